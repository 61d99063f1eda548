# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""One thing that the state's replies answer, and when."""

from __future__ import annotations

import dataclasses
from typing import Any

from ..packet import BLANKS, text
from ..rendering import spelled
from .values import listed


@dataclasses.dataclass(frozen=True)
class Answer:
    """Nodes of the reply, as a rule one result, with the conditions under which they are given."""

    nodes: list[Any]
    when: Any = None
    before: str | None = None
    after: str | None = None

    def fits(self, element: Any, done: set[str]) -> bool:
        """Tell whether this answers the operation, after those that were done."""
        return self.before not in done and (self.after is None or self.after in done) and (self.when is None or _says(element, self.when))


def _says(element: Any, wanted: Any) -> bool:
    if isinstance(wanted, dict):
        return all(any(_says(child, part) for child in element.iterfind(name)) for name, value in wanted.items() for part in listed(value))
    return wanted is None or text(element) == BLANKS.sub(" ", spelled(wanted)).strip(" ")
