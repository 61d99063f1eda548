# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""The parts of a subscription that a dataset can ask for."""

from __future__ import annotations

from typing import Any, Callable, NamedTuple

from ..accounts import Account
from ..results import Node
from ..subscriptions import SECTIONS, Subscription

STAT = "traffic subdom wu box redir mg resp maillists db mssql_db traffic_prevday domains sites".split()
DISK_USAGE = "httpdocs httpsdocs subdomains web_users anonftp logs dbases mailboxes maillists domaindumps configs chroot".split()


class Known(NamedTuple):
    """What parts are told with: the switches, accounts by login, external ids of plans by guid."""

    switches: dict[str, Any]
    accounts: dict[str, Account]
    external_ids: dict[str, str]


def part(known: Known, one: Subscription, name: str) -> Node:
    """Return the node of that name."""
    if name in PARTS:
        return name, PARTS[name](known, one)
    node: Node | None = SECTIONS[name].node(one) if name in SECTIONS else None
    return node or (name, [])


def owner_nodes(wanted: str, owner: Account | None) -> list[Node]:
    """Return the elements that name the owner, as the switch has it."""
    if owner is None:
        return []
    if wanted == "by_role":
        wanted = "owner-login" if owner.role == "administrator" else "owner-id"
    nodes = [("owner-id", str(owner.id))] if wanted in ("owner-id", "both") else []
    return nodes + ([("owner-login", owner.login)] if wanted in ("owner-login", "both") else [])


def _gen_info(known: Known, one: Subscription) -> list[Node]:
    owner = known.accounts.get(one.owner)
    vendor = known.accounts.get(owner.owner or owner.login) if owner else None
    return [
        ("cr_date", one.created),
        ("name", one.name),
        ("ascii-name", one.ascii_name),
        ("status", str(one.status)),
        ("real_size", str(one.real_size)),
        *owner_nodes(known.switches["webspace_owner_element"], owner),
        ("dns_ip_address", one.ip_address),
        ("htype", one.htype),
        ("guid", one.guid),
        ("vendor-guid", vendor.guid if vendor else ""),
        ("external-id", one.external_id),
        ("description", one.description),
    ]


def _hosting(known: Known, one: Subscription) -> list[Node]:
    if not one.hosting or one.hosting == "none":
        return [("none", "")]
    return [("vrt_hst", SECTIONS["hosting"].content(one.hosting)[0][1] + [("ip_address", one.ip_address)])]


def _subscriptions(known: Known, one: Subscription) -> list[Node]:
    if not one.plans:
        return []
    yes, no = ("1", "0") if known.switches["subscription_flags"] == "digits" else ("true", "false")
    plans = [("plan", [("plan-guid", guid), *_external_id(known, guid)]) for guid in one.plans]
    return [("subscription", [("locked", yes if one.locked else no), ("synchronized", yes if one.synchronized else no), *plans])]


def _external_id(known: Known, guid: str) -> list[Node]:
    return [("plan-external-id", known.external_ids[guid])] if guid in known.external_ids else []


def _zeros(names: list[str]) -> Callable[[Known, Subscription], list[Node]]:
    return lambda known, one: [(name, "0") for name in names]


PARTS: dict[str, Callable[[Known, Subscription], Any]] = {
    "gen_info": _gen_info,
    "hosting": _hosting,
    "hosting-basic": _hosting,
    "stat": _zeros(STAT),
    "prefs": lambda known, one: [("www", "true"), ("stat_ttl", "3")],
    "disk_usage": _zeros(DISK_USAGE),
    "subscriptions": _subscriptions,
    "resource-usage": lambda known, one: [("resource", [("name", "disk_space"), ("value", str(one.real_size))])],
    "mail": lambda known, one: [("nonexistent-user", [("reject", "")]), ("mailservice", "true")],
    "aps-filter": lambda known, one: "false",
}
