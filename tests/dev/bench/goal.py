# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""What we want to be: a quantity and its limit."""

from __future__ import annotations

import typing


class Goal(typing.NamedTuple):
    """A goal in words, its limit, and what came of it; several quantities all have to keep the limit."""

    words: str
    limit: float
    found: typing.Mapping[str, float]

    @property
    def verdict(self):
        """Return the word for what came of it: what takes nothing, or less than nothing, was not measured."""
        if not all(value > 0 for value in self.found.values()):
            return "lost in the noise"
        return "reached" if all(value <= self.limit for value in self.found.values()) else "MISSED"

    def row(self):
        """Return the goal as a row of a table."""
        values = ", ".join("{0:.3g} {1}".format(value, what).strip() for what, value in self.found.items())
        return [self.words, "≤ {0:g}".format(self.limit), values, self.verdict]


def in_time(words, limit, ratio):
    """Return the goal that both wall and CPU time have to keep."""
    return Goal(words, limit, {"wall": ratio.wall, "CPU": ratio.cpu})
