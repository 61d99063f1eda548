# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""What is looked at before anything of a packet runs, each check-up a function, in an order that can be changed."""

from __future__ import annotations

import dataclasses
from typing import Any

from . import packet, permissions, versions
from .addresses import among
from .authentication import authenticate, named_a_method
from .request import Request
from .results import HttpRefused, Refused
from .schema.validation import complaint
from .state import State
from .texts import denied, say

ORDERS = {
    "documented": ("http", "version", "authentication", "permission", "packet"),
    "authentication_first": ("http", "authentication", "permission", "version", "packet"),
    "packet_first": ("http", "packet", "version", "authentication", "permission"),
}


@dataclasses.dataclass
class Asked:
    """A request on its way through the check-ups."""

    request: Request
    root: Any = None
    unparsable: str = ""
    operations: list[tuple[str, str]] = dataclasses.field(default_factory=list)
    account: Any = None
    cuts_connection: bool = False

    @property
    def version(self) -> str | None:
        """Return the version attribute, None without one."""
        return None if self.root is None else self.root.get("version", "").strip() or None


def read(request: Request) -> Asked:
    """Parse the packet, keeping the complaint for later if it cannot be parsed."""
    asked = Asked(request)
    try:
        asked.root = packet.parse(request.body)
        asked.operations = packet.operations(asked.root)
    except packet.Unparsable as complaint:
        asked.unparsable = str(complaint)
    return asked


def run(state: State, asked: Asked) -> None:
    """Run all check-ups; the first that fails refuses the packet."""
    for name in ORDERS[state.switches["checkup_order"]]:
        CHECKUPS[name](state, asked)


def _http(state: State, asked: Asked) -> None:
    """Look at the request itself: method, content type, body, address, credentials there at all."""
    request, switches = asked.request, state.switches
    if request.method != "POST":
        _refuse_http(switches["get_reply"], "Request method %s is not POST" % request.method)
    if request.headers.get("Content-Type", "").split(";")[0].strip().lower() != "text/xml":
        _refuse_http(switches["wrong_content_type"], "Content-Type is not text/xml")
    if not request.body.strip():
        _refuse_http(switches["empty_body"], "Empty packet")
    panel = state.panel
    if not panel.api_enabled or (panel.allowed_ips and not among(request.peer, panel.allowed_ips)):
        raise Refused(1006, say(switches, "api_disabled", request.peer))
    if not panel.configured:
        raise Refused(1004, say(switches, "not_configured"))
    if switches["missing_credentials_place"] == "http":
        _credentials(state, asked)


def _refuse_http(answer: Any, why: str) -> None:
    if answer == "accepted":
        return
    if answer == "empty":
        raise HttpRefused(200)
    if answer in (405, 415):
        raise HttpRefused(answer)
    raise Refused(answer, "Parser error: %s" % why)


def _version(state: State, asked: Asked) -> None:
    known = state.protocol_versions
    version = versions.meant(asked.version, known)
    if version is None:
        values = () if state.switches["text_1005"] == "documented" else (asked.version, versions.meant(None, known))
        raise Refused(1005, say(state.switches, "version_" + state.switches["text_1005"], *values))
    if state.switches["feature_version_place"] == "system" and any(versions.too_old(version, operator, known) for operator, dummy in asked.operations):
        raise Refused(1017, say(state.switches, "feature_version", version))


def _credentials(state: State, asked: Asked) -> None:
    if not named_a_method(asked.request):
        raise Refused(1029, say(state.switches, "no_authentication"))


def _authentication(state: State, asked: Asked) -> None:
    _credentials(state, asked)
    asked.account = authenticate(state, asked.request)


def _permission(state: State, asked: Asked) -> None:
    if state.panel.licence_expired and packet.writes(asked.operations):
        raise Refused(1030, say(state.switches, "licence"))
    if asked.account is None or not asked.account.xml_api:
        raise Refused(1006, denied(state.switches))
    allowed = all(permissions.allows(asked.account, operator, operation) for operator, operation in asked.operations)
    if state.switches["permission_denied_place"] == "system" and not allowed:
        raise Refused(1006, denied(state.switches))


def _packet(state: State, asked: Asked) -> None:
    if asked.root is None:
        wanted = state.switches["text_1014_unparsable"]
        raise Refused(1014, "Parser error: %s" % (asked.unparsable if wanted == "libxml2" else wanted))
    found = complaint("requests", asked.root, state.switches["unpublished_elements"].split())
    first = (found.line, found.message) if found else versions.complaint(state, asked.root)
    if first:
        raise Refused(1014, "Parser error: Request is invalid. Error in line %d: %s" % first)


CHECKUPS = {"http": _http, "version": _version, "authentication": _authentication, "permission": _permission, "packet": _packet}
