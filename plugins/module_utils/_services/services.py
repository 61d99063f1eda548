# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

# Note that this module util is **PRIVATE** to the collection. It can have breaking changes at any time.
# Do not use this code from other collections or standalone plugins/modules!
"""Services as the engine for changes sees them."""

from __future__ import annotations

import dataclasses
import typing as t

from .._changes.kind import Found, Kind
from .._operators import server
from .side_effects import SIDE_EFFECTS

if t.TYPE_CHECKING:
    from .._changes.change import Change
    from .._client import Client
    from .._packet.result import Result


class Services(Kind):
    """The services of one server. A change wants an Aim, and what the server has is a Service."""

    noun = "service"
    failure = "service"
    hints = server.HINTS
    advice = "look into its log on the server, or raise wait_timeout"

    def __init__(self, client: Client, ids: t.Iterable[str]) -> None:
        """``ids`` are those of all services that the server has, for messages."""
        self._client = client
        self._ids = ids

    def read(self, changes: t.Sequence[Change], timeout: float) -> Found:
        return self._pick(changes, server.get_services_state(self._client, timeout, repeat=False))

    def send(self, changes: t.Sequence[Change]) -> tuple[t.Sequence[Result | None], Found | None]:
        results, services = server.srv_man(self._client, [(change.name, str(change.operation)) for change in changes])
        return results, None if services is None else self._pick(changes, services)

    def _pick(self, changes: t.Iterable[Change], services: t.Iterable[server.Service]) -> Found:
        known = server.by_id(services)
        return [known.get(change.name) for change in changes]

    def agrees(self, change: Change, found: server.Service | None) -> bool:
        return found is not None and found.state in change.wanted.leaves

    def proves(self, change: Change) -> bool:
        return change.wanted.shows

    def show(self, change: Change, found: server.Service | None) -> str | None:
        return found.state if found else None

    def compare(self, change: Change) -> tuple[t.Any, t.Any]:
        before, after = (dict(state=state) for state in super().compare(change))
        return (dict(before, restarted=False), dict(after, restarted=True)) if change.operation == "restart" else (before, after)

    def identify(self, change: Change) -> dict[str, t.Any]:
        service = change.before or change.after
        return dict(title=service.title if service else None)

    def name_state(self, change: Change, found: server.Service | None) -> str:
        return str(found.state) if found else "not listed by the server"

    def quote(self, change: Change, found: server.Service | None) -> str:
        return ', and it reports "{0}"'.format(found.error) if found and found.error else ""

    def warn(self, change: Change) -> t.Iterator[str]:
        effect = SIDE_EFFECTS.get((change.operation or "", change.name))
        if effect:
            yield effect
        if change.after and change.after.error and not change.error:
            yield "Service {0} is {1}, but reports: {2}".format(change.name, change.after.state, change.after.error)

    def explain_refusals(self, changes: t.Sequence[Change]) -> str:
        lacking = any(change.before is None for change in changes)
        return "the services it has are {0}; ".format(", ".join(self._ids) or "none") if lacking else ""


def predict(service: server.Service, state: str) -> server.Service:
    """Return a service as it is to be expected in another state; what it reports then is not known before."""
    return dataclasses.replace(service, state=state, error=None)
