# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""Subscriptions (webspaces): what they are, and how they follow their plans."""

from __future__ import annotations

import dataclasses
import uuid
from typing import Any

from .plans.plan import HOSTING, LIMITS, PERFORMANCE, PERMISSIONS, PHP_SETTINGS

SECTIONS = {section.tag: section for section in (LIMITS, HOSTING, PERFORMANCE, PERMISSIONS, PHP_SETTINGS)}


@dataclasses.dataclass(eq=False)
class Subscription:
    """A subscription, equal to no other; plans are guids, the main plan first.

    A locked one does not follow its plans, nor does one that is customised: both are not synchronized after a change of a plan.
    """

    id: int
    name: str
    owner: str
    guid: str = ""
    external_id: str = ""
    status: int = 0
    locked: bool = False
    customised: bool = False
    synchronized: bool = True
    plans: list[str] = dataclasses.field(default_factory=list)
    description: str = ""
    created: str = "2024-05-17"
    real_size: int = 1048576
    ip_address: str = "203.0.113.10"
    limits: Any = None
    hosting: Any = None
    performance: Any = None
    permissions: Any = None
    php_settings: Any = None
    generated: bool = dataclasses.field(init=False, default=False, repr=False)

    def __post_init__(self) -> None:
        self.guid = self.guid or str(uuid.uuid5(uuid.NAMESPACE_OID, "subscription %s" % self.id))
        for section in SECTIONS.values():
            value = getattr(self, section.fact)
            try:
                setattr(self, section.fact, None if value is None else section.kept(value))
            except (TypeError, ValueError, AttributeError) as complaint:
                raise ValueError("Subscription %r: %s cannot be %r" % (self.name, section.fact, value)) from complaint

    @property
    def ascii_name(self) -> str:
        """Return the name as DNS has it."""
        try:
            return self.name.encode("idna").decode("ascii")
        except UnicodeError:
            return self.name

    @property
    def htype(self) -> str:
        """Return the type of hosting."""
        return "none" if self.hosting == "none" else "vrt_hst"


def follow(subscriptions: list[Subscription], guid: str) -> None:
    """Let the subscriptions of a plan that changed follow it; those that do not are out of sync from now on."""
    for subscription in subscriptions:
        if guid in subscription.plans and (subscription.locked or subscription.customised):
            subscription.synchronized = False


def generate(count: int, given: list[Subscription]) -> list[Subscription]:
    """Return that many subscriptions of the customer besides these, on their plans in turn; every seventh locked, every fourteenth out of sync."""
    plans = sorted({subscription.plans[0] for subscription in given if subscription.plans})
    first_id = max([1000] + [subscription.id for subscription in given]) + 1
    made = []
    for number in range(count):
        subscription = Subscription(first_id + number, "site%05d.example.com" % (number + 1), "customer")
        subscription.plans = [plans[number % len(plans)]] if plans else []
        subscription.locked = number % 7 == 0
        subscription.synchronized = number % 14 != 0
        subscription.generated = True
        made.append(subscription)
    return made
