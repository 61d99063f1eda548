# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""The tables as the document they were written from, and the names of all types in them."""

from __future__ import annotations

import re

from ansible_collections.community.plesk.plugins.module_utils._schema import replies, requests
from ansible_collections.community.plesk.plugins.module_utils._schema.notation import MANY
from ansible_collections.community.plesk.plugins.module_utils._schema.tables import REPLIES, REQUESTS

BOTH = {"requests": (REQUESTS, requests.TYPES), "replies": (REPLIES, replies.TYPES)}
ORDERS = {",": "seq", "|": "choice", "&": "all"}


def names(text):
    """Return the names of the types of a table, in its order."""
    return re.findall(r"^([A-Za-z]\w*) = \(", text, re.MULTILINE)


def nodes(group):
    """Return a group as what a type of the document holds, with the attributes behind it."""
    attributes = {"@": {"attribute": True}, "@any": {"wildcard": "attributes"}}
    return [node(group)] + [attributes[mark] for mark in attributes if mark == group.attributes]


def node(member):
    """Return a member of a group as a node of the document."""
    occurs = {} if (member.low, member.high) == (1, 1) else {"occurs": [member.low, None if member.high == MANY else member.high]}
    if hasattr(member, "members"):
        return dict(group=ORDERS[member.order], inside=[node(inner) for inner in member.members], **occurs)
    if member.name == "<any>":
        return dict(wildcard="elements", **occurs)
    if member.inside:
        return dict(name=member.name, inside=nodes(member.inside), **occurs)
    kind = {"base": member.kind[1:]} if member.kind.startswith("~") else {"type": member.kind} if member.kind else {}
    return dict(name=member.name, **kind, **occurs)


def elements(group):
    """Yield every element of a group, also those within elements that have no type of their own."""
    for member in group.members:
        if hasattr(member, "members"):
            yield from elements(member)
        else:
            yield member
            if member.inside:
                yield from elements(member.inside)


def operations():
    """Return every operation as its operator and its name."""
    return [(operator, name) for operator in REQUESTS.operators() for name in REQUESTS.operations(operator)]
