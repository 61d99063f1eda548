# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

# Note that this module util is **PRIVATE** to the collection. It can have breaking changes at any time.
# Do not use this code from other collections or standalone plugins/modules!
"""Reading again and again until everything is as it should be, or patience ends: the only place that waits."""

from __future__ import annotations

import dataclasses
import itertools
import time
import typing as t

from .._errors import PleskError

if t.TYPE_CHECKING:
    from .change import Change
    from .kind import Found, Kind

# How long to wait before each reading, in seconds; the last one goes on.
PAUSES = (0.25, 0.5, 1.0, 2.0)
# The least time that a reading gets, in seconds, even if less is left.
SHORTEST_READING = 1.0


@dataclasses.dataclass(frozen=True)
class Patience:
    """How long a task waits: ``wait_timeout`` in seconds for everything, ``timeout`` in seconds for one exchange.

    With ``wait`` false it waits only for what became of a change whose answer was lost.
    """

    wait: bool
    wait_timeout: int
    timeout: int

    def turns(self) -> t.Iterator[float]:
        """Pause and yield the time-out of the next reading in seconds, at least once, until ``wait_timeout`` is over."""
        deadline = time.monotonic() + self.wait_timeout
        for number in itertools.count():
            remaining = deadline - time.monotonic()
            if number and remaining <= 0:
                return
            time.sleep(max(0.0, min(PAUSES[min(number, len(PAUSES) - 1)], remaining)))
            yield min(self.timeout, max(deadline - time.monotonic(), SHORTEST_READING))


def watch(
    kind: Kind, changes: t.Sequence[Change], awaited: t.Collection[int], found: Found | None, patience: Patience
) -> tuple[Found | None, PleskError | None]:
    """Read until each awaited change, given by its index, was seen once as its operation leaves it, or so that it has to be mended.

    ``found`` is what was read already, None if nothing was. Returns what was last seen, where an object that agreed once stays as it was then,
    and why the last reading failed, if it did.
    """
    trouble: PleskError | None = None
    settled: dict[int, t.Any] = {}
    turns = patience.turns()
    while True:
        for index, thing in enumerate(found or ()):
            if index in awaited and index not in settled and (kind.agrees(changes[index], thing) or kind.mend(changes[index], thing)):
                settled[index] = thing
        timeout = next(turns, None) if len(settled) < len(awaited) else None
        if timeout is None:
            break
        try:
            found, trouble = kind.read(changes, timeout), None
        except PleskError as error:
            trouble = error
            if error.final:
                break
    return found and [settled.get(index, thing) for index, thing in enumerate(found)], trouble
