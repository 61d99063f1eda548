# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""A server that plays what it is told, byte for byte, and keeps what it was sent.

An answer is a sequence of steps: bytes to send, seconds to pause, an event to wait for, or one of the functions below that
end or divert the connection. One answer goes to each request, in their order; the last one also to all that come after it.
"""

from __future__ import annotations

import contextlib
import dataclasses
import select
import socket
import ssl
import struct
import threading
import time
import typing as t

PATIENCE = 5


@dataclasses.dataclass
class Request:
    """One request as it arrived; ``connection`` counts the connections from 1."""

    connection: int
    head: bytes
    body: bytes = b""

    @property
    def line(self) -> bytes:
        """The first line, as in ``POST / HTTP/1.1``."""
        return self.head.split(b"\r\n")[0]

    @property
    def headers(self) -> dict[bytes, bytes]:
        """The headers by their literal names."""
        lines = self.head.split(b"\r\n")[1:]
        return dict(line.split(b": ", 1) for line in lines if line)


def http_reply(body: bytes, status: str = "200 OK", *headers: str) -> bytes:
    """Return a whole HTTP reply."""
    lines = ["HTTP/1.1 " + status, "Content-Type: text/xml", "Content-Length: {0}".format(len(body)), *headers]
    return "\r\n".join(lines).encode("utf-8") + b"\r\n\r\n" + body


def chunks(*pieces: bytes) -> list[bytes]:
    """Return the steps of a chunked reply that is not over yet; ``LAST_CHUNK`` ends it."""
    head = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
    return [head, *(b"%x\r\n%b\r\n" % (len(piece), piece) for piece in pieces)]


LAST_CHUNK = b"0\r\n\r\n"


class Connection:
    """One accepted connection, with the latest of its requests."""

    def __init__(self, number: int, sock: socket.socket, stopping: threading.Event) -> None:
        self.number = number
        self.sock = sock
        self.stopping = stopping
        self.request: Request | None = None

    def play(self, steps: t.Iterable[t.Any]) -> None:
        """Carry out the steps; EOFError ends the connection."""
        for step in steps:
            if isinstance(step, bytes):
                self.sock.sendall(step)
            elif isinstance(step, threading.Event):
                until(lambda step=step: step.is_set() or self.stopping.is_set())
            elif callable(step):
                step(self)
            elif self.stopping.wait(step):
                raise EOFError

    def read_request(self, requests: list[Request]) -> None:
        """Append the next request to ``requests`` as soon as its headers are there, and then read its body."""
        arrived = b""
        while b"\r\n\r\n" not in arrived:
            arrived += self._receive()
        head, dummy, body = arrived.partition(b"\r\n\r\n")
        self.request = Request(self.number, head, body)
        requests.append(self.request)
        while len(self.request.body) < int(self.request.headers.get(b"Content-Length", b"0")):
            self.request.body += self._receive()

    def _receive(self) -> bytes:
        arrived = self.sock.recv(65536)
        if not arrived:
            raise EOFError
        return arrived


def hear(connection: Connection) -> None:
    """Take what the other side says, whatever it is."""
    connection.sock.recv(65536)


def hang_up(connection: Connection) -> None:
    """Close the connection in the ordinary way."""
    raise EOFError


def reset(connection: Connection) -> None:
    """Break the connection off, so that the other side sees a reset."""
    connection.sock.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    raise EOFError


def silence(connection: Connection) -> None:
    """Keep the connection open without a word until the server ends."""
    connection.stopping.wait()
    raise EOFError


def tunnel(connection: Connection) -> None:
    """Be a proxy: connect to where ``CONNECT`` asks for, and pass everything on."""
    host, port = connection.request.line.split()[1].decode("ascii").rsplit(":", 1)
    with socket.create_connection((host, int(port))) as target:
        connection.sock.sendall(b"HTTP/1.1 200 Connection established\r\n\r\n")
        ways = {connection.sock: target, target: connection.sock}
        while not connection.stopping.is_set():
            for source in select.select(list(ways), [], [], 0.01)[0]:
                arrived = source.recv(65536)
                if not arrived:
                    raise EOFError
                ways[source].sendall(arrived)


def until(condition: t.Callable[[], bool]) -> None:
    """Wait until the condition holds; fail if it does not come about."""
    deadline = time.monotonic() + PATIENCE
    while not condition():
        if time.monotonic() > deadline:
            raise AssertionError("waited in vain")
        time.sleep(0.005)


class ScriptedServer:
    """Listens on the loopback while its ``with`` block lasts; with a ``context`` it speaks TLS, after the steps of ``greeting``."""

    def __init__(self, *answers: t.Any, greeting: t.Iterable[t.Any] = (), context: ssl.SSLContext | None = None, host: str = "127.0.0.1") -> None:
        self.requests: list[Request] = []
        self.open = 0
        self._accepted: list[Connection] = []
        self._answers = [[answer] if isinstance(answer, bytes) or callable(answer) else list(answer) for answer in answers]
        self._greeting = list(greeting)
        self._context = context
        self._lock = threading.Lock()
        self._stopping = threading.Event()
        self._listening = socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET)
        self._listening.bind((host, 0))
        self._listening.listen(16)
        self._listening.settimeout(0.005)
        self.host = host
        self.port: int = self._listening.getsockname()[1]
        self._threads = [threading.Thread(target=self._accept, daemon=True)]

    def __enter__(self) -> ScriptedServer:
        self._threads[0].start()
        return self

    def __exit__(self, *dummy: t.Any) -> None:
        self._stopping.set()
        self._threads[0].join(PATIENCE)
        self._listening.close()
        for thread, connection in zip(self._threads[1:], self._accepted):
            # Wakes whoever waits for more; there may be nobody there any more.
            with contextlib.suppress(OSError):
                connection.sock.shutdown(socket.SHUT_RDWR)
            thread.join(PATIENCE)

    @property
    def connections(self) -> int:
        """How many connections there have been."""
        return len(self._accepted)

    def options(self, **changes: t.Any) -> dict[str, t.Any]:
        """Return the connection options that lead here, with ``changes``."""
        return options(self.port, **dict(dict(host=self.host, use_tls=self._context is not None), **changes))

    def settle(self) -> ScriptedServer:
        """Wait until somebody has come, and all who came are gone."""
        until(lambda: self.connections > 0 and self.open == 0)
        return self

    def _accept(self) -> None:
        while not self._stopping.is_set():
            with contextlib.suppress(socket.timeout):
                sock, dummy = self._listening.accept()
                # Longer than a test waits for anything.
                sock.settimeout(2 * PATIENCE)
                with self._lock:
                    self.open += 1
                self._accepted.append(Connection(len(self._accepted) + 1, sock, self._stopping))
                self._threads.append(threading.Thread(target=self._serve, args=(self._accepted[-1],), daemon=True))
                self._threads[-1].start()

    def _serve(self, connection: Connection) -> None:
        # The other side may go away at any time: that is for the test to judge.
        with contextlib.suppress(OSError, EOFError):
            connection.play(self._greeting)
            if self._context:
                connection.sock = self._context.wrap_socket(connection.sock, server_side=True)
            while True:
                connection.read_request(self.requests)
                connection.play(self._next_answer())
        connection.sock.close()
        with self._lock:
            self.open -= 1

    def _next_answer(self) -> list[t.Any]:
        with self._lock:
            return self._answers.pop(0) if len(self._answers) > 1 else self._answers[0]


def options(port: int, **changes: t.Any) -> dict[str, t.Any]:
    """Return all connection options of a module that goes to a port of this machine, with ``changes``."""
    usual = dict(
        host="127.0.0.1",
        port=port,
        use_tls=False,
        username="admin",
        password="changeme1Q**",
        secret_key=None,
        validate_certs=True,
        ca_path=None,
        cert_fingerprint=None,
        timeout=PATIENCE,
        use_proxy=True,
        protocol_version=None,
    )
    return dict(usual, **changes)
