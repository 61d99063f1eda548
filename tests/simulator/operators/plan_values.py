# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""What a plan makes of the values of a request: takes them, refuses them, passes over them, or stores something else."""

from __future__ import annotations

from typing import Any

from ..plans.descriptors import SECTIONS
from ..plans.plan import PERFORMANCE, PHP_SETTINGS, AddonPlan
from ..plans.service_plan import WEB_SERVER_SETTINGS
from ..results import Failed
from ..texts import say
from .plan_selection import Asked


def asked_for(asked: Asked) -> dict[str, Any]:
    """Return the facts that the request gives, under the names of the plan's facts."""
    facts: dict[str, Any] = {}
    for section in asked.kind.sections:
        facts.update(section.asked(asked.element))
    if asked.state.switches["plan_multiline_text"] == "collapsed":
        for section in (PHP_SETTINGS, WEB_SERVER_SETTINGS):
            if section.fact in facts:
                pairs = {name: " ".join(value.split()) for name, value in dict(facts[section.fact]).items()}
                facts[section.fact] = section.kept(pairs)
    return facts


def put(asked: Asked, plan: Any, facts: dict[str, Any]) -> bool:
    """Give the plan those of the facts that it takes; return whether it is another one now."""
    taken = {name: value for name, value in ((name, _taken(asked, plan, name, value)) for name, value in facts.items()) if value is not None}
    sections = {section.fact: section for section in plan.sections}
    replaces = asked.state.switches["plan_set_section"] == "replace"
    changed = False
    for name, value in taken.items():
        before = getattr(plan, name)
        after = sections[name].merged(None if replaces else before, value) if name in sections else value
        if name == PHP_SETTINGS.fact and asked.state.switches["plan_empty_php_setting"] == "removed":
            after = [pair for pair in after if pair[1] or pair not in value]
        changed |= before != after
        setattr(plan, name, after)
    plan.shared = None
    return changed


def _taken(asked: Asked, plan: Any, name: str, value: Any) -> Any:
    """Return what is taken of a fact, None if nothing is."""
    if name == PERFORMANCE.fact and asked.kind is AddonPlan and not _passes(asked, "addon_performance", "value_name", name):
        return None
    if name in SECTIONS and isinstance(value, list):
        value = [pair for pair in value if _admitted(asked, plan, name, *pair)]
    return _stored(asked, name, value)


def _admitted(asked: Asked, plan: Any, section: str, name: str, value: str) -> bool:
    descriptor = asked.state.described(section).get(name)
    if descriptor is None:
        present = getattr(plan, section)
        return (isinstance(present, list) and name in dict(present)) or _passes(asked, "plan_unknown_name", "value_name", name)
    if not descriptor.admits(value) and not _passes(asked, "plan_bad_value", "value_bad", value, name):
        return False
    writer = "admin" if asked.account.role == "administrator" else "reseller"
    return writer in descriptor.writable_by or _passes(asked, "plan_not_writable", "value_not_writable", name)


def _passes(asked: Asked, switch: str, text_name: str, *values: str) -> bool:
    """Tell whether the switch accepts or ignores what is wrong, or raise Failed with its errcode."""
    answer = asked.state.switches[switch]
    if isinstance(answer, int):
        raise Failed(answer, say(asked.state.switches, text_name, *values))
    return answer == "accepted"


def _stored(asked: Asked, fact: str, value: Any) -> Any:
    """Put what the state stores instead in the place of what was asked."""
    instead = asked.state.stored_instead
    if fact in instead:
        return instead[fact]
    if not isinstance(value, (list, dict)):
        return value
    pairs = [(name, instead.get("%s/%s" % (fact, name), one)) for name, one in (value.items() if isinstance(value, dict) else value)]
    return type(value)(pair for pair in pairs if pair[1] is not None)
