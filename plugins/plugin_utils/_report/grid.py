# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

# Note that this plugin util is **PRIVATE** to the collection. It can have breaking changes at any time.
# Do not use this code from other collections or standalone plugins/modules!
"""Services times servers: a letter and a colour for each."""

from __future__ import annotations

import typing as t

from .server import Server
from .services import NOT_INSTALLED, RUNNING


class Mark(t.NamedTuple):
    """What stands in a cell: a letter, and the name of its colour."""

    letter: str
    style: str


LEGEND = {
    Mark("R", "r"): "running",
    Mark("!", "e"): "running, but reports an error",
    Mark("S", "s"): "stopped",
    Mark("s", "i"): "stopped, which does not count",
    Mark("?", "q"): "in another state",
    Mark("-", "n"): "not installed",
    Mark("", "a"): "unknown to the server",
}
_RUNNING, _REPORTS, _STOPPED, _IGNORED, _OTHER, _NOT_INSTALLED, _ABSENT = LEGEND


class Grid(t.NamedTuple):
    """The services as (id, title), a row of marks for each server, none for one that was not read, and the marks that occur."""

    services: list[tuple[str, str]]
    rows: list[list[Mark]]
    legend: list[tuple[Mark, str]]


def lay_out(servers: t.Sequence[Server]) -> Grid:
    """Return the grid; services that are down on most servers come first."""
    titles: dict[str, str] = {}
    down: dict[str, int] = {}
    for server in servers:
        for name, service in (server["services"] or {}).items():
            titles.setdefault(name, service["title"])
            down[name] = down.get(name, 0) + (name in server["services_down"])
    order = sorted(titles, key=lambda name: -down[name])
    rows = [[_mark(server, name) for name in order] if server["services"] else [] for server in servers]
    seen = {mark for row in rows for mark in row}
    return Grid([(name, titles[name]) for name in order], rows, [(mark, words) for mark, words in LEGEND.items() if mark in seen])


def _mark(server: Server, name: str) -> Mark:
    service = server["services"].get(name)
    if service is None:
        return _ABSENT
    if service["state"] == RUNNING:
        return _REPORTS if service["error"] else _RUNNING
    if service["state"] == NOT_INSTALLED:
        return _NOT_INSTALLED
    if service["state"] != "stopped":
        return _OTHER
    return _STOPPED if name in server["services_down"] else _IGNORED
