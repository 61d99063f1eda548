# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

from __future__ import annotations

import concurrent.futures
import io
import itertools
import socket
import sys
import threading
import time

import pytest
from ansible_collections.community.plesk.plugins.module_utils._errors import TransportError
from ansible_collections.community.plesk.plugins.module_utils._transport import deadline
from ansible_collections.community.plesk.plugins.module_utils._transport.http import HTTPTransport
from ansible_collections.community.plesk.tests.unit.plugins import scripted_server
from ansible_collections.community.plesk.tests.unit.plugins.asking import REPLY, REQUEST, ask, failure, kind
from ansible_collections.community.plesk.tests.unit.plugins.scripted_server import ScriptedServer, silence, until

OK = scripted_server.http_reply(REPLY)
# Long enough to send a packet over the loopback of a busy machine.
LONG = 1.5
# For where it does not matter whether it is sent.
SHORT = 0.15


def drip(*pieces):
    """Return steps that send one piece after the other without end: each soon enough, all of them never."""
    return itertools.chain.from_iterable((piece, 0.05) for piece in itertools.cycle(pieces))


# After the request


SLOW_ANSWERS = {
    "nothing": lambda: [silence],
    "a status line": lambda: [b"HTTP/1.1 200 OK\r\n", silence],
    "a dripping status line": lambda: drip(b"H"),
    "dripping headers": lambda: [b"HTTP/1.1 200 OK\r\n", *itertools.islice(drip(b"A: b\r\n"), 60), silence],
    "dripping interim replies": lambda: itertools.islice(drip(b"HTTP/1.1 100 Continue\r\n\r\n"), 60),
    "a dripping body": lambda: [b"HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n", *itertools.islice(drip(b"a"), 60)],
    "dripping chunks": lambda: [*scripted_server.chunks(), *itertools.islice(drip(b"1\r\na\r\n"), 60)],
    "half a body": lambda: [OK[:-1], silence],
    "a dripping error page": lambda: [b"HTTP/1.1 502 Bad Gateway\r\nContent-Length: 100000\r\n\r\n", *itertools.islice(drip(b"a"), 60)],
}


@pytest.fixture(scope="module")
def slow():
    """Give the errors that slow answers end in, all waited for at the same time."""

    def error(steps):
        with ScriptedServer(itertools.islice(steps, 200)) as server:
            return failure(server.options(timeout=LONG, use_proxy=False))

    with concurrent.futures.ThreadPoolExecutor(len(SLOW_ANSWERS)) as waiting:
        return dict(zip(SLOW_ANSWERS, waiting.map(error, [steps() for steps in SLOW_ANSWERS.values()])))


@pytest.mark.parametrize("answer", sorted(SLOW_ANSWERS))
def test_a_slow_answer_is_given_up_at_the_deadline_as_a_lost_one(slow, answer):
    assert (slow[answer].failure, slow[answer].sent) == ("timeout", True)


def test_the_message_about_a_slow_answer_says_how_long_was_waited(slow):
    assert "did not answer in full within 1.5 seconds; raise timeout" in str(slow["nothing"])


def test_a_packet_may_have_a_deadline_of_its_own():
    with ScriptedServer(silence) as server, HTTPTransport(server.options(timeout=600)) as transport, pytest.raises(TransportError, match=r"within 0\.15 "):
        list(transport.post(REQUEST, SHORT))


def test_what_came_before_the_deadline_is_given():
    with ScriptedServer([*scripted_server.chunks(b"<packet>"), silence]) as server, HTTPTransport(server.options(timeout=LONG)) as transport:
        arriving = transport.post(REQUEST)
        assert next(arriving) == b"<packet>"
        with pytest.raises(TransportError):
            next(arriving)


def test_each_packet_has_the_whole_time():
    with ScriptedServer([0.8, OK]) as server, HTTPTransport(server.options(timeout=LONG)) as transport:
        for dummy in range(2):
            assert b"".join(transport.post(REQUEST)) == REPLY


