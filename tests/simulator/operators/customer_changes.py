# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""Operations customer/add, customer/set and customer/del."""

from __future__ import annotations

from typing import Any

from ..accounts import PERSON, Account
from ..packet import text
from ..results import Failed, Node, ok
from ..state import State
from ..texts import denied, say
from .accounts_get import of_role, unknown
from .selection import each, select

OWNERS = {"owner-id": "id", "owner-login": "login", "owner-external-id": "external_id"}


def add(state: State, account: Account, element: Any) -> list[Node]:
    """Make a customer who can log in."""
    facts = {child.tag: text(child) for child in element.find("gen_info")}
    with state.lock:
        try:
            _check_login(state, facts["login"])
            owner = _owner(state, account, facts)
        except Failed as trouble:
            return [trouble.result()]
        made = Account(facts["login"], facts["passwd"], "customer", max(known.id for known in state.accounts) + 1, owner=owner.login)
        _put(made, facts)
        state.accounts.append(made)
        return [ok(("id", str(made.id)), ("guid", made.guid))]


def change(state: State, account: Account, element: Any) -> list[Node]:
    """Change what is named of the selected customers."""
    gen_info = element.find("values/gen_info")
    facts = {} if gen_info is None else {child.tag: text(child) for child in gen_info}

    def act(customer: Account) -> None:
        login = facts.get("login", customer.login)
        if login != customer.login:
            _check_login(state, login)
            for one in [one for one in state.subscriptions if one.owner == customer.login]:
                one.owner = login
        customer.login, customer.password = login, facts.get("passwd") or customer.password
        _put(customer, facts)

    with state.lock:
        selection = select(state, element, of_role(state, account, "customer"))
        return each(selection, act, lambda value: [unknown(state, "customer", value)])


def delete(state: State, account: Account, element: Any) -> list[Node]:
    """Take the selected customers away, and their subscriptions with them."""

    def act(customer: Account) -> None:
        if customer not in state.accounts:  # an earlier value of the filter has taken it away
            raise Failed(1013, say(state.switches, "customer_unknown"))
        state.accounts.remove(customer)
        for one in [one for one in state.subscriptions if one.owner == customer.login]:
            state.subscriptions.remove(one)

    with state.lock:
        selection = select(state, element, of_role(state, account, "customer"))
        return each(selection, act, lambda value: [unknown(state, "customer", value)])


def _put(customer: Account, facts: dict[str, str]) -> None:
    customer.person = dict(customer.person, **{name: facts[name] for name in PERSON if name in facts})
    customer.external_id = facts.get("external-id", customer.external_id)
    customer.description = facts.get("description", customer.description)
    customer.status = int(facts.get("status") or customer.status)


def _check_login(state: State, login: str) -> None:
    if not login:
        raise Failed(1019, say(state.switches, "login_empty"))
    if state.account(login):
        raise Failed(1007, say(state.switches, "login_taken", login))


def _owner(state: State, account: Account, facts: dict[str, str]) -> Account:
    kind = next((kind for kind in OWNERS if kind in facts), None)
    if kind is None:
        return account
    owner = next((known for known in state.accounts if str(getattr(known, OWNERS[kind])) == facts[kind]), None)
    if owner is None or owner.role == "customer":
        raise Failed(1015, say(state.switches, "owner_unknown"))
    if account.role != "administrator" and owner is not account:
        raise Failed(1006, denied(state.switches))
    return owner
