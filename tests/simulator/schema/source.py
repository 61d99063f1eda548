# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""Read the JSON document of a schema: elements, groups and wildcards as mappings, named types as lists of these."""

from __future__ import annotations

from typing import Any, Dict, Iterator

Node = Dict[str, Any]
EMPTY = ("NoneType", "GetProtosType", "DomainRestrictionListType", "DomainRestrictionEnableType", "DomainRestrictionDisableType")


class Facts:
    """Protocol version, packet, and named types of one schema."""

    def __init__(self, document: dict[str, Any]) -> None:
        self.protocol: str = document["protocol"]
        self.types: dict[str, list[Node]] = {name: inside for name, inside in document["types"].items() if name != "anyType"}
        packet = document["packet"]
        self.packet: list[Node] = packet["inside"] if "inside" in packet else self.types.pop(packet["type"])

    def elements(self, node: Node) -> Iterator[Node]:
        """Yield the elements in a node, without those of named types."""
        for child in node.get("inside", ()):
            if "name" in child:
                yield child
            yield from self.elements(child)

    def operators(self) -> dict[str, str]:
        """Return {operator: name of its type}."""
        return {element["name"]: element["type"] for element in self.elements({"inside": self.packet}) if element.get("type") in self.types}

    def used(self, name: str) -> set[str]:
        """Return the named types that a type needs, itself among them."""
        found: set[str] = set()
        waiting = [name]
        while waiting:
            name = waiting.pop()
            if name in self.types and name not in found:
                found.add(name)
                waiting += [element["type"] for element in self.elements({"inside": self.types[name]}) if "type" in element]
        return found

    def simple_types(self) -> set[str]:
        """Return the names of all types without children that carry a value."""
        everything = [{"inside": inside} for inside in [self.packet, *self.types.values()]]
        names = {element.get("type") or element.get("base") for node in everything for element in self.elements(node)}
        return {name for name in names if name} - set(self.types) - set(EMPTY)

    def empty_types(self) -> list[str]:
        """Return the names of the types that hold nothing."""
        everything = [{"inside": inside} for inside in self.types.values()]
        names = {element.get("type") for node in everything for element in self.elements(node)}
        return [name for name in EMPTY if name in names and name not in self.types]


def sharing(facts: Facts) -> dict[str, str]:
    """Return {type: operator that alone uses it, or "shared"}."""
    owners: dict[str, str] = {}
    for operator, kind in facts.operators().items():
        for name in facts.used(kind):
            owners[name] = "shared" if name in owners else operator
    return owners
