# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""The operations that the simulator carries out: each takes (state, account, element) and returns results."""

from __future__ import annotations

import functools
from typing import Any

from ..plans import AddonPlan
from . import plan_changes, plan_get, server_get, srv_man

ON_PLANS = {
    "get": plan_get.get,
    "add": plan_changes.add,
    "set": plan_changes.change,
    "del": plan_changes.delete,
    "duplicate": plan_changes.duplicate,
}
OPERATIONS: dict[tuple[str, str], Any] = {
    ("server", "get_protos"): server_get.get_protos,
    ("server", "get"): server_get.get,
    ("server", "srv_man"): srv_man.srv_man,
}
for kind in (AddonPlan,):
    OPERATIONS.update({(kind.operator, name): functools.partial(act, kind) for name, act in ON_PLANS.items()})
