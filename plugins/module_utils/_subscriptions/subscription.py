# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

# Note that this module util is **PRIVATE** to the collection. It can have breaking changes at any time.
# Do not use this code from other collections or standalone plugins/modules!
"""One subscription of a reply as typed data, always in the same shape."""

from __future__ import annotations

import typing as t

from .._packet.xml import etree, text_of
from .._plans import value_types as types
from .._plans.draft import Draft, share

if t.TYPE_CHECKING:
    from .._plans.oddities import Oddities

# The bits of ``status`` (https://docs.plesk.com/en-US/obsidian/api-rpc/33899/); without any, the subscription is active.
BITS = {4: "backup", 16: "admin", 32: "reseller", 64: "customer", 256: "expired"}
ACTIVE = "active"


def convert(result: t.Any, oddities: Oddities) -> dict[str, t.Any]:
    """Return the subscription that a ``result`` element holds; what does not fit its type stays text and is noted."""
    facts = _child(result, "data/gen_info")
    plans = _child(result, "data/subscriptions/subscription")
    name = text_of(facts, "name")
    draft = Draft(name or text_of(result, "id") or "", (), oddities)
    return dict(
        id=draft.read_id("id", text_of(result, "id")),
        name=name,
        guid=text_of(facts, "guid"),
        external_id=text_of(facts, "external-id"),
        owner_id=draft.read_id("owner_id", text_of(facts, "owner-id")),
        owner_login=text_of(facts, "owner-login"),
        status=_status(draft, text_of(facts, "status")),
        locked=_flag(draft, "locked", text_of(plans, "locked")),
        synchronized=_flag(draft, "synchronized", text_of(plans, "synchronized")),
        plans=[share(guid) for guid in (text_of(plan, "plan-guid") for plan in plans.iterchildren("plan")) if guid],
    )


def names_of(result: t.Any) -> list[str | None]:
    """Return the names by which a filter finds the subscription: its own, and that in DNS."""
    facts = _child(result, "data/gen_info")
    return [text_of(facts, "name"), text_of(facts, "ascii-name")]


def _child(element: t.Any, path: str) -> t.Any:
    """Return the element at a path, an empty one if there is none."""
    found = element.find(path)
    return etree.Element("nothing") if found is None else found


def _status(draft: Draft, text: str | None) -> list[str]:
    """Return the names of the bits of a status; those without a name as a number."""
    value = None if text is None else draft.read("status", text, types.whole)
    if not isinstance(value, int) or value < 0:
        return [] if text is None else [text]
    rest = value & ~sum(BITS)
    return [name for bit, name in BITS.items() if value & bit] + ([str(rest)] if rest else []) or [ACTIVE]


def _flag(draft: Draft, place: str, text: str | None) -> types.Value:
    return None if text is None else draft.read(place, text, types.boolean)
