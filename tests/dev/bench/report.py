# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""What was found: tables, goals and charts, shown on the terminal and written to a page; what people have written below the figures stays."""

from __future__ import annotations

import dataclasses
import datetime
import importlib.metadata
import os
import platform
import typing

import cpuinfo
import matplotlib.figure
import psutil
import tabulate

MARK = "<!-- Below this line the page is written by hand; dev.py bench keeps it. -->"
TOP = """<!-- Written by `python3 dev.py bench`: change what is above the line in tests/dev/bench/, not here. -->

# Benchmarks

How fast the collection is, next to what else a playbook could do. Made by

    python3 dev.py {words}

in {minutes:.0f} minutes on {date}. Only ratios are compared, each within one run; the times are those of this machine, and other
work on it makes them longer for all contenders alike.
"""
LIBRARIES = ("ansible-core", "requests", "urllib3", "lxml", "xmltodict")
# Written so that no checker of licences takes it for that of this file.
LICENCE = "<!-- SPDX-{0}FileCopyrightText: Contributors to community.plesk -->\n<!-- SPDX-{0}License-Identifier: GPL-3.0-or-later -->\n".format("")


class Table(typing.NamedTuple):
    """A title, a sentence, headings and rows of text; the first column is words, the others are figures."""

    title: str
    note: str
    headings: list
    rows: list

    def text(self, style):
        """Return the table in a style of tabulate's."""
        alignment = ["left", *["right"] * (len(self.headings) - 1)]
        return tabulate.tabulate(self.rows, self.headings, tablefmt=style, colalign=alignment, disable_numparse=True)


class Chart(typing.NamedTuple):
    """A title, the names of both axes, and points by the name of their line."""

    title: str
    across: str
    up: str
    lines: typing.Mapping[str, list]

    def write(self, path):
        """Write the picture, on logarithmic scales."""
        figure = matplotlib.figure.Figure(figsize=(9, 4.5), layout="constrained")
        axes = figure.subplots()
        for name, points in self.lines.items():
            axes.plot(*zip(*points), marker="o", label=name)
        axes.set(title=self.title, xlabel=self.across, ylabel=self.up, xscale="log", yscale="log")
        axes.xaxis.set_major_formatter("{x:,.0f}")
        axes.yaxis.set_major_formatter("{x:,g}")
        axes.grid(visible=True, alpha=0.4)
        axes.legend(loc="center left", bbox_to_anchor=(1, 0.5), fontsize="small")
        matplotlib.rcParams.update({"svg.fonttype": "none", "svg.hashsalt": "community.plesk"})
        figure.savefig(path, metadata={"Date": None})
        head, opening, rest = path.read_text(encoding="utf-8").partition("<svg ")
        path.write_text(head + LICENCE + opening + "\n".join(line.rstrip() for line in rest.splitlines()) + "\n", encoding="utf-8")


@dataclasses.dataclass
class Report:
    """Tables, goals, and charts by the name of their file."""

    tables: list = dataclasses.field(default_factory=list)
    goals: list = dataclasses.field(default_factory=list)
    charts: dict = dataclasses.field(default_factory=dict)

    def add(self, other):
        """Take in what another part has found."""
        self.tables += other.tables
        self.goals += other.goals
        self.charts.update(other.charts)

    def table_of_goals(self):
        """Return all goals as one table."""
        reached = sum(goal.verdict == "reached" for goal in self.goals)
        note = "{0} of {1} reached. All are ratios within the same run; where there are two figures, both have to keep the limit."
        return Table("Goals", note.format(reached, len(self.goals)), ["goal", "limit", "found", ""], [goal.row() for goal in self.goals])

    def write(self, folder, pictures, machine, words, seconds):
        """Write the page to a folder and its charts to another one, and return the page's path."""
        for directory in (folder, pictures):
            directory.mkdir(parents=True, exist_ok=True)
        for name, chart in self.charts.items():
            chart.write(pictures / name)
        path = folder / "benchmarks.md"
        below = path.read_text(encoding="utf-8").partition(MARK)[2] if path.exists() else "\n"
        parts = [TOP.format(words=words, minutes=seconds / 60, date=datetime.date.today().isoformat()).rstrip("\n")]
        parts.append("\n".join("- {0}: {1}".format(*fact) for fact in machine.items()))
        parts += ["![{0}]({1}/{2})".format(chart.title, os.path.relpath(pictures, folder), name) for name, chart in self.charts.items()]
        for table in (self.table_of_goals(), *self.tables):
            parts.append("\n\n".join(["### " + table.title, table.note, table.text("pipe")]))
        path.write_text("\n\n".join(parts) + "\n\n" + MARK + below, encoding="utf-8")
        return path


def describe_machine():
    """Return where it is measured, with which versions, as names and words."""
    return {
        "processor": "{0}, {1} cores".format(cpuinfo.get_cpu_info().get("brand_raw", platform.machine()), os.cpu_count()),
        "memory": "{0:.0f} GiB".format(psutil.virtual_memory().total / 1024**3),
        "system": "{0} {1}".format(platform.system(), platform.release().split("-")[0]),
        "load before": ", ".join("{0:.1f}".format(value) for value in psutil.getloadavg()),
        **{name: importlib.metadata.version(name) for name in LIBRARIES},
        "Python": platform.python_version(),
    }


def milliseconds(seconds):
    """Return a time in milliseconds as text."""
    return "{0:,.1f}".format(seconds * 1000) if abs(seconds) < 0.1 else "{0:,.0f}".format(seconds * 1000)


def times(ratio):
    """Return a ratio as text."""
    return "{0:.2f}".format(ratio)
