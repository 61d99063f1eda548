# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""The state's replies, and which operations were done."""

from __future__ import annotations

import threading
from typing import Any

from ..rendering import Raw, Shared
from .placing import placing
from .reading import read


class Replies:
    """What operations answer that the simulator does not carry out."""

    def __init__(self, document: dict[str, Any]) -> None:
        self._answers = {name: read(name, content) for name, content in document.items()}
        self._done: set[str] = set()
        self._lock = threading.Lock()

    def to(self, operator: str, element: Any) -> list[Any] | None:
        """Return what the operation's node holds, None if nothing was given that fits."""
        answers = self._answers.get("%s/%s" % (operator, element.tag))
        if answers is None:
            return None
        with self._lock:
            fitting = [answer for answer in answers if answer.fits(element, self._done)]
        if answers and not fitting:
            return None
        place = placing(operator, element)
        if place is None:
            return [node for answer in fitting for node in answer.nodes]
        return place.put([node for answer in (fitting if place.repeats else fitting[:1]) for node in answer.nodes])

    def note(self, operator: str, operation: str, nodes: Any) -> None:
        """Remember an operation that was done; results that are made while they are sent count as done."""
        if not isinstance(nodes, list) or any(map(_says_ok, nodes)):
            with self._lock:
                self._done.add("%s/%s" % (operator, operation))


def _says_ok(node: Any) -> bool:
    if isinstance(node, Raw):
        return "<status>ok</status>" in node
    if isinstance(node, Shared):
        return any(map(_says_ok, node.nodes))
    return node == ("status", "ok") or (not isinstance(node[1], str) and any(map(_says_ok, node[1])))
