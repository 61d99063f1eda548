# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""Lists whose readers may see a write only later."""

from __future__ import annotations

import copy
import time
from typing import Any, Iterable, List


class Lagging(List[Any]):
    """The things as they truly are; read() returns them as a reading shows them."""

    def __init__(self, things: Iterable[Any] = ()) -> None:
        super().__init__(things)
        self._before: list[Any] | None = None
        self._due = 0.0
        self._reads_left = 0

    def about_to_change(self, seconds: float, reads: int) -> None:
        """Remember how it was: so many seconds, or so many readings more, it is shown like that."""
        if not seconds and not reads:
            return
        if self.shown() is self:
            self._before = [copy.copy(thing) for thing in self]
        self._due = time.monotonic() + seconds
        self._reads_left = reads

    def shown(self) -> list[Any]:
        """Return the things as they are visible now, without counting as a reading."""
        if self._before is not None and self._reads_left <= 0 and time.monotonic() >= self._due:
            self._before = None
        return self if self._before is None else self._before

    def read(self) -> list[Any]:
        """Return the things that this reading shows."""
        shown = self.shown()
        self._reads_left -= 1
        return shown
