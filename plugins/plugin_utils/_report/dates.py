# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

# Note that this plugin util is **PRIVATE** to the collection. It can have breaking changes at any time.
# Do not use this code from other collections or standalone plugins/modules!
"""Dates as Plesk writes them."""

from __future__ import annotations

import datetime
import re
import typing as t

_DATE = re.compile(r"(\d{4})-?(\d\d)-?(\d\d)(?:\D.*)?$")


def read_date(value: t.Any) -> datetime.date | None:
    """Return the date of a text such as ``20991231`` or ``2099-12-31``, or None."""
    if isinstance(value, datetime.datetime):
        return value.date()
    if isinstance(value, datetime.date):
        return value
    match = _DATE.match(str(value).strip())
    try:
        return datetime.date(*map(int, match.groups())) if match else None
    except ValueError:
        return None


def until(day: datetime.date, today: datetime.date) -> str:
    """Return how long it is until a day, in words."""
    days = (day - today).days
    return {0: "today", 1: "tomorrow"}.get(days, "in {0} days".format(days))
