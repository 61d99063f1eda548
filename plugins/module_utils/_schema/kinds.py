# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

# Note that this module util is **PRIVATE** to the collection. It can have breaking changes at any time.
# Do not use this code from other collections or standalone plugins/modules!
"""What to make of the elements of a reply, worked out for each when the first one comes."""

from __future__ import annotations

import typing as t

from .fields import fields
from .notation import Group
from .tables import REPLIES
from .values import EMPTY, READERS, unfit

RESULT = "result"
# Null in a result that could have them and has not.
IDENTITY = frozenset(("id", "filter-id"))


class Kind:
    """What to make of an element: ``group`` says what it holds; else ``read`` makes a value of its text, or it is ``free`` to hold anything.

    ``is_operation`` says that it is no result, but an operation whose reply has none.
    """

    __slots__ = ("_kinds", "free", "group", "is_operation", "listed", "lists", "read", "type")

    def __init__(self, content: Group | str, listed: bool = False) -> None:
        self.listed = listed
        self.is_operation = False
        self.type = ""
        self.read: t.Callable[[str], t.Any] | None = None
        self.group: Group | None = None
        self.lists: list[str] = []
        self._kinds: dict[str, Kind] | None = None
        if isinstance(content, str):
            self.type, self.read, self.free = content, READERS.get(content), content in EMPTY
        else:
            self.free = content.free
            if not self.free:
                self.group = content
                self.lists = [name for name, field in fields(content).items() if field.listed and name != "<any>"]

    @property
    def kinds(self) -> dict[str, Kind]:
        """What a container may hold."""
        if self._kinds is None:
            known = fields(self.group) if self.group else {}
            self._kinds = {name: Kind(REPLIES.content(field.element), field.listed) for name, field in known.items()}
        return self._kinds

    @property
    def identity(self) -> frozenset[str]:
        """Which names a result may be known by."""
        return IDENTITY & self.group.names if self.group else frozenset()

    @property
    def wanted(self) -> str:
        """What a value ought to be, in words."""
        return unfit(self.type, "")


def kinds_of_results(operator: str, operation: str) -> dict[str | None, Kind]:
    """Return what the results of an operation are by the child of the operation that holds them; that is None where the operation itself does.

    An operation without a result is one itself.
    """
    declared = REPLIES.operation(operator, operation)
    content = REPLIES.content(declared) if declared else REPLIES.type("resultType")
    if not isinstance(content, Group):
        return {None: Kind(content or "")}
    branches = {name: _result(REPLIES.content(field.element)) for name, field in fields(content).items()}
    kinds: dict[str | None, Kind] = {name: kind for name, kind in branches.items() if kind}
    own = _result(content)
    if not own and not kinds:
        own = Kind(content)
        own.is_operation = bool(declared)
    kinds[None] = own or next(iter(kinds.values()))
    return kinds


def _result(content: Group | str) -> Kind | None:
    """Return what the results are that a group holds, None if it holds none."""
    field = fields(content).get(RESULT) if isinstance(content, Group) else None
    return Kind(REPLIES.content(field.element)) if field else None
