# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

# Note that this module util is **PRIVATE** to the collection. It can have breaking changes at any time.
# Do not use this code from other collections or standalone plugins/modules!
"""Acting on services: every operation is sent once, and what became of it is read, not guessed."""

from __future__ import annotations

import itertools
import time
import typing as t

from .._errors import PacketError, PleskError, ResultError
from .._operators import server
from .change import Entry

if t.TYPE_CHECKING:
    from .._transport.http import Transport

PAUSES = (0.25, 0.5, 1.0, 2.0)
SHORTEST_POLL = 1.0

Services = t.Dict[str, server.Service]


def act(transport: Transport, entries: t.Sequence[Entry], params: t.Mapping[str, t.Any]) -> tuple[list[Entry], Services]:
    """Send the operations of the entries in one packet, once, and wait for what they lead to.

    Returns the entries as they turned out, and the services as they were last seen. Raises PleskError if nothing was done at all.
    """
    acting = [entry for entry in entries if entry.operation]
    answers, seen, lost = _send(transport, acting, params["protocol_version"])
    awaited = [entry for entry, answer in zip(acting, answers) if answer is None or (answer.ok and params["wait"])]
    seen, trouble = _await_states(awaited, seen, itertools.chain(_final_refusals(acting, answers), _readings(transport, params)))
    became = {
        entry.name: _became(entry, answer, seen, trouble, params) if answer else _lost(entry, seen.get(entry.name), lost, trouble)
        for entry, answer in zip(acting, answers)
    }
    return [became.get(entry.name, entry) for entry in entries], seen


def _send(transport: Transport, acting: t.Sequence[Entry], version: str | None) -> tuple[t.Sequence[server.Answer | None], Services, PleskError]:
    """Return the answers, the services read in the same packet, and why an answer may be missing."""
    try:
        answers, services = server.srv_man(transport, [(entry.name, str(entry.operation)) for entry in acting], version)
    except PleskError as error:
        if not error.sent:
            raise
        return [None] * len(acting), {}, error
    return answers, server.by_id(services or ()), PacketError("The reply holds no result of this operation")


def _final_refusals(acting: t.Iterable[Entry], answers: t.Iterable[server.Answer | None]) -> list[PleskError]:
    """Return the answers after which nothing more may be asked, as exceptions."""
    refused = [(entry, answer) for entry, answer in zip(acting, answers) if answer and not answer.ok]
    errors = [ResultError("{0} of {1} failed".format(entry.operation, entry.name), answer.errcode, answer.errtext) for entry, answer in refused]
    return [error for error in errors if error.final]


def _await_states(awaited: t.Iterable[Entry], seen: Services, readings: t.Iterable[Services | PleskError]) -> tuple[Services, PleskError | None]:
    """Read until each awaited service was seen once as its operation leaves it, or the readings end, or must end.

    Returns the services as last seen, and why the last reading failed, if it did.
    """
    pending = {entry.name: entry for entry in awaited if not entry.agrees(seen.get(entry.name))}
    trouble = None
    for reading in readings if pending else ():
        if isinstance(reading, PleskError):
            trouble = reading
            if trouble.final:
                break
            continue
        trouble = None
        agreed = {entry.name for entry in awaited} - set(pending)
        seen = dict(reading, **{name: seen[name] for name in agreed})
        pending = {name: entry for name, entry in pending.items() if not entry.agrees(seen.get(name))}
        if not pending:
            break
    return seen, trouble


def _readings(transport: Transport, params: t.Mapping[str, t.Any]) -> t.Iterator[Services | PleskError]:
    """Yield the services, or why they could not be read, again and again until ``wait_timeout``, at least once."""
    deadline = time.monotonic() + params["wait_timeout"]
    for number in itertools.count():
        remaining = deadline - time.monotonic()
        if number and remaining <= 0:
            return
        time.sleep(max(0.0, min(PAUSES[min(number, len(PAUSES) - 1)], remaining)))
        timeout = min(params["timeout"], max(deadline - time.monotonic(), SHORTEST_POLL))
        try:
            yield server.by_id(server.get_services_state(transport, params["protocol_version"], timeout, retry=False))
        except PleskError as error:
            yield error


def _became(entry: Entry, answer: server.Answer, seen: Services, trouble: PleskError | None, params: t.Mapping[str, t.Any]) -> Entry:
    """Return what became of an entry whose operation was answered."""
    service = seen.get(entry.name)
    if not answer.ok:
        # Without a reading afterwards, the one before is the last.
        return entry.refused(answer, service if seen else entry.as_before())
    if not params["wait"] or entry.agrees(service):
        return entry.done(service)
    return entry.unseen(service, trouble) if trouble else entry.late(service, params["wait_timeout"])


def _lost(entry: Entry, service: server.Service | None, lost: PleskError, trouble: PleskError | None) -> Entry:
    """Return what became of an entry whose answer was lost: a restart leaves no trace that could be read."""
    confirmed = entry.operation != "restart" and entry.agrees(service)
    return entry.done(service, lost) if confirmed else entry.unconfirmed(lost, service, trouble)
