# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""What nobody knows about service plans and add-on plans."""

from __future__ import annotations

from .switch import Switch

PLANS = (
    Switch(
        "plan_not_found_echo",
        ("none", "filter", "id", "filter-id"),
        "filter",
        "shape of a per-value 1013",
        "What the error repeats: nothing, the filter's own element, the id if that was asked, or filter-id.",
    ),
    Switch(
        "plan_empty_list",
        ("no_result", "ok_without_id", "error_1013", "no_operation"),
        "no_result",
        "no plan at all",
        "Answer to an empty filter that selects nothing.",
    ),
    Switch("plan_unknown_owner", (1015, 1013), 1015, "owner that does not exist", "Errcode for an unknown owner-id or owner-login."),
    Switch("plan_foreign_owner", (1006, 1015, 1013), 1006, "a reseller names another owner", "Errcode when a reseller asks for plans of somebody else."),
    Switch(
        "plan_owner_element",
        ("by_role", "owner-id", "owner-login", "both", "none"),
        "by_role",
        "which owner element",
        "by_role: owner-login for the administrator's plans, owner-id for a reseller's.",
    ),
)
