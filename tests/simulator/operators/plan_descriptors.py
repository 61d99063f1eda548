# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""Operations get-limit-descriptor, get-permission-descriptor and get-physical-hosting-descriptor of plans."""

from __future__ import annotations

from typing import Any, Iterable

from ..accounts import Account
from ..plans.descriptors import nodes
from ..rendering import Shared
from ..results import Failed, Node, ok
from ..state import State
from ..texts import denied
from .plan_selection import echo, in_order, not_found, nothing, read, select

SECTION = {"get-limit-descriptor": "limits", "get-permission-descriptor": "permissions", "get-physical-hosting-descriptor": "hosting"}


def get(kind: Any, state: State, account: Account, element: Any) -> Iterable[Node] | None:
    """Tell for each selected plan what can be set; it is the same for all of them, and rendered once."""
    with state.lock:
        try:
            asked = read(kind, state, account, element)
            if state.switches["plan_descriptors"] == 1006:
                raise Failed(1006, denied(state.switches))
        except Failed as trouble:
            return [trouble.result()]
        selection = select(asked, asked.plans.shown())
        if selection == [(None, [])]:
            return nothing(asked)
        content = nodes(state.described(SECTION[element.tag]))
    empty = state.switches["plan_descriptors"] == "empty" or not content
    shared = [] if empty else [Shared([("descriptor", content)])]
    results: list[tuple[float, Node]] = []
    for value, plans in selection:
        results += [(plan.id, ok(*echo(asked, value, plan), *shared)) for plan in plans] or [(float("inf"), not_found(asked, value))]
    return in_order(asked, results)
