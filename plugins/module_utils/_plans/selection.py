# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

# Note that this module util is **PRIVATE** to the collection. It can have breaking changes at any time.
# Do not use this code from other collections or standalone plugins/modules!
"""Which plans a task is about, and what of them it wants: the options that the modules for both kinds of plans share."""

from __future__ import annotations

import typing as t

from .._errors import OptionError
from .._filters import ID_LIMIT, can_be_a_value, only_one, values_of
from .._operators import plans
from .._operators.plans import Selection


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
    kind = only_one(params, plans.FILTERS, "Plesk takes one kind of filter at a time")
    owner = only_one(dict(params, all_owners=params["all_owners"] or None), plans.OWNERS, "ask for the plans of one of them")
    values = values_of(params, kind, "plan")
    if owner == "owner_login" and not params[owner].strip():
        raise OptionError("owner_login is empty; set it, or leave it out")
    if owner == "owner_id" and not can_be_a_value(params[owner]):
        raise OptionError("owner_id is {0}; set it to a positive number below {1}, or leave it out".format(params[owner], ID_LIMIT))
    return Selection(kind, values, owner, params[owner] if owner else None)
