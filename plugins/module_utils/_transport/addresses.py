# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

# Note that this module util is **PRIVATE** to the collection. It can have breaking changes at any time.
# Do not use this code from other collections or standalone plugins/modules!
"""Connecting to a name that may have several addresses, some of them dead: the next one is tried before the first has used up the time."""

from __future__ import annotations

import errno
import os
import selectors
import socket
import time
import typing as t

# How long an address has before the next one is tried beside it, in seconds, as RFC 8305 recommends.
HEAD_START = 0.25

Options = t.Sequence[t.Tuple[t.Any, ...]]


def connect(host: str, port: int, seconds: float, options: Options = ()) -> socket.socket:
    """Return a socket, with these options and this time-out, that is connected to the first address that answers.

    Raises OSError: socket.gaierror if the name does not resolve, socket.timeout if no address answers in time, else why the last one failed.
    """
    addresses = list(dict.fromkeys(socket.getaddrinfo(host, port, socket.AF_UNSPEC, socket.SOCK_STREAM)))
    race = _Race(seconds, options)
    try:
        connected = race.run(addresses)
        connected.settimeout(seconds)
        return connected
    finally:
        race.close()


class _Race:
    """Several attempts to connect, each of which starts when the one before has failed or has had its head start."""

    def __init__(self, seconds: float, options: Options) -> None:
        self._deadline = time.monotonic() + seconds
        self._options = options
        self._selector = selectors.DefaultSelector()
        self._error: OSError = socket.timeout("timed out")

    def run(self, addresses: t.Sequence[t.Any]) -> socket.socket:
        """Return the first socket that is connected; raise OSError if there is none."""
        waiting = list(addresses)
        while waiting or self._selector.get_map():
            if waiting:
                self._start(*waiting.pop(0))
            connected = self._wait(HEAD_START if waiting else None)
            if connected:
                return connected
        raise self._error

    def _start(self, family: int, kind: int, protocol: int, dummy: str, address: t.Any) -> None:
        attempt = None
        try:
            attempt = socket.socket(family, kind, protocol)
            for option in self._options:
                attempt.setsockopt(*option)
            attempt.setblocking(False)
            code = attempt.connect_ex(address)
            if code not in (0, errno.EINPROGRESS, errno.EWOULDBLOCK):
                raise OSError(code, os.strerror(code))
            self._selector.register(attempt, selectors.EVENT_WRITE)
        except OSError as error:
            self._error = error
            if attempt:
                attempt.close()

    def _wait(self, head_start: float | None) -> socket.socket | None:
        """Return a socket that is connected; None if the head start is over, or if no attempt is left. Raise socket.timeout at the deadline."""
        until = self._deadline if head_start is None else min(self._deadline, time.monotonic() + head_start)
        while self._selector.get_map():
            for key, dummy in self._selector.select(max(0.0, until - time.monotonic())):
                attempt = t.cast(socket.socket, key.fileobj)
                self._selector.unregister(attempt)
                code = attempt.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR)
                if not code:
                    return attempt
                attempt.close()
                self._error = OSError(code, os.strerror(code))
                if head_start is not None:
                    return None
            if time.monotonic() >= until:
                if until == self._deadline:
                    raise socket.timeout("timed out")
                return None
        return None

    def close(self) -> None:
        """Give up all attempts that are left."""
        for key in list(self._selector.get_map().values()):
            t.cast(socket.socket, key.fileobj).close()
        self._selector.close()
