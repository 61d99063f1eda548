# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""Reading until everything was seen as it should be, or patience ends."""

from __future__ import annotations

import pytest
from ansible_collections.community.plesk.plugins.module_utils._changes.watch import Patience, watch
from ansible_collections.community.plesk.plugins.module_utils._errors import ResultError, TransportError
from ansible_collections.community.plesk.tests.unit.plugins.jars import DELETE, FILL, SHAKE, Jars

LOST = TransportError("Lost", "connection")
LOCKED = ResultError("Refused", 1012, "Locked")

pytestmark = pytest.mark.usefixtures("clock")


def watching(changes, awaited, found, *readings, wait_timeout=60, timeout=30):
    """Return what was last seen and why the last reading failed; all readings have to be used."""
    jars = Jars(None, *readings)
    seen = watch(jars, changes, awaited, found, Patience(True, wait_timeout, timeout))
    assert jars.readings == []
    return seen


def test_what_was_read_already_is_not_read_again_if_it_agrees():
    assert watching([FILL], [0], ["milk"]) == (["milk"], None)


def test_nothing_is_read_if_nothing_is_awaited():
    assert watching([FILL], [], ["water"]) == (["water"], None)
    assert watching([FILL], [], None) == (None, None)


@pytest.mark.parametrize("change, late, there", [(FILL, "water", "milk"), (DELETE, "water", None), (SHAKE, "foam", "milk")])
def test_what_comes_late_is_read_until_it_is_there(change, late, there):
    assert watching([change], [0], [late], [late], [late], [there]) == ([there], None)


def test_what_could_not_be_read_at_first_is_read():
    assert watching([FILL], [0], None, ["milk"]) == (["milk"], None)


def test_one_agreeing_reading_is_enough_and_what_agreed_stays_as_it_was_then():
    assert watching([FILL, DELETE], [0, 1], ["milk", "water"], ["water", "water"], ["oil", None]) == (["milk", None], None)


def test_what_is_not_awaited_is_as_last_seen():
    assert watching([FILL, DELETE], [1], ["milk", "water"], ["oil", None]) == (["oil", None], None)


def test_a_reading_that_fails_is_repeated_and_forgotten_once_one_succeeds():
    assert watching([FILL], [0], ["water"], LOST, LOST, ["milk"]) == (["milk"], None)


def test_a_reading_after_which_nothing_may_be_asked_is_the_last():
    assert watching([FILL], [0], ["water"], ["oil"], LOCKED) == (["oil"], LOCKED)


@pytest.mark.parametrize("readings, seen", [([["oil"]], (["oil"], None)), ([LOST], (["water"], LOST))])
def test_without_patience_there_is_one_reading(readings, seen):
    assert watching([FILL], [0], ["water"], *readings, wait_timeout=0) == seen


def test_patience_ends_after_wait_timeout_and_the_pauses_grow(clock):
    seen = watching([FILL], [0], ["water"], LOST, *[["oil"]] * 3, LOST, wait_timeout=5)
    assert seen == (["oil"], LOST)
    assert clock.pauses[:4] == [0.25, 0.5, 1.0, 2.0]
    assert 1005 <= clock.now < 1005.1


@pytest.mark.parametrize("wait_timeout, timeout, timeouts", [(5, 30, [4.7, 4.2, 3.2, 1.2, 1.0]), (5, 2, [2, 2, 2, 1.2, 1.0]), (0, 30, [1.0])])
def test_a_reading_gets_no_longer_than_is_left_but_a_second_at_least(wait_timeout, timeout, timeouts):
    jars = Jars(None, *[["water"]] * len(timeouts))
    watch(jars, [FILL], [0], ["water"], Patience(True, wait_timeout, timeout))
    assert jars.timeouts == pytest.approx(timeouts, abs=0.06)
