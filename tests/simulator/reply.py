# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""One HTTP reply and how it is put on the wire, truthfully or not."""

from __future__ import annotations

import contextlib
import dataclasses
import http.client
import socket
import ssl
import struct
import time
from email.utils import formatdate
from typing import Any, Iterable, Iterator, List, Tuple

Headers = List[Tuple[str, str]]


class Cut(Exception):
    """The connection ends here; with a reset, without a word, or, within TLS, with a goodbye."""

    def __init__(self, reset: bool = False, goodbye: bool = False) -> None:
        super().__init__()
        self.reset = reset
        self.goodbye = goodbye


@dataclasses.dataclass(frozen=True)
class Drip:
    """Bytes per second for the header or the body, for at most that many seconds."""

    part: str
    rate: float
    seconds: float


@dataclasses.dataclass
class Reply:
    """Status, headers and body; the fields after that are for faults."""

    status: int = 200
    headers: Headers = dataclasses.field(default_factory=list)
    body: Iterable[bytes] = ()
    framing: str = "chunked"
    declared: int | None = None
    cut_after: int | None = None
    drip: Drip | None = None
    cut: Cut | None = None
    reason: str | None = None
    parting: Any = None

    def whole(self) -> bytes:
        """Return the body as one piece, which stays the body."""
        body = b"".join(self.body)
        self.body = (body,)
        return body


def deliver(reply: Reply, stream: Any, http_1_0: bool, keep_alive: bool, head_only: bool = False) -> bool:
    """Write the reply to the stream; return whether the connection may go on."""
    if reply.cut:
        raise reply.cut
    framing = "close" if reply.framing == "chunked" and http_1_0 else reply.framing
    keep_alive = keep_alive and framing != "close" and reply.declared is None and not http_1_0
    _write(stream, _head(reply, framing, keep_alive), reply.drip if reply.drip and reply.drip.part == "header" else None)
    left = reply.cut_after
    for whole in () if head_only else reply.body:
        block = whole if left is None else whole[:left]
        if block:
            _write(stream, _framed(block, framing), reply.drip if reply.drip and reply.drip.part == "body" else None)
        left = None if left is None else left - len(block)
        if left == 0:
            break
    if reply.cut_after is not None:
        stream.flush()
        raise Cut()
    if framing == "chunked" and not head_only:
        stream.write(b"0\r\n\r\n")
    stream.flush()
    return keep_alive


def _head(reply: Reply, framing: str, keep_alive: bool) -> bytes:
    reason = http.client.responses.get(reply.status, "Unknown") if reply.reason is None else reply.reason
    lines = ["HTTP/1.1 %d %s" % (reply.status, reason), "Server: sw-cp-server", "Date: " + formatdate(usegmt=True)]
    lines += ["%s: %s" % header for header in reply.headers]
    if framing == "chunked":
        lines.append("Transfer-Encoding: chunked")
    elif framing == "length":
        lines.append("Content-Length: %d" % (len(reply.whole()) if reply.declared is None else reply.declared))
    lines.append("Connection: " + ("keep-alive" if keep_alive else "close"))
    return ("\r\n".join(lines) + "\r\n\r\n").encode("latin-1", "replace")


def _framed(block: bytes, framing: str) -> bytes:
    return b"%x\r\n%s\r\n" % (len(block), block) if framing == "chunked" else block


def _write(stream: Any, content: bytes, drip: Drip | None) -> None:
    if drip is None:
        stream.write(content)
        return
    stream.flush()
    started = time.monotonic()
    for drop in _drops(content, drip):
        stream.write(drop)
        stream.flush()
        if time.monotonic() - started < drip.seconds:
            time.sleep(len(drop) / drip.rate)


def _drops(content: bytes, drip: Drip) -> Iterator[bytes]:
    size = max(1, int(drip.rate / 20))
    for start in range(0, len(content), size):
        yield content[start : start + size]


def say_goodbye(connection: socket.socket) -> None:
    """End a connection in good order; with TLS, close_notify says that nothing was cut off."""
    if isinstance(connection, ssl.SSLSocket):
        connection.settimeout(0)
        # Without waiting, SSL complains that the other side has not said goodbye yet
        with contextlib.suppress(OSError, ValueError):
            connection.unwrap()
    end(connection, reset=False)


def end(connection: socket.socket, reset: bool) -> None:
    """Close the connection so that the other side sees an end, or a TCP reset."""
    try:
        if reset:
            connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
            # Files made of the socket keep it open; detached, the descriptor really closes and the reset goes out.
            socket.close(connection.detach())
        else:
            # The plain shutdown: that of SSLSocket would pull the rug from under a thread that still reads
            socket.socket.shutdown(connection, socket.SHUT_RDWR)
    except OSError:
        pass  # the other side was faster
