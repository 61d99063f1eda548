# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""The path /simulator/: look at the simulated server, change it, and order faults. JSON, no credentials, loopback only."""

from __future__ import annotations

import json
from typing import Any, Callable

from .faults import Faults
from .reply import Reply
from .request import Request
from .request_log import RequestLog
from .state import State

PREFIX = "/simulator/"


class Control:
    """Everything that can be asked of a simulator from outside, as one table of methods and paths."""

    def __init__(self, state: State, log: RequestLog, faults: Faults) -> None:
        self._state, self._log, self._faults = state, log, faults
        self._table: dict[tuple[str, str], Callable[[Any], Any]] = {
            ("POST", "reset"): lambda document: self.reset(),
            ("GET", "state"): lambda document: state.visible(),
            ("PUT", "state"): state.update,
            ("GET", "log"): lambda document: log.entries(),
            ("GET", "counters"): lambda document: log.counters(),
            ("GET", "faults"): lambda document: faults.waiting(),
            ("POST", "faults"): lambda document: faults.arm(document if isinstance(document, list) else [document]),
            ("DELETE", "faults"): lambda document: faults.clear(),
        }

    def reset(self) -> None:
        """Go back to the start state, without log and faults."""
        self._faults.clear()
        self._state.reset()
        self._log.clear()

    def answer(self, request: Request) -> Reply:
        """Carry an order out; a wrong one is answered by 400 and a sentence."""
        name = request.path.split("?")[0][len(PREFIX) :].rstrip("/")
        order = self._table.get((request.method, name))
        if order is None:
            known = sorted("%s %s%s" % (method, PREFIX, path) for method, path in self._table)
            return _json(404, {"error": "There is: " + ", ".join(known)})
        try:
            outcome = order(json.loads(request.body.decode("utf-8")) if request.body.strip() else {})
        except (ValueError, TypeError) as complaint:
            return _json(400, {"error": str(complaint)})
        return _json(200, {"ok": True} if outcome is None else outcome)


def _json(status: int, document: Any) -> Reply:
    content = json.dumps(document, indent=1, ensure_ascii=False).encode("utf-8") + b"\n"
    return Reply(status, [("Content-Type", "application/json; charset=utf-8")], (content,), "length")
