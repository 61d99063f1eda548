# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""The engine: what it sends and reads, in which order, and what it never does twice. Judging and reporting have tests of their own."""

from __future__ import annotations

import dataclasses

import pytest
from ansible_collections.community.plesk.plugins.module_utils._changes import change
from ansible_collections.community.plesk.plugins.module_utils._changes.engine import apply
from ansible_collections.community.plesk.plugins.module_utils._changes.watch import Patience
from ansible_collections.community.plesk.plugins.module_utils._errors import PacketError, PleskError, ResultError, TransportError
from ansible_collections.community.plesk.tests.unit.plugins.jars import CREATE, DELETE, FILL, OK, SHAKE, Jars, refused, told

KEPT = change.keep("kept", "milk", "milk")
SKIPPED = change.skip("skipped", "milk", None)
BROKEN = change.refuse("broken", "milk", None, "it has a crack", "plan")
LOST = TransportError("The connection broke off", "connection")
CHANGES = pytest.mark.parametrize("planned, there", [(CREATE, "milk"), (FILL, "milk"), (DELETE, None), (SHAKE, "milk")], ids=lambda value: str(value)[:20])

pytestmark = pytest.mark.usefixtures("clock")


def applied(jars, *planned, wait=True, wait_timeout=60, check_mode=False):
    """Return what the task returns; the whole script has to be played."""
    returned = apply(jars, planned, Patience(wait, wait_timeout, 30), check_mode)
    assert jars.readings == []
    return returned


def outcomes(returned):
    return [entry["outcome"] for entry in returned["jars"]]


@pytest.mark.parametrize("planned", [[], [KEPT], [KEPT, SKIPPED]])
@pytest.mark.parametrize("check_mode", [False, True])
def test_nothing_is_sent_or_read_if_nothing_has_to_be_done(planned, check_mode):
    jars = Jars()
    assert applied(jars, *planned, check_mode=check_mode)["changed"] is False
    assert (jars.sent, jars.timeouts) == ([], [])


@CHANGES
def test_check_mode_sends_nothing_and_returns_what_the_real_run_does(planned, there):
    expected = applied(Jars(), KEPT, planned, SKIPPED, check_mode=True)
    jars = Jars(([OK], [there]))
    assert applied(jars, KEPT, planned, SKIPPED) == expected
    assert jars.sent == [(planned.name, planned.operation)]


def test_everything_is_sent_at_once_in_the_order_planned():
    jars = Jars(([OK, OK, OK], ["milk", None, "milk"]))
    returned = applied(jars, SHAKE, KEPT, DELETE, CREATE)
    assert jars.sent == [("full", "shake"), ("bad", "delete"), ("new", "create")]
    assert [entry["name"] for entry in returned["jars"]] == ["full", "kept", "bad", "new"]


@pytest.mark.parametrize("check_mode", [False, True])
def test_nothing_is_sent_if_one_change_cannot_be_made(check_mode):
    jars = Jars()
    returned = applied(jars, FILL, BROKEN, KEPT, SKIPPED, check_mode=check_mode)
    assert (returned["failed"], returned["changed"]) == (True, False)
    assert outcomes(returned) == ["skipped", "failed", "unchanged", "skipped"]
    assert jars.sent == []


@CHANGES
def test_what_comes_late_is_read_until_it_is_there_and_never_sent_again(planned, there):
    jars = Jars(([OK], ["not yet"]), ["not yet"], LOST, [there])
    assert outcomes(applied(jars, planned)) == ["done"]


@CHANGES
def test_a_reading_that_the_answer_lacks_is_made_up_for(planned, there):
    assert outcomes(applied(Jars(([OK], None), [there]), planned)) == ["done"]


@pytest.mark.parametrize("found, after", [(["water"], "water"), (None, None)])
def test_without_wait_nothing_is_read_after_an_answer(found, after):
    returned = applied(Jars(([OK], found)), FILL, wait=False)
    assert (outcomes(returned), returned["jars"][0]["after"]) == (["done"], after)


@CHANGES
@pytest.mark.parametrize("wait", [True, False])
def test_after_a_lost_answer_it_is_read_what_became_of_the_change(planned, there, wait):
    returned = applied(Jars(LOST, ["not yet"], LOST, [there]), planned, wait=wait)
    assert outcomes(returned) == ["unknown" if planned is SHAKE else "done"]
    assert returned["changed"] is True
    assert returned["jars"][0]["after"] == there


@CHANGES
def test_what_nothing_confirms_within_wait_timeout_is_unknown(planned, there):
    returned = applied(Jars(LOST, ["not yet"]), planned, wait_timeout=0)
    assert (outcomes(returned), returned["failure"], returned["changed"]) == (["unknown"], "connection", True)


def test_all_changes_of_a_packet_share_its_fate():
    returned = applied(Jars(LOST, ["milk", None, "milk"]), FILL, DELETE, SHAKE)
    assert outcomes(returned) == ["done", "done", "unknown"]
    assert len(returned["warnings"]) == 2


def test_a_result_that_is_lacking_is_a_lost_answer_and_the_others_count():
    returned = applied(Jars(([OK, None, refused()], ["milk", "water", "milk"]), ["oil", None, "milk"]), FILL, DELETE, SHAKE)
    assert outcomes(returned) == ["done", "done", "failed"]
    assert returned["warnings"] == ["The answer to delete of bad was lost, but the jar is gone now: The reply holds no result of this operation"]


