# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""Requests and replies for every operation, made from the schema: the smallest, and one with everything in it."""

from __future__ import annotations

from ansible_collections.community.plesk.tests.simulator.replies.arranging import Arranger
from ansible_collections.community.plesk.tests.simulator.replies.made_up import MadeUp
from ansible_collections.community.plesk.tests.simulator.replies.placing import placings
from ansible_collections.community.plesk.tests.simulator.schema.model import ANY, CHOICE, ELEMENT, model, operators

OPERATORS = [operator for operator in operators("requests") if operator != "business-logic-upgrade"]
OPERATIONS = ["%s/%s" % (operator, operation) for operator in OPERATORS for operation in model("requests", operator).operations]
VALUES = MadeUp(known={"operation": "start"})
FREE = {"demo": {"run": None}}


def _content(known, declaration, everything):
    particle = known.content(declaration)
    if particle is None:
        kind = known.kind(declaration)
        return VALUES.value(declaration.get("name"), kind) if kind and kind != "xs:anyType" else None
    return _children(known, particle, everything)


def _children(known, particle, everything):
    if particle.tag == ANY:
        return dict(FREE)
    if particle.tag == ELEMENT:
        return {particle.get("name"): _content(known, particle, everything)}
    found = {}
    for part in [particle[0]] if particle.tag == CHOICE else particle:
        if everything or part.get("minOccurs") != "0":
            found.update(_children(known, part, everything))
    return found


def request(name, everything):
    """Return a node: the operation's smallest request, or one with all that may stand together."""
    operator, operation = name.split("/")
    known = model("requests", operator)
    declaration = known.operations[operation]
    return Arranger(known, VALUES).element(declaration, _content(known, declaration, everything), name)


def result(name):
    """Return a result with all that may stand together, in the schema's order."""
    place = placings(*name.split("/"))[0]
    content = _content(place.model, place.declaration, True)
    return {key: value for key, value in content.items() if key not in ("errcode", "errtext", "status")}
