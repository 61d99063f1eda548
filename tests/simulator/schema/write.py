# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""Write a schema as XSD: python3 -m simulator.schema.write (requests|replies) SOURCE, where SOURCE is the schema as a JSON document."""

from __future__ import annotations

import json
import os
import sys
from typing import Iterable, Iterator

from .simple_types import BUILT_IN, simple_types
from .source import Facts, Node, sharing

HERE = os.path.dirname(os.path.abspath(__file__))
HEAD = """\
<?xml version="1.0" encoding="UTF-8"?>
<!--
  Copyright (c) Contributors to community.plesk
  GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
  SPDX-License-Identifier: GPL-3.0-or-later

  Protocol %s, %s: %s. Written by write.py.
-->
<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
"""
GROUPS = {"seq": "sequence", "choice": "choice", "all": "all"}


def main(kind: str, source: str) -> None:
    """Write packet.xsd, simple_types.xsd, shared.xsd, and a file for each operator."""
    with open(source, encoding="utf-8") as document:
        facts = Facts(json.load(document))
    owners = sharing(facts)
    files = {
        "packet": ("the packet; validators name what they expected in the order of the choices", list(_packet(facts, sorted(set(owners.values()))))),
        "simple_types": ("simple types; each collapses white space, and its name turns up in messages", list(simple_types(facts))),
    }
    for owner in set(owners.values()):
        types = [name for name in facts.types if owners.get(name) == owner]
        about = "types that several operators use" if owner == "shared" else "operator " + owner
        files[owner] = about, [line for name in types for line in ["", *_complex(' name="%s"' % name, facts.types[name])]]
    for name, (about, lines) in files.items():
        with open(os.path.join(HERE, kind, name + ".xsd"), "w", encoding="utf-8") as target:
            target.write(HEAD % (facts.protocol, kind, about))
            target.write("".join("  %s\n" % line if line else "\n" for line in lines) + "</xs:schema>\n")


def _packet(facts: Facts, owners: list[str]) -> Iterator[str]:
    for name in ["simple_types", *owners]:
        yield '<xs:include schemaLocation="%s.xsd"/>' % name
    yield ""
    yield '<xs:element name="packet">'
    yield from _indented(_complex("", facts.packet, '  <xs:attribute name="version" type="string"/>'))
    yield "</xs:element>"


def _complex(attribute: str, inside: list[Node], more: str = "") -> Iterator[str]:
    yield "<xs:complexType%s>" % attribute
    for node in inside:
        if "group" in node or "wildcard" in node:
            yield from _indented(_particle(node))
    if more:
        yield more
    yield "</xs:complexType>"


def _particle(node: Node) -> Iterator[str]:
    occurs = _occurs(node)
    if "wildcard" in node:
        yield '<xs:any processContents="skip"%s/>' % occurs
    elif "group" in node:
        tag = GROUPS[node["group"]]
        yield "<xs:%s%s>" % (tag, occurs)
        for part in _parts(node):
            yield from _indented(_particle(part))
        yield "</xs:%s>" % tag
    else:
        yield from _element(node, occurs)


def _parts(group: Node) -> list[Node]:
    """Return what is in a group, without sequences that merely stand in a sequence."""
    parts: list[Node] = []
    for child in group["inside"]:
        nested = child.get("group") == group["group"] == "seq" and "occurs" not in child
        parts += _parts(child) if nested else [child]
    if "wildcard" in parts[-1]:
        # XSD does not allow optional elements before a wildcard, which takes them as well
        parts = [part for part in parts[:-1] if part.get("occurs", (1, 1))[0]] + parts[-1:]
    return parts


def _element(node: Node, occurs: str) -> Iterator[str]:
    opening = '<xs:element name="%s"' % node["name"]
    if "type" in node:
        kind = "xs:" + node["type"] if node["type"] in BUILT_IN else node["type"]
        yield '%s type="%s"%s/>' % (opening, kind, occurs)
    elif "base" in node:
        base = "xs:" + node["base"] if node["base"] in BUILT_IN else node["base"]
        yield '%s%s><xs:simpleType><xs:restriction base="%s"/></xs:simpleType></xs:element>' % (opening, occurs, base)
    elif "inside" in node:
        yield "%s%s>" % (opening, occurs)
        yield from _indented(_complex("", node["inside"]))
        yield "</xs:element>"
    else:
        yield "%s%s><xs:complexType/></xs:element>" % (opening, occurs)


def _occurs(node: Node) -> str:
    least, most = node.get("occurs", (1, 1))
    words = "" if least == 1 else ' minOccurs="%d"' % least
    return words + ("" if most == 1 else ' maxOccurs="%s"' % ("unbounded" if most is None else most))


def _indented(lines: Iterable[str]) -> Iterator[str]:
    return ("  " + line for line in lines)


if __name__ == "__main__":
    main(*sys.argv[1:])
