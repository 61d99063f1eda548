# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""Names and external ids of plans: which can be given, and which are."""

from __future__ import annotations

from typing import Any

from ..collation import collation
from ..packet import text
from ..results import Failed
from ..texts import say
from .plan_selection import Asked, owned


def check_name(asked: Asked, name: str, renamed: Any = None) -> None:
    """Refuse a name that cannot be given, to a new plan or to one that has another name so far."""
    if not name:
        raise Failed(1019, say(asked.state.switches, "name_empty"))
    plans: Any = asked.plans
    if asked.state.switches["plan_names_across_operators"] == "shared":
        plans = asked.state.all_plans()
    alike = collation(asked.state.switches)
    if any(alike(plan.name) == alike(name) for plan in owned(asked, plans) if plan is not renamed):
        raise Failed(asked.state.switches["plan_name_taken"], asked.say("exists", name))


def external_id(asked: Asked, plan: Any) -> str:
    """Return the external id that the plan has after the request."""
    element = asked.element.find("external-id")
    wanted = plan.external_id if element is None else text(element)
    alike = collation(asked.state.switches)
    if wanted and element is not None and any(alike(other.external_id) == alike(wanted) for other in asked.plans if other is not plan):
        refuse(asked, "plan_external_id_taken", "external_id_taken", wanted)
    if plan.external_id and not wanted:
        wanted = plan.external_id if refuse(asked, "plan_clear_external_id", "external_id_empty") == "ignored" else ""
    return wanted if element is None else instead(asked, "external_id", plan.external_id, wanted)


def instead(asked: Asked, fact: str, present: str, wanted: str) -> str:
    """Return what the state stores instead of what was asked; null is what was there."""
    instead: str | None = asked.state.stored_instead.get(fact, wanted)
    return present if instead is None else instead


def refuse(asked: Asked, switch: str, text_name: str, *values: str) -> Any:
    """Return what the switch says, or raise Failed with its errcode."""
    answer = asked.state.switches[switch]
    if isinstance(answer, int):
        raise Failed(answer, say(asked.state.switches, text_name, *values))
    return answer
