# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

# Note that this module util is **PRIVATE** to the collection. It can have breaking changes at any time.
# Do not use this code from other collections or standalone plugins/modules!
"""Whether as many children came as a group lets in: none that is missing, not two of a choice, not one too many.

The order is another matter. A group never names an element twice, so counting is enough.
"""

from __future__ import annotations

import typing as t

from .faults import joined
from .notation import Element, Group

Note = t.Callable[[str, str], None]


def count(group: Group, counts: dict[str, int], note: Note) -> None:
    """Call ``note(name, words)`` for each thing that is wrong with so many children of these names; the name is empty if it is about all of them."""
    left = dict(counts)
    _take(group, left, note, False)
    for name, more in left.items():
        if more:
            most = counts[name] - more
            note(name, "occurs {0} times, but may occur {1}".format(counts[name], "once only" if most == 1 else "{0} times at most".format(most)))


def _take(node: t.Any, left: dict[str, int], note: Note, again: bool) -> None:
    """Take from what is left all that this part of a group lets in; ``again`` says that the part may come again."""
    if isinstance(node, Element):
        taken = min(left.get(node.name, 0), node.high)
        if taken < node.low:
            note(node.name, "is missing")
        left[node.name] = left.get(node.name, 0) - taken
        return
    rounds = 0
    while rounds < node.low or (rounds < node.high and _comes(node, left)):
        rounds += 1
        if node.order == "|":
            _choose(node, left, note, again or rounds < node.high)
        else:
            for member in node.members:
                _take(member, left, note, again or rounds < node.high)


def _choose(choice: Group, left: dict[str, int], note: Note, again: bool) -> None:
    """Take one member of a choice."""
    coming = [member for member in choice.members if _comes(member, left)]
    if not coming:
        if all(_is_needed(member) for member in choice.members):
            needed = _first(choice)
            note(needed[0] if len(needed) == 1 else "", "is missing" if len(needed) == 1 else "needs " + joined(needed, "or"))
        return
    if len(coming) > 1 and not again:
        present = [next(name for name in _names(member) if left.get(name)) for member in coming]
        note("", "holds {0}, of which only one may be there".format(joined(present, "and")))
        for member in coming[1:]:
            left.update(dict.fromkeys(_names(member), 0))
    _take(coming[0], left, note, again)


def _comes(node: t.Any, left: dict[str, int]) -> bool:
    return any(left.get(name) for name in _names(node))


def _is_needed(node: t.Any) -> bool:
    if isinstance(node, Element) or not node.low:
        return bool(node.low)
    needed = [_is_needed(member) for member in node.members]
    return all(needed) if node.order == "|" else any(needed)


def _names(node: t.Any) -> t.Iterator[str]:
    """Yield the names of the elements in a part of a group, in order."""
    if isinstance(node, Element):
        yield node.name
    else:
        for member in node.members:
            yield from _names(member)


def _first(node: t.Any) -> list[str]:
    """Return the names that a part of a group may begin with."""
    if isinstance(node, Element):
        return [node.name]
    members = node.members if node.order == "|" else node.members[:1]
    return [name for member in members for name in _first(member)]