def test_the_next_packet_does_not_wait_for_the_answer_of_the_last():
    def silent_at_first(connection):
        connection.play([silence if connection.number == 1 else OK])

    with ScriptedServer(silent_at_first) as server, HTTPTransport(server.options()) as transport:
        with pytest.raises(TransportError):
            list(transport.post(REQUEST, SHORT))
        until(lambda: server.connections == 1)
        assert b"".join(transport.post(REQUEST)) == REPLY


# Before the request


@pytest.fixture
def slow_look_up(monkeypatch):
    """Let name look-ups hang until the event, as they do without a name server."""
    over = threading.Event()
    look_up = socket.getaddrinfo

    def getaddrinfo(*args, **kwargs):
        over.wait(scripted_server.PATIENCE)
        return look_up(*args, **kwargs)

    monkeypatch.setattr(socket, "getaddrinfo", getaddrinfo)
    yield over
    over.set()


@pytest.mark.usefixtures("slow_look_up")
def test_a_look_up_that_hangs_is_given_up_and_nothing_is_sent(unused_port):
    assert kind(scripted_server.options(unused_port, timeout=SHORT)) == ("timeout", False)


def test_a_packet_is_not_sent_after_its_deadline(slow_look_up):
    with ScriptedServer(OK) as server:
        failure(server.options(timeout=SHORT))
        slow_look_up.set()
        server.settle()
    assert [request.body for request in server.requests] == [b""]


@pytest.mark.skipif(sys.platform != "linux", reason="Only Linux is known to leave a connection unanswered when the backlog is full")
def test_a_connection_that_is_not_answered_is_given_up_and_nothing_is_sent():
    with socket.socket() as deaf:
        deaf.bind(("127.0.0.1", 0))
        deaf.listen(0)
        callers = [socket.socket() for dummy in range(3)]
        for caller in callers:
            caller.setblocking(False)
            caller.connect_ex(deaf.getsockname())
        assert kind(scripted_server.options(deaf.getsockname()[1], timeout=SHORT)) == ("timeout", False)
        for caller in callers:
            caller.close()


SLOW_HANDSHAKES = {
    "nothing": [silence],
    "half a record": [b"\x16\x03\x03", silence],
    "a dripping record": [b"\x16\x03\x03\x40\x00", *itertools.islice(drip(b"\x00"), 60)],
}


@pytest.mark.parametrize("greeting", sorted(SLOW_HANDSHAKES))
def test_a_handshake_that_hangs_is_given_up_and_nothing_is_sent(made, greeting):
    with ScriptedServer(OK, greeting=SLOW_HANDSHAKES[greeting], context=made.good.context()) as server:
        assert kind(server.options(ca_path=made.authority.path, timeout=SHORT)) == ("timeout", False)


def test_a_proxy_that_drips_is_given_up_and_nothing_is_sent(monkeypatch, unused_port):
    answer = [b"HTTP/1.1 200 Connection established\r\n", *itertools.islice(drip(b"A: b\r\n"), 60)]
    with ScriptedServer(answer) as proxy:
        monkeypatch.setenv("https_proxy", "http://127.0.0.1:{0}".format(proxy.port))
        assert kind(scripted_server.options(unused_port, use_tls=True, timeout=SHORT)) == ("timeout", False)


def test_the_message_about_a_slow_connection_does_not_ask_for_more_time(made):
    with ScriptedServer(OK, greeting=[silence], context=made.good.context()) as server:
        assert "check host and port" in str(failure(server.options(timeout=SHORT)))


# The body


def test_a_body_is_read_as_a_file():
    assert deadline.Body(b"packet").read() == b"packet"


def test_a_body_is_not_sent_before_it_is_read():
    body = deadline.Body(b"packet")
    body.seek(0, io.SEEK_END)
    body.seek(0)
    assert not body.sent


def test_a_body_counts_as_sent_as_soon_as_it_is_read():
    body = deadline.Body(b"packet")
    body.read(1)
    assert body.sent


