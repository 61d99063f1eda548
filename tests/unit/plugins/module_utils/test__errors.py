# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

from __future__ import annotations

import pytest
from ansible_collections.community.plesk.plugins.module_utils import _errors
from ansible_collections.community.plesk.plugins.module_utils._errors import OptionError, PacketError, PleskError, ResultError, StateError, TransportError


def test_an_error_about_options_returns_its_message_alone():
    assert OptionError("Set host").facts() == dict(msg="Set host")


def test_an_error_of_the_transport_returns_its_kind():
    assert TransportError("Lost", "timeout").facts() == dict(msg="Lost", failure="timeout")


def test_an_error_in_a_packet_is_one_of_the_protocol():
    assert PacketError("Broken").facts() == dict(msg="Broken", failure="protocol")


def test_an_error_of_a_state_returns_its_kind():
    assert StateError("No such service", "service").facts() == dict(msg="No such service", failure="service")


def test_an_error_in_a_result_returns_what_plesk_said():
    facts = ResultError("server/get failed", 1023, "Operation failed.").facts()
    assert facts == dict(msg="server/get failed: Operation failed (errcode 1023)", failure="server", errcode=1023, errtext="Operation failed.")


def test_what_plesk_did_not_say_is_not_returned():
    assert ResultError("server/get failed", None, None).facts() == dict(msg="server/get failed: Plesk gives no reason (no errcode)", failure="server")


def test_an_errcode_of_0_is_returned():
    assert ResultError("server/get failed", 0, None).facts()["errcode"] == 0


def test_further_return_values_are_returned():
    assert PleskError("Failed", services=[1]).facts() == dict(msg="Failed", services=[1])


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


@pytest.mark.parametrize("error", [OptionError, TransportError, PacketError, ResultError, StateError])
def test_one_except_catches_them_all(error):
    assert issubclass(error, PleskError)


@pytest.mark.parametrize(
    "errcode, failure",
    [
        (1001, "authentication"),
        (1003, "protocol"),
        (1004, "server"),
        (1005, "protocol"),
        (1006, "permission"),
        (1010, "permission"),
        (1011, "authentication"),
        (1012, "authentication"),
        (1014, "protocol"),
        (1017, "protocol"),
        (1029, "authentication"),
        (1030, "server"),
        (11003, "authentication"),
    ],
)
@pytest.mark.parametrize("usual", ["server", "service", "plan"])
def test_an_errcode_says_better_what_kind_of_failure_it_is(errcode, failure, usual):
    assert ResultError("x", errcode, None, usual).failure == failure


@pytest.mark.parametrize("errcode", [None, 0, 1, 1007, 1013, 1015, 1019, 1023, 1026, 4294967295])
@pytest.mark.parametrize("usual", ["server", "service", "plan"])
def test_any_other_errcode_is_of_the_kind_that_is_usual_for_the_operation(errcode, usual):
    assert ResultError("x", errcode, None, usual).failure == usual


@pytest.mark.parametrize(
    "errcode, hint",
    [
        (1001, "check username and password"),
        (1004, "finish the initial setup"),
        (1005, "protocol_version"),
        (1006, "panel.ini [api] allowedIPs"),
        (1006, "an account with this right"),
        (1010, "panel.ini [api] allowedIPs"),
        (1011, "enable the account"),
        (1012, "unlock the account"),
        (1014, "-vvv"),
        (1017, "protocol_version"),
        (1029, "headers with underscores"),
        (1030, "licence"),
        (11003, "check secret_key"),
        (11003, "bound to another address"),
    ],
)
def test_an_errcode_has_a_hint_on_what_to_do(errcode, hint):
    assert hint in _errors.explain(errcode, "Refused").split("; ", 1)[1]


def test_an_errcode_without_a_hint_stands_alone():
    assert _errors.explain(1013, "Service 'x' does not exist") == "Service 'x' does not exist (errcode 1013)"


@pytest.mark.parametrize(
    "errtext, words", [("Two\n lines.", "Two lines"), ("Really...", "Really"), (" ", "Plesk gives no reason"), (None, "Plesk gives no reason")]
)
def test_an_errtext_becomes_half_a_sentence(errtext, words):
    assert _errors.explain(7, errtext) == words + " (errcode 7)"


def test_an_errtext_is_returned_as_it_was():
    assert ResultError("x", 7, "Two\n lines.").facts()["errtext"] == "Two\n lines."


@pytest.mark.parametrize("errcode", [1001, 1011, 1012, 11003])
def test_refused_credentials_are_final(errcode):
    assert ResultError("x", errcode, None).final


@pytest.mark.parametrize("error", [ResultError("x", 1006, None), ResultError("x", None, None), TransportError("x", "connection"), OptionError("x")])
def test_nothing_else_is_final(error):
    assert not error.final


@pytest.mark.parametrize(
    "foreign, shown", [("\x1b[31mred", "\\x1b[31mred"), ("bell\x07", "bell\\x07"), ("two\nlines", "two\\nlines"), ("\u202eback", "\\u202eback")]
)
def test_no_message_gives_orders_to_a_terminal(foreign, shown):
    assert _errors.PleskError("It says " + foreign).facts()["msg"] == "It says " + shown
