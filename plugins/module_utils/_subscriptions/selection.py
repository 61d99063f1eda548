# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

# Note that this module util is **PRIVATE** to the collection. It can have breaking changes at any time.
# Do not use this code from other collections or standalone plugins/modules!
"""Which subscriptions a task is about: what the server is asked for, which plans they have to have, and which values none has."""

from __future__ import annotations

import re
import typing as t

from .._filters import only_one, values_of
from .._operators import webspace
from .._plans.missing import fold

GUID = re.compile(r"[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}\Z")


class Selection(t.NamedTuple):
    """``filter`` is a key of ``webspace.FILTERS`` or None for all, ``plans`` are names and GUIDs of plans, none for any plan."""

    filter: str | None = None
    values: t.Sequence[t.Any] = ()
    plans: t.Sequence[str] = ()

    @property
    def names_plans(self) -> bool:
        """Whether a plan is meant by its name, so that the plans have to be read."""
        return not all(map(GUID.match, self.plans))


def options() -> dict[str, t.Any]:
    """Return what Ansible has to know of the options."""
    return dict(
        name=dict(type="list", elements="str"),
        id=dict(type="list", elements="int"),
        guid=dict(type="list", elements="str"),
        owner_login=dict(type="list", elements="str"),
        plan=dict(type="list", elements="str"),
    )


def select(params: t.Mapping[str, t.Any]) -> Selection:
    """Return the subscriptions that the options select; raise OptionError if they contradict or can select nothing."""
    kind = only_one(params, webspace.FILTERS, "Plesk takes one kind of filter at a time")
    plans = values_of(params, "plan" if params["plan"] is not None else None, "plan")
    return Selection(kind, values_of(params, kind, "subscription"), list(dict.fromkeys(plan.strip() for plan in plans)))


class Answered:
    """Which values of the filter were answered with a subscription: a result repeats the value, or the subscription has it."""

    def __init__(self, selection: Selection) -> None:
        self._selection = selection
        self._seen: set[str] = set()
        self._is_vague = False

    def note(self, subscription: t.Mapping[str, t.Any], echo: str | None, names: t.Iterable[str | None]) -> None:
        """Note a subscription, what its result repeats of the filter, and the names by which a filter finds it."""
        kind = self._selection.filter
        if kind:
            seen = [echo, *(names if kind == "name" else [subscription[kind]])]
            self._seen.update(fold(value) for value in seen if value is not None)
            # Whose it is cannot be told if the owner is given by the id.
            self._is_vague = self._is_vague or not any(seen)

    def missing(self) -> list[t.Any]:
        """Return the values that no subscription has, in the order asked; none if that cannot be told."""
        return [] if self._is_vague else [value for value in self._selection.values if fold(value) not in self._seen]
