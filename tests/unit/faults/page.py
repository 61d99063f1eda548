# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""The table of faults in tests/reports/faults.md: written by ``python3 dev.py faults --write``, compared by the tests."""

from __future__ import annotations

import pathlib
import re

ROOT = pathlib.Path(__file__).resolve().parents[3]
PAGE = ROOT / "tests" / "reports" / "faults.md"
FOR_USERS = ROOT / "docs" / "reliability.md"
HEADER = ["fault", "a reading", "start, stop; install, uninstall; add, set, del", "restart", "message"]
TABLE = re.compile(r"(?s)(?<=\n\n)\| fault \|.*(?=\n)")
ROW_FOR_USERS = re.compile(r"(?m)^\| (?!What|---)[^|]+ \| ([^|]+) \| ([^|]+) \| ([^|]+) \|$")

# What a library says differs from version to version.
FOREIGN = (
    (r"(reply was complete|agent\.php): .*?(?=;|$)", r"\1: ..."),
    (r"(whole XML packet|not trusted|TLS failed) \(.*?\)+(?=;)", r"\1 (...)"),
    (r"(fingerprint sha256:)\S+", r"\1..."),
    (r"(it begins with: .{40}).*", r"\1..."),
)


def row(name, outcomes, message):
    """Return a line of the table."""
    reading = cell(outcomes.reading)
    if outcomes.plans:
        reading += "; plans, subscriptions: " + cell(outcomes.plans)
    written = cell(outcomes.start)
    if outcomes.plan_write:
        written += "; plans: " + cell(outcomes.plan_write)
    return line([name, reading, written, cell(outcomes.restart), told(message)])


def cell(outcome):
    """Return an outcome in words."""
    words = [ending(outcome)]
    words.append("{0} request{1}".format(outcome.requests, "" if outcome.requests == 1 else "s"))
    if outcome.writes:
        words.append("1 write")
    if outcome.seconds:
        words.append("{0:g} s".format(outcome.seconds))
    return ", ".join(words)


def ending(outcome):
    """Return the first words of an outcome: how it ends, and the kind of failure."""
    return outcome.ending + (" `{0}`".format(outcome.failure) if outcome.failure else "")


def told(message):
    """Return a message without what is different elsewhere."""
    for pattern, replacement in FOREIGN:
        message = re.sub(pattern, replacement, message or "", flags=re.DOTALL)
    return "`{0}`".format(message.replace("`", "'")) if message else ""


def line(cells):
    return "| {0} |".format(" | ".join(cell.replace("|", "\\|") for cell in cells))


def write(rows):
    """Write the table into the page."""
    table = "\n".join([line(HEADER), line(["---"] * len(HEADER)), *rows])
    PAGE.write_text(TABLE.sub(lambda found: table, PAGE.read_text(encoding="utf-8")), encoding="utf-8")


def lines():
    """Return the lines of the table that the page has, without its header."""
    return TABLE.search(PAGE.read_text(encoding="utf-8")).group(0).split("\n")[2:]


def rows_for_users():
    """Return the rows of the short table: for each of the three tasks the endings that it may have."""
    return [[cell.split(", or ") for cell in row] for row in ROW_FOR_USERS.findall(FOR_USERS.read_text(encoding="utf-8"))]
