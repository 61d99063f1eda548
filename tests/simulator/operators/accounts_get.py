# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""Operations customer/get and reseller/get."""

from __future__ import annotations

from typing import Any, Iterator

from ..accounts import PERSON, Account
from ..results import Node, error, ok
from ..state import State
from ..texts import say
from .selection import seen_by, select
from .webspace_parts import owner_nodes

CUSTOMER_STAT = (
    "active_domains subdomains disk_space postboxs redirects mail_groups mail_resps mail_lists web_users data_bases traffic traffic_prevday"
).split()
RESELLER_STAT = (
    "active-clients active-domains clients domains subdomains domain-aliases disk-space web-users data-bases postboxs mbox-quota redirects mail-groups "
    "mail-resps mail-lists mssql-data-bases traffic traffic-prevday"
).split()


def customers(state: State, account: Account, element: Any) -> list[Node]:
    """Tell of the selected customers what the dataset asks for."""
    return list(_results(state, account, element, "customer"))


def resellers(state: State, account: Account, element: Any) -> list[Node]:
    """Tell of the selected resellers what the dataset asks for."""
    return list(_results(state, account, element, "reseller"))


def of_role(state: State, account: Account, role: str) -> list[Account]:
    """Return the accounts of the role that the account may see."""
    return [known for known in seen_by(state, account, state.accounts) if known.role == role]


def unknown(state: State, role: str, value: str) -> Node:
    """Return the error for a filter value that selects nobody."""
    return error(1013, say(state.switches, role + "_unknown"), ("filter-id", value))


def _results(state: State, account: Account, element: Any, role: str) -> Iterator[Node]:
    with state.lock:
        wanted = [child.tag for child in element.find("dataset")]
        for value, found in select(state, element, of_role(state, account, role)):
            if value is not None and not found:
                yield unknown(state, role, value)
            for known in found:
                ids = ([] if value is None else [("filter-id", value)]) + [("id", str(known.id))]
                yield ok(*ids, ("data", [_part(state, known, name) for name in wanted]))


def _part(state: State, known: Account, name: str) -> Node:
    domains = [one for one in state.subscriptions if one.owner == known.login]
    if name == "gen_info":
        return name, _gen_info(known, "cr_date") + owner_nodes("owner-id", state.account(known.owner)) + _external(known)
    if name == "gen-info":
        return name, _gen_info(known, "cr-date") + _external(known)
    if name == "stat":
        counts = {"active_domains": len(domains), "active-domains": len(domains), "domains": len(domains)}
        return name, [(one, str(counts.get(one, 0))) for one in (CUSTOMER_STAT if known.role == "customer" else RESELLER_STAT)]
    return name, [("permission", [("name", "create_domains"), ("value", "true")])] if name == "permissions" else []


def _gen_info(known: Account, date: str) -> list[Node]:
    person = dict({"pname": known.login, "locale": "en-US"}, **known.person)
    facts = {name: str(person.get(name, "")) for name in PERSON}
    return [
        (date, known.created),
        ("cname", facts["cname"]),
        ("pname", facts["pname"]),
        ("login", known.login),
        ("status", str(known.status)),
        *[(name, facts[name]) for name in PERSON[2:]],
        ("guid", known.guid),
    ]


def _external(known: Account) -> list[Node]:
    return [("external-id", known.external_id), ("description", known.description)]
