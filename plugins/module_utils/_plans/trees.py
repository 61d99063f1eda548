# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

# Note that this module util is **PRIVATE** to the collection. It can have breaking changes at any time.
# Do not use this code from other collections or standalone plugins/modules!
"""Sections that only service plans have: elements in elements, typed by the schema of the reply."""

from __future__ import annotations

import functools
import typing as t

from .._packet.generic import strip_text, to_data, unwrap
from .._schema.kinds import Kind, kinds_of_results
from .draft import Draft, name_key


def read_tree(draft: Draft, section: t.Any) -> None:
    """Enter what a section holds by name, with ``_`` for ``-``."""
    key = name_key(section)
    kinds = _kinds()[key].kinds
    for child in section.iterchildren("*"):
        name = name_key(child)
        place = "{0}.{1}".format(key, name)
        if child.tag in kinds:
            draft.enter(key, name, _value(draft, kinds[child.tag], child, place))
        else:
            draft.keep(place, child)


def read_flag(draft: Draft, section: t.Any) -> None:
    """Enter a section that is true or false itself."""
    key, text = name_key(section), strip_text(section)
    kind = _kinds()[key]
    if len(section) or draft.values[key] is not None:
        draft.keep(key, section)
    elif text is not None and kind.read:
        draft.values[key] = draft.read(key, text, kind.read)


def read_names(draft: Draft, section: t.Any) -> None:
    """Enter the names of items."""
    key = name_key(section)
    for child in section.iterchildren("*"):
        name = strip_text(child[0]) if child.tag == "item" and len(child) == 1 and child[0].tag == "name" and not len(child[0]) else None
        if name is None:
            draft.keep("{0}.{1}".format(key, name_key(child)), child)
        else:
            draft.values[key].append(name)


def _value(draft: Draft, kind: Kind, element: t.Any, place: str) -> t.Any:
    """Return what an element holds: its children by name, a list where a name repeats, or its text as what the schema says."""
    if kind.group is None:
        text = None if len(element) else strip_text(element)
        return draft.read(place, text, kind.read) if text and kind.read else to_data(element, name_key)
    values: dict[str, list[t.Any]] = {}
    for child in element.iterchildren("*"):
        name = name_key(child)
        known = kind.kinds.get(child.tag)
        value = _value(draft, known, child, "{0}.{1}".format(place, name)) if known else to_data(child, name_key)
        values.setdefault(name, []).append(value)
    return unwrap(values)


@functools.lru_cache(maxsize=None)
def _kinds() -> dict[str, Kind]:
    """Return what the sections are, by their names in the return value."""
    return {name.replace("-", "_"): kind for name, kind in kinds_of_results("service-plan", "get")[None].kinds.items()}
