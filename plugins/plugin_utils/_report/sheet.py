# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

# Note that this plugin util is **PRIVATE** to the collection. It can have breaking changes at any time.
# Do not use this code from other collections or standalone plugins/modules!
"""The rows as CSV, for a spreadsheet, and as JSON, for a program."""

from __future__ import annotations

import csv
import io
import json
import typing as t

from .server import Server
from .table import flatten, own_titles

# A spreadsheet takes a text that begins like this for a formula.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def to_csv(servers: t.Sequence[Server]) -> str:
    """Return a line for each server, after one with the names."""
    rows = [flatten(server) for server in servers]
    names = list(rows[0]) if rows else []
    names += [title for title in own_titles(servers) if title not in names]
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow([_field(name) for name in names])
    writer.writerows([_field(row.get(name)) for name in names] for row in rows)
    return text.getvalue()


def to_json(servers: t.Sequence[Server], made_at: str) -> str:
    """Return the servers with all that is known of them.

    The text begins with a line break: ansible-core before 2.19 would take it for a data structure otherwise, and write that in its own way.
    """
    return "\n" + json.dumps(dict(made_at=made_at, servers=list(servers)), indent=1, ensure_ascii=False) + "\n"


def _field(value: t.Any) -> t.Any:
    if isinstance(value, dict):
        value = [name if item is None else "{0}: {1}".format(name, item) for name, item in value.items()]
    if isinstance(value, list):
        value = "; ".join(map(str, value))
    if isinstance(value, bool):
        return "true" if value else "false"
    return "'" + value if isinstance(value, str) and value.startswith(_FORMULA) else value
