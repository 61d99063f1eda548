# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

# Note that this module util is **PRIVATE** to the collection. It can have breaking changes at any time.
# Do not use this code from other collections or standalone plugins/modules!

"""One deadline for a whole exchange: the time-outs of sockets begin anew with every byte, so a server that drips outlives them."""

from __future__ import annotations

import io
import queue
import threading
import time
import typing as t


class Expired(Exception):
    """The deadline passed before the exchange was over."""


class Body(io.BytesIO):
    """The body of one request: it knows whether it was handed to the network, and can be withdrawn until then."""

    def __init__(self, content: bytes) -> None:
        super().__init__(content)
        self._lock = threading.Lock()
        self._withdrawn = False
        self.sent = False

    def read(self, size: int | None = -1) -> bytes:
        with self._lock:
            if self._withdrawn:
                raise Expired()
            self.sent = True
        return super().read(size)

    def withdraw(self) -> None:
        """Make sure that nothing of the body goes out from now on unless some of it has already."""
        with self._lock:
            self._withdrawn = not self.sent


def stream(produce: t.Callable[[], t.Generator[bytes, None, None]], seconds: float) -> t.Generator[bytes, None, None]:
    """Yield what ``produce()`` yields, produced in a thread of its own; raise Expired once ``seconds`` are over.

    The thread is left behind if it hangs, for instance in a name look-up, which nothing can interrupt.
    """
    deadline = time.monotonic() + seconds
    produced: queue.Queue[bytes | BaseException | None] = queue.Queue(maxsize=8)
    unwanted = threading.Event()

    def deliver(item: bytes | BaseException | None) -> bool:
        while not unwanted.is_set():
            try:
                produced.put(item, timeout=0.1)
                return True
            except queue.Full:
                pass
        return False

    def run() -> None:
        chunks = produce()
        try:
            for chunk in chunks:
                if not deliver(chunk):
                    break
            deliver(None)
        except BaseException as error:  # pylint: disable=broad-exception-caught  # raised again where it is awaited
            deliver(error)
        finally:
            chunks.close()

    threading.Thread(target=run, daemon=True).start()
    try:
        while True:
            item = _take(produced, deadline)
            if item is None:
                return
            if isinstance(item, BaseException):
                raise item
            yield item
    finally:
        unwanted.set()


def _take(produced: queue.Queue[t.Any], deadline: float) -> t.Any:
    remaining = deadline - time.monotonic()
    if remaining <= 0:
        raise Expired()
    try:
        return produced.get(timeout=remaining)
    except queue.Empty:
        raise Expired() from None
