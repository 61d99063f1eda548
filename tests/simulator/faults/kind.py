# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""What a fault is: a kind with its parameters, and one armed instance of it."""

from __future__ import annotations

import dataclasses
from typing import Any, Callable

MATCHES = ("any", "read", "write")
LISTENERS = ("any", "tls", "plain")


@dataclasses.dataclass(frozen=True)
class Kind:
    """One row of the catalogue; act takes (fault, exchange) and returns the reply, opens acts at accept.

    opens takes (fault, connection, certificate) and returns the TLS context to go on with, or None for the usual one.
    """

    sentence: str
    act: Any
    whens: tuple[str, ...] = ("before", "after")
    parameters: dict[str, Any] = dataclasses.field(default_factory=dict)
    choices: dict[str, tuple[Any, ...]] = dataclasses.field(default_factory=dict)
    listener: str = "any"
    opens: Any = None


@dataclasses.dataclass
class Fault:
    """An armed fault: how often (0 = always), how many to let pass first, for which requests, at which moment."""

    fault: str
    when: str
    parameters: dict[str, Any]
    times: int = 1
    after: int = 0
    match: str = "any"
    listener: str = "any"

    def __getitem__(self, name: str) -> Any:
        return self.parameters[name]

    def fits(self, stage: str, write: Any, tls: bool) -> bool:
        """Tell whether this fault is for this moment; before the packet was read (write is None) only 'any' matches."""
        if self.stage != stage or self.listener not in ("any", "tls" if tls else "plain"):
            return False
        return self.match == "any" or (write is not None and self.match == ("write" if write else "read"))

    @property
    def stage(self) -> str:
        """Return accept, reading or request."""
        return self.when if self.when in ("accept", "reading") else "request"


def instead(make: Callable[..., Any]) -> Callable[..., Any]:
    """Make an act of a function that writes a reply of its own: the packet is carried out only with when=after."""

    def act(fault: Fault, exchange: Any) -> Any:
        if fault.when == "after":
            exchange.answer().whole()
        return make(fault, exchange)

    return act


def changed(change: Callable[..., Any]) -> Callable[..., Any]:
    """Make an act of a function that takes the true reply, complete in memory, and spoils it."""

    def act(fault: Fault, exchange: Any) -> Any:
        reply = exchange.answer()
        reply.whole()
        return change(fault, reply)

    return act
