# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""What counts as passed and failed in a run of nox."""

from __future__ import annotations

import json

import pytest
from ansible_collections.community.plesk.tests.dev import counts

CASES = {"good": '<testcase name="{0}"/>', "bad": '<testcase name="{0}"><failure>no</failure></testcase>', "broken": '<testcase name="{0}"><error/></testcase>'}
CASES["left out"] = '<testcase name="{0}"><skipped/></testcase>'


@pytest.fixture
def counted(tmp_path):
    """Give a function that counts a run: each session has a result and, if it wrote them down, what came of its tests."""

    def count(**sessions):
        for name, (dummy, cases) in sessions.items():
            if cases is not None:
                (tmp_path / name).mkdir()
                text = "".join(CASES[case].format(number) for number, case in enumerate(cases))
                (tmp_path / name / "junit.xml").write_text("<testsuites><testsuite>" + text + "</testsuite></testsuites>", encoding="utf-8")
        report = {"sessions": [{"name": name, "result": result} for name, (result, dummy) in sessions.items()]}
        (tmp_path / "nox.json").write_text(json.dumps(report), encoding="utf-8")
        return counts.count(tmp_path, tmp_path / "nox.json")

    return count


def test_each_test_counts_once_and_what_was_left_out_does_not(counted):
    assert counted(units=("failed", ["good", "good", "bad", "broken", "left out"])) == (2, 2)


def test_a_session_without_tests_of_its_own_is_one_check(counted):
    assert counted(typing=("success", None), yamllint=("failed", None)) == (1, 1)


@pytest.mark.parametrize("cases", [[], ["left out"]])
def test_a_session_that_ran_no_test_has_failed(counted, cases):
    assert counted(units=("success", cases)) == (0, 1)


def test_a_session_that_failed_although_no_test_did_counts_as_a_failure(counted):
    assert counted(units=("aborted", ["good"])) == (1, 1)


def test_sessions_that_only_require_others_do_not_count(counted):
    assert counted(lint=("success", None), matrix=("aborted", None), formatters=("success", None)) == (1, 0)


@pytest.mark.parametrize("name", ["environment", "environment-3.8"])
@pytest.mark.parametrize("result, counts_as", [("success", (0, 0)), ("failed", (0, 1))])
def test_an_environment_counts_if_it_cannot_be_made(counted, name, result, counts_as):
    assert counted(**{name: (result, None)}) == counts_as


def test_a_session_whose_python_is_not_here_does_not_count(counted):
    assert counted(units=("success", ["good"]), other=("skipped", None)) == (1, 0)


def test_a_run_without_a_report_tested_nothing(tmp_path):
    assert counts.count(tmp_path, tmp_path / "nox.json") == (0, 0)
