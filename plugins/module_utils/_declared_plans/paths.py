# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

# Note that this module util is **PRIVATE** to the collection. It can have breaking changes at any time.
# Do not use this code from other collections or standalone plugins/modules!
"""Values of plans by their paths, such as ``("limits", "max_box")``: found, compared, and put together again."""

from __future__ import annotations

import reprlib
import typing as t

Path = t.Tuple[str, ...]
Named = t.Dict[Path, t.Any]


class _Special:
    def __init__(self, word: str) -> None:
        self._word = word

    def __repr__(self) -> str:
        return self._word


# What a path leads to where there is nothing.
ABSENT = _Special("missing")
# The value of an element that says something by being there.
PRESENT = _Special("there")
# The value of an element that says something by being there with nothing in it.
EMPTY = _Special("empty")


def look_up(plan: t.Mapping[str, t.Any] | None, path: Path) -> t.Any:
    """Return what a plan has at a path, ABSENT if it has nothing there."""
    value: t.Any = plan
    for key in path:
        if not isinstance(value, dict) or key not in value:
            return ABSENT
        value = value[key]
    return value


def differs(plan: t.Mapping[str, t.Any] | None, path: Path, wanted: t.Any) -> bool:
    """Tell whether a plan has another value than the one that is wanted; an empty value is as good as none."""
    found = look_up(plan, path)
    if wanted is PRESENT or wanted is EMPTY:
        return found is ABSENT or (wanted is EMPTY and found not in (None, ""))
    return (None if found in (ABSENT, "") else found) != (None if wanted == "" else wanted)


def list_differences(plan: t.Mapping[str, t.Any] | None, named: Named) -> Named:
    """Return those of the wanted values that a plan does not have."""
    return {path: wanted for path, wanted in named.items() if differs(plan, path, wanted)}


def nest(values: Named) -> dict[str, t.Any]:
    """Return values by path as mappings in mappings."""
    whole: dict[str, t.Any] = {}
    for path, value in values.items():
        place = whole
        for key in path[:-1]:
            place = place.setdefault(key, {})
        place[path[-1]] = None if isinstance(value, _Special) else value
    return whole


def write_path(path: Path) -> str:
    """Return a path as messages show it."""
    return ".".join(path)


def say(value: t.Any) -> str:
    """Return a value as messages show it."""
    if value is ABSENT or value is None:
        return "missing"
    return str(value).lower() if isinstance(value, bool) else reprlib.repr(value)
