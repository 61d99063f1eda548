# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""Values for what a reply has to hold and nobody has given: what the request says under the same name, else something stable."""

from __future__ import annotations

import re
import uuid
import zlib
from typing import Any

from ..hiding import is_secret
from ..packet import text

VALUES = {
    "xs:boolean": "false",
    "xs:date": "2020-01-01",
    "xs:dateTime": "2020-01-01T00:00:00",
    "xs:integer": "0",
    "xs:long": "0",
    "xs:double": "0",
    "xs:unsignedInt": "0",
    "xs:unsignedLong": "0",
}
UNIQUE = ("guid", "key", "key-id", "id")


class MadeUp:
    """Makes values up; the same request gets the same ones."""

    def __init__(self, request: bytes = b"", known: dict[str, str] | None = None) -> None:
        self._request = request
        self.known = known or {}

    def number(self) -> int:
        """Return an id."""
        return zlib.crc32(self._request) % 90000 + 10000

    def value(self, name: str, kind: str) -> str:
        """Return a value of the built-in type for an element of this name."""
        known = self.known.get(name, "")
        if known and (kind in ("xs:string", "xs:anySimpleType") or (_is_id(name) and re.fullmatch("[1-9][0-9]{0,8}", known))):
            return known
        if kind in ("xs:unsignedInt", "xs:integer") and _is_id(name):
            return str(self.number())
        if name in UNIQUE and kind == "xs:string":
            return str(uuid.uuid5(uuid.NAMESPACE_OID, "%s %d" % (name, self.number())))
        return VALUES.get(kind, "")


def _is_id(name: str) -> bool:
    return name.lower().endswith("id")


def said(element: Any) -> dict[str, str]:
    """Return {name: text} of all elements without children; of equal names the first; no secrets, and no values of something."""
    found: dict[str, str] = {}
    for node in element.iter():
        if len(node) == 0 and text(node) and node.tag != "value" and not is_secret(node.tag):
            found.setdefault(node.tag, text(node))
    return found
