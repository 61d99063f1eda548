# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""Operation server/srv_man: start, stop or restart one service."""

from __future__ import annotations

import time
from typing import Any

from ..accounts import Account
from ..packet import text
from ..results import Node, error, ok
from ..services import Service
from ..state import State
from ..texts import say

AFTER = {"start": "running", "stop": "stopped", "restart": "running"}
SAME_ALREADY = {("start", "running"): "start_when_running", ("stop", "stopped"): "stop_when_stopped", ("restart", "stopped"): "restart_when_stopped"}


def srv_man(state: State, account: Account, element: Any) -> list[Node]:
    """Act on the service and tell how it went; it may take a while."""
    service_id, operation = text(element.find("id")), text(element.find("operation"))
    time.sleep(state.switches["srv_man_duration"])
    with state.lock:
        service = state.service(service_id)
        if service is None:
            name = "service_unknown_old" if state.switches["srv_man_error_has_id"] else "service_unknown"
            return [_failed(state, service_id, 1013, say(state.switches, name, *(() if name.endswith("old") else (service_id,))))]
        return [_operate(state, service, operation)]


def _operate(state: State, service: Service, operation: str) -> Node:
    switches = state.switches
    if service.state == "none":
        answer = switches["srv_man_on_none"]
        return ok(("id", service.id)) if answer == "ok" else _failed(state, service.id, answer, say(switches, "service_none", service.id))
    if operation in service.fails:
        trouble = service.fails[operation]
        return _failed(state, service.id, trouble.get("errcode", 1023), trouble.get("errtext", say(switches, "service_failed", operation, service.id)))
    already = SAME_ALREADY.get((operation, service.state))
    answer = switches[already] if already else "ok"
    if isinstance(answer, int):
        return _failed(state, service.id, answer, say(switches, "service_refused", operation, service.id, service.state))
    if answer != "ok_stopped":
        service.become(AFTER[operation], switches["state_lag_seconds"], switches["state_lag_reads"])
    if _takes_the_panel_along(state, service.id, operation):
        _leave(state, operation)
    return ok(("id", service.id))


def _leave(state: State, operation: str) -> None:
    """Note that the panel itself goes away, with the connection that said so."""
    if state.switches["restart_cuts_connection"] == "down":
        away = state.switches["panel_restart_seconds"] if operation == "restart" else float("inf")
        state.panel_away_until = time.monotonic() + away


def _failed(state: State, service_id: str, errcode: int, errtext: str) -> Node:
    return error(errcode, errtext, *([("id", service_id)] if state.switches["srv_man_error_has_id"] else []))


def carries_the_panel(state: State, element: Any) -> bool:
    """Tell whether carrying the operation out ends the connection that asked for it."""
    return element.tag == "srv_man" and _takes_the_panel_along(state, text(element.find("id")), text(element.find("operation")))


def _takes_the_panel_along(state: State, service_id: str, operation: str) -> bool:
    return operation != "start" and service_id in state.switches["panel_services"].split()


def merged(done: list[tuple[str, Any]]) -> list[tuple[str, Any]]:
    """Join the ids of successful neighbours into one result, as a sample of the 9.5 documents shows it."""
    joined: list[tuple[str, Any]] = []
    for operation, results in done:
        if operation == "srv_man" and succeeded(results) and joined and joined[-1][0] == "srv_man" and succeeded(joined[-1][1]):
            joined[-1] = ("srv_man", [("result", joined[-1][1][0][1] + results[0][1][1:])])
        else:
            joined.append((operation, results))
    return joined


def succeeded(results: Any) -> bool:
    """Tell whether the one result of a srv_man is ok; one that was given in the state's replies is not looked at."""
    return isinstance(results, list) and bool(results) and isinstance(results[0], tuple) and results[0][1][0] == ("status", "ok")
