# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

# Note that this module util is **PRIVATE** to the collection. It can have breaking changes at any time.
# Do not use this code from other collections or standalone plugins/modules!
"""What a task returns: the entries, the diff, warnings, and one sentence for all that failed."""

from __future__ import annotations

import typing as t

from .._errors import StateError, show

if t.TYPE_CHECKING:
    from .change import Change
    from .kind import Kind


def report(kind: Kind, changes: t.Sequence[Change]) -> dict[str, t.Any]:
    """Return what the task returns; it has ``failed`` and ``msg`` if a change failed."""
    pairs = {change.name: kind.compare(change) for change in changes if change.changed}
    returned = {
        "changed": bool(pairs),
        kind.noun + "s": [_enter(kind, change) for change in changes],
        "diff": dict(before={name: pair[0] for name, pair in pairs.items()}, after={name: pair[1] for name, pair in pairs.items()}),
        "warnings": [show(warning) for change in changes for warning in _warn(kind, change)],
    }
    failed = [change for change in changes if change.error]
    return dict(returned, **_fail(kind, failed, len(changes))) if failed else returned


def _enter(kind: Kind, change: Change) -> dict[str, t.Any]:
    """Return the entry of one object."""
    entry = dict(
        name=change.name,
        before=kind.show(change, change.before),
        after=kind.show(change, change.after),
        operation=change.operation,
        changed=change.changed,
        failed=change.error is not None,
        outcome=change.outcome,
        errcode=change.error.errcode if change.error else None,
        errtext=change.error.errtext if change.error else None,
    )
    return dict(entry, **kind.identify(change))


def _warn(kind: Kind, change: Change) -> t.Iterator[str]:
    """Yield what the user should know although the task does what it was asked to."""
    yield from kind.warn(change)
    if change.lost:
        words = "The answer to {0} of {1} was lost, but the {2} is {3} now: {4}"
        yield words.format(change.operation, change.name, kind.noun, kind.name_state(change, change.after), change.lost)


def _fail(kind: Kind, failed: t.Sequence[Change], count: int) -> dict[str, t.Any]:
    """Return one sentence for all changes that failed; its kind and code are those of the first."""
    words = "; ".join("{0}: {1}".format(change.name, change.error) for change in failed)
    if not any(change.operation for change in failed):
        words += "; {0}nothing was changed".format(kind.explain_refusals(failed))
    what = "{0} {1}".format(kind.noun.capitalize(), words) if count == 1 else "{0} of {1} {2}s failed: {3}".format(len(failed), count, kind.noun, words)
    first = failed[0].error
    return StateError(what, (first and first.failure) or kind.failure, first).facts()
