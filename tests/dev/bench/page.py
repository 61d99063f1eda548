# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""The page and the pictures in docs/; what people have written below the figures stays."""

from __future__ import annotations

import datetime

MARK = "<!-- Below this line the page is written by hand; dev.py bench keeps it. -->"
TOP = """<!-- Written by `python3 dev.py bench`: change what is above the line in tests/dev/bench/, not here. -->

# Benchmarks

How fast the collection is, next to what else a playbook could do. Made by

    {command}

in {minutes:.0f} minutes on {date}. Only ratios are compared, each within one run; the times are those of this machine, and other
work on it makes them longer for all contenders alike.
"""
COMMAND = "python3 dev.py bench"


def write(folder, report, facts, command, seconds):
    """Write the page and its pictures to a folder and return the page's path."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, chart in report.pictures.items():
        (folder / name).write_text(chart.svg(), encoding="utf-8")
    path = folder / "benchmarks.md"
    below = path.read_text(encoding="utf-8").partition(MARK)[2] if path.exists() else "\n"
    path.write_text(above(report, facts, command, seconds) + MARK + below, encoding="utf-8")
    return path


def above(report, facts, command, seconds):
    """Return all that is written by the machine."""
    top = TOP.format(command=command, minutes=seconds / 60, date=datetime.date.today().isoformat())
    machine = ["- {0}: {1}".format(name, value) for name, value in facts.items()]
    pictures = ["![{0}]({1})\n".format(chart.title, name) for name, chart in report.pictures.items()]
    lines = [top, *machine, "", *report.table_of_goals().for_page(), *pictures]
    for table in report.tables:
        lines += table.for_page()
    return "\n".join([*lines, ""])
