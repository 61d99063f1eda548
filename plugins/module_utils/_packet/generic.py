# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

# Note that this module util is **PRIVATE** to the collection. It can have breaking changes at any time.
# Do not use this code from other collections or standalone plugins/modules!
"""Any element as plain data, for what nobody knows."""

from __future__ import annotations

import typing as t

from .xml import BLANKS


def to_data(element: t.Any, name: t.Callable[[t.Any], str] | None = None) -> t.Any:
    """Return an element as plain data: text, None if it is empty, or its children by name, a list where a name repeats.

    ``name`` makes the key of a child, by default ``local_name``.
    """
    if not len(element):
        return strip_text(element)
    children: dict[str, list[t.Any]] = {}
    for child in element.iterchildren("*"):
        children.setdefault((name or local_name)(child), []).append(to_data(child, name))
    return unwrap(children)


def unwrap(lists: t.Mapping[str, list[t.Any]]) -> dict[str, t.Any]:
    """Return the lists by name, but the values themselves where they are alone."""
    return {key: values[0] if len(values) == 1 else values for key, values in lists.items()}


def strip_text(element: t.Any) -> str | None:
    """Return the text of an element without surrounding blanks; None if there is none."""
    return (element.text or "").strip(BLANKS) or None


def local_name(element: t.Any) -> str:
    """Return the name of an element, without its namespace."""
    return element.tag.rpartition("}")[2]
