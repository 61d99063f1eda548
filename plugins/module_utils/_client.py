# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

# Note that this module util is **PRIVATE** to the collection. It can have breaking changes at any time.
# Do not use this code from other collections or standalone plugins/modules!
"""Asking one server: packets are composed, sent and decoded here; readings are repeated, writes never are."""

from __future__ import annotations

import collections
import time
import typing as t

from ._errors import PleskError, ResultError
from ._packet.compose import compose
from ._packet.decode import decode

if t.TYPE_CHECKING:
    from ._packet.decode import Reply
    from ._transport.http import Transport

# How long to wait before each repetition of a reading that failed, in seconds; there are as many repetitions as pauses.
REPEAT_PAUSES = (0.2, 0.8)

Decoded = t.TypeVar("Decoded")
Collect = t.Callable[["Reply"], Decoded]


class Client:
    """One server, as operators see it. ``version`` is that of the protocol; without it the server uses its newest."""

    def __init__(self, transport: Transport, version: str | None = None) -> None:
        self._transport = transport
        self._version = version

    def with_version(self, version: str | None) -> Client:
        """Return a client that asks for this version, unless this one asks for one already."""
        return Client(self._transport, self._version or version)

    def read(self, operators: t.Sequence[t.Any], collect: Collect[Decoded], timeout: float | None = None, repeat: bool = True) -> Decoded:
        """Send a packet that only reads, and return what ``collect`` makes of its results; repeat it if the failure may be gone by then.

        ``timeout`` is for one exchange, in seconds; left out, it is the transport's. Raises PleskError.
        """
        request = compose(*operators, version=self._version)
        for pause in REPEAT_PAUSES if repeat else ():
            try:
                return self._exchange(request, collect, timeout)
            except PleskError as error:
                if not error.repeatable:
                    raise
            time.sleep(pause)
        return self._exchange(request, collect, timeout)

    def send(self, operators: t.Sequence[t.Any], collect: Collect[Decoded]) -> Decoded:
        """Send a packet that writes, once and on a fresh connection, and return what ``collect`` makes of its results.

        Raises PleskError; its ``sent`` tells whether the server may have acted all the same.
        """
        return self._exchange(compose(*operators, version=self._version), collect, fresh=True)

    def _exchange(self, request: bytes, collect: Collect[Decoded], timeout: float | None = None, fresh: bool = False) -> Decoded:
        """Send a packet, and return what ``collect`` makes of the reply, which has to be whole."""
        try:
            arriving = decode(self._transport.post(request, timeout, fresh))
            collected = collect(arriving)
            collections.deque(arriving, maxlen=0)
            return collected
        except ResultError as error:
            error.request = request
            raise
