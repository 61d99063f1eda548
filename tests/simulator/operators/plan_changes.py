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
from ..texts import say
from .plan_selection import Asked, owned, select
from .plan_values import asked_for, put
from .plan_writes import each, problems, writing


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
        external_id = _external_id(asked, plan)
        if name is not None and text(name) != plan.name:
            _check_name(asked, text(name))
        put(asked, plan, facts)
        plan.external_id = external_id
        if name is not None:
            plan.name = _instead(asked, "name", plan.name, text(name))

    return each(asked, act)


@writing
def delete(asked: Asked) -> list[Node] | None:
    """Take the selected plans away."""
    return each(asked, asked.plans.remove)


@writing
def duplicate(asked: Asked) -> list[Node]:
    """Make a copy of the one selected plan under another name."""
    plans = select(asked, asked.plans)[0][1]
    if not plans:
        raise Failed(1013, asked.say("unknown"))
    name = text(asked.element.find("duplicate-name"))
    _check_name(asked, name)
    facts = {fact: copy.deepcopy(value) for fact, value in told(plans[0]).items() if fact not in ("id", "name", "owner", "guid", "external_id")}
    return [_appended(asked, _new(asked, name, **facts))]


def _check_name(asked: Asked, name: str) -> None:
    """Refuse a name that cannot be given."""
    if not name:
        raise Failed(1019, say(asked.state.switches, "name_empty"))
    plans = list(asked.plans)
    if asked.state.switches["plan_names_across_operators"] == "shared":
        plans = asked.state.all_plans()
    if any(plan.name == name for plan in owned(asked, plans)):
        raise Failed(asked.state.switches["plan_name_taken"], asked.say("exists", name))


def _external_id(asked: Asked, plan: Any) -> str:
    """Return the external id that the plan has after the request."""
    element = asked.element.find("external-id")
    wanted = plan.external_id if element is None else text(element)
    if wanted and any(other.external_id == wanted for other in asked.plans if other is not plan):
        _refuse(asked, "plan_external_id_taken", "external_id_taken", wanted)
    if plan.external_id and not wanted:
        wanted = plan.external_id if _refuse(asked, "plan_clear_external_id", "external_id_empty") == "ignored" else ""
    return wanted if element is None else _instead(asked, "external_id", plan.external_id, wanted)


def _instead(asked: Asked, fact: str, present: str, wanted: str) -> str:
    """Return what the state stores instead of what was asked; null is what was there."""
    instead: str | None = asked.state.stored_instead.get(fact, wanted)
    return present if instead is None else instead


def _refuse(asked: Asked, switch: str, text_name: str, *values: str) -> Any:
    answer = asked.state.switches[switch]
    if isinstance(answer, int):
        raise Failed(answer, say(asked.state.switches, text_name, *values))
    return answer


def _create(asked: Asked, name: str, facts: dict[str, Any]) -> Node:
    _check_name(asked, name)
    plan = _new(asked, name)
    plan.external_id = _external_id(asked, plan)
    put(asked, plan, facts)
    return _appended(asked, plan)


def _new(asked: Asked, name: str, **facts: Any) -> Any:
    ids = [plan.id for plan in asked.state.all_plans() if plan.shared is None]
    ids += [plan.id for plan in asked.plans]
    return asked.kind(id=max([0] + ids) + 1, name=name, owner=asked.whose.login, **facts)  # type: ignore[union-attr]


def _appended(asked: Asked, plan: Any) -> Node:
    asked.plans.append(plan)
    return ok(("id", str(plan.id)), ("guid", plan.guid), *problems(asked))
