# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

# Note that this module util is **PRIVATE** to the collection. It can have breaking changes at any time.
# Do not use this code from other collections or standalone plugins/modules!
"""A plan while it is being read: values are typed, and what does not fit is kept and noted."""

from __future__ import annotations

import functools
import reprlib
import typing as t

from .._packet.generic import local_name, to_data, unwrap
from . import value_types as types
from .oddities import Oddities

Plan = t.Dict[str, t.Any]

# What a section is that the plan does not define, unless it is an empty mapping.
_UNDEFINED: dict[str, t.Callable[[], t.Any]] = {"packages": list, "plan_items": list, "aps_filter": lambda: None, "overuse": lambda: None}


class Draft:
    """A plan, or something else, while it is being read; ``sections`` are those that are wanted of it, in the order of the return value."""

    def __init__(self, name: str, sections: t.Sequence[str], oddities: Oddities) -> None:
        self._name = name
        self._sections = sections
        self._oddities = oddities
        self._noted: set[str] = set()
        self._kept: dict[str, list[t.Any]] = {}
        self._repeated: dict[str, list[t.Any]] = {}
        self.values: dict[str, t.Any] = {section: _UNDEFINED.get(section, dict)() for section in sections}
        self.hosting_type: str | None = None

    def read_id(self, place: str, text: str | None) -> types.Value:
        """Return an id as a number, None if there is none."""
        return None if text is None else self.read(place, text, types.whole)

    def read(self, place: str, text: str, kind: types.Type) -> types.Value:
        """Return the text as what it should be, or as it is, with a warning, if it is not."""
        try:
            return kind(text)
        except ValueError as wanted:
            self._note(place + " stays text", "because it is not {0}: {1}".format(wanted, reprlib.repr(text)))
            return text

    def _note(self, kind: str, words: str) -> None:
        """Note something odd about this plan, once."""
        if kind not in self._noted:
            self._noted.add(kind)
            self._oddities.note(self._name, kind, "{0}, {1}".format(kind, words))

    def put(self, section: str, name: str, text: str, kind: types.Type) -> None:
        """Enter the value that a text is."""
        try:
            value = kind(text)
        except ValueError:
            value = self.read("{0}.{1}".format(section, name), text, kind)
        self.enter(section, name, value)

    def enter(self, section: str, name: str, value: t.Any) -> None:
        """Enter a value; of a name that occurs twice the last one counts, and all are kept."""
        values = self.values[section]
        if name in values:
            place = "{0}.{1}".format(section, name)
            self._note(place + " occurs more than once", "the last value counts and all are in other")
            self._repeated.setdefault(place, [values[name]]).append(value)
        values[share(name)] = share(value) if isinstance(value, str) else value

    def keep(self, key: str, element: t.Any) -> None:
        """Keep an element that is not known."""
        self._kept.setdefault(key, []).append(to_data(element, name_key))

    def finish(self) -> Plan:
        """Return the sections in their order, and what is kept besides."""
        plan: Plan = {}
        for section in self._sections:
            if section == "hosting":
                plan["hosting_type"] = self.hosting_type
            plan[section] = self.values[section]
        for place, values in self._repeated.items():
            self._kept.setdefault(place, []).extend(values)
        plan["other"] = unwrap(self._kept)
        return plan


def name_key(element: t.Any) -> str:
    """Return the name of an element as a key of ours."""
    return local_name(element).replace("-", "_")


@functools.lru_cache(maxsize=4096)
def share(text: str) -> str:
    """Return a text that is kept once, however many plans have it, here and on its way to the controller."""
    return text
