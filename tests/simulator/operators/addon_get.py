# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""Operation service-plan-addon/get: one result per plan, told one by one."""

from __future__ import annotations

from typing import Any, Iterable, Iterator, List, Optional, Tuple

from ..accounts import Account
from ..addon_plans import AddonPlan
from ..results import Node, error, ok
from ..state import State
from ..texts import say
from .addon_selection import Unavailable, owned, owner, select

Selection = Iterable[Tuple[Optional[Tuple[str, str]], List[AddonPlan]]]


def get(state: State, account: Account, element: Any) -> Iterable[Node] | None:
    """Select now, tell later: the results come from a generator, so a long list is never in memory."""
    with state.lock:
        try:
            selection = list(select(state, owned(state, owner(state, account, element)), element))
        except Unavailable as trouble:
            return [error(trouble.errcode, trouble.errtext)]
        if selection == [(None, [])]:
            return nothing(state)
        ids = {known.login: str(known.id) for known in state.accounts}
        admins = {known.login for known in state.accounts if known.role == "administrator"}
    return _results(state, selection, ids, admins)


def nothing(state: State) -> list[Node] | None:
    """Answer an empty filter that selects nothing: four ways are conceivable."""
    return {
        "no_result": [],
        "ok_without_id": [ok()],
        "error_1013": [error(1013, say(state.switches, "plan_unknown"))],
        "no_operation": None,
    }[state.switches["addon_empty_list"]]


def _results(state: State, selection: Selection, ids: Any, admins: Any) -> Iterator[Node]:
    for asked, plans in selection:
        if not plans:
            yield error(1013, say(state.switches, "plan_unknown"), *echo(state, asked))
        for plan in plans:
            yield ok(
                ("id", str(plan.id)),
                ("name", plan.name),
                ("guid", plan.guid),
                ("external-id", plan.external_id),
                *_owner(state.switches["addon_owner_element"], plan, ids, admins),
                *plan.sections(),
            )


def echo(state: State, asked: tuple[str, str] | None) -> list[Node]:
    """Return what a per-value error repeats of the filter; its real shape was never seen."""
    wanted = state.switches["addon_not_found_echo"]
    if asked is None or wanted == "none" or (wanted == "id" and asked[0] != "id"):
        return []
    return [("filter-id", asked[1]) if wanted == "filter-id" else asked]


def _owner(wanted: str, plan: AddonPlan, ids: Any, admins: Any) -> list[Node]:
    if wanted == "by_role":
        wanted = "owner-login" if plan.owner in admins else "owner-id"
    nodes = []
    if wanted in ("owner-id", "both") and plan.owner in ids:
        nodes.append(("owner-id", ids[plan.owner]))
    if wanted in ("owner-login", "both"):
        nodes.append(("owner-login", plan.owner))
    return nodes
