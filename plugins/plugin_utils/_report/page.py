# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

# Note that this plugin util is **PRIVATE** to the collection. It can have breaking changes at any time.
# Do not use this code from other collections or standalone plugins/modules!
"""The page: one HTML file that needs nothing but itself.

The templates are rendered in an environment of their own, which escapes everything: Ansible's does not. Nothing that comes from a server stands in a
script, a style or the address of a link, and the page's own policy lets a browser run no script and apply no style but the ones that are meant.
"""

from __future__ import annotations

import base64
import datetime
import hashlib
import typing as t

import jinja2
from markupsafe import Markup

from . import bars, fleet, grid, table
from .dates import read_date
from .server import Server
from .settings import Settings

_LIST = 12  # sentences of a kind, and
_ROW = 25  # servers of a sentence, that are seen without a click


def render(servers: t.Sequence[Server], settings: Settings, title: str, made_at: str, folder: str) -> str:
    """Return the page; ``folder`` holds the templates, ``made_at`` is a time in ISO format."""
    environment = jinja2.Environment(
        loader=jinja2.FileSystemLoader(folder),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["time"] = _time
    environment.filters["thousands"] = "{0:,}".format
    style = environment.get_template("report.css.j2").render()
    script = environment.get_template("report.js.j2").render()
    today = read_date(made_at) or datetime.date.today()
    shown = table.columns(servers)
    return environment.get_template("report.html.j2").render(
        title=title,
        made_at=made_at,
        # These are ours: no text of a server is in them.
        style=Markup(style),  # noqa: S704
        script=Markup(script),  # noqa: S704
        policy=_policy(style, script),
        states=[(name, words, number) for (name, number), words in ((pair, fleet.STATES[pair[0]]) for pair in fleet.tell(servers).items())],
        groups=fleet.group(servers),
        most_sentences=_LIST,
        most_servers=_ROW,
        grid=grid.lay_out(servers),
        charts=bars.draw(servers, settings, today),
        columns=shown,
        rows=[(server, fleet.state(server), table.cells(server, shown)) for server in servers],
        servers=servers,
    )


def _policy(style: str, script: str) -> str:
    """Return the policy that allows this style and this script, and nothing else."""
    return "default-src 'none'; style-src '{0}'; script-src '{1}'; base-uri 'none'; form-action 'none'".format(_hash(style), _hash(script))


def _hash(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode("utf-8")).digest()).decode("ascii")


def _time(text: str) -> str:
    """Return a time in ISO format as people write it."""
    return text[:16].replace("T", " ")
