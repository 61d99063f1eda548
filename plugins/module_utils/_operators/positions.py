# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

# Note that this module util is **PRIVATE** to the collection. It can have breaking changes at any time.
# Do not use this code from other collections or standalone plugins/modules!
"""Whose result is whose: only its position tells, because an error need not carry an id."""

from __future__ import annotations

import typing as t

from .._errors import PacketError

if t.TYPE_CHECKING:
    from .._packet.result import Result


def by_position(operation: str, results: t.Sequence[tuple[Result, int]], asked: int) -> list[Result | None]:
    """Return one result for each operation that was sent, None where there is none.

    ``results`` are pairs of a result and how many objects it names: old servers answer several operations in one result with several ids.
    Raises PacketError if there are no results, or more than operations.
    """
    answers: dict[int, list[tuple[Result, int]]] = {}
    for result, named in results:
        answers.setdefault(result.position, []).append((result, named))
    if not answers:
        raise PacketError("The reply holds no result of {0}".format(operation))
    nodes = max(answers) + 1
    if nodes == asked:
        return [_worst([result for result, dummy in answers.get(position, ())]) for position in range(asked)]
    spread: list[Result | None] = []
    for position in range(nodes):
        if position not in answers:
            spread.append(None)
        for result, named in answers.get(position, ()):
            spread += [result] * max(named, 1)
    if len(spread) > asked:
        raise PacketError("{0} came back with more results than it was sent for".format(operation))
    return spread + [None] * (asked - len(spread))


def _worst(results: t.Sequence[Result]) -> Result | None:
    return next((result for result in results if not result.ok), results[0] if results else None)
