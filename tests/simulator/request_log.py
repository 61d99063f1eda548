# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""What the simulator remembers of the requests to agent.php: everything but the credentials."""

from __future__ import annotations

import collections
import threading
from typing import Any, Iterable

from .hiding import hidden_text
from .masking import MASK
from .packet import writes
from .request import Request

SECRET_HEADERS = ("http_auth_passwd", "key", "authorization", "proxy-authorization", "cookie")
KEPT = 10000
SHORTEST_SECRET = 6


class RequestLog:
    """The requests seen, in order, and how many connections, requests and writes there were."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._serial = 0
        self.clear()

    def clear(self) -> None:
        """Forget everything; connections that stay open keep their numbers."""
        with self._lock:
            self._entries: collections.deque[dict[str, Any]] = collections.deque(maxlen=KEPT)
            self._counters = {"connections": 0, "requests": 0, "writes": 0}

    def connected(self) -> int:
        """Count a connection and return its serial number."""
        with self._lock:
            self._serial += 1
            self._counters["connections"] += 1
            return self._serial

    def not_counted(self) -> None:
        """Take back one connection: it turned out to be for the control path."""
        with self._lock:
            self._counters["connections"] -= 1

    def add(self, request: Request, operations: list[Any], secrets: Iterable[str]) -> dict[str, Any]:
        """Note a request; status and fault are filled in by whoever answers it."""
        hidden = [secret for secret in secrets if len(secret) >= SHORTEST_SECRET]
        entry: dict[str, Any] = {
            "connection": request.connection,
            "tls": request.tls,
            "method": request.method,
            "path": _without(request.path, hidden),
            "headers": {name: MASK if name.lower() in SECRET_HEADERS else _without(value, hidden) for name, value in request.headers.items()},
            "user_agent": request.headers.get("User-Agent", ""),
            "packet": _without(hidden_text(_text(request.body)), hidden),
            "operations": ["%s/%s" % pair for pair in operations],
            "write": writes(operations),
            "status": None,
            "fault": None,
        }
        with self._lock:
            self._counters["requests"] += 1
            self._counters["writes"] += entry["write"]
            entry["number"] = self._counters["requests"]
            self._entries.append(entry)
        return entry

    def entries(self) -> list[dict[str, Any]]:
        """Return copies of the entries."""
        with self._lock:
            return [dict(entry) for entry in self._entries]

    def counters(self) -> dict[str, int]:
        """Return a copy of the counters."""
        with self._lock:
            return dict(self._counters)


def _without(text: str, secrets: list[str]) -> str:
    for secret in secrets:
        text = text.replace(secret, MASK)
    return text


def _text(body: bytes) -> str:
    return body.decode("utf-16" if body[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8", "replace")
