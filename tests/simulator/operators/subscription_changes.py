# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""Operations webspace/sync-subscription, add-subscription, remove-subscription and switch-subscription."""

from __future__ import annotations

from typing import Any, Callable

from ..accounts import Account
from ..packet import text
from ..plans import AddonPlan
from ..results import Failed, Node
from ..state import State
from ..subscriptions import Subscription
from ..texts import say
from .selection import each, seen_by, select
from .webspace_changes import about_to_change
from .webspace_get import missing, nothing

Act = Callable[[State, Subscription, Any], None]


def _changing(act: Act) -> Callable[[State, Account, Any], list[Node]]:
    """Act on every selected subscription; each has a result of its own."""

    def change(state: State, account: Account, element: Any) -> list[Node]:
        with state.lock:
            about_to_change(state)
            selection = select(state, element, seen_by(state, account, state.subscriptions))
            if selection == [(None, [])]:
                return nothing(state)
            return each(selection, lambda one: act(state, one, element), lambda value: missing(state, value))

    return change


@_changing
def sync(state: State, one: Subscription, element: Any) -> None:
    """Let a subscription follow its plans again."""
    answer = state.switches["subscription_sync_locked" if one.locked else "subscription_sync_unlocked"]
    if isinstance(answer, int):
        raise Failed(answer, say(state.switches, "sync_refused"))
    one.synchronized, one.customised = True, False
    one.locked = one.locked and answer != "unlocked"


@_changing
def attach(state: State, one: Subscription, element: Any) -> None:
    """Attach an add-on plan, which only a subscription with a plan can have."""
    plan = _plan(state, element)
    if not isinstance(plan, AddonPlan) or not one.plans:
        raise Failed(1023, say(state.switches, "attach_refused"))
    if plan.guid in one.plans:
        answer = state.switches["subscription_attached_already"]
        if answer != "ok":
            raise Failed(answer, say(state.switches, "attached_already"))
        return
    one.plans = one.plans + [plan.guid]


@_changing
def detach(state: State, one: Subscription, element: Any) -> None:
    """Detach an add-on plan."""
    plan = _plan(state, element)
    if plan.guid not in one.plans or not isinstance(plan, AddonPlan):
        raise Failed(1013, say(state.switches, "not_attached"))
    one.plans = [guid for guid in one.plans if guid != plan.guid]


@_changing
def switch(state: State, one: Subscription, element: Any) -> None:
    """Change the main plan, or go without any."""
    if element.find("no-plan") is not None:
        one.plans = []
        return
    plan = _plan(state, element)
    if isinstance(plan, AddonPlan):
        raise Failed(1023, say(state.switches, "attach_refused"))
    main = {service.guid for service in state.service_plans}
    one.plans = [plan.guid] + [guid for guid in one.plans if guid not in main]
    one.synchronized = True


def _plan(state: State, element: Any) -> Any:
    fact, value = ("guid", element.find("plan-guid")) if element.find("plan-guid") is not None else ("external_id", element.find("plan-external-id"))
    plan = next((plan for plan in state.all_plans() if getattr(plan, fact) == text(value)), None)
    if plan is None:
        raise Failed(1013, say(state.switches, "plan_unknown"))
    return plan
