# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

# Note that this module util is **PRIVATE** to the collection. It can have breaking changes at any time.
# Do not use this code from other collections or standalone plugins/modules!

"""One deadline for a whole exchange: the time-outs of sockets begin anew with every byte, so they never end a reply that arrives byte by byte."""

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
    channel = _Channel()
    threading.Thread(target=channel.put_all, args=(produce(),), daemon=True).start()
    try:
        item = channel.get(deadline)
        while item is not None:
            yield item
            item = channel.get(deadline)
    finally:
        channel.unwanted.set()


class _Channel:
    """Carries chunks from the thread that produces them to the one that consumes them, a few at a time; None is the end."""

    def __init__(self) -> None:
        self._items: queue.Queue[bytes | BaseException | None] = queue.Queue(maxsize=8)
        self.unwanted = threading.Event()

    def put_all(self, chunks: t.Generator[bytes, None, None]) -> None:
        """Put in every chunk, and the exception that ends them, until nobody wants more."""
        end = None
        try:
            for chunk in chunks:
                if not self._put(chunk):
                    break
        except BaseException as error:  # pylint: disable=broad-exception-caught  # raised again where it is awaited
            end = error
        finally:
            chunks.close()
        self._put(end)

    def _put(self, item: bytes | BaseException | None) -> bool:
        while not self.unwanted.is_set():
            try:
                self._items.put(item, timeout=0.1)
                return True
            except queue.Full:
                pass
        return False

    def get(self, deadline: float) -> bytes | None:
        """Return the next chunk, or None at the end; raise what ended it, or Expired."""
        remaining = deadline - time.monotonic()
        if remaining <= 0:
            raise Expired()
        try:
            item = self._items.get(timeout=remaining)
        except queue.Empty:
            raise Expired() from None
        if isinstance(item, BaseException):
            raise item
        return item
