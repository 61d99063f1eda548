# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""What an error tells: its message, its kind, what Plesk said, and what may be done about it."""

from __future__ import annotations

import pytest
from ansible_collections.community.plesk.plugins.module_utils._errors import OptionError, PacketError, ResultError, StateError, TransportError, seconds, show


@pytest.mark.parametrize(
    "error, facts",
    [
        (OptionError("Set host"), dict(msg="Set host")),
        (TransportError("Lost", "timeout"), dict(msg="Lost", failure="timeout")),
        (PacketError("Broken"), dict(msg="Broken", failure="protocol")),
        (StateError("No such service", "service"), dict(msg="No such service", failure="service")),
        (
            ResultError("server/get failed", 1023, "Operation failed."),
            dict(msg="server/get failed: Operation failed (errcode 1023)", failure="server", errcode=1023, errtext="Operation failed."),
        ),
        (ResultError("server/get failed", None, None), dict(msg="server/get failed: Plesk gives no reason (no errcode)", failure="server")),
        (ResultError("x", 0, None), dict(msg="x: Plesk gives no reason (errcode 0)", failure="server", errcode=0)),
    ],
)
def test_a_failed_task_returns_what_is_known(error, facts):
    assert error.facts() == dict(facts, failed=True)


def test_a_state_may_have_the_code_of_what_explains_it():
    facts = StateError("Not seen", "service", ResultError("x", 1001, "Wrong")).facts()
    assert (facts["msg"], facts["failure"], facts["errcode"], facts["errtext"]) == ("Not seen", "service", 1001, "Wrong")


@pytest.mark.parametrize(
    "error, sent",
    [
        (OptionError("x"), False),
        (TransportError("x", "connection"), True),
        (TransportError("x", "connection", False), False),
        (PacketError("x"), True),
        (ResultError("x", None, None), False),
        (StateError("x", "service"), False),
    ],
)
def test_an_error_knows_whether_plesk_may_have_acted_without_an_answer(error, sent):
    assert error.sent is sent


@pytest.mark.parametrize(
    "error, repeatable",
    [
        (TransportError("x", "connection"), True),
        (TransportError("x", "connection", repeatable=False), False),
        (TransportError("x", "server", repeatable=True), True),
        (TransportError("x", "timeout"), False),
        (TransportError("x", "tls"), False),
        (PacketError("x"), False),
        (ResultError("x", 1023, None), False),
    ],
)
def test_an_error_knows_whether_the_same_reading_may_succeed_a_moment_later(error, repeatable):
    assert error.repeatable is repeatable


@pytest.mark.parametrize("usual", ["server", "service", "plan"])
@pytest.mark.parametrize("errcode, failure", [(1006, "permission"), (1013, None), (0, None), (None, None), (4294967295, None)])
def test_the_kind_is_the_usual_one_unless_the_errcode_has_its_own(errcode, failure, usual):
    assert ResultError("x", errcode, None, usual).failure == (failure or usual)


def test_an_errtext_is_returned_as_it_was():
    assert ResultError("x", 7, "Two\n lines.").facts()["errtext"] == "Two\n lines."


@pytest.mark.parametrize("errcode", [1001, 1011, 1012, 11003])
def test_refused_credentials_are_final(errcode):
    assert ResultError("x", errcode, None).final


@pytest.mark.parametrize("error", [ResultError("x", 1006, None), ResultError("x", None, None), TransportError("x", "connection"), OptionError("x")])
def test_nothing_else_is_final(error):
    assert not error.final


FOREIGN = [
    ("\x1b[31mred", "\\x1b[31mred"),
    ("bell\x07", "bell\\x07"),
    ("two\nlines", "two\\nlines"),
    ("\x9bred", "\\x9bred"),
    ("\u2028line", "\\u2028line"),
    ("\u202eback", "\\u202eback"),
    ("\u2066back", "\\u2066back"),
    ("half\ud83d", "half\\ud83d"),
    ("Größe 🧑‍🚀 \\ %", "Größe 🧑‍🚀 \\ %"),
]


@pytest.mark.parametrize("foreign, shown", FOREIGN)
def test_control_characters_of_others_are_spelled_out(foreign, shown):
    assert show(foreign) == shown


def test_no_message_gives_orders_to_a_terminal():
    assert PacketError("It says \x1b[31m").facts()["msg"] == "It says \\x1b[31m"


@pytest.mark.parametrize("number, words", [(0, "0 seconds"), (0.5, "0.5 seconds"), (1, "1 second"), (60, "60 seconds")])
def test_a_time_in_words(number, words):
    assert seconds(number) == words
