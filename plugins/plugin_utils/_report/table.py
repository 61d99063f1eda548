# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

# Note that this plugin util is **PRIVATE** to the collection. It can have breaking changes at any time.
# Do not use this code from other collections or standalone plugins/modules!
"""A row for each server: the columns of the page and those of the CSV file."""

from __future__ import annotations

import typing as t

from .fleet import count, state
from .problem import ERROR, WARNING
from .server import Server

TEXT, NUMBER = "text", "number"


class Column(t.NamedTuple):
    """Its name in files, its title on the page, and how it is sorted."""

    name: str
    title: str
    kind: str = TEXT


# What the page shows of a server besides its problems and the columns that the user adds.
SHOWN = (
    Column("plesk_version", "Plesk"),
    Column("os", "System"),
    Column("update", "Update"),
    Column("licence_ends", "Licence ends"),
    Column("services_down", "Down", NUMBER),
    Column("disk_percent", "Disk", NUMBER),
    Column("load", "Load", NUMBER),
    Column("customers", "Customers", NUMBER),
    Column("domains", "Domains", NUMBER),
    Column("mailboxes", "Mailboxes", NUMBER),
    Column("databases", "Databases", NUMBER),
    Column("extensions", "Extensions", NUMBER),
    Column("php", "PHP"),
    Column("subscriptions", "Subscriptions", NUMBER),
    Column("subscriptions_locked", "Locked", NUMBER),
    Column("subscriptions_unsynchronized", "Unsynchronized", NUMBER),
    Column("drift", "Differences", NUMBER),
)
_UNLESS_ZERO = ("services_down", "subscriptions_locked", "subscriptions_unsynchronized", "drift")


class Cell(t.NamedTuple):
    """A text, and what it is sorted by if that is something else."""

    text: str
    key: t.Any = None


def columns(servers: t.Sequence[Server]) -> list[Column]:
    """Return the columns of the page: those that say something of any server."""
    shown = [column for column in SHOWN if any(_says_something(column.name, server[column.name]) for server in servers)]
    return shown + [Column(title, title, _kind(title, servers)) for title in own_titles(servers)]


def own_titles(servers: t.Iterable[Server]) -> list[str]:
    """Return the titles of the columns that the user adds."""
    return list(dict.fromkeys(title for server in servers for title in server["columns"]))


def cells(server: Server, shown: t.Iterable[Column]) -> list[Cell]:
    """Return a row of the page, without server, problems and time of reading."""
    return [_cell(column.name, server) if column in SHOWN else _plain(server["columns"].get(column.name)) for column in shown]


def flatten(server: Server) -> dict[str, t.Any]:
    """Return a row of the CSV file; it has all columns, whatever the page shows."""
    row = dict(server=server["server"], title=server["title"], state=state(server), read_at=server["read_at"])
    row.update(
        reason=server["reason"], errors=count(server, ERROR), warnings=count(server, WARNING), problems=[problem["text"] for problem in server["problems"]]
    )
    row.update((name, server[name]) for name in _IN_FILE)
    row.update(server["columns"])
    return row


_IN_FILE = (
    *("plesk_version", "os", "update", "security_update", "licence_ends", "services_down", "disk", "disk_percent", "load", "customers", "domains"),
    *("mailboxes", "databases", "extensions", "extensions_missing", "extensions_unwanted", "php", "php_unsupported"),
    *("subscriptions", "subscriptions_locked", "subscriptions_unsynchronized", "drift"),
)


def _says_something(name: str, value: t.Any) -> bool:
    return bool(value) if name in _UNLESS_ZERO else value not in (None, {}, [])


def _kind(title: str, servers: t.Iterable[Server]) -> str:
    values = [server["columns"].get(title) for server in servers]
    return NUMBER if all(value in (None, "") or isinstance(value, (int, float)) for value in values) else TEXT


def _cell(name: str, server: Server) -> Cell:
    value = server[name]
    if name == "services_down":
        return _plain(len(value) or None)
    if name == "disk_percent" and value is not None:
        return Cell("{0} %".format(value), value)
    if name == "load" and value is not None:
        return Cell("{0:.2f}".format(value), value)
    if name == "licence_ends" and value is None and server["licence_known"]:
        return Cell("no end", "9999")
    if name == "php":
        return Cell(", ".join(value or ()))
    return _plain(None if name in _UNLESS_ZERO and not value else value)


def _plain(value: t.Any) -> Cell:
    return Cell("" if value is None else str(value))
