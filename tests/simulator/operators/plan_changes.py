# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""Operations add, set, del and duplicate of service plans and add-on plans."""

from __future__ import annotations

import copy
from typing import Any, Callable

from ..accounts import Account
from ..packet import text
from ..parts import told
from ..results import Failed, Node, ok
from ..state import State
from .plan_selection import Asked, not_found, nothing, owned, read, select

Act = Callable[[Asked], "list[Node] | None"]


def _locked(act: Act) -> Callable[[Any, State, Account, Any], list[Node] | None]:
    """Hold the state while the operation runs, and tell of what stops it as a whole."""

    def locked(kind: Any, state: State, account: Account, element: Any) -> list[Node] | None:
        with state.lock:
            try:
                return act(read(kind, state, account, element))
            except Failed as trouble:
                return [trouble.result()]

    return locked


@_locked
def add(asked: Asked) -> list[Node]:
    """Make a plan of the sections given."""
    return [_create(asked, text(asked.element.find("name")), _facts(asked))]


@_locked
def change(asked: Asked) -> list[Node] | None:
    """Replace single values of the selected plans, keeping what is not named."""
    facts = _facts(asked)
    if asked.element.find("name") is not None:
        facts["name"] = text(asked.element.find("name"))

    def act(plan: Any) -> None:
        if facts.get("name", plan.name) != plan.name:
            _check_name(asked, facts["name"])
        _merge(plan, facts)

    return _each(asked, act)


@_locked
def delete(asked: Asked) -> list[Node] | None:
    """Take the selected plans away."""
    return _each(asked, asked.plans.remove)


@_locked
def duplicate(asked: Asked) -> list[Node]:
    """Make a copy of the one selected plan under another name."""
    plans = select(asked, asked.plans)[0][1]
    if not plans:
        raise Failed(1013, asked.say("unknown"))
    facts = {name: copy.deepcopy(value) for name, value in told(plans[0]).items() if name not in ("id", "name", "owner", "guid", "external_id")}
    return [_create(asked, text(asked.element.find("duplicate-name")), facts)]


def _each(asked: Asked, act: Callable[[Any], None]) -> list[Node] | None:
    """Act on every selected plan; each gets a result that repeats what it was selected by."""
    selection = select(asked, asked.plans)
    if selection == [(None, [])]:
        return nothing(asked)
    results = []
    for value, plans in selection:
        left = [plan for plan in plans if plan in asked.plans]  # an earlier value may have taken it away
        if not left:
            results.append(not_found(asked, value))
        for plan in left:
            echo = value or ("id", str(plan.id))
            try:
                act(plan)
                results.append(ok(echo))
            except Failed as trouble:
                results.append(trouble.result())
    return results


def _check_name(asked: Asked, name: str) -> None:
    """Refuse a name that cannot be given."""
    if not name:
        raise Failed(1019, asked.say("name"))
    if any(plan.name == name for plan in owned(asked, asked.plans)):
        raise Failed(1007, asked.say("exists", name))


def _create(asked: Asked, name: str, facts: dict[str, Any]) -> Node:
    _check_name(asked, name)
    plan = asked.kind(id=max([0] + [plan.id for plan in asked.plans]) + 1, name=name, owner=asked.whose.login, **facts)
    asked.plans.append(plan)
    return ok(("id", str(plan.id)), ("guid", plan.guid))


def _facts(asked: Asked) -> dict[str, Any]:
    """Return the sections that the request gives, under the names of the plan's facts."""
    elements = [(section, asked.element.find(section.tag)) for section in asked.kind.sections]
    facts = {section.fact: section.asked(element) for section, element in elements if element is not None}
    if asked.element.find("external-id") is not None:
        facts["external_id"] = text(asked.element.find("external-id"))
    return facts


def _merge(plan: Any, facts: dict[str, Any]) -> None:
    plan.shared = None
    merging = {section.fact: section.merged for section in plan.sections}
    for name, value in facts.items():
        setattr(plan, name, merging[name](getattr(plan, name), value) if name in merging else value)
