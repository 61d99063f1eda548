# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""Everything the simulated server knows, built from one document that can be read, merged and put back."""

from __future__ import annotations

import copy
import dataclasses
import functools
import threading
from typing import Any

from . import building, defaults, hiding, masking, parts, switches
from .accounts import Account, SecretKey
from .extensions import CatalogueEntry, Extension
from .facts import check
from .lagging import Lagging
from .merging import merged
from .panel import Panel
from .php_handlers import PhpHandler
from .plans.descriptors import Described, Descriptor
from .replies import Replies
from .services import Service

MERGED = ("panel", "switches", "server")
HIDDEN = ("replies", "server")


class State:
    """The live state of one simulated server; take the lock to read or change it."""

    accounts: list[Account]
    secret_keys: list[SecretKey]
    services: list[Service]
    addon_plans: Lagging
    replies: Replies
    server: dict[str, Any]
    service_plans: Lagging
    subscriptions: Lagging
    extensions: list[Extension]
    catalogue: list[CatalogueEntry]
    php_handlers: list[PhpHandler]
    descriptors: Described
    stored_instead: dict[str, Any]
    protocol_versions: list[str]
    panel: Panel
    switches: dict[str, Any]
    panel_away_until: float

    def __init__(self, document: dict[str, Any] | None = None) -> None:
        self.lock = threading.RLock()
        self._start = defaults.document()
        self.__dict__.update(building.made(self._start))
        self._merge(self._start, document or {})
        self.reset()

    def reset(self) -> None:
        """Go back to how the server was at the start."""
        with self.lock:
            self.document = copy.deepcopy(self._start)
            self.__dict__.update(building.made(self.document))

    def update(self, changes: dict[str, Any]) -> None:
        """Put new values under the given top-level keys: panel, server and switches are merged, the rest is replaced."""
        with self.lock:
            document = copy.deepcopy(self.document)
            self._merge(document, changes)
            self.__dict__.update(building.made({key: document[key] for key in parts.wanted(changes)}))
            self.document = document

    def _merge(self, document: dict[str, Any], changes: dict[str, Any]) -> None:
        if not isinstance(changes, dict):
            raise ValueError("The state is a mapping, not %r" % (changes,))
        for key, given in changes.items():
            if key not in defaults.DEFAULTS:
                raise ValueError("The state has no key %r. It has: %s" % (key, ", ".join(defaults.DEFAULTS)))
            check("State", key, type(defaults.DEFAULTS[key]).__name__, given)
            if key == "switches":
                switches.checked(given)
            value = given
            if key in masking.SECRETS:
                value = masking.unmasked(key, value, parts.document(getattr(self, key)), functools.partial(parts.complete, key))
            if key in HIDDEN:
                value = hiding.revealed(value, document[key])
            document[key] = merged(document[key], value) if key in MERGED else copy.deepcopy(value)

    def account(self, login: str) -> Account | None:
        """Return the account of this login, or None."""
        return next((account for account in self.accounts if account.login == login), None)

    def service(self, service_id: str) -> Service | None:
        """Return the service of this id, or None."""
        return next((service for service in self.services if service.id == service_id), None)

    def plans(self, kind: Any) -> Lagging:
        """Return the plans of a kind."""
        plans: Lagging = getattr(self, kind.part)
        return plans

    def all_plans(self) -> list[Any]:
        """Return the plans of both kinds."""
        return [*self.addon_plans, *self.service_plans]

    def described(self, section: str) -> dict[str, Descriptor]:
        """Return the descriptors of a section of plans; which PHP handlers there are is the server's affair."""
        names = self.descriptors[section]
        handler = names.get("php_handler_id")
        if handler is None or handler.enum:
            return names
        return {**names, "php_handler_id": dataclasses.replace(handler, enum=[one.id for one in self.php_handlers])}

    def visible(self) -> dict[str, Any]:
        """Return the document with everything as it is at present, and without any credential."""
        with self.lock:
            document = dict(self.document, **{key: parts.document(getattr(self, key)) for key in parts.LISTS}, switches=self.switches)
            document = copy.deepcopy(document)
            masking.mask(document)
            document.update({key: hiding.hidden(document[key]) for key in HIDDEN})
            return document
