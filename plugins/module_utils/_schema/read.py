# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

# Note that this module util is **PRIVATE** to the collection. It can have breaking changes at any time.
# Do not use this code from other collections or standalone plugins/modules!
"""Results of a reply as plain data, in Plesk's own names and with the types of the schema.

What may repeat is always a list, what holds others is always a mapping, and what is empty is null. What the schema does not know is kept.
"""

from __future__ import annotations

import typing as t

from .._packet.generic import local_name, to_data
from .._packet.xml import BLANKS
from .kinds import Kind, kinds_of_results

Data = t.Dict[str, t.Any]
# Every result has these.
ALWAYS = ("status", "errcode", "errtext")


class Reader:
    """Makes data of the results of one operation, one at a time; what is odd about them is noted once a kind, however many share it."""

    def __init__(self, operator: str, operation: str) -> None:
        self._operation = "{0}/{1}".format(operator, operation)
        self._kinds = kinds_of_results(operator, operation)
        self._notes: dict[tuple[str, str], str] = {}

    @property
    def notes(self) -> list[str]:
        """What was odd so far, a sentence for each."""
        return list(self._notes.values())

    def __call__(self, result: t.Any, branch: str | None = None) -> Data:
        """Return a result as data; ``branch`` is the child of the operation that holds it, where there is one.

        ``status``, ``errcode`` and ``errtext`` are always there, ``id`` and ``filter-id`` where results of this operation may have them.
        A reply without a result is read from the operation itself; it is ``ok`` unless it says something else.
        """
        kind = self._kinds.get(branch) or self._kinds[None]
        data: Data = dict.fromkeys((*ALWAYS, *kind.identity))
        if result.tag != "result":
            data["status"] = "ok"
        data.update(self._read(kind, result))
        return data

    def _read(self, kind: Kind, element: t.Any) -> Data:
        """Return what a container holds. Much goes through here, so it does at once what it can."""
        kinds = kind.kinds
        data: Data = {name: [] for name in kind.lists} if kind.lists else {}
        child = None
        for child in element:
            tag = child.tag
            known = kinds.get(tag)
            if known is None:
                self._keep(data, child)
                continue
            if known.group:
                value: t.Any = self._read(known, child)
            elif len(child):
                value = self._generic(known, child)
            else:
                value = child.text
                if value:
                    try:
                        value = known.read(value) if known.read else value.strip(BLANKS) or None
                    except ValueError:
                        value = self._unfit(child, known, value.strip(BLANKS))
            if known.listed:
                data[tag].append(value)
            elif tag not in data:
                data[tag] = value
            else:
                self._note(child, "came more than once, so it is a list")
                _add(data, tag, value)
        if child is None and (element.text or "").strip(BLANKS):
            self._note(element, "holds text instead of elements, which is left out")
        return data

    def _keep(self, data: Data, child: t.Any) -> None:
        """Keep an element that the schema does not know, but no comment."""
        if isinstance(child.tag, str):
            _add(data, local_name(child), to_data(child))

    def _generic(self, known: Kind, child: t.Any) -> t.Any:
        """Return an element that holds others although the schema says that it holds none."""
        if not known.free:
            self._note(child, "holds elements instead of a value")
        return to_data(child)

    def _unfit(self, child: t.Any, known: Kind, text: str) -> str | None:
        """Return a text as it is that is not what the type says."""
        from .faults import wrong_value

        if text:
            self._note(child, wrong_value(child.tag, text, known.wanted) + ", so it stays text")
        return text or None

    def _note(self, element: t.Any, words: str) -> None:
        """Note something odd about an element, unless that is known already."""
        path = ".".join(self._path(element))
        kind = words.partition(" ")[0]
        self._notes.setdefault((path, kind), "{0}: {1} {2}".format(self._operation, path, words))

    def _path(self, element: t.Any) -> list[str]:
        """Return the names of the elements around an element within its result, and its own."""
        names = [element.tag]
        for ancestor in element.iterancestors():
            if ancestor.tag in ("result", self._operation.partition("/")[2]):
                break
            names.insert(0, ancestor.tag)
        return names


def _add(data: Data, name: str, value: t.Any) -> None:
    """Add a value under a name, in a list if there is one already; a value is never a list itself."""
    if name not in data:
        data[name] = value
    elif isinstance(data[name], list):
        data[name].append(value)
    else:
        data[name] = [data[name], value]
