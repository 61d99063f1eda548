# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""Ask a schema what an element may hold: the particles are the nodes of the XSD files, read when an operator is needed first."""

from __future__ import annotations

import functools
import os
from typing import Any, Iterator, NamedTuple

from lxml import etree

XS = "{http://www.w3.org/2001/XMLSchema}"
FOLDER = os.path.dirname(os.path.abspath(__file__))
COMMON = ("shared", "simple_types")
SEQUENCE, CHOICE, ALL, ANY, ELEMENT = (XS + name for name in ("sequence", "choice", "all", "any", "element"))
GROUPS = (SEQUENCE, CHOICE, ALL)


class Place(NamedTuple):
    """Where a child may stand: its declaration, and whether more than one may."""

    declaration: Any
    repeats: bool


class Model:
    """What an operator's requests or replies hold."""

    def __init__(self, types: dict[str, Any], declaration: Any) -> None:
        self._types = types
        self._contents: dict[Any, Any] = {}
        self._kinds: dict[Any, str] = {}
        self._places: dict[Any, dict[str, Place]] = {}
        self.operations = {name: place.declaration for name, place in self.places(self.content(declaration)).items()}

    def content(self, declaration: Any) -> Any:
        """Return the group of an element's children, None if there cannot be any."""
        if declaration not in self._contents:
            kind = self._types.get(declaration.get("type")) if "type" in declaration.attrib else declaration[0]
            found = kind if kind is None or kind.tag != XS + "complexType" else next(iter(kind), None)
            self._contents[declaration] = found if found is not None and found.tag in GROUPS else None
        return self._contents[declaration]

    def kind(self, declaration: Any) -> str:
        """Return the built-in type behind an element's value, "" for an element with children or without any content."""
        if declaration not in self._kinds:
            name = declaration.get("type")
            node = declaration[0] if name is None else self._types.get(name)
            while node is not None and node.tag == XS + "simpleType":
                name = node[0].get("base")
                node = self._types.get(name)
            self._kinds[declaration] = name if node is None and name is not None else ""
        return self._kinds[declaration]

    def places(self, particle: Any) -> dict[str, Place]:
        """Return {name: place} of all that may stand in a group; of equal names the first."""
        if particle is None:
            return {}
        if particle not in self._places:
            found: dict[str, Place] = {}
            for leaf, repeats in leaves(particle):
                if leaf.tag == ELEMENT:
                    name = leaf.get("name")
                    earlier = found.get(name, Place(leaf, repeats))
                    found[name] = Place(earlier.declaration, repeats or earlier.repeats)
            self._places[particle] = found
        return self._places[particle]


def leaves(particle: Any, repeats: bool = False) -> Iterator[tuple[Any, bool]]:
    """Yield the elements and wildcards of a group, and whether several may stand there; what elements hold is not looked at."""
    repeats = repeats or occurs(particle)[1] != 1
    if particle.tag not in GROUPS:
        yield particle, repeats
    for part in particle if particle.tag in GROUPS else ():
        yield from leaves(part, repeats)


@functools.lru_cache(maxsize=None)
def names(particle: Any) -> frozenset[str]:
    """Return the names of the elements in a group, with an empty one for a wildcard."""
    return frozenset(leaf.get("name", "") for leaf, dummy in leaves(particle))


@functools.lru_cache(maxsize=None)
def occurs(particle: Any) -> tuple[int, int | None]:
    """Return how often a particle has to stand, and how often it may; None is any number."""
    most = particle.get("maxOccurs", "1")
    return int(particle.get("minOccurs", "1")), None if most == "unbounded" else int(most)


@functools.lru_cache(maxsize=None)
def model(kind: str, operator: str) -> Model | None:
    """Return the model of an operator's requests or replies, None if there is no such operator or its content is free."""
    declaration = _operators(kind).get(operator)
    if declaration is None or declaration.get("type") == "xs:anyType":
        return None
    return Model(_types(kind, operator), declaration)


def operators(kind: str) -> list[str]:
    """Return the names of the operators in the schema's order."""
    return list(_operators(kind))


@functools.lru_cache(maxsize=None)
def _operators(kind: str) -> dict[str, Any]:
    document = _read(kind, "packet")
    return {element.get("name"): element for choice in document.iter(CHOICE) if choice.get("maxOccurs") for element in choice}


@functools.lru_cache(maxsize=None)
def _types(kind: str, operator: str) -> dict[str, Any]:
    return {node.get("name"): node for name in (*COMMON, operator) for node in _read(kind, name).getroot()}


def _read(kind: str, name: str) -> Any:
    return etree.parse(os.path.join(FOLDER, kind, name + ".xsd"), etree.XMLParser(remove_comments=True))
