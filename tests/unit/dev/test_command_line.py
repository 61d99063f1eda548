# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

from __future__ import annotations

import argparse
import types

import pytest
from ansible_collections.community.plesk.tests.dev import command_line, tally
from ansible_collections.community.plesk.tests.dev.stages import simulator


@pytest.mark.parametrize("words", [["--help"], ["-h"], ["--port", "8443", "--help"], ["--list", "faults"], ["--list=faults"]])
def test_what_the_simulator_tells_of_itself_is_all_that_is_shown(words, monkeypatch, capsys):
    stage = types.SimpleNamespace(tells=simulator.tells, tell=lambda told: 0 if told == words else 1)
    monkeypatch.setattr(command_line.importlib, "import_module", lambda name: stage)
    assert command_line.performed(argparse.Namespace(stage="simulator", words=words)) == 0
    assert capsys.readouterr().out == ""


def test_a_simulator_that_runs_is_counted_as_a_stage(monkeypatch, capsys):
    stage = types.SimpleNamespace(tells=simulator.tells, run=lambda options: tally.Tally(passed=1))
    monkeypatch.setattr(command_line.importlib, "import_module", lambda name: stage)
    monkeypatch.delenv("DEV_TALLY", raising=False)
    assert command_line.performed(argparse.Namespace(stage="simulator", words=["--port", "8443"])) == 0
    assert "simulator: 1 passed" in capsys.readouterr().out
