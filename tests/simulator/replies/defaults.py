# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""What operations answer for which nothing is given: writes are done, reads find nothing."""

from __future__ import annotations

from typing import Any

from lxml import etree

from ..packet import reads, text
from ..results import Node, error, ok
from ..schema.model import CHOICE, names
from ..texts import say
from .arranging import Arranger
from .made_up import MadeUp, said
from .placing import Placing, place_errors, placing


def default(switches: dict[str, Any], operator: str, element: Any) -> list[Any]:
    """Return what the operation's node holds."""
    refusal = switches["operations_without_replies"]
    if refusal != "made_up":
        return place_errors(operator, element, [error(refusal, say(switches, "not_simulated", element.tag, operator))])
    place = placing(operator, element)
    if place is None:
        return [ok()]
    reading = reads(element.tag) or place.within == "list"
    targets = _targets(element if place.within is None else element.find(place.within))
    if not place.repeats:
        targets = targets[:1]
    if reading and targets:
        return place.put([error(1013, say(switches, "object_unknown"), *_echo(place, target).items()) for target in targets])
    if reading and place.least == 0:
        return []
    results = [_made_up(place, element, target, not reading) for target in targets or [None]]
    return results[0][1] if place.bare else place.put(results)


def _targets(asked: Any) -> list[Any]:
    """Return the elements of the filter that name objects: all like its last one."""
    selection = asked.find("filter")
    return [] if selection is None or len(selection) == 0 else selection.findall(selection[-1].tag)


def _echo(place: Placing, target: Any) -> dict[str, str]:
    return {"filter-id": text(target)} if "filter-id" in place.children() else {}


def _made_up(place: Placing, element: Any, target: Any, writing: bool) -> Node:
    """Return a result that says ok, and of a write also what it was done to."""
    request = etree.tostring(element) + (b"" if target is None else etree.tostring(target))
    made_up = MadeUp(request, {name: value for name, value in said(element).items() if name not in ("id", "guid")})
    children = place.children()
    facts: dict[str, Any] = {"status": "ok"} if "status" in children else {}
    if target is not None:
        made_up.known.update(said(target))
        facts.update(_echo(place, target))
        if len(target) == 0 and target.tag in children:
            facts[target.tag] = made_up.value(target.tag, place.model.kind(children[target.tag]))
        elif "filter-id" in facts:
            facts["id"] = made_up.number()
    elif writing and "filter-id" not in children:
        facts.update(_identity(children, place, made_up))
    if "" in names(place.model.content(place.declaration)):
        facts.update((child.tag, None) for child in element)
    return Arranger(place.model, made_up).element(place.declaration, facts, element.tag, writing)


def _identity(children: dict[str, Any], place: Placing, made_up: MadeUp) -> dict[str, str]:
    """Return what a new object is known by, where the schema leaves open whether that is told."""
    told = [name for name in ("id", "guid") if name in children and children[name].getparent().tag != CHOICE]
    return {name: made_up.value(name, place.model.kind(children[name])) for name in told}
