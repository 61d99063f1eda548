# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""The faults waiting for their moment."""

from __future__ import annotations

import dataclasses
import threading
from typing import Any

from .kind import Fault
from .orders import ordered


class Faults:
    """Arms faults and hands each out when a connection or request fits."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._waiting: list[Fault] = []

    def arm(self, orders: list[dict[str, Any]]) -> None:
        """Add faults after those that wait; a wrong one adds nothing."""
        made = [ordered(order) for order in orders]
        with self._lock:
            self._waiting.extend(made)

    def clear(self) -> None:
        """Forget all faults."""
        with self._lock:
            self._waiting.clear()

    def waiting(self) -> list[dict[str, Any]]:
        """List what is still armed."""
        with self._lock:
            return [dataclasses.asdict(fault) for fault in self._waiting]

    def take(self, stage: str, write: bool | None, tls: bool) -> Fault | None:
        """Return the first fault that is due at this stage and use it up once."""
        due = None
        with self._lock:
            for fault in [fault for fault in self._waiting if fault.fits(stage, write, tls)]:
                if fault.after > 0:
                    fault.after -= 1
                elif due is None:
                    due = fault
            if due and due.times:
                due.times -= 1
                if not due.times:
                    self._waiting.remove(due)
        return due
