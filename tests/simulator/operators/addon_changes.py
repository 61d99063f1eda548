# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""Operations service-plan-addon/add, set, del and duplicate."""

from __future__ import annotations

import copy
from typing import Any, Callable

from ..accounts import Account
from ..addon_plans import AddonPlan
from ..collation import collation
from ..packet import text
from ..results import Node, error, ok
from ..state import State
from ..texts import say
from .addon_get import echo, nothing
from .addon_selection import Unavailable, owned, owner, select

SECTIONS = {"limits": "limit", "hosting": "property", "permissions": "permission", "php-settings": "setting"}


def _locked(act: Callable[..., list[Node] | None]) -> Callable[..., list[Node] | None]:
    """Hold the state while the operation runs, and answer for owners that are not available."""

    def locked(state: State, account: Account, element: Any) -> list[Node] | None:
        with state.lock:
            try:
                return act(state, owner(state, account, element), element)
            except Unavailable as trouble:
                return [error(trouble.errcode, trouble.errtext)]

    return locked


@_locked
def add(state: State, whose: Account, element: Any) -> list[Node]:
    """Make a plan of the sections given."""
    name = text(element.find("name"))
    return _objection(state, whose, name) or [_create(state, dict(_facts(element), name=name, owner=whose.login))]


@_locked
def change(state: State, whose: Account, element: Any) -> list[Node] | None:
    """Replace single values of the selected plans, keeping what is not named."""
    facts = _facts(element)
    if element.find("name") is not None:
        facts["name"] = text(element.find("name"))

    def act(plan: AddonPlan) -> list[Node] | None:
        if facts.get("name", plan.name) != plan.name:
            objection = _objection(state, whose, facts["name"], plan)
            if objection:
                return objection
        _merge(plan, facts)
        return None

    return _each(state, whose, element, act)


@_locked
def delete(state: State, whose: Account, element: Any) -> list[Node] | None:
    """Take the selected plans away."""
    return _each(state, whose, element, state.addon_plans.remove)


@_locked
def duplicate(state: State, whose: Account, element: Any) -> list[Node]:
    """Make a copy of the one selected plan under another name."""
    name = text(element.find("duplicate-name"))
    plans = next(iter(select(state, owned(state, whose), element)))[1]
    if not plans:
        return [error(1013, say(state.switches, "plan_unknown"))]
    facts = {key: copy.deepcopy(value) for key, value in vars(plans[0]).items() if key not in ("id", "guid", "external_id", "shared")}
    return _objection(state, whose, name) or [_create(state, dict(facts, name=name))]


def _each(state: State, whose: Account, element: Any, act: Callable[[AddonPlan], Any]) -> list[Node] | None:
    """Act on every selected plan; each gets a result that repeats what it was selected by."""
    selection = list(select(state, owned(state, whose), element))
    if selection == [(None, [])]:
        return nothing(state)
    results = []
    for asked, plans in selection:
        left = [plan for plan in plans if plan in state.addon_plans]  # an earlier value may have taken it away
        if not left:
            results.append(error(1013, say(state.switches, "plan_unknown"), *echo(state, asked)))
        for plan in left:
            objection = act(plan)
            results.extend(objection or [ok(asked or ("id", str(plan.id)))])
    return results


def _objection(state: State, whose: Account, name: str, renamed: AddonPlan | None = None) -> list[Node]:
    """Return the error for a name that cannot be given, or nothing."""
    if not name:
        return [error(1019, say(state.switches, "plan_name"))]
    alike = collation(state.switches)
    if any(alike(plan.name) == alike(name) for plan in owned(state, whose) if plan is not renamed):
        return [error(1007, say(state.switches, "plan_exists", name))]
    return []


def _create(state: State, facts: dict[str, Any]) -> Node:
    plan = AddonPlan(id=max([0] + [plan.id for plan in state.addon_plans]) + 1, **facts)
    state.addon_plans.append(plan)
    return ok(("id", str(plan.id)), ("guid", plan.guid))


def _facts(element: Any) -> dict[str, Any]:
    """Return the sections that the request gives, under the names of AddonPlan."""
    facts: dict[str, Any] = {}
    for section, entry in SECTIONS.items():
        found = element.find(section)
        if found is not None:
            facts[section.replace("-", "_")] = [[text(pair.find("name")), _value(section, pair)] for pair in found.findall(entry)]
    performance = element.find("performance")
    if performance is not None:
        facts["performance"] = [[value.tag, text(value)] for value in performance]
    if element.find("external-id") is not None:
        facts["external_id"] = text(element.find("external-id"))
    return facts


def _value(section: str, pair: Any) -> str:
    if section == "hosting":
        return "".join(pair.find("value").itertext())  # of any type, so its blanks are its own
    value = text(pair.find("value"))
    return {"1": "true", "0": "false"}.get(value, value) if section == "permissions" else value


def _merge(plan: AddonPlan, facts: dict[str, Any]) -> None:
    plan.shared = None
    for name, value in facts.items():
        if isinstance(value, str):
            setattr(plan, name, value)
            continue
        present = getattr(plan, name)
        merged = dict([] if present in (None, "none") else present)
        merged.update((pair[0], pair[1]) for pair in value)
        setattr(plan, name, list(merged.items()))
