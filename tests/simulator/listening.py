# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""Listen on loopback addresses: one thread accepts for all simulators of a process."""

from __future__ import annotations

import selectors
import socket
import threading
from typing import Any, Callable, Sequence

from .addresses import loopback

Accepted = Callable[[socket.socket, str], None]
ATTEMPTS = 20


def listeners(addresses: Sequence[str], port: int) -> list[socket.socket]:
    """Return a listening socket for each address, all on one port; port 0 takes one that is free on all of them."""
    for attempt in range(ATTEMPTS):
        opened = [_listener(addresses[0], port)]
        try:
            for address in addresses[1:]:
                opened.append(_listener(address, opened[0].getsockname()[1]))
            return opened
        except OSError:
            for listening in opened:
                listening.close()
            if port or attempt + 1 == ATTEMPTS:
                raise
    raise AssertionError("unreachable")


def _listener(address: str, port: int) -> socket.socket:
    listening = socket.socket(socket.AF_INET6 if ":" in address else socket.AF_INET, socket.SOCK_STREAM)
    try:
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listening.bind((loopback(address), port))
        listening.listen(256)
        listening.setblocking(False)
    except OSError:
        listening.close()
        raise
    return listening


class AcceptLoop:
    """Accepts on any number of sockets; every connection gets a thread of its own."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._selector = selectors.DefaultSelector()
        self._count = 0
        self._running = False

    def add(self, listening: socket.socket, accepted: Accepted) -> None:
        """Accept on this socket from now on."""
        with self._lock:
            self._selector.register(listening, selectors.EVENT_READ, accepted)
            self._count += 1
            if not self._running:
                self._running = True
                threading.Thread(target=self._run, name="simulator-accept", daemon=True).start()

    def remove(self, listening: socket.socket) -> None:
        """Stop accepting on this socket and close it."""
        with self._lock:
            self._selector.unregister(listening)
            self._count -= 1
        listening.close()

    def _run(self) -> None:
        while True:
            for key, dummy in self._selector.select(timeout=0.2):
                self._accept(key.fileobj, key.data)
            with self._lock:
                self._running = self._count > 0
                if not self._running:
                    return

    @staticmethod
    def _accept(listening: Any, accepted: Accepted) -> None:
        try:
            connection, peer = listening.accept()
        except OSError:
            return  # gone before we came, or the listener was just closed
        connection.setblocking(True)
        threading.Thread(target=accepted, args=(connection, peer[0]), daemon=True).start()


LOOP = AcceptLoop()
