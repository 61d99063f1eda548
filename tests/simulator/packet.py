# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""Read a request packet safely."""

from __future__ import annotations

import re
from typing import Any

from lxml import etree

BLANKS = re.compile("[ \t\r\n]+")
READ_ONLY = ("lic_get_info", "domain-restriction-list", "cform_buttons_list", "cform-buttons-list")
DESTRUCTIVE = (("event_log", "get"),)


class Unparsable(Exception):
    """The request body is not a well-formed packet, or carries a DOCTYPE."""


def parse(body: bytes) -> etree._Element:
    """Return the root element; comments and processing instructions are dropped, entities are never followed."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True, remove_pis=True)
    try:
        root = etree.fromstring(body, parser)
    except (etree.XMLSyntaxError, ValueError) as complaint:
        # lxml adds ", line N, column M" to libxml2's own sentence
        raise Unparsable(getattr(complaint, "msg", str(complaint)).rsplit(", line ", 1)[0]) from complaint
    if root.getroottree().docinfo.doctype:
        raise Unparsable("DOCTYPE is not allowed")
    return root


def operations(root: etree._Element) -> list[tuple[str, str]]:
    """Return (operator, operation) of everything the packet asks for, in order."""
    return [(operator.tag, operation.tag) for operator in operators(root) for operation in operator]


def operators(root: Any) -> list[Any]:
    """Return the operators of the packet, in order."""
    return [element for element in root if element.tag != "request-settings"]


def reads(operation: str) -> bool:
    """Tell whether an operation is a question by its name."""
    return operation.startswith("get") or operation in READ_ONLY


def writes(asked: list[tuple[str, str]]) -> bool:
    """Tell whether any operation may change something."""
    return any(not reads(operation) or (operator, operation) in DESTRUCTIVE for operator, operation in asked)


def text(element: etree._Element | None) -> str:
    """Return an element's value the way the schema's types see it: white space collapsed."""
    return "" if element is None else BLANKS.sub(" ", "".join(map(str, element.itertext()))).strip(" ")
