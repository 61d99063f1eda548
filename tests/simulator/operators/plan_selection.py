# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""Which plans a filter and an owner select, and who may touch them."""

from __future__ import annotations

import functools
from typing import Any, Callable, Iterable, List, NamedTuple, Optional, Tuple

from ..accounts import Account
from ..collation import collation
from ..lagging import Lagging, indexed
from ..packet import text
from ..results import Failed, Node, error, ok
from ..state import State
from ..texts import denied, say

Filter = Optional[Tuple[str, str]]
Selection = Iterable[Tuple[Filter, List[Any]]]
VALUES = {
    "name": lambda plan: plan.name,
    "id": lambda plan: str(plan.id),
    "guid": lambda plan: plan.guid,
    "external-id": lambda plan: plan.external_id,
}


class Asked(NamedTuple):
    """An operation on plans: of which kind, by whom, on whose plans (None for everybody's)."""

    kind: Any
    state: State
    account: Account
    whose: Account | None
    element: Any

    @property
    def plans(self) -> Any:
        """Return all plans of the kind."""
        return self.state.plans(self.kind)

    def say(self, text_name: str, *values: Any) -> str:
        """Return a text that exists for both kinds of plans."""
        return say(self.state.switches, "%s_%s" % (self.kind.words, text_name), *values)


def read(kind: Any, state: State, account: Account, element: Any) -> Asked:
    """Return the operation, or raise Failed for an owner that is unknown or somebody else."""
    return Asked(kind, state, account, _owner(state, account, element), element)


def _owner(state: State, account: Account, element: Any) -> Account | None:
    if element.find("owner-all") is not None:
        answer = state.switches["plan_all_owners_by_reseller"]
        if account.role != "administrator" and answer != "own":
            raise Failed(answer, denied(state.switches))
        return None if account.role == "administrator" else account
    by_id, by_login = element.find("owner-id"), element.find("owner-login")
    if by_id is None and by_login is None:
        return account
    alike = collation(state.switches)
    login = None if by_login is None else alike(text(by_login))
    named = next((known for known in state.accounts if text(by_id) == str(known.id) or login == alike(known.login)), None)
    if account.role != "administrator" and named is not account:
        raise Failed(state.switches["plan_foreign_owner"], denied(state.switches))
    if named is None or named.role == "customer":
        raise Failed(state.switches["plan_unknown_owner"], say(state.switches, "owner_unknown"))
    return named


def owned(asked: Asked, plans: Iterable[Any]) -> list[Any]:
    """Return those of the plans that belong to the owner."""
    return [plan for plan in plans if asked.whose is None or plan.owner == asked.whose.login]


def select(asked: Asked, plans: Iterable[Any]) -> list[tuple[Filter, list[Any]]]:
    """Return for each value of the filter ((kind, value), plans), in its order; without a value one (None, all plans)."""
    values = list(asked.element.find("filter"))
    if not values:
        return [(None, owned(asked, plans))]
    kind = values[0].tag
    alike = _number if kind == "id" else collation(asked.state.switches)
    value_of = _value_of(kind, alike)
    wanted = [((kind, text(value)), alike(text(value))) for value in values]
    if isinstance(plans, Lagging):
        return [(value, owned(asked, plans.having(value_of, canonical))) for value, canonical in wanted]
    index = indexed(plans, value_of)
    return [(value, owned(asked, index.get(canonical, []))) for value, canonical in wanted]


@functools.lru_cache(maxsize=None)
def _value_of(kind: str, alike: Callable[[str], str]) -> Callable[[Any], str]:
    """Return the function that gives a plan's value in the one spelling; always the same, since indexes are kept by it."""
    return lambda plan: alike(VALUES[kind](plan))


def _number(value: str) -> str:
    return str(int(value))


def nothing(asked: Asked) -> list[Node] | None:
    """Answer an empty filter that selects nothing: four ways are conceivable."""
    return {
        "no_result": [],
        "ok_without_id": [ok()],
        "error_1013": [error(1013, asked.say("unknown"))],
        "no_operation": None,
    }[asked.state.switches["plan_empty_list"]]


def not_found(asked: Asked, value: Filter, filter_id: bool = False) -> Node:
    """Return the error for one value of the filter; what it repeats of the filter was never seen."""
    wanted = asked.state.switches["plan_not_found_echo"]
    if value is None or wanted == "none" or (wanted == "id" and value[0] != "id"):
        return error(1013, asked.say("unknown"))
    return error(1013, asked.say("unknown"), ("filter-id", value[1]) if filter_id or wanted == "filter-id" else value)


def echo(asked: Asked, value: Filter, plan: Any) -> list[Node]:
    """Return what a result repeats of its plan, where that is not all there is about it."""
    wanted = asked.state.switches["plan_result_echo"]
    if wanted == "none":
        return []
    return [value if value and wanted == "filter" else ("id", str(plan.id))]


def in_order(asked: Asked, results: list[tuple[float, Node]]) -> list[Node]:
    """Return results, each given with the id of its plan, endless for an error, in the order of the filter or of the server."""
    by_id = asked.state.switches["plan_result_order"] == "server"
    return [result for dummy, result in (sorted(results, key=lambda pair: pair[0]) if by_id else results)]
