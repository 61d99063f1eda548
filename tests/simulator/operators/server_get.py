# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""Operations server/get and server/get_protos."""

from __future__ import annotations

from typing import Any

from ..accounts import Account
from ..results import Node, ok
from ..services import Service
from ..state import State
from .server_sections import nodes

ORDERS = (
    ("id", "title", "state", "error"),
    ("error", "state", "title", "id"),
    ("title", "error", "id", "state"),
    ("state", "id", "error", "title"),
)


def get_protos(state: State, account: Account, element: Any) -> list[Node]:
    """List the protocol versions."""
    return [ok(("protos", [("proto", version) for version in state.protocol_versions]))]


def get(state: State, account: Account, element: Any) -> list[Node]:
    """Answer the sections that were asked for, in that order."""
    sections = [[services_state(state)] if section.tag == "services_state" else nodes(state, section) for section in element]
    return [ok(*[node for section in sections for node in section])]


def services_state(state: State) -> Node:
    """Tell how each service is; this counts as a reading for services that lag or flap."""
    with state.lock:
        return "services_state", [("srv", _srv(state, place, service)) for place, service in enumerate(state.services)]


def _srv(state: State, place: int, service: Service) -> list[Node]:
    facts = {"id": service.id, "title": service.title, "state": service.read()}
    if service.error:
        facts["error"] = service.error
    wanted = state.switches["srv_order_of_children"]
    order = ORDERS[{"documented": 0, "reversed": 1, "mixed": place % len(ORDERS)}[wanted]]
    return [(name, facts[name]) for name in order if name in facts]
