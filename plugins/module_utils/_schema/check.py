# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

# Note that this module util is **PRIVATE** to the collection. It can have breaking changes at any time.
# Do not use this code from other collections or standalone plugins/modules!
"""Check what is XML already: all that the schema does not let through, before anything is sent."""

from __future__ import annotations

import typing as t

from .counting import count
from .faults import Faults, step, unknown_name, wrong_value
from .fields import fields
from .notation import Element, Group
from .tables import REQUESTS
from .values import EMPTY, text_in, unfit

SEND = "send"


def check(operator: t.Any, unknown: str = "fail") -> list[str]:
    """Return a sentence for each fault of an operator, or of ``request-settings``; with ``unknown="send"``, names that are not known pass."""
    name = operator.tag
    faults = Faults(name)
    known = REQUESTS.operators()
    if name == "request-settings":
        walk(operator, t.cast(Group, REQUESTS.type("packet")).members[0], faults, unknown)
    elif name in known:
        _check_operations(operator, t.cast(Group, REQUESTS.type(known[name])), faults, unknown)
    elif unknown != SEND:
        faults.note("", unknown_name(name, known)[0])
    return faults


def _check_operations(operator: t.Any, content: Group, faults: Faults, unknown: str) -> None:
    if content.free:
        return
    _check_attributes(operator, "", faults)
    _check_bare(operator, "", faults)
    operations = children(operator)
    if not operations:
        faults.note("", "needs an operation")
    if len(operations) > content.high:
        faults.note("", "holds {0} operations, but may hold one only".format(len(operations)))
    for operation in operations:
        declared = REQUESTS.operation(operator.tag, operation.tag)
        inside = Faults("{0}/{1}".format(operator.tag, operation.tag))
        if declared:
            walk(operation, declared, inside, unknown)
        elif unknown != SEND:
            inside.note("", unknown_name(operation.tag, REQUESTS.operations(operator.tag))[0])
        faults.extend(inside)


def walk(element: t.Any, declared: Element, faults: Faults, unknown: str, path: str = "") -> None:
    """Note what is wrong with an element and with all that it holds; what ``faults`` has given up is passed over."""
    content = REQUESTS.content(declared)
    if faults.knows(element):
        return
    if isinstance(content, Group) and content.free:
        if content.members[0].low and not len(element):
            faults.note(path, "needs an element, but holds none")
        return
    _check_attributes(element, path, faults)
    if isinstance(content, Group):
        _check_bare(element, path, faults)
        _check_children(element, content, faults, unknown, path)
    elif content in EMPTY:
        if text_in(element) or (len(children(element)) and unknown != SEND):
            faults.note(path, "holds something, but has to be empty")
    elif children(element):
        faults.note(path, "holds elements, but takes a value")
    elif unfit(content, text_in(element)):
        faults.note(path, wrong_value(declared.name, text_in(element), unfit(content, text_in(element))))


def _check_children(element: t.Any, content: Group, faults: Faults, unknown: str, path: str) -> None:
    known = fields(content)
    found = children(element)
    counts: dict[str, int] = {}
    for child in found:
        counts[child.tag] = counts.get(child.tag, 0) + 1
    indexes = dict.fromkeys(counts, -1)
    for child in found:
        name = child.tag
        indexes[name] += 1
        here = step(path, name, indexes[name] if counts[name] > 1 else None)
        if name in known:
            walk(child, known[name].element, faults, unknown, here)
        elif unknown != SEND:
            words, meant = unknown_name(name, known)
            faults.note(here, words)
            # What is misspelt is not missing besides.
            counts.setdefault(meant, 1)
    count(
        content, {name: number for name, number in counts.items() if name in known}, lambda name, words: faults.note(step(path, name) if name else path, words)
    )
    _check_order([known[child.tag] for child in found if child.tag in known], faults, path)


def _check_order(found: list[t.Any], faults: Faults, path: str) -> None:
    late: dict[str, str] = {}
    highest = None
    for field in found:
        if highest is None or field.rank >= highest.rank:
            highest = field
        elif field.element.name not in late:
            late[field.element.name] = next(other.element.name for other in found if other.rank > field.rank)
    for name, first in late.items():
        faults.note(step(path, name), "stands too late, it has to come before " + first)


def _check_attributes(element: t.Any, path: str, faults: Faults) -> None:
    if element.attrib:
        faults.note(path, "has the attribute {0}, but the API has no attributes".format(sorted(element.attrib)[0]))


def _check_bare(element: t.Any, path: str, faults: Faults) -> None:
    if text_in(element):
        faults.note(path, "holds text, but takes elements")


def children(element: t.Any) -> list[t.Any]:
    """Return the elements in an element, without comments."""
    return [child for child in element if isinstance(child.tag, str)]
