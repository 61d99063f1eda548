# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""The operations that the simulator carries out: each takes (state, account, element) and returns results."""

from __future__ import annotations

import functools
from typing import Any

from ..plans import AddonPlan, ServicePlan
from . import (
    accounts_get,
    customer_changes,
    extension,
    php_handler,
    plan_changes,
    plan_descriptors,
    plan_get,
    plan_parts,
    server_get,
    srv_man,
    subscription_changes,
    webspace_changes,
    webspace_get,
)

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
    ("webspace", "get"): webspace_get.get,
    ("webspace", "add"): webspace_changes.add,
    ("webspace", "del"): webspace_changes.delete,
    ("webspace", "sync-subscription"): subscription_changes.sync,
    ("webspace", "add-subscription"): subscription_changes.attach,
    ("webspace", "remove-subscription"): subscription_changes.detach,
    ("webspace", "switch-subscription"): subscription_changes.switch,
    ("customer", "get"): accounts_get.customers,
    ("customer", "add"): customer_changes.add,
    ("customer", "set"): customer_changes.change,
    ("customer", "del"): customer_changes.delete,
    ("reseller", "get"): accounts_get.resellers,
    ("extension", "get"): extension.get,
    ("extension", "install"): extension.install,
    ("extension", "uninstall"): extension.uninstall,
    ("php-handler", "get"): php_handler.get,
    ("php-handler", "get-usage"): php_handler.get_usage,
    ("php-handler", "enable"): php_handler.enable,
    ("php-handler", "disable"): php_handler.disable,
}
for kind, table in ((AddonPlan, ON_PLANS), (ServicePlan, {**ON_PLANS, **ON_SERVICE_PLANS})):
    OPERATIONS.update({(kind.operator, name): functools.partial(act, kind) for name, act in table.items()})
