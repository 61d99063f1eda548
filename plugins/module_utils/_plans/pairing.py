# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

# Note that this module util is **PRIVATE** to the collection. It can have breaking changes at any time.
# Do not use this code from other collections or standalone plugins/modules!
"""Which answer is about which plan, where an operation asks for something about each of them."""

from __future__ import annotations

import collections
import typing as t

from .missing import fold

if t.TYPE_CHECKING:
    from .draft import Plan


class Answer(t.NamedTuple):
    """What a result says: the option that selects the plan it names, with its value, both None if it names none; its content, or why there is none."""

    kind: str | None
    value: str | None
    content: t.Any
    reason: str = ""


def pair(answers: t.Sequence[Answer], plans: t.Sequence[Plan]) -> list[Answer | None]:
    """Return for each plan the answer about it, None if there is none.

    Answers in the order of the plans are told by it, since a server may repeat the value it was asked for in another spelling than the plan's,
    or nothing at all, and several plans may have one name. All others are told by what they repeat, and those that repeat nothing by what is left.
    """
    if len(answers) == len(plans) and all(map(_may_be_about, answers, plans)):
        return list(answers)
    if len(answers) == 1 and not answers[0].kind and answers[0].content is None:
        # A single error that names no plan is about the operation.
        return [answers[0]] * len(plans)
    paired: list[Answer | None] = [None] * len(plans)
    left: list[Answer] = list(answers)
    for spelling in (str, fold):
        left = _by_what_they_repeat(left, plans, paired, spelling)
    free = [place for place, answer in enumerate(paired) if answer is None]
    if len(free) == len(left) and not any(answer.kind for answer in left):
        for place, answer in zip(free, left):
            paired[place] = answer
    return paired


def _may_be_about(answer: Answer, plan: Plan) -> bool:
    return not answer.kind or str(plan[answer.kind]) == answer.value or fold(plan[answer.kind]) == fold(answer.value)


def _by_what_they_repeat(answers: t.Iterable[Answer], plans: t.Sequence[Plan], paired: list[Answer | None], spelling: t.Callable[[t.Any], str]) -> list[Answer]:
    """Give answers to plans that have none yet and whose value has the same spelling; return those that are left."""
    left = []
    waiting: dict[tuple[str, str], collections.deque[int]] = {}
    kinds = {answer.kind for answer in answers if answer.kind}
    for place, plan in enumerate(plans):
        for kind in kinds:
            if plan[kind] is not None:
                waiting.setdefault((kind, spelling(plan[kind])), collections.deque()).append(place)
    for answer in answers:
        places = waiting.get((answer.kind or "", spelling(answer.value)), collections.deque())
        while places and paired[places[0]] is not None:
            places.popleft()
        if places:
            paired[places.popleft()] = answer
        else:
            left.append(answer)
    return left
