# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

from __future__ import annotations

import pytest
from ansible_collections.community.plesk.tests.dev import tally
from ansible_collections.community.plesk.tests.dev.process import Finished

LISTED = "The 1 {0} test(s) listed below (out of 2) failed. See error output above for details"


@pytest.mark.parametrize(
    "summary, passed, failed",
    [
        ("214 passed in 3.20s", 214, 0),
        ("====== 12 passed, 1 skipped in 64.20s (0:01:04) ======", 12, 0),
        ("2 failed, 5 passed, 1 warning, 3 errors in 0.10s", 5, 5),
        ("1 passed in 0.1s\nother\n2 passed in 0.2s", 3, 0),
    ],
)
def test_pytest_is_counted(summary, passed, failed):
    assert tally.of_pytest(Finished(1 if failed else 0, summary)) == tally.Tally(passed, failed)


def test_pytest_that_ran_nothing_has_failed():
    assert tally.of_pytest(Finished(5, "no tests ran in 2.60s")) == tally.Tally(0, 1)


def test_pytest_that_passed_but_ended_badly_has_failed():
    assert tally.of_pytest(Finished(3, "7 passed in 2.60s")) == tally.Tally(7, 1)


def target(name, done=3):
    return "Running {0} integration test role\nPLAY RECAP ***\ntesthost    : ok={1}    changed=1    failed=0\n".format(name, done)


def test_targets_are_counted():
    assert tally.of_integration(Finished(0, target("a") + target("b"))) == tally.Tally(2, 0)


def test_a_target_listed_as_failed_did_not_pass():
    output = target("a") + target("b") + LISTED.format("integration") + ":\nb"
    assert tally.of_integration(Finished(1, output)) == tally.Tally(1, 1)


@pytest.mark.parametrize("output", [target("b", done=0), "Running b integration test role\nPLAY RECAP ***\n"])
def test_a_target_that_did_nothing_did_not_pass(output):
    assert tally.of_integration(Finished(0, target("a") + output)) == tally.Tally(1, 1)


def test_a_target_that_left_its_tests_out_did_not_pass_and_says_why():
    left_out = 'Running b integration test role\nok: [testhost] => {\n    "msg": "NOT TESTED: there is no sshd"\n}\ntesthost    : ok=3\n'
    finished = Finished(0, target("a") + left_out)
    assert tally.of_integration(finished) == tally.Tally(1, 0)
    assert tally.not_tested(finished) == {"b": "NOT TESTED: there is no sshd"}


def test_a_sanity_test_counts_for_each_python():
    output = 'Running sanity test "compile" on Python 3.8\nRunning sanity test "compile" on Python 3.9\n' + LISTED.format("sanity") + ".\ncompile"
    assert tally.of_sanity(Finished(1, output)) == tally.Tally(1, 1)


def test_what_sanity_left_out_is_known():
    output = 'WARNING: Skipping sanity test "import" on Python 3.14 because it could not be found.\nWARNING: Required program "pwsh" not found.'
    assert tally.sanity_skips(Finished(0, output)) == [
        'Skipping sanity test "import" on Python 3.14 because it could not be found.',
        'Required program "pwsh" not found.',
    ]


def test_nothing_at_all_is_not_good():
    assert not tally.Tally().good
