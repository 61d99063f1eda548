# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""Which unit tests are left out where their Python is not new."""

from __future__ import annotations

import os
import pathlib
import subprocess
import sys

import pytest
from ansible_collections.community.plesk.tests.dev import units

CHECKOUT = pathlib.Path(__file__).parents[3]
IMPORT = """
import importlib, sys
sys.modules["ansible"] = None
for name in sys.argv[1:]:
    importlib.import_module(name)
"""


def test_what_is_tested_once_on_each_python_can_be_imported_without_ansible():
    folders = sorted(CHECKOUT.glob(units.WITHOUT_ANSIBLE))
    assert len(folders) > 5
    assert all(folder.is_dir() for folder in folders)
    names = [name_of(file) for folder in folders for file in folder.rglob("test_*.py")]
    environ = dict(os.environ, PYTHONPATH=str(CHECKOUT.parents[2]))
    finished = subprocess.run([sys.executable, "-c", IMPORT, *names], env=environ, check=False, capture_output=True, text=True)
    assert (finished.returncode, finished.stderr) == (0, "")


def name_of(file):
    """Return the name under which a file of the collection is imported."""
    return ".".join(("ansible_collections.community.plesk", *file.relative_to(CHECKOUT).with_suffix("").parts))


@pytest.mark.parametrize("all_units", [True, False])
def test_they_are_left_out_where_another_session_runs_them_on_the_same_python(monkeypatch, all_units):
    words = []
    monkeypatch.setattr(units, "run", lambda session, home, *tests, **keywords: words.extend(tests))
    monkeypatch.setattr(units.targets, "run", lambda *dummy, **dummies: None)
    units.run_with_targets(None, None, [], all_units=all_units)
    assert (units.WITHOUT_ANSIBLE in words) is not all_units
