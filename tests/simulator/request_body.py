# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""Read the body of a request, however the client sends it."""

from __future__ import annotations

import re
from email.message import Message
from io import BufferedIOBase

LARGEST = 64 * 1024 * 1024
LENGTH = re.compile("[0-9]{1,18}")
CHUNK_SIZE = re.compile(b"[0-9A-Fa-f]+")


class BadBody(Exception):
    """The body is not framed as HTTP wants it, or is too large."""

    def __init__(self, status: int) -> None:
        super().__init__(status)
        self.status = status


def announced(headers: Message) -> bool:
    """Tell whether the headers say where the body ends."""
    return "Content-Length" in headers or _is_chunked(headers)


def read(stream: BufferedIOBase, headers: Message) -> bytes:
    """Return the body, empty if none is announced."""
    if _is_chunked(headers):
        return _chunked(stream)
    length = headers.get("Content-Length", "0").strip()
    if not LENGTH.fullmatch(length):
        raise BadBody(400)
    if int(length) > LARGEST:
        raise BadBody(413)
    body = stream.read(int(length))
    if len(body) < int(length):
        raise ConnectionError("the client went away within its request")
    return body


def _is_chunked(headers: Message) -> bool:
    return "chunked" in headers.get("Transfer-Encoding", "").lower()


def _chunked(stream: BufferedIOBase) -> bytes:
    body = b""
    while True:
        announcement = stream.readline(1024).split(b";")[0].strip()
        if not CHUNK_SIZE.fullmatch(announcement):
            raise BadBody(400)
        size = int(announcement, 16)
        if len(body) + size > LARGEST:
            raise BadBody(413)
        if not size:
            break
        body += stream.read(size)
        stream.readline(1024)
    while stream.readline(65537).strip():
        pass  # trailers mean nothing here
    return body
