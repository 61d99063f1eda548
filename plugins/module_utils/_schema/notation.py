# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

# Note that this module util is **PRIVATE** to the collection. It can have breaking changes at any time.
# Do not use this code from other collections or standalone plugins/modules!
"""The notation of the schema tables: a line for each type, read only when the type is asked for.

    clientSelection = (id*:id_type | login*:string | all:NoneType)

A line that begins with a blank continues the one above it.

    (a, b)  (a | b)  (a & b)   a then b; a or b; both in any order. Alone, a member shows what it is in: (a)  (| a)  (& a)
    a:string                   the element a, and the type of what it holds; a type that has no line is simple, NoneType holds nothing
    a:~string                  a string, but not any: the schema limits its values in a way that is not published
    a:(b, c)                   the element a holds b and c
    a                          the element a holds nothing
    ?  *  +  {2..5}            behind a name or a bracket: at most once; any number of times; at least once; two to five times
    ...resultType              what resultType holds, at this place
    <any>                      any element
    @  @any                    behind a bracket: there may be an attribute; there may be any attributes

The packet has a line for each operator, and the type of an operator one for each operation, so that one can be read without the others.
"""

from __future__ import annotations

import typing as t

# The maximum of what may occur any number of times.
MANY = 10**9
_MARKS = {"?": (0, 1), "*": (0, MANY), "+": (1, MANY)}


class Element:
    """An element that may occur ``low`` to ``high`` times; ``inside`` is what it holds if its ``kind`` has no name."""

    inside: Group | None = None

    def __init__(self, word: str) -> None:
        word, dummy, self.kind = word.partition(":")
        self.name, self.low, self.high = _occurs(word)


class Group:
    """Members in order (``,``), one of them (``|``) or all in any order (``&``); ``names`` are those of all elements among them."""

    order = ","
    fields: t.Any = None

    def __init__(self, words: t.Iterator[str], table: Table) -> None:
        self.members: list[t.Any] = []
        self.names: set[str] = set()
        for word in words:
            if word in ",|&":
                self.order = word
                continue
            if word[0] == ")":
                break
            member: t.Any = Group(words, table) if word == "(" else table.type(word[3:]) if word[0] == "." else Element(word)
            if word[-1] == ":":
                next(words)
                member.inside = Group(words, table)
            self.members.append(member)
            self.names |= getattr(member, "names", None) or {member.name}
        mark, at, attributes = word.partition("@")
        dummy, self.low, self.high = _occurs(mark)
        self.attributes = at + attributes
        self.free = self.names == {"<any>"}


class Table:
    """The types of one direction; each is read once, when it is first asked for."""

    def __init__(self, types: str) -> None:
        self._types = types
        self._operations: dict[tuple[str, str], Element | None] = {}
        self._groups: dict[str, Group | None] = {}

    def type(self, name: str) -> Group | None:
        """Return what a type holds, None if it is simple."""
        if name not in self._groups:
            line = self._line(name)
            self._groups[name] = self._read(line) if line else None
        return self._groups[name]

    def content(self, element: Element) -> Group | str:
        """Return what an element holds: a group, or the name of a simple type, which is empty if it holds nothing."""
        return element.inside or self.type(element.kind) or element.kind.lstrip("~")

    def operators(self) -> dict[str, str]:
        """Return the names of the operators, each with that of its type."""
        return dict(line.split(":") for line in self._members("packet"))

    def operations(self, operator: str) -> dict[str, str]:
        """Return the operations of an operator by name, in the notation; there are none if it is not known or its content is free."""
        return {line.partition(":")[0].rstrip("+"): line for line in self._members(self.operators().get(operator, ""))}

    def operation(self, operator: str, name: str) -> Element | None:
        """Return an operation, None if it is not known."""
        if (operator, name) not in self._operations:
            line = self.operations(operator).get(name)
            self._operations[operator, name] = self._read("(" + line + ")").members[0] if line else None
        return self._operations[operator, name]

    def _members(self, name: str) -> list[str]:
        """Return the members of a type that has a line for each of them."""
        return self._line(name).rpartition("\n")[0].split("\n  | ")[1:]

    def _line(self, name: str) -> str:
        """Return the notation of a type, empty if it has none."""
        line = self._types.partition("\n" + name + " = ")[2]
        end = line.find("\n")
        while line.startswith("\n ", end):
            end = line.find("\n", end + 1)
        return line[:end]

    def _read(self, line: str) -> Group:
        words = iter(line.replace("(", " ( ").replace(")", " )").replace(",", " , ").split())
        next(words)
        return Group(words, self)


def _occurs(word: str) -> tuple[str, int, int]:
    """Return a word without the mark at its end, and how often what it stands for may occur."""
    if word[-1] == "}":
        word, dummy, limits = word[:-1].partition("{")
        low, high = limits.split("..")
        return word, int(low), int(high)
    return (word[:-1], *_MARKS[word[-1]]) if word[-1] in _MARKS else (word, 1, 1)
