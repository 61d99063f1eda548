# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

# Note that this plugin util is **PRIVATE** to the collection. It can have breaking changes at any time.
# Do not use this code from other collections or standalone plugins/modules!
"""All servers: those with problems first, counted, and their problems put together."""

from __future__ import annotations

import re
import typing as t

from .problem import ERROR, KINDS, WARNING
from .server import Server
from .versions import natural

# Servers that cannot be reached for the same reason differ in nothing but their addresses.
_ADDRESS = re.compile(r"https?://\S+/enterprise/control/agent\.php")

UNREAD, FINE = "unread", "fine"
STATES = {UNREAD: "cannot be read", ERROR: "have problems", WARNING: "have problems that can wait", FINE: "are fine"}


class Sentence(t.NamedTuple):
    """A problem, and the servers that have it as (position, name)."""

    severity: str
    text: str
    servers: list[tuple[int, str]]


class Group(t.NamedTuple):
    """The problems of one kind, and how many servers have any."""

    title: str
    number: int
    sentences: list[Sentence]


def arrange(servers: t.Iterable[Server]) -> list[Server]:
    """Return the servers in the order in which a person should look at them."""
    return sorted(servers, key=lambda server: (server["read"], -count(server, ERROR), -count(server, WARNING), _first_kind(server), natural(server["server"])))


def _first_kind(server: Server) -> int:
    """Return the place of the first problem's kind, so that servers with the same trouble stand together."""
    kinds = [problem["kind"] for problem in server["problems"][:1]]
    return list(KINDS).index(kinds[0]) if kinds else len(KINDS)


def count(server: Server, severity: str) -> int:
    """Return how many problems of that severity a server has."""
    return sum(problem["severity"] == severity for problem in server["problems"])


def state(server: Server) -> str:
    """Return the worst that is to be said of a server, one of STATES."""
    if not server["read"]:
        return UNREAD
    return ERROR if count(server, ERROR) else WARNING if count(server, WARNING) else FINE


def tell(servers: t.Sequence[Server]) -> dict[str, int]:
    """Return how many servers are in each state, without those that no server is in."""
    states = [state(server) for server in servers]
    return {name: states.count(name) for name in STATES if name in states}


def group(servers: t.Sequence[Server]) -> list[Group]:
    """Return the problems of servers by kind, each sentence once: what cannot wait first, then what most servers have."""
    groups = []
    for kind, title in KINDS.items():
        sentences: dict[tuple[str, str], dict[int, str]] = {}
        for position, server in enumerate(servers):
            for problem in server["problems"]:
                if problem["kind"] == kind:
                    sentences.setdefault((problem["severity"], _ADDRESS.sub("Plesk", problem["text"])), {})[position] = server["server"]
        if sentences:
            ordered = sorted(sentences, key=lambda key: (key[0] != ERROR, -len(sentences[key]), natural(key[1])))
            those = {position for positions in sentences.values() for position in positions}
            groups.append(Group(title, len(those), [Sentence(*key, list(sentences[key].items())) for key in ordered]))
    return groups
