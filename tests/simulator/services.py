# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""One service of the simulated server: what it is, and what services_state says it is."""

from __future__ import annotations

import dataclasses
import time
from typing import Any

from .facts import check

STATES = ("running", "stopped", "none")
OPERATIONS = ("start", "stop", "restart")
TROUBLE = {"errcode": "int", "errtext": "str"}


@dataclasses.dataclass
class Service:
    """A service with its true state and, where asked for, a will of its own."""

    id: str
    title: str
    state: str = "running"
    error: str | None = None
    fails: dict[str, Any] = dataclasses.field(default_factory=dict)
    sticks: bool = False
    flaps: bool = False
    _shown: str = dataclasses.field(init=False, default="")
    _due: float = dataclasses.field(init=False, default=0.0)
    _reads_left: int = dataclasses.field(init=False, default=0)
    _reads: int = dataclasses.field(init=False, default=0)

    def __post_init__(self) -> None:
        if self.state not in STATES:
            raise ValueError("Service %r: the state is one of %s, not %r" % (self.id, ", ".join(STATES), self.state))
        for operation, trouble in self.fails.items():
            if operation not in OPERATIONS or not isinstance(trouble, dict) or set(trouble) - set(TROUBLE):
                raise ValueError("Service %r: fails is {start|stop|restart: {errcode, errtext}}, not %r" % (self.id, self.fails))
            for name, value in trouble.items():
                check("Service %r: fails" % self.id, name, TROUBLE[name], value)
        self._shown = self.state

    def become(self, state: str, lag_seconds: float, lag_reads: int) -> None:
        """Take a new state; services_state shows it only after the lag."""
        if self.sticks:
            return
        self._shown = self.shown()
        self.state = state
        self._due = time.monotonic() + lag_seconds
        self._reads_left = lag_reads

    def shown(self) -> str:
        """Return the state as it is visible now, without counting as a reading."""
        return self._shown if self._reads_left > 0 or time.monotonic() < self._due else self.state

    def read(self) -> str:
        """Return the state that this reading of services_state shows."""
        state = self.shown()
        self._reads_left = max(0, self._reads_left - 1)
        self._reads += 1
        if self.flaps and state != "none" and self._reads % 2 == 0:
            return "stopped" if state == "running" else "running"
        return state
