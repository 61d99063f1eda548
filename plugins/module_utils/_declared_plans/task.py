# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

# Note that this module util is **PRIVATE** to the collection. It can have breaking changes at any time.
# Do not use this code from other collections or standalone plugins/modules!
"""A task that declares plans: its options, and its work."""

from __future__ import annotations

import typing as t

from .. import _module, _options
from .._changes import engine
from .._changes.watch import Patience
from . import declared, planning
from .plans import Plans
from .values import CHOICES, Sections
from .vetting import vet

if t.TYPE_CHECKING:
    from .._changes.change import Change
    from .._client import Client
    from .._operators.plans import PlanOperator

# What the modules that read plans return of them, and no operation that writes plans takes: an entry of ``plans`` may hold it.
PASSED_OVER: dict[str, dict[str, t.Any]] = dict(
    packages=dict(type="list", elements="dict"),
    other=dict(type="dict"),
    descriptors=dict(type="dict"),
    plan_items=dict(type="list", elements="str"),
    aps_filter=dict(type="bool"),
    hosting_type=dict(type="str"),
)


def work(operator: PlanOperator, params: t.Mapping[str, t.Any], client: Client, check_mode: bool) -> dict[str, t.Any]:
    """Make the plans of this operator what the task declares, and return what the task returns."""
    _options.require_within("wait_timeout", params["wait_timeout"], 0, _options.MAX_SECONDS)
    wanted = declared.read(params, Sections(operator))
    kind = Plans(client, operator)
    planned: t.Sequence[Change] = planning.plan(operator.name, wanted, kind.find(wanted)) if wanted else []
    if params["validate"]:
        planned = vet(client, operator, planned, _find_roles(params))
    return engine.apply(kind, planned, Patience(True, params["wait_timeout"], params["timeout"]), check_mode)


def _find_roles(params: t.Mapping[str, t.Any]) -> t.Collection[str]:
    """Return what the account that logs in may be; who a key or another login belongs to is not known."""
    return ("admin",) if params["secret_key"] is None and params["username"] == "admin" else ("admin", "reseller")


def spec(operator: PlanOperator) -> dict[str, t.Any]:
    """Return what Ansible has to know of the options."""
    sections = Sections(operator)
    plan: dict[str, t.Any] = dict(
        name=dict(type="str"),
        id=dict(type="int"),
        guid=dict(type="str"),
        external_id=dict(type="str"),
        match=dict(type="str", choices=list(declared.MATCHES), default="name"),
        new_name=dict(type="str"),
        owner_id=dict(type="int"),
        owner_login=dict(type="str"),
        state=dict(type="str", choices=["present", "absent"], default="present"),
        **{name: dict(type="dict") for name in sections.names},
        **{name: dict(type="str", choices=list(CHOICES[name])) if name in CHOICES else dict(type="str") for name in sections.facts},
    )
    # Where there are choices, Ansible refuses null, which is what a plan has that was read without hosting; so an entry has none.
    entry = {**plan, **{key: option for key, option in PASSED_OVER.items() if key in (*operator.sections, "other", "descriptors", "hosting_type")}}
    options = dict(
        plan,
        plans=dict(type="list", elements="dict", options=entry),
        validate=dict(type="bool", default=True),
        wait_timeout=dict(type="int", default=60),
    )
    alone = [name for name, option in plan.items() if "default" not in option]
    return dict(
        argument_spec=_module.argument_spec(**options),
        mutually_exclusive=[(name, "plans") for name in alone],
        required_one_of=[(*declared.MATCHES, "plans")],
    )
