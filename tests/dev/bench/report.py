# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""What a part has found: tables, goals, pictures and what was left out."""

from __future__ import annotations

import dataclasses

from .goal import HEADINGS
from .table import Table


@dataclasses.dataclass
class Report:
    """Tables, goals, and pictures by the name of their file; ``measured`` counts the contenders."""

    tables: list = dataclasses.field(default_factory=list)
    goals: list = dataclasses.field(default_factory=list)
    pictures: dict = dataclasses.field(default_factory=dict)
    measured: int = 0

    def add(self, other):
        """Take in what another part has found."""
        self.tables += other.tables
        self.goals += other.goals
        self.pictures.update(other.pictures)
        self.measured += other.measured

    def table_of_goals(self):
        """Return all goals as one table."""
        missed = sum(not goal.reached for goal in self.goals)
        note = "{0} of {1} reached. All are ratios within the same run; where there are two figures, both have to keep the limit."
        return Table("Goals", note.format(len(self.goals) - missed, len(self.goals)), HEADINGS, [goal.row() for goal in self.goals])


def milliseconds(seconds):
    """Return a time in milliseconds as text."""
    return "{0:,.1f}".format(seconds * 1000) if abs(seconds) < 0.1 else "{0:,.0f}".format(seconds * 1000)


def times(ratio):
    """Return a ratio as text."""
    return "{0:.2f}".format(ratio)
