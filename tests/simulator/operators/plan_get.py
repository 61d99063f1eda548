# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""Operation get of service plans and add-on plans: one result per plan, told one by one."""

from __future__ import annotations

from typing import Any, Iterable, Iterator

from ..accounts import Account
from ..results import Failed, Node, ok
from ..state import State
from .plan_selection import Asked, Selection, not_found, nothing, read, select


def get(kind: Any, state: State, account: Account, element: Any) -> Iterable[Node] | None:
    """Select now, tell later: the results come from a generator, so a long list is never in memory."""
    with state.lock:
        try:
            asked = read(kind, state, account, element)
        except Failed as trouble:
            return [trouble.result()]
        selection = select(asked, asked.plans.read())
        if selection == [(None, [])]:
            return nothing(asked)
        ids = {known.login: str(known.id) for known in state.accounts}
        admins = {known.login for known in state.accounts if known.role == "administrator"}
    return _results(asked, selection, ids, admins)


def _results(asked: Asked, selection: Selection, ids: Any, admins: Any) -> Iterator[Node]:
    for value, plans in selection:
        if not plans:
            yield not_found(asked, value)
        for plan in plans:
            yield ok(
                ("id", str(plan.id)),
                ("name", plan.name),
                ("guid", plan.guid),
                ("external-id", plan.external_id),
                *_owner(asked.state.switches["plan_owner_element"], plan, ids, admins),
                *plan.nodes(),
            )


def _owner(wanted: str, plan: Any, ids: Any, admins: Any) -> list[Node]:
    if wanted == "by_role":
        wanted = "owner-login" if plan.owner in admins else "owner-id"
    nodes = []
    if wanted in ("owner-id", "both") and plan.owner in ids:
        nodes.append(("owner-id", ids[plan.owner]))
    if wanted in ("owner-login", "both"):
        nodes.append(("owner-login", plan.owner))
    return nodes
