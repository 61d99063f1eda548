# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""The operations that the simulator carries out: each takes (state, account, element) and returns results."""

from __future__ import annotations

import functools
from typing import Any

from ..plans import AddonPlan, ServicePlan
from . import plan_changes, plan_descriptors, plan_get, plan_parts, server_get, srv_man

ON_PLANS: dict[str, Any] = {
    "get": plan_get.get,
    "add": plan_changes.add,
    "set": plan_changes.change,
    "del": plan_changes.delete,
    "duplicate": plan_changes.duplicate,
    "add-package": plan_parts.add_package,
    "remove-package": plan_parts.remove_package,
    "get-limit-descriptor": plan_descriptors.get,
    "get-permission-descriptor": plan_descriptors.get,
    "get-physical-hosting-descriptor": plan_descriptors.get,
}
ON_SERVICE_PLANS: dict[str, Any] = {
    "add-plan-item": plan_parts.add_plan_item,
    "remove-plan-item": plan_parts.remove_plan_item,
    "enable-aps-filter": plan_parts.switch_aps_filter,
    "disable-aps-filter": plan_parts.switch_aps_filter,
}
OPERATIONS: dict[tuple[str, str], Any] = {
    ("server", "get_protos"): server_get.get_protos,
    ("server", "get"): server_get.get,
    ("server", "srv_man"): srv_man.srv_man,
}
for kind, table in ((AddonPlan, ON_PLANS), (ServicePlan, {**ON_PLANS, **ON_SERVICE_PLANS})):
    OPERATIONS.update({(kind.operator, name): functools.partial(act, kind) for name, act in table.items()})
