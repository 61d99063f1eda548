# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""Which add-on plans a filter and an owner select, and who may touch them."""

from __future__ import annotations

from typing import Any, Callable, Iterable

from ..accounts import Account
from ..addon_plans import AddonPlan
from ..collation import collation
from ..packet import text
from ..state import State
from ..texts import denied, say

VALUES = {
    "name": lambda plan: plan.name,
    "id": lambda plan: str(plan.id),
    "guid": lambda plan: plan.guid,
    "external-id": lambda plan: plan.external_id,
}


class Unavailable(Exception):
    """The owner of the plans is unknown, or is somebody else."""

    def __init__(self, errcode: int, errtext: str) -> None:
        super().__init__(errtext)
        self.errcode = errcode
        self.errtext = errtext


def owner(state: State, account: Account, element: Any) -> Account | None:
    """Return the account whose plans are meant: the requester's own if none is named, None for everybody's."""
    if element.find("owner-all") is not None:
        return None if account.role == "administrator" else account
    by_id, by_login = element.find("owner-id"), element.find("owner-login")
    if by_id is None and by_login is None:
        return account
    alike = collation(state.switches)
    login = None if by_login is None else alike(text(by_login))
    named = next((known for known in state.accounts if text(by_id) == str(known.id) or login == alike(known.login)), None)
    if account.role != "administrator" and named is not account:
        raise Unavailable(state.switches["addon_foreign_owner"], denied(state.switches))
    if named is None or named.role == "customer":
        raise Unavailable(state.switches["addon_unknown_owner"], say(state.switches, "owner_unknown"))
    return named


def owned(state: State, whose: Account | None) -> list[AddonPlan]:
    """Return the plans of the owner, or of everybody."""
    return [plan for plan in state.addon_plans if whose is None or plan.owner == whose.login]


def select(state: State, plans: list[AddonPlan], element: Any) -> Iterable[tuple[tuple[str, str] | None, list[AddonPlan]]]:
    """Return for each value of the filter ((kind, value), plans), in its order; without a value one (None, all plans)."""
    values = list(element.find("filter"))
    if not values:
        return [(None, plans)]
    kind = values[0].tag
    canonical: Callable[[str], str] = _number if kind == "id" else collation(state.switches)
    index = _index(plans, lambda plan: canonical(VALUES[kind](plan)))
    return [((kind, text(value)), index.get(canonical(text(value)), [])) for value in values]


def _number(value: str) -> str:
    return str(int(value))


def _index(plans: list[AddonPlan], value_of: Callable[[AddonPlan], str]) -> dict[str, list[AddonPlan]]:
    index: dict[str, list[AddonPlan]] = {}
    for plan in plans:
        index.setdefault(value_of(plan), []).append(plan)
    return index
