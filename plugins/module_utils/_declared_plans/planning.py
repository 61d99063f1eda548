# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

# Note that this module util is **PRIVATE** to the collection. It can have breaking changes at any time.
# Do not use this code from other collections or standalone plugins/modules!
"""What has to happen to each plan that a task declares. Nothing is sent here."""

from __future__ import annotations

import typing as t

from .._changes import change
from .._operators import plan_writes
from .._plans.missing import fold
from .aim import Aim, identify
from .paths import Named, list_differences, look_up, nest

if t.TYPE_CHECKING:
    from .._changes.change import Change
    from .._plans.draft import Plan
    from .declared import Declared


def plan(operator: str, declared: t.Sequence[Declared], found: t.Sequence[t.Sequence[Plan]]) -> list[Change]:
    """Return a change for each declared plan; ``found`` are the plans of the server that each of them may mean."""
    changes = [_plan(operator, one, plans) for one, plans in zip(declared, found)]
    taken: dict[tuple[str, t.Any], str] = {}
    for index, made in enumerate(changes):
        if made.before is not None and not made.error:
            first = taken.setdefault(identify(made.before), made.name)
            if first != made.name:
                changes[index] = _refuse(declared[index], made.before, "it is the same plan as {0}; declare it once".format(first))
    return changes


def _plan(operator: str, declared: Declared, plans: t.Sequence[Plan]) -> Change:
    old = [one for one in plans if declared.match != "name" or not declared.new_name or _is_called(one, declared.value, plans)]
    new = [one for one in plans if one not in old]
    if len(old) > 1 or len(new) > 1:
        return _refuse(declared, None, "the server has {0} plans of this {1}; match by guid".format(max(len(old), len(new)), declared.match))
    if old and new:
        return _refuse(declared, old[0], "it cannot be renamed, because {0} exists, too; delete or rename one of them".format(declared.new_name))
    if not old and not new:
        return _plan_missing(operator, declared)
    found = (old or new)[0]
    if not declared.present:
        return _plan_deletion(operator, declared, found)
    rename: Named = {("name",): declared.new_name} if old and declared.new_name else {}
    named = {**rename, **declared.named}
    return plan_change(operator, declared, found, named, list_differences(found, named))


def _is_called(plan: Plan, name: str, plans: t.Sequence[Plan]) -> bool:
    """Tell whether a plan is the one of this name."""
    exact = [one for one in plans if one["name"] == name]
    return plan in exact if exact else fold(plan["name"]) == fold(name)


def _plan_missing(operator: str, declared: Declared) -> Change:
    if not declared.present:
        return change.keep(declared.label, Aim(declared, {}, (declared.match, declared.value)), None)
    if declared.match in ("id", "guid"):
        return _refuse(declared, None, "this server has no such plan; match by name to create it")
    if not declared.name:
        return _refuse(declared, None, "this server has no such plan; set name to create it")
    found_by: Named = {("external_id",): declared.value} if declared.match == "external_id" else {}
    named = {**declared.named, **found_by}
    values = nest({("name",): declared.name, **named})
    written = plan_writes.add(operator, values, declared.owner)
    if written.faults:
        return _refuse(declared, None, "; ".join(written.faults))
    aim = Aim(declared, named, ("name", declared.name), written.element, named)
    return change.plan(declared.label, aim, None, "add", values)


def _plan_deletion(operator: str, declared: Declared, found: Plan) -> Change:
    where = identify(found)
    written = plan_writes.delete(operator, where, declared.owner)
    return change.plan(declared.label, Aim(declared, {}, where, written.element), found, "del", None)


def plan_change(operator: str, declared: Declared, found: Plan, named: Named, sending: Named, is_mended: bool = False) -> Change:
    """Return the change that gives the values of ``sending`` to a plan that exists; nothing has to be done if there are none."""
    where = identify(found)
    if not sending:
        return change.keep(declared.label, Aim(declared, named, where), found)
    values = _complete(operator, nest(sending), found)
    written = plan_writes.change(operator, where, values, declared.owner)
    if written.faults:
        return _refuse(declared, found, "; ".join(written.faults))
    return change.plan(declared.label, Aim(declared, named, where, written.element, sending, is_mended), found, "set", _predict(operator, found, values))


def _complete(operator: str, values: dict[str, t.Any], found: Plan) -> dict[str, t.Any]:
    """Return the values with what has to be sent along: the rest of a part of a section that only makes sense as a whole."""
    for section, field in plan_writes.trees(operator).items():
        inner = plan_writes.inside(field)
        for name, wanted in values.get(section, {}).items():
            values[section][name] = _overlay(inner[name], wanted, look_up(found, (section, name)))
    return values


def _overlay(field: t.Any, wanted: t.Any, found: t.Any) -> t.Any:
    """Return what an element holds with what is wanted: of a choice the one that is wanted, and else what it holds already beside that."""
    if not isinstance(wanted, dict) or not isinstance(found, dict):
        return wanted
    known = plan_writes.inside(field)
    kept = {} if plan_writes.is_choice(field) and set(wanted) != set(found) else _known_part(field, found)
    return {**kept, **{key: _overlay(known[key], value, found.get(key)) for key, value in wanted.items()}}


def _known_part(field: t.Any, found: t.Any) -> t.Any:
    """Return what an element holds without what cannot be sent."""
    known = plan_writes.inside(field)
    return {key: _known_part(known[key], value) for key, value in found.items() if key in known} if known and isinstance(found, dict) else found


def _predict(operator: str, found: Plan, values: t.Mapping[str, t.Any]) -> Plan:
    """Return a plan as it is to be expected with these values."""
    trees, after = plan_writes.trees(operator), dict(found)
    for key, value in values.items():
        if key in trees:
            after[key] = _overlay(trees[key], value, found.get(key))
        else:
            after[key] = {**(found.get(key) or {}), **value} if isinstance(value, dict) else value
    return after


def _refuse(declared: Declared, found: Plan | None, why: str) -> Change:
    return change.refuse(declared.label, Aim(declared, {}, (declared.match, declared.value)), found, why, "plan")
