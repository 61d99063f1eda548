# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

# Note that this module util is **PRIVATE** to the collection. It can have breaking changes at any time.
# Do not use this code from other collections or standalone plugins/modules!
"""Which plans of a server may be the ones that a task means: asked in one packet, a ``get`` for each owner and kind of filter."""

from __future__ import annotations

import typing as t

from .._errcodes import OBJECT_NOT_FOUND
from .._errors import ResultError
from .._operators import plans
from .._operators.plans import Selection
from .._plans.missing import fold
from .._plans.reading import PlanReader
from .aim import identify

if t.TYPE_CHECKING:
    from .._operators.plans import PlanOperator
    from .._packet.result import Result
    from .._plans.draft import Plan


class Sought(t.NamedTuple):
    """What finds a plan: an option such as ``name``, the values that it may have, and the owner, an option and its value, or None for the requester."""

    option: str
    values: t.Sequence[t.Any]
    owner: tuple[str, t.Any] | None


class Question:
    """Asks for plans; ``take`` gets the results of the packet, and ``plans`` tells what was found for each."""

    def __init__(self, operator: PlanOperator, sought: t.Sequence[Sought]) -> None:
        self._name = operator.name + "/get"
        self._sought = sought
        values: dict[tuple[str, t.Any], dict[t.Any, None]] = {}
        for one in sought:
            values.setdefault((one.option, one.owner), {}).update(dict.fromkeys(one.values))
        self._selections = [Selection(option, list(wanted), *(owner or (None, None))) for (option, owner), wanted in values.items()]
        self._readers = [PlanReader(operator, selection, operator.sections) for selection in self._selections]
        self._answers = [0] * len(values)
        self._place = {key: place for place, key in enumerate(values)}
        self._unknown: dict[int, list[Result]] = {}
        self._is_well = True

    @property
    def elements(self) -> list[t.Any]:
        """The operations, in the order in which their results are expected."""
        return [plans.get(selection) for selection in self._selections]

    def take(self, result: Result) -> None:
        """Take what a result says; results of other operations are passed over. Raises ResultError, for instance if there is no such owner."""
        if result.operation == self._name and result.position < len(self._readers):
            self._answers[result.position] += 1
            if result.errcode == OBJECT_NOT_FOUND:
                self._unknown.setdefault(result.position, []).append(result)
            self._readers[result.position].take(result)

    def try_to_take(self, result: Result) -> bool:
        """Take what a result says, and tell whether all is well so far: behind a write, plans that cannot be read are not an error."""
        if not self._is_well:
            return False
        try:
            self.take(result)
        except ResultError:
            self._is_well = False
        return self._is_well

    def plans(self) -> list[list[Plan]]:
        """Return the plans that each of those that were sought may be. Raises ResultError if an owner turns out to be unknown."""
        for place, results in self._unknown.items():
            selection = self._selections[place]
            # Values that select nothing have a result each. One for them all is about what they share.
            if selection.owner and self._answers[place] == 1 < len(selection.values):
                raise results[0].error("plan", selection.owner_hint)
        found = [
            _Index(selection, reader.plans, len(self._unknown.get(place, ()))) for place, (selection, reader) in enumerate(zip(self._selections, self._readers))
        ]
        return [found[self._place[one.option, one.owner]].find(one.values) for one in self._sought]


class _Index:
    """Plans by one of their facts: by its exact value, or, for a server that takes similar texts for equal, by a similar one."""

    def __init__(self, selection: Selection, found: t.Sequence[Plan], unknown: int) -> None:
        """``unknown`` is how many of the values the server called unknown: if it is all that have no plan, then it tells similar texts apart."""
        self._exact: dict[t.Any, list[Plan]] = {}
        for plan in found:
            self._exact.setdefault(plan[selection.filter or "name"], []).append(plan)
        self._similar: dict[str, list[Plan]] = {}
        if unknown < sum(value not in self._exact for value in selection.values):
            for value, plans in self._exact.items():
                if value is not None:
                    self._similar.setdefault(fold(value), []).extend(plans)

    def find(self, values: t.Iterable[t.Any]) -> list[Plan]:
        hits = [plan for value in values for plan in self._exact.get(value) or self._similar.get(fold(value), [])]
        # A server that takes two of the values for equal tells of the plan twice.
        return list({identify(plan): plan for plan in hits}.values())
