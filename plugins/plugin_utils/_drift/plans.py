# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

# Note that this plugin util is **PRIVATE** to the collection. It can have breaking changes at any time.
# Do not use this code from other collections or standalone plugins/modules!

"""Values of service plans and add-on plans, compared as the modules that set them compare them."""

from __future__ import annotations

import typing as t

from ansible.module_utils.common.arg_spec import ArgumentSpecValidator

from ...module_utils._declared_plans import declared, task
from ...module_utils._declared_plans.paths import list_differences, look_up, say, write_path
from ...module_utils._declared_plans.values import Sections
from ...module_utils._errors import OptionError
from ...module_utils._operators.plans import ADDON_PLANS, SERVICE_PLANS, PlanOperator
from ...module_utils._plans.missing import fold
from ...module_utils._schema.faults import unknown_name
from .check import Check, Faults, is_mapping

if t.TYPE_CHECKING:
    from ...module_utils._declared_plans.declared import Declared
    from ...module_utils._plans.draft import Plan

_WANTED = "with the values of each plan by its name, like {base_plan: {limits: {max_box: 10}}}"
_OF_A_PLAN = "with the sections of the plan, like {limits: {max_box: 10}}"
# What a plan that the modules declare has besides what can be declared here.
_FIXED = dict(match="name", new_name=None, external_id=None)
# How servers call the owner of the plans that are no reseller's.
_ADMINISTRATOR = (1, "admin")


def _check(subset: str, operator: PlanOperator) -> Check:
    noun = operator.title.lower()
    return Check(
        subset,
        "the {0}s".format(noun),
        lambda variable, value, faults: _read(operator, variable, value, faults),
        lambda wanted, plans: (difference for plan in wanted for difference in _compare(noun, plan, plans)),
    )


def _read(operator: PlanOperator, variable: str, value: t.Any, faults: Faults) -> list[Declared]:
    if not is_mapping(variable, value, _WANTED, faults):
        return []
    sections = Sections(operator)
    options = task.spec(operator)["argument_spec"]["plans"]["options"]
    taken = {name: options[name] for name in (*declared.OWNERS, "state", *sections.names, *sections.facts)}
    before = len(faults)
    entries = [dict(_read_entry(taken, "{0}.{1}".format(variable, name), entry, faults), name=name, **_FIXED) for name, entry in value.items()]
    if len(faults) > before:
        return []
    try:
        return declared.read(dict(plans=entries), sections)
    except OptionError as error:
        faults.append("{0}: {1}".format(variable, error))
        return []


def _read_entry(taken: t.Mapping[str, t.Any], where: str, entry: t.Any, faults: Faults) -> dict[str, t.Any]:
    """Return the options of one plan, all that can be there."""
    entry = {} if entry is None else entry
    if not is_mapping(where, entry, _OF_A_PLAN, faults):
        return {}
    faults += ["{0}.{1} {2}".format(where, key, unknown_name(key, taken)[0]) for key in entry if key not in taken]
    validation = ArgumentSpecValidator(dict(taken)).validate({key: value for key, value in entry.items() if key in taken})
    faults += ["{0}: {1}".format(where, message) for message in validation.error_messages]
    return validation.validated_parameters


def _compare(noun: str, wanted: Declared, plans: t.Sequence[Plan]) -> t.Iterator[str]:
    called = "{0} {1}".format(noun, wanted.label)
    found = _find(wanted, plans)
    if not found and wanted.owner and wanted.owner[0] == "owner_login" and any(plan["owner_login"] is None for plan in plans):
        yield "{0} could not be looked for, because the server tells owners by their ids; declare owner_id instead of owner_login".format(called)
    elif bool(found) != wanted.present:
        yield "{0} is {1}".format(called, "present, not absent" if found else "absent, not present")
    elif len(found) > 1:
        yield "{0} is there {1} times, not once".format(called, len(found))
    elif found:
        for path, value in list_differences(found[0], wanted.named).items():
            yield "{0} of {1} is {2}, not {3}".format(write_path(path), called, say(look_up(found[0], path)), say(value))


def _find(wanted: Declared, plans: t.Sequence[Plan]) -> list[Plan]:
    """Return the plans that may be meant; a server may take upper and lower case for the same."""
    candidates = _own(plans) if wanted.owner is None else [plan for plan in plans if plan[wanted.owner[0]] == wanted.owner[1]]
    exact = [plan for plan in candidates if plan["name"] == wanted.value]
    return exact or [plan for plan in candidates if plan["name"] and fold(plan["name"]) == fold(wanted.value)]


def _own(plans: t.Sequence[Plan]) -> t.Sequence[Plan]:
    """Return the plans of the administrator. Where all plans are one owner's, they are those of the account that logs in."""
    owners = [plan["owner_id"] or plan["owner_login"] or _ADMINISTRATOR[0] for plan in plans]
    if len(set(owners)) == 1:
        return plans
    return [plan for plan, owner in zip(plans, owners) if owner in _ADMINISTRATOR]


ADDON = _check("addon_plans", ADDON_PLANS)
SERVICE = _check("service_plans", SERVICE_PLANS)
