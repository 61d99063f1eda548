# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""A second opinion on XML: each group of the tables becomes a regular expression over the names of children."""

from __future__ import annotations

import re

from ansible_collections.community.plesk.plugins.module_utils._schema.notation import MANY
from ansible_collections.community.plesk.plugins.module_utils._schema.tables import REQUESTS

from .contents import NOTHING

WHOLE = {
    "int": (None, None),
    "integer": (None, None),
    "objectStatus": (None, None),
    "id_type": (1, None),
    "long": (-(2**63), 2**63 - 1),
    "unsignedInt": (0, 2**32 - 1),
    "size": (0, 2**64 - 1),
}


def is_valid(element, declared):
    """Tell whether an element holds what the tables let it hold."""
    content = REQUESTS.content(declared)
    if isinstance(content, str):
        return not element.attrib and not len(element) and is_fit((element.text or "").strip(), content)
    if "<any>" in content.names:
        return len(element) >= content.members[0].low
    texts = [element.text, *(child.tail for child in element)]
    known = dict(declarations(content))
    return (
        not element.attrib
        and not "".join(filter(None, texts)).strip()
        and matches(content, [child.tag for child in element])
        and all(is_valid(child, known[child.tag]) for child in element)
    )


def declarations(group):
    """Yield the elements in a group by name."""
    for member in group.members:
        if hasattr(member, "members"):
            yield from declarations(member)
        else:
            yield member.name, member


def matches(group, names):
    """Tell whether children of these names, in this order, are what a group lets in."""
    if group.order == "&":
        limits = {member.name: (member.low, member.high) for member in group.members}
        return set(names) <= set(limits) and all(low <= names.count(name) <= high for name, (low, high) in limits.items())
    return re.fullmatch(pattern(group), "".join(name + ";" for name in names)) is not None


def pattern(node):
    """Return the regular expression of a part of a group."""
    if not hasattr(node, "members"):
        inside = re.escape(node.name) + ";"
    elif node.order == "&":
        raise ValueError("such a group stands alone")
    else:
        inside = ("|" if node.order == "|" else "").join(map(pattern, node.members))
    return "(?:{0}){{{1},{2}}}".format(inside, node.low, "" if node.high == MANY else node.high)


def is_fit(text, kind):
    """Tell whether a simple type can hold a text."""
    if kind in NOTHING:
        return not text
    if kind in WHOLE:
        low, high = WHOLE[kind]
        return bool(re.fullmatch("[+-]?[0-9]+", text)) and (low is None or low <= int(text)) and (high is None or int(text) <= high)
    if kind == "double":
        return bool(re.fullmatch(r"[+-]?([0-9]+(\.[0-9]*)?|\.[0-9]+)([eE][+-]?[0-9]+)?", text))
    return kind != "boolean" or text in ("true", "false", "1", "0")
