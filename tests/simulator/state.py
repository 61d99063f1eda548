# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""Everything the simulated server knows, built from one document that can be read, merged and put back."""

from __future__ import annotations

import copy
import threading
from typing import Any

from . import defaults, hiding, masking, switches, versions
from .accounts import Account, SecretKey
from .addon_plans import AddonPlan
from .facts import built, check
from .generated_plans import generate
from .panel import Panel
from .replies import Replies
from .services import Service

MERGED = ("panel", "switches")
PLANS = ("addon_plans", "generate_addon_plans")


class State:
    """The live state of one simulated server; take the lock to read or change it."""

    accounts: list[Account]
    secret_keys: list[SecretKey]
    services: list[Service]
    addon_plans: list[AddonPlan]
    replies: Replies
    protocol_versions: list[str]
    panel: Panel
    switches: dict[str, Any]
    panel_away_until: float

    def __init__(self, document: dict[str, Any] | None = None) -> None:
        self.lock = threading.RLock()
        self._start = defaults.document()
        self._merge(self._start, document or {})
        self.reset()

    def reset(self) -> None:
        """Go back to how the server was at the start."""
        with self.lock:
            self.document = copy.deepcopy(self._start)
            self._build(self.document)

    def update(self, changes: dict[str, Any]) -> None:
        """Put new values under the given top-level keys: panel and switches are merged, the rest is replaced."""
        with self.lock:
            document = copy.deepcopy(self.document)
            self._merge(document, changes)
            wanted = set(changes).union(PLANS if set(PLANS) & set(changes) else ())
            self._build({key: document[key] for key in wanted})
            self.document = document

    def _merge(self, document: dict[str, Any], changes: dict[str, Any]) -> None:
        if not isinstance(changes, dict):
            raise ValueError("The state is a mapping, not %r" % (changes,))
        for key, value in changes.items():
            if key not in defaults.DEFAULTS:
                raise ValueError("The state has no key %r. It has: %s" % (key, ", ".join(defaults.DEFAULTS)))
            check("State", key, type(defaults.DEFAULTS[key]).__name__, value)
            if key == "switches":
                switches.checked(value)
            if key in masking.SECRETS:
                value = masking.unmasked(key, value, document[key])
            if key == "replies":
                value = hiding.revealed(value, document[key])
            document[key] = {**document[key], **value} if key in MERGED else copy.deepcopy(value)

    def _build(self, parts: dict[str, Any]) -> None:
        # All new objects are made before any is put in place: a wrong document changes nothing.
        made: dict[str, Any] = {}
        if "accounts" in parts:
            made["accounts"] = [built(Account, facts) for facts in parts["accounts"]]
        if "secret_keys" in parts:
            made["secret_keys"] = [built(SecretKey, facts) for facts in parts["secret_keys"]]
        if "services" in parts:
            made["services"] = [built(Service, facts) for facts in parts["services"]]
            made["panel_away_until"] = 0.0
        if "addon_plans" in parts:
            made["addon_plans"] = self._plans(parts["addon_plans"], parts["generate_addon_plans"])
        if "replies" in parts:
            made["replies"] = Replies(parts["replies"])
        if "protocol_versions" in parts:
            made["protocol_versions"] = versions.checked(parts["protocol_versions"])
        if "panel" in parts:
            made["panel"] = built(Panel, parts["panel"])
        if "switches" in parts:
            made["switches"] = dict(switches.DEFAULTS, **parts["switches"])
        self.__dict__.update(made)

    @staticmethod
    def _plans(facts: list[dict[str, Any]], generated: int) -> list[AddonPlan]:
        plans = [built(AddonPlan, plan) for plan in facts]
        return plans + generate(generated, max([1000] + [plan.id for plan in plans]) + 1, "admin")

    def account(self, login: str) -> Account | None:
        """Return the account of this login, or None."""
        return next((account for account in self.accounts if account.login == login), None)

    def service(self, service_id: str) -> Service | None:
        """Return the service of this id, or None."""
        return next((service for service in self.services if service.id == service_id), None)

    def visible(self) -> dict[str, Any]:
        """Return the document with the present services, and without any credential."""
        with self.lock:
            document = copy.deepcopy(self.document)
            document["services"] = [dict(facts, state=service.state) for facts, service in zip(document["services"], self.services)]
            document["addon_plans"] = [{key: value for key, value in vars(plan).items() if key != "shared"} for plan in self.addon_plans if plan.shared is None]
            masking.mask(document)
            document["replies"] = hiding.hidden(document["replies"])
            document["switches"] = dict(self.switches)
            return document
