# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""Operations php-handler/get, get-usage, enable and disable."""

from __future__ import annotations

from typing import Any, Callable, Iterable

from ..accounts import Account
from ..packet import text
from ..php_handlers import PhpHandler
from ..plans.sections import as_text
from ..results import Node, error, ok
from ..state import State
from ..texts import say


def get(state: State, account: Account, element: Any) -> list[Node]:
    """Tell of each selected handler what it is."""
    return _each(state, element, _details)


def get_usage(state: State, account: Account, element: Any) -> list[Node]:
    """Tell of each selected handler who uses it; nothing says which handler that is."""
    ids = {one.name: str(one.id) for one in state.subscriptions}

    def usage(handler: PhpHandler) -> Iterable[Node]:
        names = enumerate(handler.domains)
        return [("domain", [("id", ids.get(name, str(1000 + place))), ("name", name)]) for place, name in names]

    return _each(state, element, usage)


def enable(state: State, account: Account, element: Any) -> list[Node]:
    """Switch the selected handlers on."""
    return _switched(state, element, enabled=True)


def disable(state: State, account: Account, element: Any) -> list[Node]:
    """Switch the selected handlers off."""
    return _switched(state, element, enabled=False)


def _switched(state: State, element: Any, enabled: bool) -> list[Node]:
    def act(handler: PhpHandler) -> Iterable[Node]:
        handler.enabled = enabled
        return _details(handler) if state.switches["php_handler_change_reply"] == "details" else []

    return _each(state, element, act)


def _each(state: State, element: Any, act: Callable[[PhpHandler], Iterable[Node]]) -> list[Node]:
    with state.lock:
        wanted = [text(value) for value in element.find("filter")]
        known = {handler.id: handler for handler in state.php_handlers}
        unknown = error(state.switches["php_handler_unknown"], say(state.switches, "php_handler_unknown"))
        return [ok(*act(known[name])) if name in known else unknown for name in wanted or known]


def _details(handler: PhpHandler) -> list[Node]:
    return [
        ("id", handler.id),
        ("display-name", handler.display_name),
        ("full-version", handler.full_version),
        ("version", handler.version),
        ("type", handler.type),
        *[(name, value) for name, value in (("path", handler.path), ("clipath", handler.clipath), ("phpini", handler.phpini)) if value],
        ("custom", as_text(handler.custom)),
        ("handler-status", "enabled" if handler.enabled else "disabled"),
    ]
