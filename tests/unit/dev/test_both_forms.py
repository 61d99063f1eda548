# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""What counts as the same result in both forms of a task."""

from __future__ import annotations

import json

import pytest
from ansible_collections.community.plesk.tests.dev import both_forms


@pytest.fixture
def compared():
    """Give a function that compares two lists of recorded results."""

    def compare(*forms):
        return both_forms.compared([[json.dumps(result) for result in results] for results in forms])

    return compare


def result(**changes):
    return dict(dict(task="Stop the web server", changed=True, msg="https://127.0.0.1:40001/enterprise", port=40001), **changes)


def test_ports_differ_from_run_to_run_and_do_not_count(compared):
    assert compared([result()], [result(msg="https://127.0.0.1:40002/enterprise", port=40002)]) == (1, [])


def test_a_path_between_quotes_within_a_text_is_one_that_differs(compared):
    one, other = (result(msg='File "/tmp/{0}/ansible_collections/x.py", line 1'.format(name)) for name in ("a", "b"))
    assert compared([one], [other]) == (1, [])


@pytest.mark.parametrize("key", ["ansible_facts", "exception"])
def test_what_only_a_module_can_return_does_not_count(compared, key):
    assert compared([result()], [result(**{key: "something"})]) == (1, [])


@pytest.mark.parametrize(
    "change",
    [
        dict(changed=False),
        dict(msg="Another"),
        dict(errcode=None),
        dict(warnings=["One"]),
        dict(deprecations=[dict(msg="One")]),
        dict(results=[dict(changed=1)]),
    ],
)
def test_any_other_difference_is_a_failure_that_names_the_task(compared, change):
    different = compared([result()], [result(**change)])[1]
    assert len(different) == 1
    assert different[0].startswith("Stop the web server\n")


def test_a_result_that_one_form_lacks_is_a_failure(compared):
    assert len(compared([result(), result()], [result()])[1]) == 1


def test_a_comparison_of_nothing_is_a_failure_as_well(compared):
    assert compared([], []) == (0, ["nothing was recorded"])


def test_what_is_written_down_of_a_whole_playbook_is_no_result(compared):
    assert compared([result(), dict(playbook="a", ok=1)], [result(), dict(playbook="b", ok=2)]) == (1, [])


CORES = ["2.{0}".format(minor) for minor in range(16, 23)]
MODULES, ROLES = ["a", "b", "c"], ["r", "s"]
IN_PROCESS, AS_MODULES, BOTH = ("in process",), ("as modules",), ("in process", "as modules")


def spread(cores, at_hand=None):
    return both_forms.spread(cores, at_hand, MODULES, ROLES)


@pytest.mark.parametrize("cores", [CORES, CORES[:2], CORES[:1]])
def test_modules_run_in_both_forms_on_the_oldest_and_the_newest_core_and_roles_in_one(cores):
    edges = [(MODULES, BOTH), (ROLES, IN_PROCESS)]
    assert list(spread(cores).items())[:2] == list({cores[-1]: edges, cores[0]: edges}.items())


def test_between_them_each_target_runs_once_and_each_core_has_one_form():
    between = spread(CORES, "2.19")
    assert [(core, *between[core]) for core in list(between)[2:]] == [
        ("2.17", (["a", "s"], IN_PROCESS)),
        ("2.18", (["b"], AS_MODULES)),
        ("2.20", (["c"], IN_PROCESS)),
        ("2.21", (["r"], AS_MODULES)),
    ]


@pytest.mark.parametrize("at_hand", [None, *CORES])
def test_whichever_core_is_left_out_the_cores_between_have_every_target(at_hand):
    between = [run for runs in list(spread(CORES, at_hand).values())[2:] for run in runs]
    assert sorted(target for targets, dummy in between for target in targets) == MODULES + ROLES
    assert {forms for dummy, forms in between} == {IN_PROCESS, AS_MODULES}


def test_a_single_core_between_them_runs_all_targets():
    assert spread(CORES[:3])["2.17"] == [(MODULES + ROLES, IN_PROCESS)]


@pytest.mark.parametrize("at_hand, cores", [("2.18", ["2.19", "2.16", "2.17"]), ("2.19", ["2.19", "2.16", "2.17", "2.18"])])
def test_the_core_of_the_tests_is_left_out_where_one_form_would_do(at_hand, cores):
    assert list(spread(["2.16", "2.17", "2.18", "2.19"], at_hand)) == cores
