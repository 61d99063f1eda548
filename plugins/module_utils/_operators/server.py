# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

# Note that this module util is **PRIVATE** to the collection. It can have breaking changes at any time.
# Do not use this code from other collections or standalone plugins/modules!
"""The operator ``server``: the services that Plesk manages.

``get/services_state`` reads them (https://docs.plesk.com/en-US/obsidian/api-rpc/36852/),
``srv_man`` starts, stops and restarts them (https://docs.plesk.com/en-US/obsidian/api-rpc/36910/).
"""

from __future__ import annotations

import dataclasses
import typing as t

from .._errors import PacketError
from .._packet import decode

if t.TYPE_CHECKING:
    from .._transport.http import Transport

E = decode.E


@dataclasses.dataclass(frozen=True)
class Service:
    """One ``srv`` of ``services_state``: ``state`` is ``running``, ``stopped`` or ``none``, which means not installed or not configured."""

    id: str
    title: str | None
    state: str | None
    error: str | None


@dataclasses.dataclass(frozen=True)
class Answer:
    """What Plesk said to one ``srv_man``."""

    ok: bool
    errcode: int | None = None
    errtext: str | None = None


def get_services_state(transport: Transport, version: str | None = None, timeout: float | None = None, retry: bool = True) -> list[Service]:
    """Return the services in the server's order."""
    request = decode.compose(E.server(_get_services_state()), version=version)
    services = (decode.fetch if retry else decode.exchange)(transport, request, _services, timeout)
    if services is None:
        raise PacketError("server/get came back without services_state; check that this server is a Plesk that knows it")
    return services


def srv_man(transport: Transport, operations: t.Sequence[tuple[str, str]], version: str | None = None) -> tuple[list[Answer | None], list[Service] | None]:
    """Carry out ``(id, operation)`` pairs in their order, and read the services afterwards, all in one packet that is sent once.

    Returns the answer to each pair, None where there is none, and the services, None where they could not be read.
    """
    asked = [E.srv_man(E.id(service_id), E.operation(operation)) for service_id, operation in operations]
    request = decode.compose(E.server(*asked, _get_services_state()), version=version)
    return decode.exchange(transport, request, lambda results: _srv_man(results, len(asked)))


def by_id(services: t.Iterable[Service]) -> dict[str, Service]:
    """Return the services by their ids."""
    return {service.id: service for service in services}


def _get_services_state() -> t.Any:
    return E.get(E.services_state())


def _services(results: t.Iterable[decode.Result]) -> list[Service] | None:
    """Return the services of the first ``services_state`` there is."""
    for result in results:
        if result.operation == "server/get":
            if not result.ok:
                raise result.error("server")
            return _services_of(result)
    return None


def _services_of(result: decode.Result) -> list[Service] | None:
    state = result.element.find("services_state")
    return None if state is None else [service for service in map(_service, state.iterchildren("srv")) if service]


def _service(srv: t.Any) -> Service | None:
    service_id = decode.text_of(srv, "id")
    return Service(service_id, *(decode.text_of(srv, tag) for tag in ("title", "state", "error"))) if service_id else None


def _srv_man(results: t.Iterable[decode.Result], asked: int) -> tuple[list[Answer | None], list[Service] | None]:
    answers: dict[int, list[tuple[Answer, int]]] = {}
    services = None
    for result in results:
        if result.operation == "server/srv_man":
            if result.position >= asked:
                raise PacketError("server/srv_man came back more often than it was sent")
            ids = len(result.element.findall("id"))
            answers.setdefault(result.position, []).append((Answer(result.ok, result.errcode, result.errtext), ids))
        elif result.operation == "server/get" and result.ok:
            services = _services_of(result)
    if not answers:
        raise PacketError("The reply holds no result of server/srv_man")
    return _by_position(answers, asked), services


def _by_position(answers: t.Mapping[int, t.Sequence[tuple[Answer, int]]], asked: int) -> list[Answer | None]:
    """Return one answer for each ``srv_man`` that was sent.

    Only the position tells which is whose: errors need not carry an id. Old servers answer several in one result with several ids.
    """
    if max(answers) + 1 == asked:
        return [_worst(answers.get(position, ())) for position in range(asked)]
    spread: list[Answer | None] = []
    for position in range(max(answers) + 1):
        for answer, ids in answers.get(position, [(None, 1)]):
            spread += [answer] * max(ids, 1)
    if len(spread) > asked:
        raise PacketError("server/srv_man came back with more results than it was sent for")
    return spread + [None] * (asked - len(spread))


def _worst(answers: t.Sequence[tuple[Answer, int]]) -> Answer | None:
    found = [answer for answer, dummy in answers]
    return next((answer for answer in found if not answer.ok), found[0] if found else None)
