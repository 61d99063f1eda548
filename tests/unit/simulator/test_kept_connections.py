# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""Connections that were to be kept, and end all the same."""

from __future__ import annotations

import http.client
import select
import time

import pytest

from .wire import READ, STOP, Wire, is_packet

ENDINGS = [(False, "fin"), (False, "reset"), (True, "close_notify"), (True, "fin"), (True, "reset")]
FAULTS = ["closed_while_idle", "closed_by_next_request"]


def silent(wire):
    """Tell whether nothing has come yet, not even the end."""
    return not select.select([wire.socket], [], [], 0.05)[0]


@pytest.mark.parametrize("tls, ending", ENDINGS)
def test_a_kept_connection_ends_a_little_after_a_whole_reply(plesk, tls, ending):
    plesk.arm("closed_while_idle", ending=ending)
    with Wire(plesk, tls) as wire:
        status, headers, body = wire.post()
        assert (status, headers["Connection"], is_packet(body)) == (200, "keep-alive", True)
        assert wire.end() == (b"", ending)


def test_it_ends_so_many_seconds_later(plesk):
    plesk.arm("closed_while_idle", seconds=0.3)
    with Wire(plesk) as wire:
        started = time.monotonic()
        wire.post()
        assert wire.end() == (b"", "fin")
        assert time.monotonic() - started >= 0.3


@pytest.mark.parametrize("tls", [False, True])
def test_its_last_words_may_be_a_page_that_nobody_asked_for(plesk, tls):
    # Late enough that the client does not read it along with the reply.
    plesk.arm("closed_while_idle", says="408", seconds=0.5)
    with Wire(plesk, tls) as wire:
        wire.post()
        words, dummy = wire.end()
        head, body = words.split(b"\r\n\r\n")
        assert head.startswith(b"HTTP/1.1 408 Request Timeout\r\n")
        assert b"Content-Length: %d\r\n" % len(body) in head


@pytest.mark.parametrize("tls, ending", ENDINGS)
@pytest.mark.parametrize("packet", [READ, STOP])
def test_the_next_request_on_a_kept_connection_ends_it_and_is_not_carried_out(plesk, packet, tls, ending):
    plesk.arm("closed_by_next_request", ending=ending)
    with Wire(plesk, tls) as wire:
        assert wire.post()[0] == 200
        assert silent(wire)
        with pytest.raises((http.client.RemoteDisconnected, OSError)):
            wire.post(packet)
    assert len(plesk.log) == 1
    assert plesk.service("web").state == "running"


@pytest.mark.parametrize("fault", FAULTS)
@pytest.mark.parametrize("packet", [READ, STOP])
def test_another_connection_is_not_harmed(plesk, fault, packet):
    plesk.arm(fault)
    with Wire(plesk) as one, Wire(plesk) as other:
        one.post()
        assert [other.post(packet)[0] for dummy in range(2)] == [200, 200]


@pytest.mark.parametrize("fault", FAULTS)
def test_a_client_that_leaves_first_may_do_so(plesk, fault):
    plesk.arm(fault)
    with Wire(plesk) as wire:
        wire.post()
    with Wire(plesk) as wire:
        assert wire.post()[0] == 200
    assert plesk.counters == {"connections": 2, "requests": 2, "writes": 0}


@pytest.mark.parametrize("fault", FAULTS)
def test_it_may_happen_after_each_reading_and_after_no_write(plesk, fault):
    plesk.arm(fault, match="read", times=0)
    with Wire(plesk) as wire:
        assert [wire.post(packet)[0] for packet in (STOP, STOP, READ)] == [200, 200, 200]
        with pytest.raises((http.client.RemoteDisconnected, OSError)):
            wire.post(STOP)
    assert plesk.counters == {"connections": 1, "requests": 3, "writes": 2}
