# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""Extensions: those that are installed, coming or going, and those that can be installed."""

from __future__ import annotations

import dataclasses
import time
from typing import Any

from .facts import check

TROUBLE = {"errcode": "int", "errtext": "str"}


@dataclasses.dataclass(eq=False)
class Extension:
    """An extension of the server; one that is being installed or removed is shown as before until that is done."""

    id: str
    name: str
    version: str = "1.0.0"
    release: str = "1"
    active: bool = True
    generated: bool = dataclasses.field(init=False, default=False, repr=False)
    _leaves: bool = dataclasses.field(init=False, default=False, repr=False)
    _due: float = dataclasses.field(init=False, default=0.0, repr=False)
    _reads_left: float = dataclasses.field(init=False, default=0, repr=False)

    def change(self, leaves: bool, seconds: float, reads: float) -> None:
        """Come or leave, visibly after so many seconds and readings."""
        self._leaves, self._due, self._reads_left = leaves, time.monotonic() + seconds, reads

    def shown(self) -> bool:
        """Tell whether it is visible now, without counting as a reading."""
        pending = self._reads_left > 0 or time.monotonic() < self._due
        return self._leaves == pending

    def read(self) -> bool:
        """Tell whether this reading shows it."""
        shown = self.shown()
        self._reads_left -= 1
        return shown

    @property
    def leaving(self) -> bool:
        """Tell whether it is being removed, or was."""
        return self._leaves


@dataclasses.dataclass
class CatalogueEntry:
    """An extension that can be installed by its id or url: how long that takes, and whether it works."""

    id: str
    name: str
    version: str = "1.0.0"
    release: str = "1"
    url: str = ""
    seconds: float = 0
    fails: dict[str, Any] | None = None
    appears: bool = True

    def __post_init__(self) -> None:
        for name, value in (self.fails or {}).items():
            if name not in TROUBLE:
                raise ValueError("CatalogueEntry %r: fails is {errcode, errtext}, not %r" % (self.id, self.fails))
            check("CatalogueEntry %r: fails" % self.id, name, TROUBLE[name], value)


def generate(count: int, given: list[Extension]) -> list[Extension]:
    """Return that many extensions besides these; every tenth inactive."""
    made = [Extension("generated-%05d" % (number + 1), "Generated extension %d" % (number + 1), "1.%d.0" % number) for number in range(count)]
    for number, extension in enumerate(made):
        extension.active = number % 10 != 9
        extension.generated = True
    return made
