# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""Content for any operation, made from the tables: as little as the schema asks for, or as much as it lets in."""

from __future__ import annotations

import collections
import random

from ansible_collections.community.plesk.plugins.module_utils._schema.fields import fields
from ansible_collections.community.plesk.plugins.module_utils._schema.tables import REQUESTS

NOTHING = ("", "NoneType", "GetProtosType", "DomainRestrictionListType", "DomainRestrictionEnableType", "DomainRestrictionDisableType")
VALUES = {
    "boolean": [True, False, "true", "False", "0"],
    "double": [1.5, -1, "0.5", 1e-7],
    "id_type": [1, 5, "7", 2.0],
    "int": [0, -1, "12"],
    "long": [-1, 2**40],
    "unsignedInt": [0, 2**32 - 1],
    "objectStatus": [0, "16"],
    "date": ["2026-11-28"],
    "datetime": ["2026-11-28T10:00:00"],
}
TEXTS = ["text", "a&b <c>", "true", "on", 8.2, 3306, True, "", "ü"]


class Writer:
    """Writes content; the same seed gives the same."""

    def __init__(self, seed, full):
        self.random = random.Random(seed)
        self.full = full

    def operation(self, operator, name):
        """Return content for an operation."""
        return self.value(REQUESTS.operation(operator, name))

    def value(self, element):
        """Return content for an element."""
        content = REQUESTS.content(element)
        if isinstance(content, str):
            if content in NOTHING:
                return self.random.choice([None, True, "", {}])
            return self.random.choice(VALUES.get(content, TEXTS))
        if "<any>" in content.names:
            needed = bool(content.members[0].low)
            return {"free": self.random.choice([None, "x", {"inner": [1, True]}])} if needed or (self.full and self.random.random() < 0.5) else None
        return self.arranged(list(self.pairs(content)), fields(content))

    def pairs(self, node):
        """Yield names and values for a part of a group, in the order of the schema."""
        several = node.high > 1
        times = max(node.low, self.random.randint(1, min(node.high, 3))) if self.full else node.low
        if hasattr(node, "members") and node.order == "|" and several:
            times = min(node.high, 4) if self.full else node.low
        for dummy in range(times):
            if not hasattr(node, "members"):
                yield node.name, self.value(node)
            elif node.order == "|":
                yield from self.pairs(self.random.choice(node.members))
            else:
                for member in node.members:
                    yield from self.pairs(member)

    def arranged(self, pairs, known):
        """Return pairs in one of the forms that content may have, its names in any order."""
        values = collections.defaultdict(list)
        for name, value in pairs:
            values[name].append(value)
        names = list(values)
        self.random.shuffle(names)
        if names and self.random.random() < 0.2:
            return [{name: [value] if known[name].repeats and isinstance(value, list) else value} for name in names for value in values[name]]
        return {
            name: values[name] if len(values[name]) > 1 or (known[name].repeats and isinstance(values[name][0], list)) else values[name][0] for name in names
        }


def leaves(content, path=()):
    """Yield the path and the text of everything in content that holds nothing else."""
    if isinstance(content, list):
        for item in content:
            yield from leaves(item, path)
    elif isinstance(content, dict) and content:
        for name, value in content.items():
            yield from leaves(value, (*path, name))
    else:
        yield path, text(content)


def text(value):
    """Return a value as the text that is sent; whether true is an empty element or a word depends on the type, so it counts as empty."""
    if value is None or value is True or value in ("true", "", {}):
        return ""
    if value in (2.0, 1e-7):
        return "2" if value == 2.0 else "0.0000001"
    return "false" if str(value) == "False" else str(value)
