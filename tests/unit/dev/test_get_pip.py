# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

from __future__ import annotations

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
