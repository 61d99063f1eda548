# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""Tasks and whole plays that declare the same plans at once: those that agree all end well, and those that contradict each other say so."""

from __future__ import annotations

import concurrent.futures
import threading
import types

import pytest
from ansible_collections.community.plesk.plugins.module_utils._client import Client
from ansible_collections.community.plesk.plugins.modules import plesk_addon_plan, plesk_service_plan
from ansible_collections.community.plesk.tests.simulator.parts import told

from .playbook import Playbook, play, task
from .test_load import perform

MODULES = {"addon_plans": plesk_addon_plan, "service_plans": plesk_service_plan}
THREADS = 4
# Seconds that are enough on any machine
PATIENCE = 60


@pytest.fixture(params=MODULES)
def key(request):
    """The plans of either operator, as the state calls them."""
    return request.param


class Meeting:
    """A transport that writes once all who want to write are there."""

    def __init__(self, transport, everybody):
        self.transport = transport
        self.everybody = everybody

    def post(self, packet, timeout=None, fresh=False):
        if fresh:
            self.everybody.wait(PATIENCE)
        yield from self.transport.post(packet, timeout, fresh)


@pytest.fixture
def at_once(plesk, key):
    """Run tasks at once, all of which have read the plans before one of them writes; return what they return."""

    def run(*declared):
        everybody = threading.Barrier(len(declared))

        def work(params, client, check_mode):
            return MODULES[key].work(params, Client(Meeting(client._transport, everybody)), check_mode)

        module = types.SimpleNamespace(spec=MODULES[key].spec, work=work)
        with concurrent.futures.ThreadPoolExecutor(len(declared)) as pool:
            return list(pool.map(lambda options: perform(module, plesk, validate=False, **options), declared))

    return run


def outcomes(results):
    """Return how the plan of each task ended, sorted."""
    return sorted(returned["plans"][0]["outcome"] for returned in results)


def plans(plesk, key, name):
    """Return the plans of a name."""
    return [told(plan) for plan in getattr(plesk.state, key) if plan.name == name]


def test_a_plan_that_all_of_them_create_is_there_once_and_one_of_them_says_that_it_did_it(plesk, key, at_once):
    results = at_once(*[dict(name="new", limits=dict(max_box=1))] * THREADS)
    assert [returned.get("msg") for returned in results] == [None] * THREADS
    assert outcomes(results) == ["done"] + ["unchanged"] * (THREADS - 1)
    assert [returned["changed"] for returned in results].count(True) == 1
    assert [plan["limits"] for plan in plans(plesk, key, "new")] == [[("max_box", "1")]]


def test_a_plan_that_all_of_them_delete_is_gone_and_one_of_them_says_that_it_did_it(plesk, key, at_once):
    plesk.update(**{key: [dict(id=1, name="old", owner="admin")]})
    results = at_once(*[dict(name="old", state="absent")] * THREADS)
    assert [returned.get("msg") for returned in results] == [None] * THREADS
    assert outcomes(results) == ["done"] + ["unchanged"] * (THREADS - 1)
    assert plans(plesk, key, "old") == []


def test_what_all_of_them_change_in_the_same_way_or_each_in_a_part_of_its_own_is_done(plesk, key, at_once):
    plesk.update(**{key: [dict(id=1, name="shared", owner="admin", limits=dict(max_box=0))]})
    same = at_once(*[dict(name="shared", new_name="renamed", limits=dict(max_box=1))] * THREADS)
    parts = at_once(*[dict(name="renamed", php_settings={"setting{0}".format(number): "on"}) for number in range(THREADS)])
    assert outcomes(same) == outcomes(parts) == ["done"] * THREADS
    (plan,) = plans(plesk, key, "renamed")
    assert (plan["limits"], len(plan["php_settings"])) == ([("max_box", "1")], THREADS)


def test_those_that_contradict_each_other_are_as_asked_when_they_look_or_say_what_it_is_instead(plesk, key, at_once):
    plesk.update(**{key: [dict(id=1, name="shared", owner="admin", limits=dict(max_box=0))]})
    results = at_once(*[dict(name="shared", limits=dict(max_box=number), wait_timeout=0) for number in range(1, 1 + THREADS)])
    for number, returned in enumerate(results, 1):
        (entry,) = returned["plans"]
        seen = entry["after"]["limits"]["max_box"]
        assert entry["outcome"] == ("done" if seen == number else "failed")
        assert ("msg" in returned) is entry["failed"] is (seen != number)
        if seen != number:
            assert returned["msg"].startswith("Plan shared: limits.max_box is {0}, not {1}: Plesk took the packet".format(seen, number))


def test_of_those_that_create_different_plans_of_one_name_one_succeeds_and_the_others_say_that_it_is_taken(plesk, key, at_once):
    results = at_once(*[dict(name="new", limits=dict(max_box=number)) for number in range(THREADS)])
    assert outcomes(results) == ["done"] + ["failed"] * (THREADS - 1)
    assert {returned.get("errcode") for returned in results} == {None, 1007}
    assert len(plans(plesk, key, "new")) == 1


def test_who_changes_a_plan_that_another_one_deletes_meanwhile_says_so(plesk, key, at_once):
    plesk.update(**{key: [dict(id=1, name="old", owner="admin")]})
    deleted, changed = at_once(dict(name="old", state="absent"), dict(name="old", limits=dict(max_box=1), wait_timeout=0))
    assert deleted["plans"][0]["outcome"] == "done"
    # Plesk refuses the change, or the plan goes before the task looks at it, or after.
    (entry,) = changed["plans"]
    assert ("msg" in changed) is entry["failed"] is (entry["after"] is None)
    if entry["failed"]:
        assert (changed["failure"], changed.get("errcode")) in (("plan", 1013), ("plan", None))
        assert "errcode" in changed or changed["msg"].startswith("Plan old: not seen as declared 0 seconds after set; look at the plans in the panel")
    assert plans(plesk, key, "old") == []


WANTED = [
    dict(name="new", limits=dict(max_box=1)),
    dict(name="base_plan", limits=dict(max_box=7)),
    dict(name="first_plan", new_name="renamed"),
    dict(name="second_plan", state="absent"),
]


def test_two_plays_that_declare_the_same_plans_both_end_well(plesk, tmp_path):
    plesk.arm("delay", match="read", when="after", seconds=1.0, times=2)
    playbooks = []
    for name in ("one", "other"):
        (tmp_path / name).mkdir()
        playbooks.append(Playbook(tmp_path / name, plesk, [play(task("plesk_addon_plan", plans=WANTED, validate=False))]))
    programs = [playbook.start() for playbook in playbooks]
    assert [program.wait(60) for program in programs] == [0, 0], playbooks[0].output + playbooks[1].output
    found = {plan.name: dict(plan.limits or {}).get("max_box") for plan in plesk.state.addon_plans}
    assert found == {"Presence Builder": None, "base_plan": "7", "renamed": None, "new": "1"}
