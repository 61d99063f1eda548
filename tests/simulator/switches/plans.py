# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""What nobody knows about service plans and add-on plans; each switch is for both operators."""

from __future__ import annotations

from ..collation import COLLATIONS
from .switch import ERRCODE, NUMBER, TEXT, Switch

PLANS = (
    # Who and which
    Switch(
        "plan_collation",
        tuple(COLLATIONS),
        "exact",
        "two ideas of equality",
        "Which spellings of a plan's name, guid or external-id, and of its owner's login, are the same: one, those with equal letters and accents "
        "however composed, those that differ in case, or also in accents.",
    ),
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
        "plan_all_owners_by_reseller",
        ("own", ERRCODE),
        "own",
        "a reseller asks for all owners",
        "Answer to owner-all of a reseller: the reseller's own plans, or an errcode.",
    ),
    Switch(
        "plan_owner_element",
        ("by_role", "owner-id", "owner-login", "both", "none"),
        "by_role",
        "which owner element",
        "by_role: owner-login for the administrator's plans, owner-id for a reseller's.",
    ),
    # Names
    Switch("plan_name_taken", (1007, 1019), 1007, "code for a taken name", "Errcode for a name that another plan of the owner has."),
    Switch(
        "plan_names_across_operators",
        ("separate", "shared"),
        "separate",
        "may an add-on and a plan share a name",
        "Whether a name that a plan of the other operator has is free or taken.",
    ),
    Switch("plan_external_id_taken", ("accepted", ERRCODE), "accepted", "uniqueness of external-id", "Answer to an external-id that another plan has."),
    Switch(
        "plan_clear_external_id", ("cleared", "ignored", ERRCODE), "cleared", "empty external-id", "Answer of set to an empty external-id where there is one."
    ),
    # Values
    Switch(
        "plan_set_section",
        ("merge", "replace"),
        "merge",
        "merge or replace inside a section",
        "Whether set keeps what a section does not name, or takes the section as it is sent.",
    ),
    Switch(
        "plan_unknown_name",
        (ERRCODE, "accepted", "ignored"),
        1019,
        "unknown limit, permission or hosting names",
        "Answer to a name that no descriptor and not the plan itself has: refused, stored, or passed over without a word.",
    ),
    Switch(
        "plan_bad_value",
        (ERRCODE, "accepted", "ignored"),
        1019,
        "value outside the enumeration",
        "Answer to a value that does not fit the descriptor's type or enumeration.",
    ),
    Switch(
        "plan_not_writable",
        (ERRCODE, "accepted", "ignored"),
        1006,
        "not writable by the account",
        "Answer to a name that the descriptor does not let the account write.",
    ),
    Switch(
        "plan_empty_php_setting",
        ("removed", "kept"),
        "removed",
        "empty PHP setting",
        "Whether an empty setting is gone from the next reading (PHP's default), or there and empty.",
    ),
    Switch("plan_multiline_text", ("kept", "collapsed"), "kept", "type string collapses", "Whether PHP and web server settings keep blanks and line breaks."),
    Switch("addon_performance", ("accepted", "ignored", ERRCODE), "accepted", "performance of add-ons", "Answer to the section performance of an add-on plan."),
    # Results
    Switch(
        "plan_result_echo",
        ("filter", "id", "none"),
        "filter",
        "results of set, del and descriptors",
        "What a result repeats: the filter's value, the id, or nothing.",
    ),
    Switch(
        "plan_result_order",
        ("filter", "server"),
        "filter",
        "results of set, del and descriptors",
        "Order of the results: as in the filter, or by id with errors last.",
    ),
    Switch("plan_problems", (TEXT,), "", "problems beside ok", "What a service plan's results say about its subscriptions; empty leaves the element out."),
    Switch("plan_lag_seconds", (NUMBER,), 0, "does a reading lag?", "Seconds until a reading shows a change of plans."),
    Switch("plan_lag_reads", (NUMBER,), 0, "does a reading lag?", "Readings of plans (get) that still show them as they were before the change."),
    Switch("plan_in_use_delete", ("detached", ERRCODE), "detached", "deleting a plan in use", "Answer to del of a plan that subscriptions have."),
    Switch(
        "plan_descriptors",
        ("available", "empty", 1006, 1014),
        "available",
        "servers without descriptors",
        "Answer to the get-...-descriptor operations: 1014 refuses the whole packet, 1006 the operation, empty leaves the descriptor out.",
    ),
)
