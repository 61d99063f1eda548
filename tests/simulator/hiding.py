# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""Which elements hold secrets, in requests and in the state's replies, and how they are shown."""

from __future__ import annotations

import re
from typing import Any

from .masking import MASK
from .rendering import spelled

# Looking ahead settles whether a name is one before it is read, so that a long one takes no longer
NAME = r"(?:(?=[\w.-]*?(?:passw|secret|key|pvt|activation-code|access-hash|session-id))[\w.-]+|license)"
CONTENT = r"((?:<!\[CDATA\[.*?\]\]>|<!--.*?-->|<\?.*?\?>|[^<]+)+)"
# A comment ends at its first -->, said so that no comment can be read in two ways
GAP = r"(?:\s|<!--(?:(?!-->).)*-->)*"
TAG = r"<(?:[\w.-]+:)?%s(?:\s[^<>]*)?>"
VALUE = TAG % "value"
PATTERNS = [
    re.compile("(%s)%s" % (before, CONTENT), re.DOTALL | re.IGNORECASE)
    for before in (
        TAG % NAME + GAP + "(?:%s[^<]*</[^<>]*>%s)?" % (TAG % "type", GAP) + VALUE,
        GAP.join((TAG % "name", NAME, "</[^<>]*>", VALUE)),
        TAG % NAME,
    )
]
SECRET = re.compile(NAME, re.IGNORECASE)


def is_secret(name: Any) -> bool:
    """Tell whether an element or property of this name holds something that nobody may see."""
    return SECRET.fullmatch(str(name)) is not None


def hidden_text(packet: str) -> str:
    """Return XML text, well-formed or not, without the secrets."""
    for pattern in PATTERNS:
        packet = pattern.sub(lambda found: found.group(1) + (MASK if found.group(2).strip() else found.group(2)), packet)
    return packet


def hidden(value: Any, name: Any = "") -> Any:
    """Return a value of the state's replies as it may be shown."""
    if isinstance(value, dict):
        owner = name if is_secret(name) else value.get("name", "")
        return {key: hidden(part, owner if key == "value" and is_secret(owner) else key) for key, part in value.items()}
    if isinstance(value, list):
        return [hidden(part, name) for part in value]
    if is_secret(name) and value not in (None, ""):
        return MASK
    return hidden_text(value) if isinstance(value, str) else value if isinstance(value, (bool, int, float, type(None))) else spelled(value)


def revealed(value: Any, known: Any, name: Any = "") -> Any:
    """Return a value that may hold masks with what they stand for: what is known at the same place."""
    if value == hidden(known, name):
        return known
    if isinstance(value, dict):
        known = known if isinstance(known, dict) else {}
        return {key: revealed(part, known.get(key), key) for key, part in value.items()}
    if isinstance(value, list):
        known = known if isinstance(known, list) else []
        return [revealed(part, known[place] if place < len(known) else None, name) for place, part in enumerate(value)]
    if isinstance(value, str) and MASK in value:
        raise ValueError("replies: what the mask of %s stands for cannot be told: give it instead" % (name or "the XML text"))
    return value
