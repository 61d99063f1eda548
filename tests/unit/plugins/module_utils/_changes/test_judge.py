# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""What became of a change, for every answer to it and everything that was read afterwards."""

from __future__ import annotations

import dataclasses

import pytest
from ansible_collections.community.plesk.plugins.module_utils._changes.judge import Evidence, judge
from ansible_collections.community.plesk.plugins.module_utils._changes.watch import Patience
from ansible_collections.community.plesk.plugins.module_utils._errors import ResultError, TransportError
from ansible_collections.community.plesk.tests.unit.plugins.jars import CREATE, DELETE, FILL, OK, SHAKE, Jars, refused

LOST = TransportError("The connection broke off", "connection")
LATE = TransportError("It took too long", "timeout")
LOCKED = ResultError("Plesk refused the packet", 1012, "Locked")
UNREAD = object()


def judged(change, result, found, trouble=None, wait=True, jars=None):
    """Return a change as it turned out; ``result`` None is an answer that was lost."""
    evidence = Evidence(result, LOST, found is not UNREAD, None if found is UNREAD else found, trouble)
    return judge(jars or Jars(), change, evidence, Patience(wait, 5, 30))


def fate(change, *evidence, **more):
    """Return the outcome of a change, and whether it was changed."""
    made = judged(change, *evidence, **more)
    return made.outcome, made.changed


def words(change, *evidence, **more):
    """Return why a change failed."""
    return str(judged(change, *evidence, **more).error)


AGREES = [(CREATE, "milk"), (FILL, "milk"), (DELETE, None), (SHAKE, "milk")]


@pytest.mark.parametrize("change, found", AGREES)
@pytest.mark.parametrize("trouble", [None, LATE, LOCKED])
def test_what_was_answered_ok_and_agrees_is_done(change, found, trouble):
    made = judged(change, OK, found, trouble)
    assert (made.outcome, made.changed, made.after, made.error, made.lost) == ("done", True, found, None, None)


@pytest.mark.parametrize("change, found", [(CREATE, None), (FILL, "water"), (DELETE, "water"), (SHAKE, "water"), (FILL, UNREAD)])
def test_without_wait_it_is_done_whatever_was_read(change, found):
    made = judged(change, OK, found, wait=False)
    assert (made.outcome, made.changed, made.after, made.error) == ("done", True, None if found is UNREAD else found, None)


@pytest.mark.parametrize("change, found", AGREES[:3])
def test_what_agrees_although_the_answer_was_lost_is_done_and_says_what_was_lost(change, found):
    made = judged(change, None, found)
    assert (made.outcome, made.changed, made.after, made.error, made.lost) == ("done", True, found, None, LOST)


def test_what_agrees_but_does_not_prove_the_operation_is_unknown():
    assert words(SHAKE, None, "milk") == (
        "shake was sent, outcome unknown, the jar is full of milk: The connection broke off; look at the jar before you run the task again"
    )


@pytest.mark.parametrize("change, found", [(CREATE, None), (FILL, "water"), (DELETE, "water"), (SHAKE, "milk"), (FILL, UNREAD), (DELETE, UNREAD)])
@pytest.mark.parametrize("wait", [True, False])
def test_what_nothing_confirms_after_a_lost_answer_is_unknown_and_may_have_changed(change, found, wait):
    made = judged(change, None, found, wait=wait)
    assert (made.outcome, made.changed, made.after) == ("unknown", True, None if found is UNREAD else found)
    assert made.error.failure == "connection"


@pytest.mark.parametrize(
    "found, trouble, why",
    [
        ("water", None, "the jar is full of water: "),
        ("water", LATE, "the jar is full of water: "),
        (UNREAD, LATE, "the state could not be read: "),
        (UNREAD, LOCKED, "the state could not be read (Plesk refused the packet: Locked (errcode 1012); unlock the account in Plesk before trying again): "),
    ],
)
def test_what_is_unknown_says_what_was_seen(found, trouble, why):
    assert words(FILL, None, found, trouble).startswith("fill was sent, outcome unknown, " + why)


def test_what_is_unknown_has_the_kind_of_what_lost_the_answer_and_the_code_of_what_ended_the_reading():
    error = judged(FILL, None, UNREAD, LOCKED).error
    assert (error.failure, error.errcode, error.errtext) == ("connection", 1012, "Locked")


@pytest.mark.parametrize(
    "change, found, changed",
    [
        (CREATE, None, False),
        (FILL, "water", False),
        (FILL, "oil", True),
        (FILL, None, True),
        (DELETE, "water", False),
        (DELETE, "oil", True),
        (SHAKE, "water", True),
    ],
)
def test_what_was_answered_ok_but_never_agrees_is_failed_and_changed_if_the_last_reading_differs(change, found, changed):
    made = judged(change, OK, found)
    assert (made.outcome, made.changed, made.after, made.error.failure) == ("failed", changed, found, "timeout")


