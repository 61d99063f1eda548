# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""The operations that the simulator carries out: each takes (state, account, element) and returns results."""

from __future__ import annotations

from . import addon_changes, addon_get, server_get, srv_man

OPERATIONS = {
    ("server", "get_protos"): server_get.get_protos,
    ("server", "get"): server_get.get,
    ("server", "srv_man"): srv_man.srv_man,
    ("service-plan-addon", "get"): addon_get.get,
    ("service-plan-addon", "add"): addon_changes.add,
    ("service-plan-addon", "set"): addon_changes.change,
    ("service-plan-addon", "del"): addon_changes.delete,
    ("service-plan-addon", "duplicate"): addon_changes.duplicate,
}
