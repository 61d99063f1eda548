# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""Operations webspace/add and webspace/del."""

from __future__ import annotations

from typing import Any

from ..accounts import Account
from ..packet import text
from ..results import Failed, Node, ok
from ..state import State
from ..subscriptions import SECTIONS, Subscription
from ..texts import denied, say
from .selection import OWNER_KINDS, each, seen_by, select
from .webspace_get import missing, nothing

PLAN_KINDS = {"plan-id": "id", "plan-name": "name", "plan-guid": "guid", "plan-external-id": "external_id"}


def add(state: State, account: Account, element: Any) -> list[Node]:
    """Make a subscription, on a plan or without one."""
    with state.lock:
        try:
            made = _made(state, account, element)
        except Failed as trouble:
            return [trouble.result()]
        about_to_change(state)
        state.subscriptions.append(made)
        return [ok(("id", str(made.id)), ("guid", made.guid))]


def delete(state: State, account: Account, element: Any) -> list[Node]:
    """Take the selected subscriptions away."""

    def act(one: Subscription) -> None:
        if one not in state.subscriptions:  # an earlier value of the filter has taken it away
            raise Failed(1013, say(state.switches, "webspace_unknown"))
        state.subscriptions.remove(one)

    with state.lock:
        about_to_change(state)
        selection = select(state, element, seen_by(state, account, state.subscriptions))
        if selection == [(None, [])]:
            return nothing(state)
        return each(selection, act, lambda value: missing(state, value))


def about_to_change(state: State) -> None:
    """Let readings lag behind what is done to subscriptions from now on."""
    state.subscriptions.about_to_change(state.switches["subscription_lag_seconds"], state.switches["subscription_lag_reads"])


def _made(state: State, account: Account, element: Any) -> Subscription:
    setup = {child.tag: text(child) for child in element.find("gen_setup")}
    if not setup.get("name"):
        raise Failed(1019, say(state.switches, "webspace_name"))
    if any(one.name == setup["name"] for one in state.subscriptions):
        raise Failed(1007, say(state.switches, "webspace_exists", setup["name"]))
    made = Subscription(max([0] + [one.id for one in state.subscriptions]) + 1, setup["name"], _owner(state, account, setup))
    made.external_id, made.description = setup.get("external-id", ""), setup.get("description", "")
    made.status, made.ip_address = _status(state, setup.get("status", "0")), setup.get("ip_address") or made.ip_address
    made.plans = [_plan(state, child).guid for child in element if child.tag in PLAN_KINDS]
    for section in SECTIONS.values():
        for fact, value in section.asked(element).items():
            if hasattr(made, fact):
                setattr(made, fact, value)
    if setup.get("htype") == "none":
        made.hosting = "none"
    return made


def _status(state: State, value: str) -> int:
    if not value.isdecimal():
        raise Failed(1025, say(state.switches, "status_wrong"))
    return int(value)


def _owner(state: State, account: Account, setup: dict[str, str]) -> str:
    kind = next((kind for kind in OWNER_KINDS if kind in setup), None)
    if kind is None:
        return account.login
    owner = next((known for known in state.accounts if str(getattr(known, OWNER_KINDS[kind])) == setup[kind]), None)
    if owner is None:
        raise Failed(1015, say(state.switches, "owner_unknown"))
    if owner not in [*seen_by(state, account, state.accounts), account]:
        raise Failed(1006, denied(state.switches))
    return owner.login


def _plan(state: State, element: Any) -> Any:
    fact = PLAN_KINDS[element.tag]
    plan = next((plan for plan in state.service_plans if str(getattr(plan, fact)) == text(element)), None)
    if plan is None:
        raise Failed(1013, say(state.switches, "plan_unknown"))
    return plan
