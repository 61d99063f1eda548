# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""What all writing operations on plans have in common."""

from __future__ import annotations

from typing import Any, Callable

from ..accounts import Account
from ..results import Failed, Node, ok
from ..state import State
from .plan_selection import Asked, echo, in_order, not_found, nothing, read, select

Act = Callable[[Asked], "list[Node] | None"]


def writing(act: Act) -> Callable[[Any, State, Account, Any], list[Node] | None]:
    """Hold the state while the operation runs, let readings lag behind, and tell of what stops it as a whole."""

    def locked(kind: Any, state: State, account: Account, element: Any) -> list[Node] | None:
        with state.lock:
            try:
                asked = read(kind, state, account, element)
                asked.plans.about_to_change(state.switches["plan_lag_seconds"], state.switches["plan_lag_reads"])
                return act(asked)
            except Failed as trouble:
                return [trouble.result()]

    return locked


def each(asked: Asked, act: Callable[[Any], Any], filter_id: bool = False) -> list[Node] | None:
    """Act on every selected plan; each gets a result that repeats what it was selected by, as the operation's results do."""
    selection = select(asked, asked.plans)
    if selection == [(None, [])]:
        return nothing(asked)
    results = []
    for value, plans in selection:
        left = [plan for plan in plans if plan in asked.plans]  # an earlier value may have taken it away
        if not left:
            results.append((float("inf"), not_found(asked, value, filter_id)))
        results += [(plan.id, _acted(asked, act, plan, _by_filter_id(value, plan) if filter_id else echo(asked, value, plan))) for plan in left]
    return in_order(asked, results)


def _acted(asked: Asked, act: Callable[[Any], Any], plan: Any, nodes: list[Node]) -> Node:
    try:
        act(plan)
    except Failed as trouble:
        return trouble.result(*nodes)
    return ok(*nodes, *problems(asked))


def _by_filter_id(value: Any, plan: Any) -> list[Node]:
    return ([("filter-id", value[1])] if value else []) + [("id", str(plan.id))]


def problems(asked: Asked) -> list[Node]:
    """Return what a service plan may say about its subscriptions beside ok."""
    words = asked.state.switches["plan_problems"]
    return [("problems", words)] if words and asked.kind.operator == "service-plan" else []
