# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

# Note that this module util is **PRIVATE** to the collection. It can have breaking changes at any time.
# Do not use this code from other collections or standalone plugins/modules!
"""Sections of a plan that are lists of names and values: limits, permissions, PHP settings, and what there is about hosting."""

from __future__ import annotations

import functools
import typing as t

from .._operators.plans import ENTRIES
from .._packet.xml import BLANKS
from . import value_types as types
from .draft import Draft, name_key, share


def read_pairs(section: str) -> t.Callable[[Draft, t.Any], None]:
    """Return the reader of a section of name and value pairs."""
    tag, kinds = ENTRIES[section], functools.partial(types.kind_of, section)

    def read(draft: Draft, element: t.Any) -> None:
        regular = None if draft.values[section] else _read_regular(element, tag, kinds)
        if regular is not None:
            draft.values[section] = regular
            return
        for child in element:
            name, text = _split_pair(child)
            if child.tag == tag and name:
                draft.put(section, name, text, kinds(name))
            else:
                draft.keep("{0}.{1}".format(section, name_key(child)), child)

    return read


def _split_pair(element: t.Any) -> tuple[str | None, str]:
    """Return the name and the text of the value of an element that has just these two."""
    if len(element) == 2:
        name, value = element[0], element[1]
        if name.tag == "value":
            name, value = value, name
        if name.tag == "name" and value.tag == "value" and not len(name) and not len(value):
            return (name.text or "").strip(BLANKS), value.text or ""
    return None, ""


# The fast path: a property test ties it to the reader above it.


def _read_regular(element: t.Any, tag: str, kinds: t.Callable[[str], types.Type]) -> dict[str, types.Value] | None:
    """Return the values of a section in which nothing is odd, or None: seen as a whole, it takes half the time."""
    nodes = list(element.iterdescendants())
    if [node.tag for node in nodes] != [tag, "name", "value"] * len(element) or sum(map(len, element)) != 2 * len(element):
        return None
    names = [(node.text or "").strip(BLANKS) for node in nodes[1::3]]
    try:
        values = [kinds(name)(node.text or "") for name, node in zip(names, nodes[2::3])]
    except ValueError:
        return None
    regular = {share(name): share(value) if isinstance(value, str) else value for name, value in zip(names, values)}
    return regular if len(regular) == len(names) and "" not in regular else None
