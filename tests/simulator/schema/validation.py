# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""Hold a packet against the schema, complaining as libxml2 does; only what the packet needs of the schema is compiled."""

from __future__ import annotations

import copy
import functools
import os
import threading
from typing import Any, Collection, NamedTuple

from lxml import etree

FOLDER = os.path.dirname(os.path.abspath(__file__))
XS = "{http://www.w3.org/2001/XMLSchema}"
ALWAYS = ("simple_types", "shared")
_TURN = threading.Lock()


class Complaint(NamedTuple):
    """The first thing that the schema does not like."""

    line: int
    path: str
    message: str


def complaint(kind: str, root: Any, unpublished: Collection[str] = ()) -> Complaint | None:
    """Return what is wrong with a packet of requests or replies, or None; elements of the unpublished names are no reason to complain."""
    # One compiled schema keeps one error log, so threads take turns.
    with _TURN:
        found = _first(kind, root)
        if found and unpublished:
            root = copy.deepcopy(root)
            while found and _taken_out(root, found.path, unpublished):
                found = _first(kind, root) if len(root) else None
        return found


def _first(kind: str, root: Any) -> Complaint | None:
    schema = _schema(kind, frozenset(child.tag for child in root if child.tag in _known(kind)))
    if schema.validate(root):
        return None
    first = schema.error_log[0]
    return Complaint(first.line, first.path or "", first.message)


def _taken_out(root: Any, path: str, unpublished: Collection[str]) -> bool:
    """Take an element of one of these names out, with the operator if nothing else is in it; return whether that was possible."""
    element = next(iter(root.xpath(path)), root)
    if element.tag not in unpublished or element is root:
        return False
    parent = element.getparent()
    parent.remove(element)
    if len(parent) == 0 and parent.getparent() is root:
        root.remove(parent)
    return True


@functools.lru_cache(maxsize=64)
def _schema(kind: str, operators: frozenset[str]) -> etree.XMLSchema:
    """Compile the schema of packets with these operators: all others keep their names, which messages list, but not their content."""
    document = etree.parse(os.path.join(FOLDER, kind, "packet.xsd"))
    for include in document.findall(XS + "include"):
        name = include.get("schemaLocation", "")[: -len(".xsd")]
        if name not in operators and name not in ALWAYS:
            document.getroot().remove(include)
    for operator in document.iterfind(".//%schoice/%selement" % (XS, XS)):
        if operator.get("name") not in operators and operator.get("name") != "system":
            operator.set("type", "xs:anyType")
    return etree.XMLSchema(document)


@functools.lru_cache(maxsize=None)
def _known(kind: str) -> frozenset[str]:
    return frozenset(name[: -len(".xsd")] for name in os.listdir(os.path.join(FOLDER, kind))) - frozenset((*ALWAYS, "packet"))
