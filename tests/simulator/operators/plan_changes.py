# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""Operations add, set, del and duplicate of service plans and add-on plans."""

from __future__ import annotations

import copy
from typing import Any

from ..packet import text
from ..parts import told
from ..results import Failed, Node, ok
from ..subscriptions import follow
from .plan_names import check_name, external_id, instead, refuse
from .plan_selection import Asked, select
from .plan_values import asked_for, put
from .plan_writes import each, problems, writing
from .webspace_changes import about_to_change


@writing
def add(asked: Asked) -> list[Node]:
    """Make a plan of the sections given."""
    return [_create(asked, text(asked.element.find("name")), asked_for(asked))]


@writing
def change(asked: Asked) -> list[Node] | None:
    """Change the selected plans; inside a section, what is not named stays or goes, as the switch has it."""
    facts = asked_for(asked)
    name = asked.element.find("name")

    def act(plan: Any) -> None:
        new_id = external_id(asked, plan)
        if name is not None and text(name) != plan.name:
            check_name(asked, text(name), plan)
        if put(asked, plan, facts):
            about_to_change(asked.state)
            follow(asked.state.subscriptions, plan.guid)
        before = (plan.name, plan.external_id)
        plan.external_id = new_id
        if name is not None:
            plan.name = instead(asked, "name", plan.name, text(name))
        if (plan.name, plan.external_id) != before:
            asked.plans.valued_anew()

    return each(asked, act)


@writing
def delete(asked: Asked) -> list[Node] | None:
    """Take the selected plans away, from their subscriptions too."""

    def act(plan: Any) -> None:
        users = [one for one in asked.state.subscriptions if plan.guid in one.plans]
        if users and refuse(asked, "plan_in_use_delete", "plan_in_use"):
            about_to_change(asked.state)
        for one in users:
            one.plans = [guid for guid in one.plans if guid != plan.guid]
        asked.plans.remove(plan)

    return each(asked, act)


@writing
def duplicate(asked: Asked) -> list[Node]:
    """Make a copy of the one selected plan under another name."""
    plans = select(asked, asked.plans)[0][1]
    if not plans:
        raise Failed(1013, asked.say("unknown"))
    name = text(asked.element.find("duplicate-name"))
    check_name(asked, name)
    facts = {fact: copy.deepcopy(value) for fact, value in told(plans[0]).items() if fact not in ("id", "name", "owner", "guid", "external_id")}
    return [_appended(asked, _new(asked, name, **facts))]


def _create(asked: Asked, name: str, facts: dict[str, Any]) -> Node:
    check_name(asked, name)
    plan = _new(asked, name)
    plan.external_id = external_id(asked, plan)
    put(asked, plan, facts)
    return _appended(asked, plan)


def _new(asked: Asked, name: str, **facts: Any) -> Any:
    ids = [plan.id for plan in asked.state.all_plans() if plan.shared is None]
    ids += [plan.id for plan in asked.plans]
    return asked.kind(id=max([0] + ids) + 1, name=name, owner=asked.whose.login, **facts)  # type: ignore[union-attr]


def _appended(asked: Asked, plan: Any) -> Node:
    asked.plans.append(plan)
    return ok(("id", str(plan.id)), ("guid", plan.guid), *problems(asked))
