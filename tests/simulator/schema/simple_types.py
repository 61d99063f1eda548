# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""The types without children: what they restrict; enumerations are left out, because no published source has those of this version."""

from __future__ import annotations

from typing import Iterator

from .source import Facts

ENUMERATED = {"srvOpType": ("start", "stop", "restart"), "result_status": ("ok", "error")}
RESTRICTIONS = {
    "string": '<xs:restriction base="xs:string"><xs:whiteSpace value="collapse"/></xs:restriction>',
    "id_type": '<xs:restriction base="xs:unsignedInt"><xs:minInclusive value="1"/></xs:restriction>',
}
BASES = {
    "boolean": "xs:boolean",
    "int": "xs:integer",
    "unsignedInt": "xs:unsignedInt",
    "long": "xs:long",
    "size": "xs:unsignedLong",
    "double": "xs:double",
    "date": "xs:date",
    "datetime": "xs:dateTime",
    "text": "xs:string",
    "base64": "xs:base64Binary",
    "objectStatus": "int",
}
BUILT_IN = ("anyType", "anySimpleType", "token", "integer", "dateTime", "base64Binary")


def simple_types(facts: Facts) -> Iterator[str]:
    """Write the simple types that the schema uses, and those that hold nothing."""
    for name in sorted(facts.simple_types() - set(BUILT_IN), key=str.lower):
        inner = RESTRICTIONS.get(name) or '<xs:restriction base="%s"/>' % BASES.get(name, "string")
        if name in ENUMERATED:
            values = "".join('<xs:enumeration value="%s"/>' % value for value in ENUMERATED[name])
            inner = '<xs:restriction base="string">%s</xs:restriction>' % values
        yield '<xs:simpleType name="%s">%s</xs:simpleType>' % (name, inner)
    for name in facts.empty_types():
        yield '<xs:complexType name="%s"/>' % name
