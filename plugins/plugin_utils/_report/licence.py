# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

# Note that this plugin util is **PRIVATE** to the collection. It can have breaking changes at any time.
# Do not use this code from other collections or standalone plugins/modules!
"""The end of the licence."""

from __future__ import annotations

import typing as t

from .dates import read_date, until
from .problem import Part, clean, complain, warn
from .section import section

if t.TYPE_CHECKING:
    import datetime

    from .settings import Settings

_NEVER = ("", "0", "-1")


def read(facts: dict[str, t.Any], settings: Settings, today: datetime.date) -> Part:
    """Return when the licence ends, as a date if it is one, and whether that is soon."""
    key = section(facts, "plesk_server", "key")
    value = key.get("lim_date")
    end = read_date(value)
    if end is None:
        never = str("" if value is None else value).strip() in _NEVER
        return Part(dict(licence_ends=None if never else clean(value), licence_known=bool(key)), [])
    problems = []
    if end < today:
        problems = [complain("licence", "The licence ended on {0}".format(end))]
    elif (end - today).days <= settings.licence_days:
        problems = [warn("licence", "The licence ends on {0}, {1}".format(end, until(end, today)))]
    return Part(dict(licence_ends=end.isoformat(), licence_known=True), problems)
