# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""What a task returns of its changes."""

from __future__ import annotations

import dataclasses

import pytest
from ansible_collections.community.plesk.plugins.module_utils._changes import change
from ansible_collections.community.plesk.plugins.module_utils._changes.report import report
from ansible_collections.community.plesk.plugins.module_utils._errors import ResultError, StateError, TransportError
from ansible_collections.community.plesk.tests.unit.plugins.jars import CREATE, DELETE, FILL, SHAKE, Jars

KEPT = change.keep("kept", "milk", "milk")
BROKEN = change.refuse("broken", "milk", None, "it has a crack", "plan")


def failed(made, error, **facts):
    return dataclasses.replace(made, outcome="failed", error=error, **facts)


def test_an_object_has_an_entry_with_everything_about_it():
    assert report(Jars(), [FILL])["jars"] == [
        dict(name="old", before="water", after="milk", operation="fill", changed=True, failed=False, outcome="done", errcode=None, errtext=None)
    ]


def test_an_object_that_failed_has_what_plesk_said():
    (entry,) = report(Jars(), [failed(FILL, ResultError("x", 1023, "No"), after="water", changed=False)])["jars"]
    assert (entry["failed"], entry["outcome"], entry["errcode"], entry["errtext"]) == (True, "failed", 1023, "No")


def test_the_entries_are_in_the_order_asked_and_the_diff_has_what_changes():
    returned = report(Jars(), [DELETE, KEPT, CREATE])
    assert [entry["name"] for entry in returned["jars"]] == ["bad", "kept", "new"]
    assert returned["diff"] == dict(before=dict(bad="water", new=None), after=dict(bad=None, new="milk"))
    assert (returned["changed"], returned["warnings"]) == (True, [])
    assert "failed" not in returned


def test_nothing_that_changes_is_an_empty_diff():
    assert report(Jars(), [KEPT, change.skip("skipped", "milk", None)])["diff"] == dict(before={}, after={})
    assert report(Jars(), [KEPT])["changed"] is False


def test_an_answer_that_was_lost_although_all_is_well_is_a_warning():
    lost = dataclasses.replace(FILL, lost=TransportError("The connection broke off", "connection"))
    assert report(Jars(), [lost])["warnings"] == ["The answer to fill of old was lost, but the jar is full of milk now: The connection broke off"]


class Loud(Jars):
    """Jars with something to say."""

    def identify(self, change):
        return dict(label="A " + change.name)

    def warn(self, change):
        yield "{0} says \x1b[31m".format(change.name)

    def explain_refusals(self, changes):
        return "there are no other jars than {0}; ".format(len(changes))


def test_a_kind_may_add_to_entries_and_warn_and_gives_no_orders_to_a_terminal():
    returned = report(Loud(), [FILL])
    assert returned["jars"][0]["label"] == "A old"
    assert returned["warnings"] == ["old says \\x1b[31m"]


@pytest.mark.parametrize(
    "changes, msg",
    [
        ([failed(FILL, StateError("still empty", "timeout"))], "Jar old: still empty"),
        ([KEPT, failed(FILL, StateError("still empty", "timeout"))], "1 of 2 jars failed: old: still empty"),
        (
            [failed(FILL, StateError("still empty", "timeout")), KEPT, failed(SHAKE, StateError("stuck", "timeout"))],
            "2 of 3 jars failed: old: still empty; full: stuck",
        ),
        ([BROKEN], "Jar broken: it has a crack; there are no other jars than 1; nothing was changed"),
        ([change.withdraw(FILL), BROKEN], "1 of 2 jars failed: broken: it has a crack; there are no other jars than 1; nothing was changed"),
    ],
)
def test_one_sentence_tells_of_all_that_failed(changes, msg):
    returned = report(Loud(), changes)
    assert (returned["failed"], returned["msg"]) == (True, msg)


def test_kind_and_code_are_those_of_the_first_that_failed():
    returned = report(Jars(), [KEPT, failed(SHAKE, ResultError("x", 1006, "No")), failed(FILL, ResultError("y", 1023, "Never"))])
    assert (returned["failure"], returned["errcode"], returned["errtext"]) == ("permission", 1006, "No")
    assert "errcode" not in report(Jars(), [failed(FILL, StateError("x", "timeout")), failed(SHAKE, ResultError("y", 1023, None))])


class Renamed(Jars):
    """Jars whose entries are called otherwise than the task calls them."""

    def identify(self, change):
        return dict(name="{0} jar".format(change.name), label=7)


def test_a_kind_may_name_its_objects_itself_but_messages_and_diff_call_them_what_the_task_does():
    returned = report(Renamed(), [failed(FILL, StateError("still empty", "timeout"))])
    assert (returned["jars"][0]["name"], returned["jars"][0]["label"]) == ("old jar", 7)
    assert (returned["msg"], list(returned["diff"]["before"])) == ("Jar old: still empty", ["old"])
