# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

# Note that this module util is **PRIVATE** to the collection. It can have breaking changes at any time.
# Do not use this code from other collections or standalone plugins/modules!
"""Build an operation from plain data, in the order that the schema wants, and say all that is wrong with it.

A mapping becomes children in the order of the schema. A list under a name repeats the element where it may occur more than once; where it
may occur once only, the list is what the element holds, in its own order, a mapping with one key for each child: that order counts only
where the schema lets names alternate. Null is an empty element. An element that holds nothing also takes ``true``, and ``false`` leaves it out.
"""

from __future__ import annotations

import typing as t

from .check import SEND, walk
from .faults import Faults, step, unknown_name
from .fields import Field, fields
from .free import fill_freely, named, pairs_of, put_text
from .notation import Element, Group
from .tables import REQUESTS
from .values import EMPTY, write

# In YAML the words on and off are booleans, also where they are the name of an element.
SWITCHES = {"true": "on", "false": "off"}


def fill(operator: str, operation: str, content: t.Any, unknown: str = "fail") -> tuple[t.Any, list[str]]:
    """Return the element of an operation with this content, None if it cannot be built, and a sentence for each fault.

    With ``unknown="send"``, names that are not known become elements behind their known siblings.
    """
    faults = Faults("{0}/{1}".format(operator, operation))
    declared = REQUESTS.operation(operator, operation)
    if declared:
        element = _Filling(faults, unknown).element(declared, content, "")
        if element is None:
            faults.note("", "is false, so nothing is asked for; leave it out instead")
        else:
            walk(element, declared, faults, unknown)
        return element, faults
    if unknown != SEND:
        faults.note(*_not_known(operator, operation))
        return None, faults
    element = named(operation, faults, "")
    if element is not None:
        fill_freely(element, content, faults, "")
    return element, faults


def _not_known(operator: str, operation: str) -> tuple[str, str]:
    """Return the operator or the operation, whichever is not known, and words about it."""
    operators, operations = REQUESTS.operators(), REQUESTS.operations(operator)
    if operator not in operators:
        return operator, unknown_name(operator, operators)[0]
    if not operations:
        return "", "cannot be written this way, because the schema does not say what {0} holds; use xml instead".format(operator)
    return operation, unknown_name(operation, operations)[0]


class _Filling:
    """Builds the elements of one operation."""

    def __init__(self, faults: Faults, unknown: str) -> None:
        self._faults = faults
        self._unknown = unknown

    def element(self, declared: Element, value: t.Any, path: str) -> t.Any:
        """Return a known element that holds this, None if it is left out."""
        content = REQUESTS.content(declared)
        element = named(declared.name, self._faults, path)
        if isinstance(content, Group) and not content.free:
            self._fill_group(element, content, value, path)
        elif isinstance(content, Group) or content in EMPTY:
            if value is False:
                return None
            if content in EMPTY and self._unknown != SEND and not (value is True or value is None or value in ("", {}, [])):
                self._faults.give_up(element, path, "has to be empty, so it takes null or true")
            elif value is not True:
                fill_freely(element, value, self._faults, path)
        elif isinstance(value, (list, tuple, t.Mapping)):
            self._faults.give_up(element, path, "takes a value, not a {0}".format("mapping" if isinstance(value, t.Mapping) else "list"))
        elif value is not None:
            put_text(element, write(content, value), self._faults, path)
        return element

    def _fill_group(self, element: t.Any, content: Group, value: t.Any, path: str) -> None:
        pairs = pairs_of(value)
        if pairs is None:
            self._faults.give_up(element, path, "takes a mapping, or a list of mappings with one key each")
            return
        known = fields(content)
        children: list[tuple[int, t.Any]] = []
        others = []
        for name, item in pairs:
            field = known.get(name) or known.get(SWITCHES.get(name.lower(), ""))
            if field:
                place = field.place if isinstance(value, t.Mapping) else field.rank
                children += [(place, child) for child in self._repeated(field, item, path)]
            elif self._unknown == SEND:
                others.append((name, item))
            else:
                children += self._refused(name, known, dict(pairs), path)
        element.extend(child for dummy, child in sorted(children, key=lambda pair: pair[0]))
        for name, item in others:
            fill_freely(element, {name: item}, self._faults, path)

    def _refused(self, name: str, known: dict[str, Field], given: t.Container[str], path: str) -> list[tuple[int, t.Any]]:
        """Note that a name is not known; return a stand-in for the element that is meant, which is not missing besides."""
        words, meant = unknown_name(name, known)
        self._faults.note(step(path, name), words)
        if not meant or meant in given:
            return []
        stand_in = named(meant, self._faults, path)
        self._faults.pass_over(stand_in)
        return [(known[meant].place, stand_in)]

    def _repeated(self, field: Field, item: t.Any, path: str) -> t.Iterator[t.Any]:
        """Yield the elements that a value under a name becomes."""
        name = field.element.name
        several = isinstance(item, (list, tuple)) and field.repeats
        for index, value in enumerate(item if several else [item]):
            child = self.element(field.element, value, step(path, name, index if several and len(item) > 1 else None))
            if child is not None:
                yield child
