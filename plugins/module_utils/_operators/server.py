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

from .._errors import PacketError, show
from .._packet.xml import E, text_of
from .positions import by_position
from .reading import Reading, read

if t.TYPE_CHECKING:
    from .._client import Client
    from .._packet.result import Result

# What to do about errcodes that mean something of their own here.
HINTS = {1026: "install the component in Plesk first"}


@dataclasses.dataclass(frozen=True)
class Service:
    """One ``srv`` of ``services_state``: ``state`` is ``running``, ``stopped`` or ``none``, which means not installed or not configured."""

    id: str
    title: str | None
    state: str | None
    error: str | None


def get_services_state(client: Client, timeout: float | None = None, repeat: bool = True) -> list[Service]:
    """Return the services in the server's order.

    ``timeout`` is in seconds. Raises PleskError: PacketError if the reply lists no services, ResultError if Plesk refuses.
    """
    return read(client, services_state(), timeout, repeat)


def services_state() -> Reading[list[Service]]:
    """Return the reading of the services, in the server's order."""
    return Reading("server", _get_services_state(), _services)


def srv_man(client: Client, operations: t.Sequence[tuple[str, str]]) -> tuple[list[Result | None], list[Service] | None]:
    """Carry out ``(id, operation)`` pairs in their order, and read the services afterwards, all in one packet that is sent once.

    Returns the result of each pair without its element, None where there is none, and the services, None where they could not be read.
    Raises PleskError if there is no result at all; its ``sent`` tells whether the server may have acted all the same.
    """
    asked = [E.srv_man(E.id(service_id), E.operation(operation)) for service_id, operation in operations]
    return client.send([E.server(*asked, _get_services_state())], lambda results: _srv_man(results, len(asked)))


def describe(service: Service) -> dict[str, t.Any]:
    """Return a service as tasks return it."""
    return dict(name=service.id, title=service.title, state=service.state, error=service.error)


def by_id(services: t.Iterable[Service]) -> dict[str, Service]:
    """Return the services by their ids."""
    return {service.id: service for service in services}


def _get_services_state() -> t.Any:
    return E.get(E.services_state())


def _services(results: t.Iterable[Result]) -> list[Service]:
    """Return the services of the first result."""
    services = None
    for result in results:
        if not result.ok:
            raise result.error("server")
        services = _services_of(result)
        break
    if services is None:
        raise PacketError("server/get came back without services_state; check that this server is a Plesk that knows it")
    return services


def _services_of(result: Result) -> list[Service] | None:
    state = result.element.find("services_state")
    return None if state is None else [service for service in map(_service, state.iterchildren("srv")) if service]


def _service(srv: t.Any) -> Service | None:
    service_id = text_of(srv, "id")
    # People read these, so a terminal must not obey them.
    told = (text_of(srv, tag) for tag in ("title", "state", "error"))
    return Service(service_id, *(text and show(text) for text in told)) if service_id else None


def _srv_man(results: t.Iterable[Result], asked: int) -> tuple[list[Result | None], list[Service] | None]:
    answers: list[tuple[Result, int]] = []
    services = None
    for result in results:
        if result.operation == "server/srv_man":
            answers.append((dataclasses.replace(result, element=None), len(result.element.findall("id"))))
        elif result.operation == "server/get" and result.ok:
            services = _services_of(result)
    return by_position("server/srv_man", answers, asked), services
