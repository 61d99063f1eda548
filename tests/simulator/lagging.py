# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""Lists whose readers may see a write only later."""

from __future__ import annotations

import copy
import time
from typing import Any, Callable, Iterable, List


class Lagging(List[Any]):
    """The things as they truly are; read() returns them as a reading shows them."""

    def __init__(self, things: Iterable[Any] = ()) -> None:
        super().__init__(things)
        self._before: list[Any] | None = None
        self._due = 0.0
        self._reads_left = 0
        self._indexes: dict[Callable[[Any], str], dict[str, list[Any]]] = {}

    def having(self, value_of: Callable[[Any], str], value: str) -> list[Any]:
        """Return the things with this value; a packet with an operation for each thing asks again and again."""
        index = self._indexes.setdefault(value_of, {})
        found = [thing for thing in index.get(value, []) if value_of(thing) == value]
        if not found:  # perhaps a test has given a thing another value
            index.clear()
            index.update(indexed(self, value_of))
            found = index.get(value, [])
        return found

    def append(self, thing: Any) -> None:
        """Add a thing, to the indexes too."""
        super().append(thing)
        for value_of, index in self._indexes.items():
            index.setdefault(value_of(thing), []).append(thing)

    def remove(self, thing: Any) -> None:
        """Take a thing away."""
        super().remove(thing)
        self._indexes.clear()

    def valued_anew(self) -> None:
        """Forget the indexes: a thing has another value."""
        self._indexes.clear()

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


def indexed(things: Iterable[Any], value_of: Callable[[Any], str]) -> dict[str, list[Any]]:
    """Return the things by one of their values, in their order."""
    index: dict[str, list[Any]] = {}
    for thing in things:
        index.setdefault(value_of(thing), []).append(thing)
    return index
