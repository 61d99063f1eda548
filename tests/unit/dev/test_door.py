# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""What dev.py makes of its words, and of what nox has done."""

from __future__ import annotations

import importlib.util
import json
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


@pytest.fixture
def door(monkeypatch, tmp_path):
    """Give dev.py as a module that keeps things in a folder of this test."""
    spec = importlib.util.spec_from_file_location("door", DOOR)
    module = importlib.util.module_from_spec(spec)
    monkeypatch.setattr(sys, "path", list(sys.path))
    spec.loader.exec_module(module)
    monkeypatch.setattr(module.place, "kept", lambda: tmp_path)
    monkeypatch.setenv("DEV_TALLY", str(tmp_path / "tally"))
    return module


def run_nox(result, returncode):
    """Return what stands in for nox: a session with one test."""

    def run(sessions, jobs, words, report):
        if result is not None:
            (report.parent / "junit" / "units").mkdir(parents=True)
            (report.parent / "junit" / "units" / "units.xml").write_text("<testsuite>{0}</testsuite>".format(result), encoding="utf-8")
            report.write_text(json.dumps({"sessions": [{"name": "units", "result": "failed" if returncode else "success"}]}), encoding="utf-8")
        return returncode

    return run


@pytest.mark.parametrize(
    "result, returncode, tally",
    [
        ("<testcase/>", 0, "1 0"),
        ("<testcase/><testcase><failure/></testcase>", 1, "1 1"),
        ("<testcase/>", 1, "1 1"),
        ("", 0, "0 1"),
        (None, 1, "0 1"),
    ],
)
def test_a_run_is_good_if_something_was_tested_and_nothing_failed(door, monkeypatch, capsys, tmp_path, result, returncode, tally):
    monkeypatch.setattr(door, "run_nox", run_nox(result, returncode))
    assert door.main(["test"]) == (0 if tally.endswith(" 0") else 1)
    assert "test: {0} passed, {1} failed (".format(*tally.split()) in capsys.readouterr().out
    assert (tmp_path / "tally").read_text(encoding="utf-8") == tally + "\n"


@pytest.mark.parametrize(
    "words, returncode", [(["test"], 130), (["simulator", "--list=faults"], 0), (["simulator", "--port", "8443", "-h"], 0), (["bench", "--help"], 0)]
)
def test_what_was_interrupted_or_only_tells_of_itself_is_not_counted(door, monkeypatch, capsys, tmp_path, words, returncode):
    monkeypatch.setattr(door, "run_nox", lambda *dummy: returncode)
    assert door.main(words) == returncode
    assert capsys.readouterr().out == ""
    assert not (tmp_path / "tally").exists()


@pytest.mark.parametrize(
    "stages, words, sessions",
    [
        (["test"], [], ["units", "integration"]),
        (["test"], ["tests/unit/docs"], ["units"]),
        (["test"], ["plesk_service"], ["integration-1"]),
        (["test"], ["plesk_service", "tests/unit/docs"], ["units", "integration-1"]),
        (["sanity", "report"], [], ["sanity", "report"]),
    ],
)
def test_tests_that_are_named_run_alone(door, stages, words, sessions):
    assert door.find_sessions(stages, words) == sessions
