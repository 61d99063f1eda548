# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

from __future__ import annotations

import subprocess
import venv

import pytest
from ansible_collections.community.plesk.tests.dev import get_pip

SOURCE = """
def get_venv_packages(python):
    default_packages = dict(
        pip='23.1.2',
        setuptools='67.7.2',
    )
    override_packages = {
        '2.7': dict(pip='20.3.4', setuptools='44.1.1'),
    }
    return default_packages


def other():
    return dict(pip='99.9')
"""


def test_the_pip_of_every_python_we_support_is_named(tmp_path):
    source = tmp_path / "python_requirements.py"
    source.write_text(SOURCE, encoding="utf-8")
    assert get_pip.versions(source) == ["23.1.2"]


@pytest.mark.parametrize(
    "words, installed", [(["pip==25.2"], []), (["--no-setuptools", "pip==23.1.2", "setuptools==67.7.2"], ["install", "setuptools==67.7.2"])]
)
def test_an_environment_borrows_pip_and_installs_whatever_else_it_asks_for(tmp_path, words, installed):
    venv.create(str(tmp_path / "environment"))
    python = str(tmp_path / "environment" / "bin" / "python")
    lent = tmp_path / "lent"
    (lent / "pip").mkdir(parents=True)
    (lent / "pip" / "__init__.py").write_text("", encoding="utf-8")
    (lent / "pip" / "__main__.py").write_text("import sys\nprint(sys.argv[1:])\n", encoding="utf-8")
    script = tmp_path / "get_pip.py"
    script.write_text(get_pip.STAND_IN.format(folder=str(lent)), encoding="utf-8")
    said = subprocess.run([python, str(script), *words], check=True, stdout=subprocess.PIPE, encoding="utf-8").stdout
    assert said == ("{0}\n".format(installed) if installed else "")
    found = subprocess.run([python, "-c", "import pip; print(pip.__file__)"], check=True, stdout=subprocess.PIPE, encoding="utf-8").stdout
    assert found.strip() == str(lent / "pip" / "__init__.py")
