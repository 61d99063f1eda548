# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""Make the live parts of the state from its document: a wrong value is refused before anything is put in place."""

from __future__ import annotations

from typing import Any, Callable

from . import parts, server, switches, versions
from .facts import built
from .panel import Panel
from .plans import descriptors
from .plans.sections import as_text
from .replies import Replies

SINGLES: dict[str, Callable[[Any], Any]] = {
    "replies": Replies,
    "server": server.checked,
    "descriptors": descriptors.made,
    "stored_instead": lambda values: {name: None if value is None else as_text(value) for name, value in values.items()},
    "switches": lambda values: dict(switches.DEFAULTS, **values),
}


def made(document: dict[str, Any]) -> dict[str, Any]:
    """Return what the document's keys stand for, under the names of the state's attributes."""
    live: dict[str, Any] = {key: parts.made(key, document) for key in parts.LISTS if key in document}
    live.update({key: make(document[key]) for key, make in SINGLES.items() if key in document})
    if "services" in document:
        live["panel_away_until"] = 0.0
    if "panel" in document:
        live["panel"] = built(Panel, document["panel"])
        live["protocol_versions"] = versions.spoken(versions.checked(document["protocol_versions"]), live["panel"].version)
    return live
