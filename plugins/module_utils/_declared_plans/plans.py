# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

# Note that this module util is **PRIVATE** to the collection. It can have breaking changes at any time.
# Do not use this code from other collections or standalone plugins/modules!
"""Plans as objects that change: how they are read, sent, compared and described."""

from __future__ import annotations

import dataclasses
import typing as t

from .. import _errcodes
from .._changes.kind import Kind
from .._errors import PacketError
from .._operators import plans as operators
from .._operators.positions import by_position
from .._packet.xml import E
from . import mending, shown
from .paths import list_differences
from .question import Question, Sought

if t.TYPE_CHECKING:
    from .._changes.change import Change
    from .._changes.kind import Found
    from .._client import Client
    from .._operators.plans import PlanOperator
    from .._packet.result import Result
    from .._plans.draft import Plan
    from .declared import Declared

OPERATIONS = ("add", "set", "del")


class Plans(Kind):
    """The plans of one operator on one server."""

    noun = "plan"
    failure = "plan"
    shortfall = "plan"
    advice = "look at the plans in the panel, or raise wait_timeout"
    hints: t.Mapping[int, str] = {
        **operators.HINTS,
        _errcodes.OBJECT_EXISTS: "there is another plan of this name by now; run the task again, or choose another name",
        _errcodes.OBJECT_NOT_FOUND: "the plan or its owner is not there; check owner_id or owner_login, and run the task again",
    }

    def __init__(self, client: Client, operator: PlanOperator) -> None:
        self._client = client
        self._operator = operator

    def find(self, declared: t.Sequence[Declared]) -> list[list[Plan]]:
        """Return the plans that each of the declared ones may be. One request. Raises PleskError."""
        return self._ask([Sought(one.match, one.values, one.owner) for one in declared], None, repeat=True)

    def read(self, changes: t.Sequence[Change], timeout: float) -> Found:
        return _first(self._ask(_seek(changes), timeout, repeat=False))

    def send(self, changes: t.Sequence[Change]) -> tuple[t.Sequence[Result | None], Found | None]:
        question = Question(self._operator, _seek(changes))
        elements = [change.wanted.element for change in changes]
        return self._client.send(
            [E(self._operator.name, *elements, *question.elements)],
            lambda results: self._sort(results, [element.tag for element in elements], question),
        )

    def _ask(self, sought: t.Sequence[Sought], timeout: float | None, repeat: bool) -> list[list[Plan]]:
        def collect(results: t.Iterable[Result]) -> list[list[Plan]]:
            question = Question(self._operator, sought)
            for result in results:
                question.take(result)
            return question.plans()

        return self._client.read([E(self._operator.name, *Question(self._operator, sought).elements)], collect, timeout, repeat)

    def _sort(self, results: t.Iterable[Result], operations: t.Sequence[str], question: Question) -> tuple[t.Sequence[Result | None], Found | None]:
        """Return the result of each operation, and the plans that the packet reads after them."""
        answers: dict[str, list[tuple[Result, int]]] = {}
        was_read = False
        for result in results:
            operation = result.operation.rpartition("/")[2]
            if operation in OPERATIONS:
                answers.setdefault(operation, []).append((dataclasses.replace(result, element=None), 1))
            else:
                was_read = question.try_to_take(result)
        if not answers:
            raise PacketError("The reply holds no result of {0}".format(" or ".join(dict.fromkeys(operations))))
        ordered = {name: iter(by_position(name, answers[name], operations.count(name))) for name in answers}
        return [next(ordered[name]) if name in ordered else None for name in operations], _first(question.plans()) if was_read else None

    def agrees(self, change: Change, found: Plan | None) -> bool:
        if change.operation == "del":
            return found is None
        return found is not None and not list_differences(found, change.wanted.named)

    def excuses(self, change: Change, errcode: int | None) -> bool:
        """Somebody else created or deleted the plan; Plesk has two codes for a name that is taken."""
        return errcode in {"add": (_errcodes.OBJECT_EXISTS, _errcodes.BAD_VALUE), "del": (_errcodes.OBJECT_NOT_FOUND,)}.get(str(change.operation), ())

    def mend(self, change: Change, found: Plan | None) -> Change | None:
        return mending.mend(self._operator, change, found)

    def show(self, change: Change, found: Plan | None) -> t.Any:
        return shown.show(self._operator.name, change, found)

    def identify(self, change: Change) -> dict[str, t.Any]:
        return shown.identify(change)

    def warn(self, change: Change) -> t.Iterator[str]:
        yield from shown.warn_of_lost(change)

    def name_state(self, change: Change, found: Plan | None) -> str:
        if found is None:
            return "not there"
        return "as declared" if self.agrees(change, found) else "different" if change.wanted.declared.present else "there"

    def explain_shortfall(self, change: Change, found: Plan | None, waited: str) -> str:
        return shown.explain_differences(change, found) or super().explain_shortfall(change, found, waited)


def _seek(changes: t.Iterable[Change]) -> list[Sought]:
    return [Sought(change.wanted.where[0], [change.wanted.where[1]], change.wanted.declared.owner) for change in changes]


def _first(found: t.Iterable[t.Sequence[Plan]]) -> list[Plan | None]:
    return [plans[0] if plans else None for plans in found]
