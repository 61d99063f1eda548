# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""Which objects a filter selects by values that are theirs or their owner's; for webspaces and accounts."""

from __future__ import annotations

from typing import Any, Callable, Iterable, List, Optional, Tuple

from ..accounts import Account
from ..packet import text
from ..results import Failed, Node, ok
from ..state import State

Selection = List[Tuple[Optional[str], List[Any]]]
OWNER_KINDS = {"owner-id": "id", "owner-login": "login", "owner-guid": "guid", "owner-external-id": "external_id"}
OWN_KINDS = {"id": "id", "name": "name", "login": "login", "guid": "guid", "external-id": "external_id"}


def seen_by(state: State, account: Account, things: Iterable[Any]) -> list[Any]:
    """Return what the account may see: the administrator all, others their own and what belongs to their customers."""
    if account.role == "administrator":
        return list(things)
    logins = {account.login} | {known.login for known in state.accounts if known.owner == account.login}
    return [thing for thing in things if thing.owner in logins or thing is account]


def select(state: State, element: Any, things: list[Any]) -> Selection:
    """Return for each value of the filter (value, things), in its order; without a value one (None, all things)."""
    values = [value for value in element.find("filter") if value.tag != "all"]
    if not values:
        return [(None, things)]
    values_of = _values_of(state, values[0].tag)
    index: dict[str, list[Any]] = {}
    for thing in things:
        index.setdefault(values_of(thing), []).append(thing)
    return [(text(value), index.get(_canonical(text(value), values[0].tag), [])) for value in values]


def _values_of(state: State, kind: str) -> Callable[[Any], str]:
    if kind in OWN_KINDS:
        return lambda thing: str(getattr(thing, OWN_KINDS[kind]))
    owners = {account.login: str(getattr(account, OWNER_KINDS[kind])) for account in state.accounts}
    return lambda thing: owners.get(thing.owner, "")


def _canonical(value: str, kind: str) -> str:
    return str(int(value)) if kind in ("id", "owner-id") else value


def each(selection: Selection, act: Callable[[Any], Any], missing: Callable[[str], list[Node]]) -> list[Node]:
    """Act on everything selected; each gets a result that repeats the filter's value and tells the id."""
    results = []
    for value, things in selection:
        if value is not None and not things:
            results += missing(value)
        for thing in things:
            nodes = ([] if value is None else [("filter-id", value)]) + [("id", str(thing.id))]
            try:
                results.append(ok(*nodes, *(act(thing) or [])))
            except Failed as trouble:
                results.append(trouble.result(*nodes))
    return results