def test_what_cannot_be_seen_counts_as_changed_once_it_was_answered_ok():
    assert fate(dataclasses.replace(SHAKE, wanted="cream"), OK, "milk") == ("failed", True)


@pytest.mark.parametrize(
    "change, found, why",
    [
        (FILL, "water", "still full of water 5 seconds after fill; raise wait_timeout"),
        (DELETE, "water", "still full of water 5 seconds after delete; raise wait_timeout"),
        (CREATE, None, "not seen full of milk 5 seconds after create; raise wait_timeout"),
    ],
)
def test_what_never_agrees_says_what_it_is_instead(change, found, why):
    assert words(change, OK, found) == why


@pytest.mark.parametrize(
    "found, seen, after",
    [("water", "last seen full of water", "water"), (UNREAD, "not seen since", None)],
)
def test_what_could_not_be_read_to_the_end_is_not_told_as_if_it_had_been(found, seen, after):
    made = judged(FILL, OK, found, LATE)
    assert str(made.error) == "fill was carried out, {0}, then asking Plesk again failed: It took too long".format(seen)
    assert (made.outcome, made.changed, made.after, made.error.failure) == ("failed", True, after, "timeout")


def test_what_could_not_be_read_because_the_credentials_were_refused_has_their_code():
    error = judged(FILL, OK, "water", LOCKED).error
    assert (error.failure, error.errcode, error.errtext) == ("authentication", 1012, "Locked")


@pytest.mark.parametrize(
    "change, found, changed, after",
    [
        (FILL, "water", False, "water"),
        (FILL, "oil", True, "oil"),
        (CREATE, None, False, None),
        (FILL, UNREAD, False, "water"),
        (CREATE, UNREAD, False, None),
        (DELETE, UNREAD, False, "water"),
        (SHAKE, "milk", False, "milk"),
    ],
)
def test_what_was_refused_is_failed_and_without_a_reading_it_is_as_before(change, found, changed, after):
    made = judged(change, refused(), found)
    assert (made.outcome, made.changed, made.after) == ("failed", changed, after)
    assert (made.error.failure, made.error.errcode, made.error.errtext) == ("plan", 1023, "No")
    assert str(made.error).startswith("{0} failed".format(change.operation))


@pytest.mark.parametrize("change, found, state", [(FILL, "milk", "full of milk"), (DELETE, None, "gone")])
def test_what_was_refused_is_failed_even_if_it_agrees(change, found, state):
    assert fate(change, refused(), found) == ("failed", True)
    assert words(change, refused(), found) == "{0} failed, although the jar is {1} now: No (errcode 1023)".format(change.operation, state)


@pytest.mark.parametrize(
    "errcode, failure, end", [(1026, "plan", "; buy jars"), (1006, "permission", "IP Access Restriction Management"), (1013, "plan", "1013)")]
)
def test_what_was_refused_has_the_hint_of_its_kind_or_of_the_code(errcode, failure, end):
    error = judged(FILL, refused(errcode), "water").error
    assert (error.failure, str(error)[-len(end) :]) == (failure, end)


@pytest.mark.parametrize(
    "result, found, trouble, why",
    [
        (refused(), "water", None, 'fill failed, and it says "ouch": No'),
        (refused(), "milk", None, 'fill failed, although the jar is full of milk now, and it says "ouch": No'),
        (OK, "water", None, 'still full of water 5 seconds after fill, and it says "ouch"; '),
        (OK, "water", LATE, 'last seen full of water, and it says "ouch", then '),
        (None, "water", None, 'the jar is full of water, and it says "ouch": '),
    ],
)
def test_what_an_object_says_about_itself_is_quoted(result, found, trouble, why):
    assert why in words(FILL, result, found, trouble, jars=Jars(reports={"old": "ouch"}))


class Shared(Jars):
    """Jars that others fill and empty, too; what does not stick is a failure of a jar."""

    shortfall = "plan"

    def excuses(self, change, errcode):
        return errcode == 1007


def test_an_error_that_the_kind_excuses_is_none_if_the_object_agrees():
    made = judged(CREATE, refused(1007), "milk", jars=Shared())
    assert (made.outcome, made.changed, made.after, made.error) == ("unchanged", False, "milk", None)


@pytest.mark.parametrize("errcode, found", [(1007, "water"), (1007, None), (1007, UNREAD), (1023, "milk")])
def test_an_error_is_not_excused_if_the_object_does_not_agree_or_if_it_is_another(errcode, found):
    assert judged(CREATE, refused(errcode), found, jars=Shared()).error.errcode == errcode


def test_what_does_not_stick_has_the_kind_of_failure_that_its_kind_gives_it():
    assert judged(FILL, OK, "water", jars=Shared()).error.failure == "plan"
    assert judged(FILL, OK, "water", LATE, jars=Shared()).error.failure == "timeout"
