# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

# Note that this module util is **PRIVATE** to the collection. It can have breaking changes at any time.
# Do not use this code from other collections or standalone plugins/modules!
"""Any operation of the API, from YAML or from XML, checked against the schema before anything is sent."""

from __future__ import annotations

import dataclasses
import re
import typing as t

from .._errors import OptionError
from .._packet.decode import SAFE
from .._packet.xml import BLANKS, E, etree
from .._schema import reads as table
from .._schema.check import check, children
from .._schema.fill import fill
from .._schema.tables import REQUESTS

_DECLARATION = re.compile(r"\s*<\?xml[^>]*\?>")
SETTINGS = "request-settings"


@dataclasses.dataclass(frozen=True)
class Operation:
    """One operation that is asked for: its operator, its element, and whether it only reads."""

    operator: str
    element: t.Any
    reads: bool

    @property
    def name(self) -> str:
        """``operator/operation``."""
        return "{0}/{1}".format(self.operator, self.element.tag)


@dataclasses.dataclass(frozen=True)
class Request:
    """What a packet is to hold: operations in their order, what stands before them, and the version of the protocol if it names one."""

    operations: t.Sequence[Operation]
    settings: t.Sequence[t.Any] = ()
    version: str | None = None


def read_items(items: t.Sequence[t.Any], unknown: str) -> Request:
    """Return the request that a list of ``{operator/operation: content}`` asks for; raise OptionError with all that is wrong with it."""
    operations, faults = [], []
    for number, item in enumerate(items, 1):
        name, content = next(iter(item.items())) if isinstance(item, t.Mapping) and len(item) == 1 else ("", None)
        operator, slash, operation = str(name).partition("/")
        if not (operator and slash and operation):
            faults.append("item {0} of operations is not a mapping with one key like customer/get".format(number))
            continue
        element, found = fill(operator, operation, content, unknown)
        faults += found
        if element is not None:
            operations.append(Operation(operator, element, table.is_read(operator, operation, element)))
    _refuse(faults)
    return Request(operations)


def read_xml(text: str, unknown: str) -> Request:
    """Return the request that XML asks for, with or without ``packet`` around it; raise OptionError with all that is wrong with it."""
    packet = parse(text)
    if any(text and text.strip(BLANKS) for text in (packet.text, *(child.tail for child in packet))):
        raise OptionError("xml holds text beside the operators, which no packet may hold")
    settings = [child for child in children(packet) if child.tag == SETTINGS]
    operators = [child for child in children(packet) if child.tag != SETTINGS]
    _refuse([fault for child in (*settings, *operators) for fault in check(child, unknown)])
    found = [
        Operation(operator.tag, operation, table.is_read(operator.tag, operation.tag, operation)) for operator in operators for operation in children(operator)
    ]
    if not found:
        raise OptionError("xml holds no operation")
    return Request(found, settings, packet.get("version"))


def refuse_empty_filters(request: Request) -> None:
    """Raise OptionError if an operation that writes has no filter or an empty one, which for Plesk means all objects."""
    words = "{0}: filter is empty, which means all objects; choose some, or set empty_filter=send"
    writes = [operation for operation in request.operations if not operation.reads]
    _refuse([words.format(operation.name) for operation in writes if table.has_empty_filter(operation.operator, operation.element)])


def parse(text: str) -> t.Any:
    """Return the packet that XML is, with or without ``packet`` around it; raise OptionError if it is not well-formed."""
    content = _DECLARATION.sub("", text.lstrip("\ufeff"), count=1)
    parser = etree.XMLParser(remove_blank_text=True, **SAFE)
    try:
        # Several operators have no root of their own.
        root = etree.fromstring("<packet>{0}</packet>".format(content).encode("utf-8"), parser)
    except (etree.XMLSyntaxError, UnicodeEncodeError) as error:
        if "<!DOCTYPE" in content:
            # Within the packet around it, that is where it stops being XML.
            raise OptionError("xml has a DOCTYPE, which no packet needs") from None
        reason = re.sub(r"\s*(, line .*)?\Z", "", str(getattr(error, "msg", None) or "it has a character that UTF-8 cannot express"), flags=re.DOTALL)
        raise OptionError("xml is not well-formed: {0}".format(reason)) from None
    inside = children(root)
    return inside[0] if len(inside) == 1 and inside[0].tag == "packet" else root


def _refuse(faults: t.Sequence[str]) -> None:
    if faults:
        raise OptionError("; ".join(faults))


def build(operations: t.Iterable[Operation]) -> list[t.Any]:
    """Return the operators of a packet; neighbours share one where the schema lets it hold several operations."""
    operators: list[t.Any] = []
    for operation in operations:
        if not operators or operators[-1].tag != operation.operator or not _may_hold_several(operation.operator):
            operators.append(E(operation.operator))
        operators[-1].append(operation.element)
    return operators


def _may_hold_several(operator: str) -> bool:
    kind = REQUESTS.operators().get(operator)
    return kind is None or getattr(REQUESTS.type(kind), "high", 1) > 1
