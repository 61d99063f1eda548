# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""Write the schema of the requests: python3 -m simulator.schema.write_requests SOURCE, the JSON document of the request schema."""

from __future__ import annotations

import json
import os
import sys
from typing import Iterable, Iterator

from .source import Facts, Node, sharing

HERE = os.path.dirname(os.path.abspath(__file__))
HEAD = """\
<?xml version="1.0" encoding="UTF-8"?>
<!--
  Copyright (c) Contributors to community.plesk
  GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
  SPDX-License-Identifier: GPL-3.0-or-later

  Protocol %s, requests: %s. Written by write_requests.py.
-->
<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
"""
ENUMERATED = {"srvOpType": ("start", "stop", "restart")}
RESTRICTIONS = {
    "string": '<xs:restriction base="xs:string"><xs:whiteSpace value="collapse"/></xs:restriction>',
    "id_type": '<xs:restriction base="xs:unsignedInt"><xs:minInclusive value="1"/></xs:restriction>',
}
BASES = {
    "boolean": "xs:boolean",
    "int": "xs:integer",
    "unsignedInt": "xs:unsignedInt",
    "long": "xs:long",
    "double": "xs:double",
    "date": "xs:date",
    "datetime": "xs:dateTime",
    "text": "xs:string",
    "base64": "xs:base64Binary",
    "objectStatus": "int",
}
BUILT_IN = ("anyType", "anySimpleType", "token")
GROUPS = {"seq": "sequence", "choice": "choice", "all": "all"}


def main(source: str) -> None:
    """Write packet.xsd, simple_types.xsd, shared.xsd, and a file for each operator."""
    with open(source, encoding="utf-8") as document:
        facts = Facts(json.load(document))
    owners = sharing(facts)
    for owner in sorted(set(owners.values())):
        types = [name for name in facts.types if owners.get(name) == owner]
        about = "types that several operators use" if owner == "shared" else "operator " + owner
        _write(owner, facts, about, [line for name in types for line in ["", *_complex(' name="%s"' % name, facts.types[name])]])
    _write("simple_types", facts, "simple types; each collapses white space, and its name turns up in messages", list(_simple_types(facts)))
    includes = ['<xs:include schemaLocation="%s.xsd"/>' % name for name in ["simple_types"] + sorted(set(owners.values()))]
    _write("packet", facts, "the packet; validators name what they expected in the order of the choices", includes + [""] + list(_packet(facts.packet)))


def _write(name: str, facts: Facts, about: str, lines: list[str]) -> None:
    with open(os.path.join(HERE, name + ".xsd"), "w", encoding="utf-8") as target:
        target.write(HEAD % (facts.protocol, about))
        target.write("".join("  %s\n" % line if line else "\n" for line in lines) + "</xs:schema>\n")


def _simple_types(facts: Facts) -> Iterator[str]:
    for name in sorted(facts.simple_types() - set(BUILT_IN), key=str.lower):
        inner = RESTRICTIONS.get(name) or '<xs:restriction base="%s"/>' % BASES.get(name, "string")
        if name in ENUMERATED:
            values = "".join('<xs:enumeration value="%s"/>' % value for value in ENUMERATED[name])
            inner = '<xs:restriction base="string">%s</xs:restriction>' % values
        yield '<xs:simpleType name="%s">%s</xs:simpleType>' % (name, inner)
    for name in facts.empty_types():
        yield '<xs:complexType name="%s"/>' % name


def _packet(packet: Node) -> Iterator[str]:
    yield '<xs:element name="packet">'
    yield from _indented(_complex("", packet["inside"], '  <xs:attribute name="version" type="string"/>'))
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
        for child in node["inside"]:
            # A sequence that merely stands in a sequence says nothing
            nested = child.get("group") == node["group"] == "seq" and "occurs" not in child
            for part in child["inside"] if nested else [child]:
                yield from _indented(_particle(part))
        yield "</xs:%s>" % tag
    else:
        yield from _element(node, occurs)


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
    main(sys.argv[1])
