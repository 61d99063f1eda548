# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

# Note that this module util is **PRIVATE** to the collection. It can have breaking changes at any time.
# Do not use this code from other collections or standalone plugins/modules!
"""The table of what can be gathered: which fact each subset becomes, what it asks, and how the answer is arranged."""

from __future__ import annotations

import dataclasses
import functools
import typing as t

from .._operators import extension, php_handler, server, server_sections
from .._operators.plans import ADDON_PLANS, SERVICE_PLANS, PlanOperator, Selection
from .._plans import reading as plans
from .._server.sections import DEFAULT, arrange
from .._subscriptions import reading as subscriptions

if t.TYPE_CHECKING:
    from .._operators.reading import Reading


class Arranged(t.NamedTuple):
    """A fact, why parts of it are not there, by their names, and what was odd."""

    fact: t.Any
    unavailable: t.Mapping[str, str] = {}
    warnings: t.Sequence[str] = ()


@dataclasses.dataclass(frozen=True)
class Subset:
    """Something to gather: ``fact`` is what it is called, ``arrange`` makes it of what a reading gives.

    ``readings`` are the ways in which it can be asked for: the usual one, and perhaps one where this is refused.
    """

    fact: str
    readings: t.Sequence[t.Callable[[], Reading[t.Any]]]
    arrange: t.Callable[[t.Any], Arranged]


def _by_name(describe: t.Callable[[t.Any], dict[str, t.Any]]) -> t.Callable[[t.Iterable[t.Any]], Arranged]:
    """Return what arranges things by their names; what has none is left out."""
    return lambda things: Arranged({thing["name"]: thing for thing in map(describe, things) if thing["name"]})


def _handlers(handlers: t.Sequence[php_handler.Handler]) -> Arranged:
    return Arranged({handler["name"]: handler for handler in handlers}, warnings=list(php_handler.find_oddities(handlers)))


def _sections(*sections: str) -> Subset:
    """Return the subset of these sections of a server."""

    def arranged(answer: server_sections.Sections) -> Arranged:
        facts = arrange(sections, answer)
        return Arranged(facts.server, facts.unavailable, facts.warnings)

    return Subset("plesk_server", [lambda: server_sections.get(sections)], arranged)


def _listed(read: tuple[list[t.Any], list[str]]) -> Arranged:
    return Arranged(read[0], warnings=read[1])


def _plans(fact: str, operator: PlanOperator) -> Subset:
    """Return the subset of all plans of all owners, or of the account's own."""
    ways = [functools.partial(plans.ask, operator, Selection(owner=owner), operator.sections) for owner in ("all_owners", None)]
    return Subset(fact, ways, _listed)


SUBSETS = {
    "min": _sections("gen_info"),
    "services": Subset("plesk_services", [server.services_state], _by_name(server.describe)),
    "server": _sections(*DEFAULT),
    "extensions": Subset("plesk_extensions", [extension.get], _by_name(extension.describe)),
    "php_handlers": Subset("plesk_php_handlers", [php_handler.get], _handlers),
    "addon_plans": _plans("plesk_addon_plans", ADDON_PLANS),
    "service_plans": _plans("plesk_service_plans", SERVICE_PLANS),
    "subscriptions": Subset("plesk_subscriptions", [subscriptions.ask], _listed),
}
