# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""What dev.py makes of its words, before there is any nox."""

from __future__ import annotations

import pathlib
import subprocess
import sys

import pytest

DOOR = pathlib.Path(__file__).parents[3] / "dev.py"


def called(*words):
    return subprocess.run([sys.executable, str(DOOR), *words], check=False, capture_output=True, text=True)


@pytest.mark.parametrize("words", [["--help"], ["test", "-h"]])
def test_help_lists_the_stages(words):
    finished = called(*words)
    assert finished.returncode == 0
    assert "  demo " in finished.stdout


@pytest.mark.parametrize(
    "words, complaint",
    [
        (["nonsense", "test"], "stage not known: nonsense test"),
        (["lint", "--fix"], "after lint not known: --fix"),
        (["bench", "test", "--quick"], "after test not known: --quick"),
        (["test", "--quick"], "after test not known: --quick"),
        (["faults", "--quick"], "after faults not known: --quick"),
    ],
)
def test_words_that_nobody_takes_are_named(words, complaint):
    finished = called(*words)
    assert finished.returncode == 2
    assert complaint in finished.stderr


def test_without_words_it_explains_itself_and_has_failed():
    finished = called()
    assert (finished.returncode, "unknown" in finished.stderr) == (2, False)
    assert "usage: dev.py STAGE" in finished.stdout
