# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

# Note that this module util is **PRIVATE** to the collection. It can have breaking changes at any time.
# Do not use this code from other collections or standalone plugins/modules!
"""What a task on services returns: the entries, the diff, warnings, and one sentence for all that failed."""

from __future__ import annotations

import typing as t

from .._errors import PleskError
from .change import Entry

if t.TYPE_CHECKING:
    from .._operators.server import Service


def report(entries: t.Sequence[Entry], services: t.Mapping[str, Service]) -> dict[str, t.Any]:
    """Return what the task returns; raise PleskError with all of it if an entry failed."""
    returned = dict(
        changed=any(entry.changed for entry in entries),
        services=[entry.returned() for entry in entries],
        diff=diff(entries),
        warnings=warnings(entries, services),
    )
    failed = [entry for entry in entries if entry.error]
    if failed:
        raise _failure(failed, len(entries), services, returned)
    return returned


def warnings(entries: t.Iterable[Entry], services: t.Mapping[str, Service]) -> list[str]:
    """Return what the user should know although the task does what it was asked to."""
    told = []
    for entry in entries:
        service = services.get(entry.name)
        if entry.operation == "restart" and entry.name == "fail2ban":
            told.append("Restarting fail2ban may lift the bans that are in force")
        if entry.lost:
            told.append("The answer to {0} of {1} was lost, but the service is {2} now: {3}".format(entry.operation, entry.name, entry.after, entry.lost))
        if service and service.error and service.state == entry.after and not entry.error:
            told.append("Service {0} is {1}, but reports: {2}".format(entry.name, service.state, service.error))
    return told


def diff(entries: t.Sequence[Entry]) -> dict[str, t.Any]:
    """Return the services that change, before and after."""
    changed = [entry for entry in entries if entry.changed]
    return dict(
        before={entry.name: _described(entry, entry.before, False) for entry in changed},
        after={entry.name: _described(entry, entry.after, True) for entry in changed},
    )


def _described(entry: Entry, state: str | None, acted: bool) -> dict[str, t.Any]:
    return dict(state=state, restarted=acted) if entry.operation == "restart" else dict(state=state)


def _failure(failed: t.Sequence[Entry], count: int, services: t.Iterable[str], returned: dict[str, t.Any]) -> PleskError:
    """Return one error for all entries that failed; its kind and code are those of the first."""
    what = "Service {0}" if count == 1 else "{1} of {2} services failed: {0}"
    told = "; ".join("{0}: {1}".format(entry.name, entry.error) for entry in failed)
    if not any(entry.operation for entry in failed):
        lacking = any(entry.before is None for entry in failed)
        told += "; {0}nothing was changed".format("the services it has are {0}; ".format(", ".join(services) or "none") if lacking else "")
    error = PleskError(what.format(told, len(failed), count), **returned)
    first = failed[0].error
    if first:
        error.failure, error.errcode, error.errtext = first.failure, first.errcode, first.errtext
    return error
