# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""What we want to be: a quantity and its limit."""

from __future__ import annotations

import dataclasses
import typing


@dataclasses.dataclass(frozen=True)
class Goal:
    """A goal in words, its limit, and what came of it; several quantities all have to keep the limit."""

    words: str
    limit: float
    found: typing.Mapping[str, float]

    @property
    def reached(self):
        """Say whether no quantity is over the limit; what drowned in the noise keeps none."""
        return self.measured and all(value <= self.limit for value in self.found.values())

    @property
    def measured(self):
        """Say whether every quantity came out of the noise: what takes nothing, or less than nothing, was not measured."""
        return all(value > 0 for value in self.found.values())

    @property
    def verdict(self):
        """Return the word for what came of it."""
        return ("reached" if self.reached else "MISSED") if self.measured else "lost in the noise"

    def row(self):
        """Return the goal as a row of a table."""
        values = ", ".join("{0:.3g} {1}".format(value, what).strip() for what, value in self.found.items())
        return [self.words, "≤ {0:g}".format(self.limit), values, self.verdict]


HEADINGS = ["goal", "limit", "found", ""]


def in_time(words, limit, ratio):
    """Return the goal that both wall and CPU time have to keep."""
    return Goal(words, limit, {"wall": ratio.wall, "CPU": ratio.cpu})
