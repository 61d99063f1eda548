# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""The report and its pictures; what people have written below the figures stays."""

from __future__ import annotations

import datetime
import os

MARK = "<!-- Below this line the page is written by hand; dev.py bench keeps it. -->"
TOP = """<!-- Written by `python3 dev.py bench`: change what is above the line in tests/dev/bench/, not here. -->

# Benchmarks

How fast the collection is, next to what else a playbook could do. Made by

    {command}

in {minutes:.0f} minutes on {date}. Only ratios are compared, each within one run; the times are those of this machine, and other
work on it makes them longer for all contenders alike.
"""
COMMAND = "python3 dev.py bench"


def write(folder, pictures, report, facts, command, seconds):
    """Write the report to a folder and its pictures to another one, and return the report's path."""
    for directory in (folder, pictures):
        directory.mkdir(parents=True, exist_ok=True)
    for name, chart in report.pictures.items():
        (pictures / name).write_text(chart.svg(), encoding="utf-8")
    path = folder / "benchmarks.md"
    below = path.read_text(encoding="utf-8").partition(MARK)[2] if path.exists() else "\n"
    path.write_text(above(report, os.path.relpath(str(pictures), str(folder)), facts, command, seconds) + MARK + below, encoding="utf-8")
    return path


def above(report, pictures, facts, command, seconds):
    """Return all that is written by the machine."""
    top = TOP.format(command=command, minutes=seconds / 60, date=datetime.date.today().isoformat())
    machine = ["- {0}: {1}".format(name, value) for name, value in facts.items()]
    shown = ["![{0}]({1}/{2})\n".format(chart.title, pictures, name) for name, chart in report.pictures.items()]
    lines = [top, *machine, "", *report.table_of_goals().for_page(), *shown]
    for table in report.tables:
        lines += table.for_page()
    return "\n".join([*lines, ""])
