# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""What nobody knows about subscriptions."""

from __future__ import annotations

from .switch import ERRCODE, NUMBER, Switch

SUBSCRIPTIONS = (
    Switch(
        "webspace_not_found",
        ("error_1013", "no_result"),
        "error_1013",
        "filter value that selects nothing",
        "Answer to a filter value that selects no subscription; an owner who has none gets no result either way.",
    ),
    Switch(
        "webspace_empty_list",
        ("no_result", "ok_without_id", "error_1013"),
        "no_result",
        "no subscription at all",
        "Answer to an empty filter that selects nothing.",
    ),
    Switch(
        "webspace_owner_element",
        ("by_role", "owner-id", "owner-login", "both"),
        "by_role",
        "which owner element",
        "by_role: owner-login for the administrator's subscriptions, owner-id for others.",
    ),
    Switch("subscription_flags", ("words", "digits"), "words", "locked and synchronized are strings", "Whether they are true and false, or 1 and 0."),
    Switch(
        "subscription_sync_locked",
        ("synchronized", "unlocked", ERRCODE),
        "synchronized",
        "sync of a locked subscription",
        "What sync-subscription does to a locked one: it is in sync and stays locked, it is unlocked too, or it is refused.",
    ),
    Switch("subscription_sync_unlocked", ("ok", ERRCODE), "ok", "sync speaks of locked ones only", "Answer to sync-subscription of one that is not locked."),
    Switch("subscription_attached_already", (ERRCODE, "ok"), 1007, "add-on that is attached", "Answer to add-subscription of an add-on that is attached."),
    Switch("subscription_lag_seconds", (NUMBER,), 0, "does a reading lag?", "Seconds until a reading shows that a subscription changed, or that its plan did."),
    Switch("subscription_lag_reads", (NUMBER,), 0, "does a reading lag?", "Readings of subscriptions (get) that still show them as they were."),
)
