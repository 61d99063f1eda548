# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

# Note that this module util is **PRIVATE** to the collection. It can have breaking changes at any time.
# Do not use this code from other collections or standalone plugins/modules!
"""What became of each operation of a packet, by its results."""

from __future__ import annotations

import collections
import dataclasses
import typing as t

from .. import _errcodes
from .._errors import StateError, show
from .._schema.read import Reader

if t.TYPE_CHECKING:
    from .._errors import PleskError
    from .._packet.decode import Reply
    from .operation import Operation


@dataclasses.dataclass
class Outcome:
    """One operation and its results as data; ``answered`` tells whether the reply holds the operation at all."""

    operation: Operation
    results: list[dict[str, t.Any]] = dataclasses.field(default_factory=list)
    answered: bool = False
    word: str = "unanswered"
    error: PleskError | None = None

    @property
    def changed(self) -> bool:
        """Whether it wrote, or may have written, anything."""
        return not self.operation.reads and (self.word in ("skipped", "unknown") or any(result["status"] == "ok" for result in self.results))

    def entry(self) -> dict[str, t.Any]:
        """Return the operation as the task returns it."""
        return dict(operation=self.operation.name, outcome=self.word, changed=self.changed, results=self.results)


def collect(reply: Reply, operations: t.Sequence[Operation]) -> tuple[list[Outcome], list[str]]:
    """Return what the reply says to each operation, matched by name and position, and warnings about what is odd in it."""
    outcomes = [Outcome(operation) for operation in operations]
    places: dict[tuple[str, int], Outcome] = {}
    counted: collections.Counter[str] = collections.Counter()
    for outcome in outcomes:
        places[outcome.operation.name, counted[outcome.operation.name]] = outcome
        counted[outcome.operation.name] += 1
    readers: dict[str, Reader] = {}
    for result in reply:
        found = places.get((result.operation, result.position))
        if found:
            reader = readers.setdefault(result.operation, Reader(*result.operation.split("/", 1)))
            found.results.append(reader(result.element, result.branch))
    for (name, position), outcome in places.items():
        outcome.answered = position < reply.operations[name]
    return outcomes, [show(note) for reader in readers.values() for note in reader.notes]


def judge(outcome: Outcome, accepted: t.Container[int]) -> None:
    """Say what became of an operation; an error with an ``accepted`` errcode means that there was nothing to do."""
    errors = [result for result in outcome.results if result["status"] == "error"]
    rejected = [result for result in errors if result["errcode"] not in accepted]
    if not outcome.answered or not (outcome.results or outcome.operation.reads):
        outcome.error = StateError("{0} came back without a result".format(outcome.operation.name), "protocol")
    elif rejected:
        first = rejected[0]
        words = "{0} failed: {1}".format(outcome.operation.name, _errcodes.explain(first["errcode"], first["errtext"]))
        outcome.error = StateError(words, _errcodes.FAILURES.get(first["errcode"] or 0, "server"))
        outcome.error.errcode, outcome.error.errtext = first["errcode"], first["errtext"]
        outcome.word = "failed"
    else:
        outcome.word = "unchanged" if errors and len(errors) == len(outcome.results) else "done"


def doubt(operations: t.Sequence[Operation], lost: PleskError) -> list[Outcome]:
    """Return the outcomes of operations that were sent, and whose answer was lost."""
    outcomes = [Outcome(operation, word="unanswered" if operation.reads else "unknown") for operation in operations]
    for outcome in outcomes:
        if outcome.word == "unknown":
            words = "{0} was sent, outcome unknown: {1}; look at the server before you run the task again"
            outcome.error = StateError(words.format(outcome.operation.name, lost), lost.failure or "connection")
    return outcomes


def report(outcomes: t.Sequence[Outcome], warnings: t.Sequence[str] = ()) -> dict[str, t.Any]:
    """Return what the task returns; it has ``failed`` and ``msg`` if an operation failed, with the kind and the errcode of the first."""
    returned: dict[str, t.Any] = dict(
        changed=any(outcome.changed for outcome in outcomes), operations=[outcome.entry() for outcome in outcomes], warnings=list(warnings)
    )
    failed = [outcome.error for outcome in outcomes if outcome.error]
    if failed:
        words = "; ".join(dict.fromkeys(str(error) for error in failed))
        what = words if len(outcomes) == 1 else "{0} of {1} operations failed: {2}".format(len(failed), len(outcomes), words)
        returned.update(StateError(what, failed[0].failure or "server", failed[0]).facts())
    return returned
