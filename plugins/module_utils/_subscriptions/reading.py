# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

# Note that this module util is **PRIVATE** to the collection. It can have breaking changes at any time.
# Do not use this code from other collections or standalone plugins/modules!
"""Reading subscriptions, and the names of plans where they are needed, with one request."""

from __future__ import annotations

import typing as t

from .._operators import plans, webspace
from .._operators.reading import Reading
from .._packet.xml import E, text_of
from .._plans.oddities import Oddities
from . import subscription
from .selection import GUID, Answered, Selection

if t.TYPE_CHECKING:
    from .._client import Client
    from .._packet.result import Result

Subscription = t.Dict[str, t.Any]
EVERYBODYS = plans.Selection(owner="all_owners")
_OPERATORS = (plans.SERVICE_PLANS, plans.ADDON_PLANS)


class SubscriptionReader:
    """Makes subscriptions of the results of one ``get``; a packet may hold others beside it."""

    def __init__(self, selection: Selection) -> None:
        self._selection = selection
        self._oddities = Oddities("Subscription")
        self._answered = Answered(selection)
        self.subscriptions: list[Subscription] = []
        """The subscriptions so far, in the server's order; each once, also if it was asked for twice."""
        self._known: set[t.Any] = set()

    def take(self, result: Result) -> None:
        """Add what a result says; results of other operations are passed over. Raises ResultError."""
        element = webspace.subscription_of(result, self._selection.filter) if result.operation == webspace.GET else None
        if element is not None:
            found = subscription.convert(element, self._oddities)
            self._answered.note(found, text_of(element, "filter-id"), subscription.names_of(element))
            if found["id"] is None or found["id"] not in self._known:
                self._known.add(found["id"])
                self.subscriptions.append(found)

    def missing(self) -> list[t.Any]:
        """Return the values asked for that no subscription has."""
        return self._answered.missing()

    def warnings(self) -> list[str]:
        """Return what is odd about the subscriptions."""
        return self._oddities.warnings()


class PlanNames:
    """Takes the results of ``get`` of all plans, and tells which plans have a name."""

    def __init__(self) -> None:
        self._guids: dict[str, set[str]] = {}

    def take(self, result: Result) -> None:
        """Keep the name and the GUID of a plan; results of other operations are passed over. Raises ResultError."""
        if result.operation in [operator.name + "/get" for operator in _OPERATORS]:
            element = plans.plan_of(result, EVERYBODYS)
            name, guid = (None, None) if element is None else (text_of(element, "name"), text_of(element, "guid"))
            if name and guid:
                self._guids.setdefault(name, set()).add(guid.lower())

    def guids(self, plan: str) -> set[str]:
        """Return the GUIDs, in small letters, of the plans that a name or a GUID means."""
        return {plan.lower()} if GUID.match(plan) else self._guids.get(plan, set())


def ask() -> Reading[tuple[list[Subscription], list[str]]]:
    """Return the reading of all subscriptions, in the server's order, with warnings."""

    def collect(results: t.Iterable[Result]) -> tuple[list[Subscription], list[str]]:
        reader = SubscriptionReader(Selection())
        for result in results:
            reader.take(result)
        return reader.subscriptions, reader.warnings()

    return Reading("webspace", webspace.get(), collect, optional=True)


def read(client: Client, selection: Selection) -> tuple[list[Subscription], list[t.Any], list[str]]:
    """Return the subscriptions that are selected, in the server's order, the values asked for that match none, and warnings. Raises PleskError."""

    def collect(results: t.Iterable[Result]) -> tuple[SubscriptionReader, PlanNames]:
        reader, names = SubscriptionReader(selection), PlanNames()
        for result in results:
            names.take(result)
            reader.take(result)
        return reader, names

    asked = [E(operator.name, plans.get(EVERYBODYS)) for operator in _OPERATORS] if selection.names_plans else []
    reader, names = client.read([*asked, E.webspace(webspace.get(selection.filter, selection.values))], collect)
    found, missing = _with_plans(reader.subscriptions, {plan: names.guids(plan) for plan in selection.plans})
    return found, reader.missing() + missing, reader.warnings()


def _with_plans(found: list[Subscription], wanted: t.Mapping[str, set[str]]) -> tuple[list[Subscription], list[str]]:
    """Return the subscriptions that have one of the plans, given by names or GUIDs with what they mean, and those of the plans that none has."""
    if not wanted:
        return found, []
    every = set().union(*wanted.values())
    having = [one for one in found if not every.isdisjoint(map(str.lower, one["plans"]))]
    present = {guid.lower() for one in having for guid in one["plans"]}
    return having, [plan for plan, guids in wanted.items() if guids.isdisjoint(present)]