@pytest.mark.parametrize("found, after", [(["milk", "water"], "water"), (None, "water")])
def test_nobody_waits_for_what_was_refused_and_the_others_count(found, after):
    readings = [] if found else [["milk", "water"]]
    returned = applied(Jars(([OK, refused()], found), *readings), FILL, DELETE)
    assert (outcomes(returned), returned["jars"][1]["after"]) == (["done", "failed"], after)
    assert (returned["failed"], returned["changed"], returned["errcode"]) == (True, True, 1023)


@pytest.mark.parametrize("errcode", [1001, 1011, 1012, 11003])
def test_nothing_is_read_once_an_answer_refuses_the_credentials(errcode):
    returned = applied(Jars(([OK, refused(errcode), None, OK], ["milk", "water", "milk", "water"])), FILL, DELETE, SHAKE, FILL)
    assert outcomes(returned) == ["done", "failed", "unknown", "failed"]
    assert [entry["errcode"] for entry in returned["jars"]] == [None, errcode, errcode, errcode]


@pytest.mark.parametrize("answer, outcome", [(([OK], ["water"]), "failed"), (LOST, "unknown")])
def test_reading_ends_once_the_credentials_are_refused(answer, outcome):
    returned = applied(Jars(answer, ["water"], ResultError("Refused", 11003, "Wrong key")), FILL)
    assert (outcomes(returned), returned["errcode"]) == ([outcome], 11003)


@pytest.mark.parametrize("error", [LOST, TransportError("Late", "timeout"), PacketError("Not a packet")])
def test_what_may_have_been_sent_is_not_an_error_but_an_outcome(error):
    returned = applied(Jars(error, ["water"]), FILL, wait_timeout=0)
    assert (outcomes(returned), returned["failure"]) == (["unknown"], error.failure)


@pytest.mark.parametrize("error", [TransportError("Cannot reach it", "connection", sent=False), ResultError("Plesk refused the packet", 1014, None)])
def test_a_packet_that_did_nothing_is_an_error_and_nothing_is_read(error):
    with pytest.raises(PleskError) as caught:
        applied(Jars(error), FILL, KEPT)
    assert caught.value is error


class LeakingJars(Jars):
    """Jars of which filling may spill others: what was read as ``spilt`` has to be poured back, once, with a packet of its own."""

    def __init__(self, *answers, readings=()):
        super().__init__(None, *readings)
        self.answers = list(answers)

    def send(self, changes):
        self.sent.append([(made.name, made.operation) for made in changes])
        return told(self.answers.pop(0))

    def mend(self, change, found):
        return dataclasses.replace(change, operation="pour back") if found == "spilt" and change.operation != "pour back" else None


def mended(*answers, readings=(), changes=(FILL, DELETE), **more):
    """Return the outcomes, what the task returns and what was sent; the whole script has to be played."""
    jars = LeakingJars(*answers, readings=readings)
    returned = applied(jars, *changes, **more)
    assert jars.answers == []
    return outcomes(returned), returned, jars.sent


FIRST = [("old", "fill"), ("bad", "delete")]
AGAIN = [("old", "pour back")]


def test_what_an_operation_undid_is_sent_again_once_and_alone():
    ended, returned, sent = mended(([OK, OK], ["spilt", None]), ([OK], ["milk"]))
    assert (ended, sent) == (["done", "done"], [FIRST, AGAIN])
    assert [entry["after"] for entry in returned["jars"]] == ["milk", None]


def test_what_was_undone_is_not_waited_for_but_what_comes_late_is():
    late = [["spilt", "water"], ["spilt", None]]
    assert mended(([OK, OK], ["spilt", "water"]), ([OK], ["milk"]), readings=late[1:])[0] == ["done", "done"]
    assert mended(([OK, OK], ["water", "water"]), ([OK], ["milk"]), readings=late)[0] == ["done", "done"]


def test_what_is_undone_again_is_not_sent_a_third_time():
    ended, returned, sent = mended(([OK, OK], ["spilt", None]), ([OK], ["spilt"]), readings=[["spilt"]], wait_timeout=0)
    assert (ended, sent) == (["failed", "done"], [FIRST, AGAIN])
    assert returned["msg"] == "1 of 2 jars failed: old: still full of spilt 0 seconds after pour back; raise wait_timeout"


@pytest.mark.parametrize("answer, outcome", [(([refused()], ["spilt"]), "failed"), (LOST, "unknown"), (([None], ["spilt"]), "unknown")])
def test_what_cannot_be_mended_is_told_as_it_is_and_the_others_count(answer, outcome):
    ended, returned, sent = mended(([OK, OK], ["spilt", None]), answer, readings=[["spilt"]] if outcome == "unknown" else [], wait_timeout=0)
    assert (ended, sent) == ([outcome, "done"], [FIRST, AGAIN])
    assert (returned["changed"], returned["jars"][0]["changed"]) == (True, True)


@pytest.mark.parametrize("error", [TransportError("Cannot reach it", "connection", sent=False), ResultError("Plesk refused the packet", 1014, None)])
def test_a_packet_that_was_to_mend_and_did_nothing_leaves_what_was_sent_before(error):
    ended, returned, dummy = mended(([OK, OK], ["spilt", None]), error)
    assert (ended, returned["changed"]) == (["failed", "done"], True)
    assert str(error) in returned["msg"]


@pytest.mark.parametrize("first", [([refused(), OK], ["spilt", None]), ([OK, refused(1012)], ["spilt", "water"]), LOST])
def test_nothing_is_mended_after_an_error_or_a_lost_answer_or_once_the_credentials_are_refused(first):
    readings = [["spilt", None]] if first is LOST else []
    assert mended(first, readings=readings, wait_timeout=0)[2] == [FIRST]


def test_check_mode_mends_nothing():
    assert mended(check_mode=True)[2] == []
