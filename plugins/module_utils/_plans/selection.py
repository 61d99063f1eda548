# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

# Note that this module util is **PRIVATE** to the collection. It can have breaking changes at any time.
# Do not use this code from other collections or standalone plugins/modules!
"""Which plans a task is about, and what of them it wants: the options that the modules for both kinds of plans share."""

from __future__ import annotations

import typing as t

from .._errors import OptionError
from .._operators import plans
from .._operators.plans import Selection

# Ids are positive and below this.
ID_LIMIT = 2**32


def options(operator: plans.PlanOperator) -> dict[str, t.Any]:
    """Return what Ansible has to know of the options that select plans of this operator and what to return of them."""
    sections = list(operator.sections)
    return dict(
        name=dict(type="list", elements="str"),
        id=dict(type="list", elements="int"),
        guid=dict(type="list", elements="str"),
        external_id=dict(type="list", elements="str"),
        owner_id=dict(type="int"),
        owner_login=dict(type="str"),
        all_owners=dict(type="bool", default=False),
        sections=dict(type="list", elements="str", choices=sections, default=sections),
        descriptors=dict(type="bool", default=False),
    )


def select(params: t.Mapping[str, t.Any]) -> Selection:
    """Return the plans that the options select; raise OptionError if they contradict or can select nothing."""
    kind = _only_one(params, plans.FILTERS, "Plesk takes one kind of filter at a time")
    owner = _only_one(dict(params, all_owners=params["all_owners"] or None), plans.OWNERS, "ask for the plans of one of them")
    values = list(dict.fromkeys(params[kind])) if kind else []
    if kind and not values:
        raise OptionError("{0} is an empty list; name the plans, or leave the option out to get all of them".format(kind))
    if not all(map(can_be_a_value, values)):
        raise OptionError("{0} has a value that no plan can have; ids are positive numbers below {1}, all else is text".format(kind, ID_LIMIT))
    if owner == "owner_login" and not params[owner].strip():
        raise OptionError("owner_login is empty; set it, or leave it out")
    if owner == "owner_id" and not can_be_a_value(params[owner]):
        raise OptionError("owner_id is {0}; set it to a positive number below {1}, or leave it out".format(params[owner], ID_LIMIT))
    return Selection(kind, values, owner, params[owner] if owner else None)


def can_be_a_value(value: t.Any) -> bool:
    """Tell whether something can have this id, name or other text."""
    # Ansible takes true and false for numbers.
    return bool(value.strip()) if isinstance(value, str) else 0 < value < ID_LIMIT and not isinstance(value, bool)


def _only_one(params: t.Mapping[str, t.Any], options: t.Iterable[str], why: str) -> str | None:
    used = [option for option in options if params[option] is not None]
    if len(used) > 1:
        raise OptionError("{0} exclude each other; {1}".format(" and ".join(used), why))
    return used[0] if used else None
