# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""How the files of a zip are compiled in an environment of tests."""

from __future__ import annotations

import pathlib
import subprocess
import sys
import zipfile
import zipimport

import pytest
from ansible_collections.community.plesk.tests.dev import zipped_modules

IMPORT = """
import sys, zipimport
print(hasattr(zipimport._compile_source, "cache_info"))
sys.path.insert(0, sys.argv[1])
import shipped
print(shipped.WORD, shipped.__file__ == sys.argv[1] + "/shipped.py", zipimport._compile_source.cache_info()[:2])
"""


@pytest.mark.skipif(not pathlib.Path(sys.prefix, "made-for.txt").exists(), reason="This is not an environment of a session of nox")
def test_the_environment_of_this_test_is_one_of_them():
    assert zipimport._compile_source.cache_info


def test_a_file_of_a_zip_is_compiled_once_although_it_is_asked_for_twice(tmp_path):
    site = tmp_path / "lib" / "python3.x" / "site-packages"
    site.mkdir(parents=True)
    zipped_modules.compile_once(tmp_path)
    with zipfile.ZipFile(tmp_path / "payload.zip", "w") as payload:
        payload.writestr("shipped.py", "WORD = 'arrived'\n")
    program = "import site; site.addsitedir({0!r})\n".format(str(site)) + IMPORT
    finished = subprocess.run([sys.executable, "-S", "-c", program, str(tmp_path / "payload.zip")], check=True, capture_output=True, text=True)
    assert finished.stdout == "True\narrived True (1, 1)\n"
