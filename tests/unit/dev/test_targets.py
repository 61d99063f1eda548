# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""How integration targets are judged by what was written down of their playbooks, and what they leave running."""

from __future__ import annotations

import contextlib
import subprocess
import sys

import pytest
from ansible_collections.community.plesk.tests.dev import targets


class Judged:
    """Keeps what is judged."""

    def __init__(self):
        self.verdicts = []

    def add(self, name, complaint):
        self.verdicts.append((name, not complaint))

    def leave_out(self, name, reason):
        self.verdicts.append((name, reason))


def verdicts(*playbooks):
    judged = Judged()
    targets.judge(["plesk_service"], "in process", playbooks, judged)
    return judged.verdicts


def playbook(**changes):
    return dict(dict(playbook="plesk_service-3x_a9.yml", ok=7, failed=0, left_out=None), **changes)


@pytest.mark.parametrize("changes, good", [({}, True), (dict(failed=1), False), (dict(ok=0), False), (dict(playbook="plesk_service_info-3x.yml"), False)])
def test_a_target_is_good_if_its_play_had_tasks_and_none_failed(changes, good):
    assert verdicts(playbook(**changes)) == [("plesk_service, in process", good)]


def test_a_target_that_never_came_has_failed():
    assert verdicts() == [("plesk_service, in process", False)]


def test_a_target_that_left_its_tests_out_neither_passed_nor_failed():
    assert verdicts(playbook(left_out="there is no sshd here")) == [("plesk_service", "there is no sshd here")]


@pytest.mark.parametrize("skip, words", [(None, []), (targets.ONCE, ["--skip-tags", "once"])])
def test_a_tag_is_left_out_only_where_that_is_asked_for(monkeypatch, skip, words):
    given = []
    monkeypatch.setattr(targets.ansible_test, "run", lambda session, home, copy, words: given.extend(words))
    monkeypatch.setattr(targets, "python_of", lambda home: "3.11")
    targets.run_in_form("session", None, ["plesk_service"], "in process", skip, Judged())
    assert [word for word in given if "tags" in word or word == targets.ONCE] == words
    assert given[-1] == "plesk_service"


@contextlib.contextmanager
def sleeper(directory):
    """Run a process that names a directory; it runs for certain only after its first word."""
    command = [sys.executable, "-c", "import time; print('awake', flush=True); time.sleep(60)", str(directory)]
    with subprocess.Popen(command, stdout=subprocess.PIPE) as program:
        program.stdout.readline()
        yield program
        program.kill()


def test_what_names_the_directory_is_ended(tmp_path):
    with sleeper(tmp_path) as program:
        ended = targets.end_all_of(tmp_path)
        assert program.wait(10) != 0
    assert [line for line in ended if line.endswith(str(tmp_path))]


def test_what_names_another_directory_is_left_alone(tmp_path):
    with sleeper(tmp_path / "other") as program:
        assert targets.end_all_of(tmp_path / "mine") == []
        assert program.poll() is None
