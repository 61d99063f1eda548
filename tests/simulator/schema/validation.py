# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""Hold a request packet against the schema, complaining as libxml2 does; only what the packet needs of the schema is compiled."""

from __future__ import annotations

import functools
import os
import threading
from typing import Any

from lxml import etree

REQUESTS = os.path.join(os.path.dirname(os.path.abspath(__file__)), "requests")
XS = "{http://www.w3.org/2001/XMLSchema}"
ALWAYS = frozenset(("simple_types", "shared"))
OPERATORS = frozenset(name[: -len(".xsd")] for name in os.listdir(REQUESTS) if name.endswith(".xsd")) - ALWAYS - {"packet"}
_TURN = threading.Lock()


def first_complaint(root: Any) -> tuple[int, str] | None:
    """Return line and message of the first thing the schema does not like, or None."""
    # One compiled schema keeps one error log, so threads take turns.
    with _TURN:
        schema = _schema(frozenset(child.tag for child in root if child.tag in OPERATORS))
        if schema.validate(root):
            return None
        first = schema.error_log[0]
        return first.line, first.message


@functools.lru_cache(maxsize=64)
def _schema(operators: frozenset[str]) -> etree.XMLSchema:
    """Compile the schema of packets with these operators: all others keep their names, which messages list, but not their content."""
    document = etree.parse(os.path.join(REQUESTS, "packet.xsd"))
    for include in document.findall(XS + "include"):
        if include.get("schemaLocation", "")[: -len(".xsd")] not in operators | ALWAYS:
            include.getparent().remove(include)
    for operator in document.iterfind(".//%schoice/%selement" % (XS, XS)):
        if operator.get("name") not in operators:
            operator.set("type", "xs:anyType")
    return etree.XMLSchema(document)
