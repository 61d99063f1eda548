# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

# Note that this plugin util is **PRIVATE** to the collection. It can have breaking changes at any time.
# Do not use this code from other collections or standalone plugins/modules!
"""Subscriptions that do not follow their plans."""

from __future__ import annotations

import typing as t

from .problem import Part, Problem, number, warn
from .section import entries

if t.TYPE_CHECKING:
    import datetime

    from .settings import Settings

_MANY = 10


def read(facts: dict[str, t.Any], settings: Settings, today: datetime.date) -> Part:
    """Return how many subscriptions there are, how many of them are locked and how many not synchronized; their names only if they may be shown."""
    if "plesk_subscriptions" not in facts:
        return Part(dict(subscriptions=None, subscriptions_locked=None, subscriptions_unsynchronized=None), [])
    there = entries(facts, "plesk_subscriptions")
    locked = [one for one in there if one.get("locked") is True]
    unsynchronized = [one for one in there if one.get("synchronized") is False]
    problems = []
    if locked:
        problems.append(_warn_of(locked, "is locked against its plan", "are locked against their plans", settings))
    if unsynchronized:
        problems.append(_warn_of(unsynchronized, "is not synchronized with its plan", "are not synchronized with their plans", settings))
    values = dict(subscriptions=len(there), subscriptions_locked=len(locked), subscriptions_unsynchronized=len(unsynchronized))
    return Part(values, problems)


def _warn_of(those: list[dict[str, t.Any]], one: str, several: str, settings: Settings) -> Problem:
    names = ""
    if settings.subscription_names:
        names = ": " + ", ".join(str(subscription.get("name")) for subscription in those[:_MANY])
        names += " and {0} more".format(len(those) - _MANY) if len(those) > _MANY else ""
    return warn("subscription", "{0} {1}{2}".format(number(len(those), "subscription"), one if len(those) == 1 else several, names))
