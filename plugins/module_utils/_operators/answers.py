# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

# Note that this module util is **PRIVATE** to the collection. It can have breaking changes at any time.
# Do not use this code from other collections or standalone plugins/modules!
"""Whose results are whose in the reply to several readings, and what comes of each of them."""

from __future__ import annotations

import collections
import dataclasses
import typing as t

from .._errors import PacketError, PleskError

if t.TYPE_CHECKING:
    from .._packet.decode import Reply
    from .._packet.result import Result
    from .reading import Reading

Data_co = t.TypeVar("Data_co", covariant=True)


@dataclasses.dataclass(frozen=True)
class Answer(t.Generic[Data_co]):
    """What came of one reading: its data, or why there is none."""

    data: Data_co | None = None
    error: PleskError | None = None

    def get(self) -> t.Any:
        """Return the data, or raise the error."""
        if self.error:
            raise self.error
        return self.data


def deal(reply: Reply, readings: t.Sequence[Reading[t.Any]]) -> list[Answer[t.Any]]:
    """Give each reading its own results, as they arrive, and return the answers."""
    dealer = _Dealer(reply, readings)
    answers = [dealer.answer(number, reading) for number, reading in enumerate(readings)]
    dealer.skip(len(readings))
    lacking = dealer.lacking()
    return [
        Answer(error=PacketError("{0} was not answered; check that this server is a Plesk that knows it".format(reading.name)))
        if number in lacking and not answer.error and not reading.optional
        else answer
        for number, (reading, answer) in enumerate(zip(readings, answers))
    ]


class _Dealer:
    """Deals the results of a reply out to readings, in the order of the packet; only the name and the position of an operation tell whose they are."""

    def __init__(self, reply: Reply, readings: t.Iterable[Reading[t.Any]]) -> None:
        self._reply = reply
        self._numbers: dict[tuple[str, int], int] = {}
        self._next: Result | None = None
        self._is_broken = False
        counted: collections.Counter[str] = collections.Counter()
        for number, reading in enumerate(readings):
            self._numbers[reading.name, counted[reading.name]] = number
            counted[reading.name] += 1

    def answer(self, number: int, reading: Reading[Data_co]) -> Answer[Data_co]:
        """Return what a reading makes of its results, and pass over those that it leaves."""
        try:
            answer = Answer(reading.collect(self._results(number)))
        except PleskError as error:
            # Without the rest of the reply there is nothing to tell about the others either.
            if self._is_broken:
                raise
            answer = Answer(error=error)
        self.skip(number)
        return answer

    def skip(self, number: int) -> None:
        """Pass over what is left up to this reading."""
        collections.deque(self._results(number), maxlen=0)

    def lacking(self) -> set[int]:
        """Return which readings a whole reply does not hold."""
        return {number for (name, position), number in self._numbers.items() if position >= self._reply.operations[name]}

    def _results(self, number: int) -> t.Iterator[Result]:
        while True:
            result = self._next or self._take()
            owner = self._numbers.get((result.operation, result.position)) if result else None
            if result is None or (owner is not None and owner > number):
                self._next = result
                return
            self._next = None
            if owner == number:
                yield result
            elif owner is not None:
                self._is_broken = True
                raise PacketError("The reply answers {0} too late; operations have to be answered in their order".format(result.operation))

    def _take(self) -> Result | None:
        try:
            return next(self._reply, None)
        except PleskError:
            self._is_broken = True
            raise
