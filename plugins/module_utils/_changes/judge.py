# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

# Note that this module util is **PRIVATE** to the collection. It can have breaking changes at any time.
# Do not use this code from other collections or standalone plugins/modules!
"""What became of a change, judged by the answer to its operation and by what was read afterwards."""

from __future__ import annotations

import dataclasses
import typing as t

from .._errors import PleskError, StateError, seconds

if t.TYPE_CHECKING:
    from .._packet.result import Result
    from .change import Change
    from .kind import Kind
    from .watch import Patience


@dataclasses.dataclass(frozen=True)
class Evidence:
    """What is known of one change after it was sent.

    ``result`` is Plesk's answer, None if it was lost, and then ``lost`` says why. ``was_read`` tells whether the server was read afterwards,
    ``found`` is what it had then, ``trouble`` why the last reading failed, if it did.
    """

    result: Result | None
    lost: PleskError
    was_read: bool
    found: t.Any
    trouble: PleskError | None


def judge(kind: Kind, change: Change, evidence: Evidence, patience: Patience) -> Change:
    """Return the change as it turned out."""
    agrees = evidence.was_read and kind.agrees(change, evidence.found)
    if evidence.result is None:
        return _finish(change, evidence, lost=evidence.lost) if agrees and kind.proves(change) else _doubt(kind, change, evidence)
    if not evidence.result.ok:
        if agrees and kind.excuses(change, evidence.result.errcode):
            return _finish(change, evidence, outcome="unchanged", changed=False)
        return _refuse(kind, change, evidence, evidence.result, agrees)
    if agrees or not patience.wait:
        return _finish(change, evidence)
    return _lose_sight(kind, change, evidence, evidence.trouble) if evidence.trouble else _give_up(kind, change, evidence, patience)


def _finish(change: Change, evidence: Evidence, **facts: t.Any) -> Change:
    return dataclasses.replace(change, after=evidence.found, **facts)


def _refuse(kind: Kind, change: Change, evidence: Evidence, result: Result, agrees: bool) -> Change:
    """Plesk answered with an error; that the object agrees now does not make it good."""
    # Without a reading afterwards, the one before is the last.
    found = evidence.found if evidence.was_read else change.before
    now = ", although the {0} is {1} now".format(kind.noun, kind.name_state(change, found)) if agrees else ""
    what = "{0} failed{1}{2}".format(change.operation, now, kind.quote(change, found))
    error = result.error(kind.failure, kind.hints.get(result.errcode or 0), what)
    return _fail(change, found, error, kind.show(change, found) != kind.show(change, change.before))


def _give_up(kind: Kind, change: Change, evidence: Evidence, patience: Patience) -> Change:
    """Plesk carried the operation out, but the object did not become what it should."""
    found = evidence.found
    error = StateError(kind.explain_shortfall(change, found, seconds(patience.wait_timeout)), kind.shortfall)
    return _fail(change, found, error, not kind.proves(change) or kind.show(change, found) != kind.show(change, change.before))


def _lose_sight(kind: Kind, change: Change, evidence: Evidence, trouble: PleskError) -> Change:
    """Plesk carried the operation out, but what became of the object could not be seen to the end."""
    seen = "last seen {0}".format(_describe(kind, change, evidence.found)) if evidence.found is not None else "not seen since"
    words = "{0} was carried out, {1}, then asking Plesk again failed: {2}".format(change.operation, seen, trouble)
    error = StateError(words, trouble.failure or "server", trouble) if trouble.final else StateError(words, "timeout")
    return _fail(change, evidence.found, error, True)


def _doubt(kind: Kind, change: Change, evidence: Evidence) -> Change:
    """The operation was sent, its answer was lost, and nothing tells whether it was carried out."""
    final = evidence.trouble if evidence.trouble and evidence.trouble.final else None
    seen = "the {0} is {1}".format(kind.noun, _describe(kind, change, evidence.found)) if evidence.was_read else "the state could not be read"
    if final:
        seen += " ({0})".format(final)
    words = "{0} was sent, outcome unknown, {1}: {2}; look at the {3} before you run the task again"
    error = StateError(words.format(change.operation, seen, evidence.lost, kind.noun), evidence.lost.failure or "connection", final)
    return dataclasses.replace(change, after=evidence.found, outcome="unknown", error=error)


def _fail(change: Change, found: t.Any, error: PleskError, changed: bool) -> Change:
    return dataclasses.replace(change, after=found, outcome="failed", error=error, changed=changed)


def _describe(kind: Kind, change: Change, found: t.Any) -> str:
    return kind.name_state(change, found) + kind.quote(change, found)
