# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

# Note that this module util is **PRIVATE** to the collection. It can have breaking changes at any time.
# Do not use this code from other collections or standalone plugins/modules!
"""One operation that reads: what it asks, apart from what its results become, so that one packet can hold several."""

from __future__ import annotations

import dataclasses
import itertools
import typing as t

from .._errors import PacketError
from .._packet.xml import E
from .answers import Answer, deal

if t.TYPE_CHECKING:
    from .._client import Client
    from .._packet.result import Result

Data_co = t.TypeVar("Data_co", covariant=True)


@dataclasses.dataclass(frozen=True)
class Reading(t.Generic[Data_co]):
    """An operation of an operator: ``request`` is its element, ``collect`` makes data of its results while they arrive.

    ``collect`` gets no result of another operation, is called anew for each attempt, and raises PleskError.
    A reply without the operation is an error, unless it is ``optional``.
    """

    operator: str
    request: t.Any
    collect: t.Callable[[t.Iterator[Result]], Data_co]
    optional: bool = False

    @property
    def name(self) -> str:
        """``operator/operation``."""
        return "{0}/{1}".format(self.operator, self.request.tag)


def read(client: Client, reading: Reading[Data_co], timeout: float | None = None, repeat: bool = True) -> Data_co:
    """Return what one reading gives, from a packet of its own. Raises PleskError."""
    return client.read(build([reading]), lambda reply: deal(reply, [reading])[0].get(), timeout, repeat)


def read_all(client: Client, readings: t.Sequence[Reading[t.Any]]) -> list[Answer[t.Any]]:
    """Return what each reading gives, all from one packet.

    What Plesk has against one of them is in its answer. Raises PleskError if there is no such reply, or if it refuses the packet as a whole.
    """
    return client.read(build(readings), lambda reply: deal(reply, readings))


def build(readings: t.Iterable[Reading[t.Any]]) -> list[t.Any]:
    """Return the operators of a packet; neighbours of one operator share its node."""
    groups = itertools.groupby(readings, lambda reading: reading.operator)
    return [E(operator, *(reading.request for reading in group)) for operator, group in groups]


def at_least_one(operation: str, results: t.Iterable[Result]) -> t.Iterator[Result]:
    """Yield the results of an operation; raise ResultError for one that is an error, PacketError if there is none."""
    result = None
    for result in results:
        if not result.ok:
            raise result.error("server")
        yield result
    if result is None:
        raise PacketError("{0} came back without a result; check that this server is a Plesk that knows it".format(operation))
