# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""What server/get answers about everything but the services: the state's section server, told as XML."""

from __future__ import annotations

from typing import Any, Callable

from ..packet import text
from ..plans.sections import as_text, entries
from ..results import Node
from ..state import State

LICENCE = "c2ltdWxhdGVkIGxpY2Vuc2Uga2V5"


def nodes(state: State, element: Any) -> list[Node]:
    """Return the nodes that answer one section of the request, none if the state has nothing to tell."""
    facts = state.server.get(element.tag)  # the switch unpublished_elements lets other names through
    if facts is None:
        return []
    return SPECIAL[element.tag](state, facts, element) if element.tag in SPECIAL else tree(element.tag, facts)


def tree(tag: str, facts: Any, spelling: Callable[[Any], str] = as_text) -> list[Node]:
    """Return the nodes of one name: null is none, a list is several, a mapping has children."""
    if facts is None:
        return []
    if isinstance(facts, list):
        return [node for fact in facts for node in tree(tag, fact, spelling)]
    if isinstance(facts, dict):
        return [(tag, [node for name, value in facts.items() for node in tree(name, value, spelling)])]
    return [(tag, spelling(facts))]


def _key(state: State, facts: Any, element: Any) -> list[Node]:
    """Return the main key, or those that the filter selects."""
    main, additional = (facts, False), [(key, True) for key in state.server["additional_keys"] or []]
    filters = list(element.find("filter")) if element.find("filter") is not None else []
    if not filters or filters[0].tag == "main":
        keys = [main]
    elif filters[0].tag in ("all", "all-additional"):
        keys = ([main] if filters[0].tag == "all" else []) + additional
    else:
        wanted, fact = {text(value) for value in filters}, "plesk_key_id" if filters[0].tag == "key-id" else "name"
        keys = [key for key in [main, *additional] if key[0].get(fact) in wanted]
    return [("key", [*entries("property", _properties(key)), ("content", LICENCE), ("additional-key", as_text(more))]) for key, more in keys]


def _properties(key: dict[str, Any]) -> list[tuple[str, str]]:
    return [(name, as_text(value)) for name, value in key.items() if value is not None]


def _components(state: State, facts: Any, element: Any) -> list[Node]:
    components = [("component", [("name", name), ("version", as_text(version))]) for name, version in facts.items() if version is not None]
    return [("components", components)]


def _stat(state: State, facts: Any, element: Any) -> list[Node]:
    version = facts.get("version")
    return tree("stat", dict(facts, version=dict(version, plesk_version=state.panel.version)) if version else facts)


def _updates(state: State, facts: Any, element: Any) -> list[Node]:
    digits = state.switches["updates_flags"] == "digits"
    return tree("updates", facts, lambda value: str(int(value)) if digits and isinstance(value, bool) else as_text(value))


SPECIAL = {"key": _key, "components": _components, "stat": _stat, "updates": _updates}
