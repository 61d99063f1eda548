# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""Names with several addresses, some of them dead."""

from __future__ import annotations

import contextlib
import socket
import time

import pytest
from ansible_collections.community.plesk.plugins.module_utils._transport import addresses
from ansible_collections.community.plesk.tests.unit.plugins.asking import REPLY, ask, failure, kind
from ansible_collections.community.plesk.tests.unit.plugins.scripted_server import ScriptedServer, http_reply, options

OK = http_reply(REPLY)


@contextlib.contextmanager
def black_hole():
    """Give an address that lets nobody in and says so to nobody: its queue is full."""
    with contextlib.ExitStack() as stack:
        listening = stack.enter_context(socket.socket())
        listening.bind(("127.0.0.1", 0))
        listening.listen(0)
        for dummy in range(4):
            waiting = stack.enter_context(socket.socket())
            waiting.setblocking(False)
            waiting.connect_ex(listening.getsockname())
        yield listening.getsockname()


@pytest.fixture
def resolve(monkeypatch):
    """Give a function that makes a name resolve to addresses."""
    genuine = socket.getaddrinfo

    def set_addresses(*known):
        found = [(socket.AF_INET, socket.SOCK_STREAM, 6, "", address) for address in known]
        monkeypatch.setattr(socket, "getaddrinfo", lambda host, *rest, **more: found if host == "plesk.example.com" else genuine(host, *rest, **more))

    return set_addresses


@pytest.mark.parametrize("dead", [1, 2])
def test_a_dead_address_does_not_use_up_the_time_of_the_others(resolve, dead):
    with black_hole() as nowhere, ScriptedServer(OK) as server:
        resolve(*[nowhere] * dead, ("127.0.0.1", server.port))
        assert ask(server.options(host="plesk.example.com", timeout=3)) == REPLY


def test_an_address_that_refuses_is_left_at_once(resolve, unused_port):
    with ScriptedServer(OK) as server:
        resolve(*[("127.0.0.1", unused_port)] * 1, ("127.0.0.1", server.port))
        start = time.monotonic()
        assert ask(server.options(host="plesk.example.com")) == REPLY
    assert time.monotonic() - start < addresses.HEAD_START + 1


def test_the_first_address_that_answers_is_the_only_one_that_is_asked(resolve):
    with ScriptedServer(OK) as first, ScriptedServer(OK) as second:
        resolve(("127.0.0.1", first.port), ("127.0.0.1", second.port))
        assert ask(first.options(host="plesk.example.com")) == REPLY
    assert (first.connections, second.connections) == (1, 0)


def test_addresses_that_are_all_dead_use_up_the_time_and_nothing_is_sent(resolve):
    with black_hole() as nowhere:
        resolve(nowhere, nowhere)
        assert kind(options(8443, host="plesk.example.com", timeout=1)) == ("timeout", False)


def test_addresses_that_all_refuse_are_a_refused_connection(resolve, unused_port):
    resolve(("127.0.0.1", unused_port), ("127.0.0.1", unused_port))
    assert "Connection refused" in str(failure(options(unused_port, host="plesk.example.com")))


def test_a_certificate_behind_a_dead_address_is_judged(resolve, made):
    with black_hole() as nowhere, ScriptedServer(OK, context=made.other_name.context()) as server:
        resolve(nowhere, ("127.0.0.1", server.port))
        assert kind(server.options(host="plesk.example.com", ca_path=made.authority.path, timeout=3)) == ("tls", False)


@pytest.mark.parametrize("judged", ["pin", "none"])
def test_a_pinned_server_is_found_behind_a_dead_address(resolve, made, judged):
    how = dict(cert_fingerprint=made.stranger.fingerprint) if judged == "pin" else dict(validate_certs=False)
    with black_hole() as nowhere, ScriptedServer(OK, context=made.stranger.context()) as server:
        resolve(nowhere, ("127.0.0.1", server.port))
        assert ask(server.options(host="plesk.example.com", timeout=3, **how)) == REPLY


def test_a_proxy_too_is_found_behind_a_dead_address(resolve, monkeypatch):
    with black_hole() as nowhere, ScriptedServer(OK) as proxy:
        resolve(nowhere, ("127.0.0.1", proxy.port))
        monkeypatch.setenv("http_proxy", "http://plesk.example.com:{0}".format(proxy.port))
        assert ask(options(8880, host="server.example.com", timeout=3)) == REPLY
    assert proxy.requests[0].line.startswith(b"POST http://server.example.com:8880/")
