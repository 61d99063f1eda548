# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""Asking a server: what is sent, what comes of the reply, and what is asked again."""

from __future__ import annotations

import pytest
from ansible_collections.community.plesk.plugins.module_utils._client import Client
from ansible_collections.community.plesk.plugins.module_utils._errors import OptionError, PacketError, PleskError, ResultError, TransportError
from ansible_collections.community.plesk.tests.unit.plugins.fake_plesk import conversation, refusal
from lxml.builder import E

ASKED = "<packet><server><get/></server></packet>"
REPLY = "<packet><server><get><result><status>ok</status></result></get></server></packet>"
NOT_WHOLE = REPLY[:-1]
LOST = TransportError("Lost", "connection")

pytestmark = pytest.mark.usefixtures("clock")


def count(results):
    """Return the number of results."""
    return sum(1 for dummy in results)


def read(plesk, collect=count, **how):
    return Client(plesk).read([E.server(E.get())], collect, **how)


def send(plesk, collect=count):
    return Client(plesk).send([E.server(E.get())], collect)


both = pytest.mark.parametrize("ask", [read, send])


@both
def test_the_operators_are_sent_and_what_comes_of_the_results_is_returned(ask):
    with conversation((ASKED, REPLY)) as plesk:
        assert ask(plesk) == 1


def test_the_version_is_that_of_every_packet():
    versioned = ASKED.replace("<packet>", '<packet version="1.6.7.0">')
    with conversation((versioned, REPLY), (versioned, REPLY)) as plesk:
        client = Client(plesk, "1.6.7.0")
        client.read([E.server(E.get())], count)
        client.send([E.server(E.get())], count)


def test_a_write_is_posted_on_a_fresh_connection_and_a_reading_is_not():
    with conversation((ASKED, REPLY), (ASKED, REPLY), (ASKED, REPLY)) as plesk:
        read(plesk)
        send(plesk)
        read(plesk)
    assert plesk.fresh == [False, True, False]


@pytest.mark.parametrize("how, timeout", [({}, None), (dict(timeout=7), 7)])
def test_a_reading_has_the_time_out_that_is_asked_for(how, timeout):
    with conversation((ASKED, REPLY)) as plesk:
        read(plesk, **how)
    assert plesk.timeouts == [timeout]


@both
def test_a_reply_has_to_be_whole_even_if_its_end_is_not_collected(ask):
    with conversation((ASKED, NOT_WHOLE)) as plesk, pytest.raises(PacketError):
        ask(plesk, next)


@both
def test_a_refusal_counts_even_if_nothing_is_collected(ask):
    with conversation((ASKED, refusal(1006))) as plesk, pytest.raises(ResultError):
        ask(plesk, lambda results: None)


@both
def test_a_refusal_carries_the_packet(ask):
    with conversation((ASKED, refusal(1006))) as plesk, pytest.raises(ResultError) as caught:
        ask(plesk)
    assert caught.value.request.decode() == plesk.packets[0]


@both
def test_an_error_of_whoever_collects_carries_the_packet(ask):
    def refuse(results):
        raise next(results).error("service")

    with conversation((ASKED, REPLY)) as plesk, pytest.raises(ResultError) as caught:
        ask(plesk, refuse)
    assert caught.value.request.decode() == plesk.packets[0]


@pytest.mark.parametrize("error", [LOST, TransportError("Lost", "connection", False), TransportError("Late", "timeout"), NOT_WHOLE])
def test_a_write_is_never_repeated(error):
    with conversation((ASKED, error)) as plesk, pytest.raises(PleskError):
        send(plesk)


@pytest.mark.parametrize("failures", [0, 1, 2])
def test_a_reading_is_repeated_if_the_failure_may_be_gone_by_then(failures):
    with conversation(*[(ASKED, LOST)] * failures, (ASKED, REPLY)) as plesk:
        assert read(plesk, timeout=7) == 1
    assert plesk.timeouts == [7] * (failures + 1)


def test_a_reading_is_repeated_twice_at_most_and_no_pause_follows_the_last_failure(clock):
    with conversation(*[(ASKED, LOST)] * 3) as plesk, pytest.raises(TransportError, match=r"^Lost$"):
        read(plesk)
    assert clock.pauses == [0.2, 0.8]


def test_a_reading_is_not_repeated_where_the_caller_repeats_it():
    with conversation((ASKED, LOST)) as plesk, pytest.raises(TransportError):
        read(plesk, repeat=False)


@pytest.mark.parametrize("failure, repeatable, requests", [("connection", False, 1), ("server", True, 3)])
def test_the_error_itself_says_whether_it_may_be_gone(failure, repeatable, requests):
    error = TransportError("HTTP 503", failure, repeatable=repeatable)
    with conversation(*[(ASKED, error)] * requests) as plesk, pytest.raises(TransportError):
        read(plesk)


@pytest.mark.parametrize(
    "answer",
    [
        TransportError("Late", "timeout"),
        TransportError("Late", "timeout", False),
        TransportError("Untrusted", "tls", False),
        TransportError("Redirected", "protocol"),
        OptionError("Wrong"),
        NOT_WHOLE,
        "",
        refusal(1006),
        refusal(1001),
        refusal(11003),
    ],
)
def test_a_reading_is_not_repeated_for_any_other_reason(answer):
    with conversation((ASKED, answer)) as plesk, pytest.raises(PleskError):
        read(plesk)
