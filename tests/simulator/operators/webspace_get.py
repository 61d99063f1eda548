# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""Operation webspace/get: what the dataset asks for, told one by one."""

from __future__ import annotations

from typing import Any, Iterable, Iterator

from ..accounts import Account
from ..results import Node, error, ok
from ..state import State
from ..texts import say
from .selection import OWNER_KINDS, Selection, seen_by, select
from .webspace_parts import Known, part

ORDER = (
    "gen_info hosting hosting-basic limits stat prefs disk_usage performance subscriptions permissions plan-items php-settings "
    "resource-usage mail aps-filter packages"
).split()


def get(state: State, account: Account, element: Any) -> Iterable[Node]:
    """Select now, tell later, so that a long list is never in memory."""
    with state.lock:
        selection = select(state, element, seen_by(state, account, state.subscriptions.read()))
        if selection == [(None, [])]:
            return nothing(state)
        external = {plan.guid: plan.external_id for plan in state.all_plans() if plan.external_id}
        known = Known(state.switches, {one.login: one for one in state.accounts}, external)
    asked = {child.tag for child in element.find("dataset")}
    by_owner = any(value.tag in OWNER_KINDS for value in element.find("filter"))
    return _results(state, selection, known, [name for name in ORDER if name in asked], by_owner)


def nothing(state: State) -> list[Node]:
    """Answer an empty filter that selects nothing."""
    return {
        "no_result": [],
        "ok_without_id": [ok()],
        "error_1013": [error(1013, say(state.switches, "webspace_unknown"))],
    }[state.switches["webspace_empty_list"]]


def missing(state: State, value: str) -> list[Node]:
    """Answer a filter value that selects nothing."""
    if state.switches["webspace_not_found"] == "no_result":
        return []
    return [error(1013, say(state.switches, "webspace_unknown"), ("filter-id", value))]


def _results(state: State, selection: Selection, known: Known, wanted: list[str], by_owner: bool) -> Iterator[Node]:
    for value, subscriptions in selection:
        if value is not None and not subscriptions and not by_owner:
            yield from missing(state, value)
        for one in subscriptions:
            # Without anything in the dataset, the ids are left out
            ids = ([] if value is None else [("filter-id", value)]) + ([("id", str(one.id))] if wanted else [])
            yield ok(*ids, ("data", [part(known, one, name) for name in wanted]))
