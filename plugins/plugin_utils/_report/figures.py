# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

# Note that this plugin util is **PRIVATE** to the collection. It can have breaking changes at any time.
# Do not use this code from other collections or standalone plugins/modules!
"""What a server carries, in numbers: nobody's name is among them."""

from __future__ import annotations

import typing as t

from .problem import Part
from .section import figure, section

if t.TYPE_CHECKING:
    import datetime

    from .settings import Settings

_COUNTS = dict(customers="clients", domains="domains", mailboxes="mail_boxes", databases="databases")


def read(facts: dict[str, t.Any], settings: Settings, today: datetime.date) -> Part:
    """Return the load over five minutes, and how many customers, domains, mailboxes and databases there are."""
    stat = section(facts, "plesk_server", "stat")
    counts = {name: figure(section(stat, "objects").get(element)) for name, element in _COUNTS.items()}
    return Part(dict(load=figure(section(stat, "load_avg").get("l5")), **counts), [])
