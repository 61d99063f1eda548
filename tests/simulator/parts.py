# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""The parts of the state that are lists: which objects they hold, and how these are told as a document again."""

from __future__ import annotations

import dataclasses
from typing import Any

from . import extensions, subscriptions
from .accounts import Account, SecretKey
from .extensions import CatalogueEntry, Extension
from .facts import built
from .lagging import Lagging
from .php_handlers import PhpHandler
from .plans import AddonPlan, ServicePlan, generated
from .services import Service
from .subscriptions import Subscription

LISTS: dict[str, Any] = {
    "accounts": Account,
    "secret_keys": SecretKey,
    "services": Service,
    "addon_plans": AddonPlan,
    "service_plans": ServicePlan,
    "subscriptions": Subscription,
    "extensions": Extension,
    "catalogue": CatalogueEntry,
    "php_handlers": PhpHandler,
}
GENERATORS: dict[str, Any] = {
    "addon_plans": ("generate_addon_plans", lambda count, plans: generated.generate(AddonPlan, count, plans)),
    "service_plans": ("generate_service_plans", lambda count, plans: generated.generate(ServicePlan, count, plans)),
    "subscriptions": ("generate_subscriptions", subscriptions.generate),
    "extensions": ("generate_extensions", extensions.generate),
}


def wanted(changed: Any) -> set[str]:
    """Return the keys that are built anew when these change: a list and the number of generated ones go together."""
    pairs = [{part, number} for part, (number, dummy) in GENERATORS.items()] + [{"panel", "protocol_versions"}]
    return set(changed).union(*[pair for pair in pairs if pair & set(changed)])


def made(part: str, document: dict[str, Any]) -> Lagging:
    """Return the objects of a part."""
    things = [built(LISTS[part], facts) for facts in document[part]]
    if part in GENERATORS:
        number, generator = GENERATORS[part]
        things += generator(document[number], things)
    return Lagging(things)


def told(thing: Any) -> dict[str, Any]:
    """Return the facts that would make an equal object; what is empty by default is left out."""
    facts = {field.name: (getattr(thing, field.name), _default(field)) for field in dataclasses.fields(thing) if field.init}
    return {name: value for name, (value, default) in facts.items() if value or value != default or type(value) is not type(default)}


def _default(field: Any) -> Any:
    return field.default if field.default_factory is dataclasses.MISSING else field.default_factory()


def complete(part: str, facts: dict[str, Any]) -> dict[str, Any]:
    """Return the facts as told() would tell them."""
    return told(built(LISTS[part], facts))


def document(things: list[Any]) -> list[dict[str, Any]]:
    """Return the facts of all objects but those that were generated or are leaving."""
    return [told(thing) for thing in things if not any(getattr(thing, reason, False) for reason in ("shared", "generated", "leaving"))]
