# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

# Note that this module util is **PRIVATE** to the collection. It can have breaking changes at any time.
# Do not use this code from other collections or standalone plugins/modules!
"""The elements that a group may hold, by name: what to look up where the order of the schema does not matter."""

from __future__ import annotations

from .notation import Element, Group


class Field:
    """What an element may do in a group: ``place`` counts the elements of the schema; those of one ``rank`` may stand in any order."""

    __slots__ = ("element", "listed", "place", "rank", "repeats")

    def __init__(self, element: Element, place: int, rank: int, repeats: bool, listed: bool) -> None:
        self.element, self.place, self.rank, self.repeats, self.listed = element, place, rank, repeats, listed


def fields(group: Group) -> dict[str, Field]:
    """Return the elements that a group may hold, in the order of the schema.

    An element ``repeats`` if it may occur more than once, whatever allows it. It is ``listed`` if that is its own doing, or that of a group
    which holds nothing else: where several may be chosen from again and again, each of them is meant to come once.
    """
    if group.fields is None:
        group.fields = {}
        _collect(group, group.fields, False, None)
    return group.fields


def _collect(group: Group, found: dict[str, Field], repeats: bool, rank: int | None) -> None:
    repeats = repeats or group.high > 1
    if rank is None and (repeats or group.order == "&"):
        rank = len(found)
    for member in group.members:
        if isinstance(member, Group):
            _collect(member, found, repeats, rank)
        else:
            place = len(found)
            listed = member.high > 1 or (group.high > 1 and len(group.members) == 1)
            found[member.name] = Field(member, place, place if rank is None else rank, repeats or member.high > 1, listed)
