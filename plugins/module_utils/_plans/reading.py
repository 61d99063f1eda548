# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

# Note that this module util is **PRIVATE** to the collection. It can have breaking changes at any time.
# Do not use this code from other collections or standalone plugins/modules!
"""Reading plans: what is asked, and what comes of the results, one at a time while they arrive."""

from __future__ import annotations

import typing as t

from .. import _errcodes
from .._errors import ResultError
from .._operators import plans, reading
from .._operators.reading import Reading
from .._packet.xml import E
from .convert import Converter
from .descriptors import DescriptorReader, is_without, without_descriptors
from .draft import Plan
from .missing import find_missing
from .selection import select

if t.TYPE_CHECKING:
    from .._client import Client
    from .._operators.plans import PlanOperator, Selection
    from .._packet.result import Result


class PlanReader:
    """Makes plans of the results of one ``get``; a packet may hold others beside it."""

    def __init__(self, operator: PlanOperator, selection: Selection, sections: t.Collection[str]) -> None:
        self._operator = operator
        self._selection = selection
        self._converter = Converter(operator, sections)
        self.plans: list[Plan] = []
        """The plans so far, in the server's order."""

    def take(self, result: Result) -> None:
        """Add what a result says; results of other operations are passed over. Raises ResultError, for instance if there is no such owner."""
        if result.operation == self._operator.name + "/get":
            element = plans.plan_of(result, self._selection)
            if element is not None:
                self.plans.append(self._converter.convert(element))

    def warnings(self) -> list[str]:
        """Return what is odd about the plans."""
        return self._converter.warnings()


def ask(operator: PlanOperator, selection: Selection, sections: t.Collection[str]) -> Reading[tuple[list[Plan], list[str]]]:
    """Return the reading of the plans that are selected: they come in the server's order and with these sections, with warnings."""

    def collect(results: t.Iterable[Result]) -> tuple[list[Plan], list[str]]:
        reader = PlanReader(operator, selection, sections)
        for result in results:
            reader.take(result)
        return reader.plans, reader.warnings()

    return Reading(operator.name, plans.get(selection), collect, optional=True)


def read(client: Client, operator: PlanOperator, selection: Selection, sections: t.Collection[str]) -> tuple[list[Plan], list[str]]:
    """Return the plans that are selected, in the server's order and with these sections, and warnings. One request. Raises PleskError."""
    return reading.read(client, ask(operator, selection, sections))


def read_described(client: Client, operator: PlanOperator, selection: Selection, sections: t.Collection[str]) -> tuple[list[Plan], list[str]]:
    """Return the same, with the descriptors of each plan, and all in one request.

    A server that refuses the packet for them is asked again without, because the plans count more.
    """

    def collect(results: t.Iterable[Result]) -> tuple[list[Plan], list[str]]:
        reader, described = PlanReader(operator, selection, sections), DescriptorReader(operator)
        for result in results:
            reader.take(result)
            described.take(result)
        return reader.plans, reader.warnings() + described.add_to(reader.plans)

    try:
        return client.read([E(operator.name, plans.get(selection), *plans.get_descriptors(operator, selection))], collect)
    except ResultError as error:
        if not is_without(error):
            raise
        found, warnings = read(client, operator, selection, sections)
        reason = "the server refuses to tell them: " + _errcodes.quote(error.errcode, error.errtext)
        return found, warnings + without_descriptors(operator, found, reason)


def read_for_task(client: Client, operator: PlanOperator, params: t.Mapping[str, t.Any], key: str) -> dict[str, t.Any]:
    """Return what a task returns that reads plans of this operator; the plans are under ``key``. Raises PleskError."""
    selection = select(params)
    found, warnings = (read_described if params["descriptors"] else read)(client, operator, selection, params["sections"])
    return {"changed": False, key: found, "missing": find_missing(selection, found), "warnings": warnings}