def test_a_withdrawn_body_cannot_be_read():
    body = deadline.Body(b"packet")
    body.withdraw()
    with pytest.raises(deadline.Expired):
        body.read()


def test_a_withdrawn_body_was_not_sent():
    body = deadline.Body(b"packet")
    body.withdraw()
    with pytest.raises(deadline.Expired):
        body.read()
    assert not body.sent


def test_a_body_that_is_partly_sent_may_be_sent_to_its_end():
    body = deadline.Body(b"packet")
    body.read(1)
    body.withdraw()
    assert body.read() == b"acket"


# The stream


def producing(*items):
    """Return what yields these items; an exception among them is raised."""

    def produce():
        for item in items:
            if isinstance(item, BaseException):
                raise item
            yield item

    return produce


def hanging(over):
    """Return what produces nothing until the event."""

    def produce():
        over.wait(scripted_server.PATIENCE)
        yield b""

    return produce


def test_a_stream_is_what_is_produced_in_its_order():
    chunks = [b"%d" % number for number in range(100)]
    assert list(deadline.stream(producing(*chunks), 5)) == chunks


def test_an_empty_chunk_is_not_the_end():
    assert list(deadline.stream(producing(b"", b"a", b""), 5)) == [b"", b"a", b""]


@pytest.mark.parametrize("error", [ValueError("wrong"), TransportError("lost", "connection"), KeyboardInterrupt()])
def test_an_exception_comes_where_it_was_raised(error):
    arriving = deadline.stream(producing(b"a", error), 5)
    assert next(arriving) == b"a"
    with pytest.raises(type(error)) as caught:
        next(arriving)
    assert caught.value is error


def test_nothing_is_produced_before_it_is_asked_for():
    produced = []
    deadline.stream(lambda: produced.append("started"), 5)
    assert produced == []


class Endless:
    """Produces without end, and counts."""

    def __init__(self):
        self.produced = 0
        self.closed = False

    def __call__(self):
        try:
            while True:
                self.produced += 1
                yield b"a"
        finally:
            self.closed = True


def test_little_is_produced_ahead():
    endless = Endless()
    arriving = deadline.stream(endless, 5)
    next(arriving)
    time.sleep(0.1)
    arriving.close()
    assert endless.produced < 20


def test_production_ends_when_nobody_takes_more():
    endless = Endless()
    arriving = deadline.stream(endless, 5)
    next(arriving)
    arriving.close()
    until(lambda: endless.closed)


def test_production_ends_at_the_deadline():
    endless = Endless()
    with pytest.raises(deadline.Expired):
        for dummy in deadline.stream(endless, 0.1):
            pass
    until(lambda: endless.closed)


def test_an_endless_stream_ends_at_the_deadline():
    start = time.monotonic()
    with pytest.raises(deadline.Expired):
        list(deadline.stream(Endless(), 0.1))
    assert time.monotonic() - start < 2


def test_the_time_that_is_spent_on_a_chunk_counts():
    arriving = deadline.stream(producing(b"a", b"b"), 0.1)
    next(arriving)
    time.sleep(0.15)
    with pytest.raises(deadline.Expired):
        next(arriving)


def test_a_production_that_hangs_is_left_behind_at_the_deadline():
    over = threading.Event()
    start = time.monotonic()
    with pytest.raises(deadline.Expired):
        list(deadline.stream(hanging(over), 0.1))
    over.set()
    assert time.monotonic() - start < 2


def test_a_thread_left_behind_does_not_keep_the_program_alive():
    over = threading.Event()
    before = set(threading.enumerate())
    with pytest.raises(deadline.Expired):
        list(deadline.stream(hanging(over), 0.1))
    left = set(threading.enumerate()) - before
    over.set()
    assert [thread.daemon for thread in left] == [True]


def test_no_thread_is_left_behind_by_a_whole_reply():
    before = threading.active_count()
    with ScriptedServer(OK) as server:
        ask(server.options())
    until(lambda: threading.active_count() <= before)
