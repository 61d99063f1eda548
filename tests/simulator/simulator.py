# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""A simulated Plesk server: the one object that tests and the command line use."""

from __future__ import annotations

import contextlib
import socket
import threading
from typing import Any, Iterator, Sequence

from .addresses import loopback
from .certificate import Certificate
from .client_facts import ClientFacts
from .connection import serve
from .control import Control
from .faults import Faults
from .listening import LOOP, listeners
from .reply import end
from .request import Request
from .request_log import RequestLog
from .services import Service
from .state import State
from .state_file import load


class Simulator(ClientFacts):
    """Listens from start() (or with) to stop(); everything else can be read and changed at any time."""

    def __init__(
        self,
        state: str | dict[str, Any] | None = None,
        address: str | Sequence[str] = "127.0.0.1",
        port: int = 0,
        plain_port: int | None = 0,
        certificate: Certificate | None = None,
    ) -> None:
        self.addresses = [loopback(one) for one in ([address] if isinstance(address, str) else address)]
        self.host = self.addresses[0]
        self.port, self.plain_port = port, plain_port
        self.state = State(load(state) if isinstance(state, str) else state)
        self.requests, self.faults = RequestLog(), Faults()
        self.control = Control(self.state, self.requests, self.faults)
        self._own_certificate = certificate is None
        self.certificate = certificate or Certificate(self.addresses)
        self._listeners: list[socket.socket] = []
        self._connections: set[socket.socket] = set()
        self._lock = threading.Lock()

    def start(self) -> Simulator:
        """Listen with TLS and, unless plain_port is None, without."""
        self.port = self._listen(self.port, tls=True)
        if self.plain_port is not None:
            self.plain_port = self._listen(self.plain_port, tls=False)
        return self

    def _listen(self, port: int, tls: bool) -> int:
        opened = listeners(self.addresses, port)
        for listening in opened:
            self._listeners.append(listening)
            LOOP.add(listening, lambda connection, peer: serve(self, connection, peer, tls))
        return opened[0].getsockname()[1]

    def stop(self) -> None:
        """Close everything and leave nothing behind."""
        while self._listeners:
            LOOP.remove(self._listeners.pop())
        with self._lock:
            for connection in self._connections:
                end(connection, reset=False)
        if self._own_certificate:
            self.certificate.close()

    def __enter__(self) -> Simulator:
        try:
            return self.start()
        except BaseException:
            self.stop()
            raise

    def __exit__(self, *trouble: Any) -> None:
        self.stop()

    @contextlib.contextmanager
    def open_connection(self, connection: socket.socket) -> Iterator[None]:
        """Know a connection while it is served, so that stop() can end it; one that comes after stop() ends at once."""
        with self._lock:
            self._connections.add(connection)
            if not self._listeners:
                end(connection, reset=False)
        try:
            yield
        finally:
            with self._lock:
                self._connections.discard(connection)

    def note(self, request: Request, operations: list[Any]) -> dict[str, Any]:
        """Log a request, with all that could be a credential hidden."""
        secrets = [account.password for account in self.state.accounts] + [key.key for key in self.state.secret_keys]
        return self.requests.add(request, operations, secrets)

    # What a test looks at and changes

    @property
    def log(self) -> list[dict[str, Any]]:
        """Return the requests to agent.php so far."""
        return self.requests.entries()

    @property
    def counters(self) -> dict[str, int]:
        """Return how many connections, requests and writes there were."""
        return self.requests.counters()

    def service(self, service_id: str) -> Service:
        """Return a service as it truly is."""
        service = self.state.service(service_id)
        if service is None:
            raise KeyError(service_id)
        return service

    def update(self, **changes: Any) -> None:
        """Put new values under top-level keys of the state."""
        self.state.update(changes)

    def arm(self, fault: str, **options: Any) -> None:
        """Order a fault."""
        self.faults.arm([dict(options, fault=fault)])

    def reset(self) -> None:
        """Go back to the start: state, log, faults."""
        self.control.reset()
