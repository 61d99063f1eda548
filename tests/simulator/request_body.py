# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""Read the body of a request, however the client sends it."""

from __future__ import annotations

from email.message import Message
from io import BufferedIOBase

LARGEST = 64 * 1024 * 1024


class BadBody(Exception):
    """The body is not framed as HTTP wants it, or is too large."""

    def __init__(self, status: int) -> None:
        super().__init__(status)
        self.status = status


def read(stream: BufferedIOBase, headers: Message) -> bytes:
    """Return the body, empty if none is announced."""
    if "chunked" in headers.get("Transfer-Encoding", "").lower():
        return _chunked(stream)
    length = headers.get("Content-Length", "0").strip()
    if not length.isdigit():
        raise BadBody(400)
    if int(length) > LARGEST:
        raise BadBody(413)
    body = stream.read(int(length))
    if len(body) < int(length):
        raise ConnectionError("the client went away within its request")
    return body


def _chunked(stream: BufferedIOBase) -> bytes:
    body = b""
    while True:
        try:
            size = int(stream.readline(1024).split(b";")[0], 16)
        except ValueError:
            raise BadBody(400) from None
        if len(body) + size > LARGEST:
            raise BadBody(413)
        if not size:
            break
        body += stream.read(size)
        stream.readline(1024)
    while stream.readline(65537).strip():
        pass  # trailers mean nothing here
    return body
