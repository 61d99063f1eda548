# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""A table, for the terminal and for Markdown."""

from __future__ import annotations

import dataclasses


@dataclasses.dataclass(frozen=True)
class Table:
    """A title, a sentence, headings and rows of text; the first column is words, the others are figures."""

    title: str
    note: str
    headings: list
    rows: list

    def for_terminal(self):
        """Return the lines to show."""
        widths = [max(len(cell) for cell in column) for column in zip(self.headings, *self.rows)]
        lines = ["  ".join(aligned(cell, width, place) for place, (cell, width) in enumerate(zip(row, widths))) for row in (self.headings, *self.rows)]
        return [self.title, *("  " + line.rstrip() for line in lines)]

    def for_page(self):
        """Return the lines of Markdown."""
        ruler = [":---" if place == 0 else "---:" for place in range(len(self.headings))]
        rows = ["| {0} |".format(" | ".join(cell.replace("|", "\\|") for cell in row)) for row in (self.headings, ruler, *self.rows)]
        return ["### " + self.title, "", *([self.note, ""] if self.note else []), *rows, ""]


def aligned(cell, width, place):
    """Return a cell as wide as its column, figures to the right."""
    return cell.ljust(width) if place == 0 else cell.rjust(width)
