# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

# Note that this module util is **PRIVATE** to the collection. It can have breaking changes at any time.
# Do not use this code from other collections or standalone plugins/modules!
"""Content that the schema leaves free: names and values become elements as they stand."""

from __future__ import annotations

import typing as t

from .._packet.xml import etree
from .faults import Faults, step
from .values import write


def fill_freely(element: t.Any, value: t.Any, faults: Faults, path: str) -> None:
    """Put a value into an element: a mapping or a list of mappings with one key each as children in this order, all else as text."""
    pairs = pairs_of(value)
    if pairs is None and isinstance(value, (list, tuple)):
        faults.give_up(element, path, "takes a value, a mapping, or a list of mappings with one key each")
    elif pairs is None:
        put_text(element, write("", value), faults, path)
    for name, item in pairs or ():
        several = isinstance(item, (list, tuple))
        for index, one in enumerate(item if several else [item]):
            here = step(path, name, index if several and len(item) > 1 else None)
            child = named(name, faults, here)
            if child is not None:
                element.append(child)
                fill_freely(child, one, faults, here)


def pairs_of(value: t.Any) -> list[tuple[str, t.Any]] | None:
    """Return names and values of a mapping, or of a list of mappings with one key each; None if it is something else."""
    if value is None or value == "":
        return []
    if isinstance(value, t.Mapping):
        return [(str(name), item) for name, item in value.items()]
    if isinstance(value, (list, tuple)) and all(isinstance(item, t.Mapping) and len(item) == 1 for item in value):
        return [(str(name), item) for mapping in value for name, item in mapping.items()]
    return None


def named(name: str, faults: Faults, path: str) -> t.Any:
    """Return an element of this name, None if XML does not allow the name."""
    try:
        if "{" not in name:
            return etree.Element(name)
    except ValueError:
        pass
    faults.note(path, "is not a name that an element can have")
    return None


def put_text(element: t.Any, text: str, faults: Faults, path: str) -> None:
    """Set the text of an element."""
    try:
        element.text = text
    except ValueError:
        faults.give_up(element, path, "has a character in it that XML cannot carry")
