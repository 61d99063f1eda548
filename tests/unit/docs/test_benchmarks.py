# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""The ratios on the page about benchmarks are those of the report that python3 dev.py bench writes."""

from __future__ import annotations

import pathlib
import re

import pytest

ROOT = pathlib.Path(__file__).parents[3]
PAGE = (ROOT / "docs" / "benchmarks.md").read_text(encoding="utf-8")
REPORT = (ROOT / "tests" / "reports" / "benchmarks.md").read_text(encoding="utf-8")
FORMS = ("module", "in-process")
# The row of the page: the table of the report, the contender in it, and the column.
SHOWN = {
    "One service, nothing to do": ("One service, nothing to do", "plesk_service, {0}", "wall ratio"),
    "The same, with a round trip of 50 ms": ("One service, nothing to do, a round trip of 50 ms", "plesk_service, {0}", "wall ratio"),
    "Twelve services in one task, nothing to do": ("Twelve services, nothing to do", "12 services in one task, {0}", "wall ratio"),
    "Twelve services in one task, all restarted": ("Twelve services restarted", "12 services in one task, {0}", "wall ratio"),
    "10,000 add-on plans": ("10,000 add-on plans in one reply", "plesk_addon_plan_info, {0}", "wall ratio"),
    "Their limits alone": ("10,000 add-on plans in one reply", "plesk_addon_plan_info, limits alone, {0}", "wall ratio"),
    "The memory for 10,000 add-on plans": ("10,000 add-on plans in one reply", "plesk_addon_plan_info, {0}", "memory ratio"),
}


def rows(text):
    """Return the cells of the rows of the first table in a text."""
    table = re.search(r"(?m)(?:^\|.*\n)+", text).group(0)
    return [[cell.strip() for cell in line.strip("|").split(" | ")] for line in table.splitlines()]


def figure(title, contender, column):
    """Return a figure of the report."""
    headings, dummy, *found = rows(REPORT.split("\n### {0}\n".format(title))[1])
    return next(row for row in found if row[0] == contender)[headings.index(column)]


@pytest.mark.parametrize("done, against, as_module, on_controller", rows(PAGE)[2:])
def test_a_ratio_is_that_of_the_report(done, against, as_module, on_controller):
    title, contender, column = SHOWN[done]
    assert [as_module, on_controller] == [figure(title, contender.format(form), column) for form in FORMS]


def test_checking_a_fleet_costs_less_than_twice_what_debug_costs():
    assert "less than twice what `ansible.builtin.debug` costs" in PAGE
    assert float(figure("A fleet, one check on each server", "1,000, 10, plesk_service, in-process", "wall of debug")) < 2
