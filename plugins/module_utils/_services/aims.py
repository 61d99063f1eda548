# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

# Note that this module util is **PRIVATE** to the collection. It can have breaking changes at any time.
# Do not use this code from other collections or standalone plugins/modules!
"""Which state of a service leads to which operation, and what satisfies it."""

from __future__ import annotations

import dataclasses


@dataclasses.dataclass(frozen=True)
class Aim:
    """A state that a task can ask for: the ``srv_man`` operation that leads there, and when it is needed.

    ``leaves`` are the states that satisfy it afterwards, the expected one first. The operation is needed ``only`` in one state or ``unless`` in one.
    ``needs_installed`` tells whether a service that is not installed is an obstacle, ``shows`` whether the state afterwards proves the operation.
    """

    operation: str
    leaves: tuple[str, ...]
    only: str | None = None
    unless: str | None = None
    needs_installed: bool = False
    shows: bool = True

    def is_needed(self, state: str | None) -> bool:
        """Tell whether a service in this state needs the operation."""
        return state == self.only if self.only else self.unless is None or state != self.unless


AIMS = {
    "started": Aim("start", ("running",), unless="running", needs_installed=True),
    "stopped": Aim("stop", ("stopped", "none"), only="running"),
    "restarted": Aim("restart", ("running",), needs_installed=True, shows=False),
    "restarted_if_running": Aim("restart", ("running",), only="running", shows=False),
}
