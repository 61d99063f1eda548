# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

# Note that this module util is **PRIVATE** to the collection. It can have breaking changes at any time.
# Do not use this code from other collections or standalone plugins/modules!
"""The sentences about what is wrong with an operation."""

from __future__ import annotations

import typing as t

from .._picking import find_nearest, suggest
from .secrets import is_secret

# How long a value is that a sentence shows whole, and how many names it lists.
LONGEST = 40
MANY_NAMES = 8


class Faults(t.List[str]):
    """The faults of one operation, a sentence for each; elements with a fault that makes others pointless are remembered."""

    def __init__(self, where: str) -> None:
        super().__init__()
        self.where = where
        self._broken: list[t.Any] = []

    def note(self, path: str, words: str) -> None:
        """Note what is wrong at a path within the operation; it is empty for the operation itself."""
        self.append("{0}: {1} {2}".format(self.where, path, words) if path else "{0} {1}".format(self.where, words))

    def give_up(self, element: t.Any, path: str, words: str) -> None:
        """Note what is wrong with an element of which nothing else is to be said."""
        self.note(path, words)
        self.pass_over(element)

    def pass_over(self, element: t.Any) -> None:
        """Remember an element of which nothing is to be said."""
        self._broken.append(element)

    def knows(self, element: t.Any) -> bool:
        """Tell whether an element was given up."""
        return any(broken is element for broken in self._broken)


def step(path: str, name: str, index: int | None = None) -> str:
    """Return the path of a child; the index counts from 0 if there are several of its name."""
    return "{0}{1}{2}{3}".format(path, "." if path else "", name, "" if index is None else "[{0}]".format(index))


def unknown_name(name: str, known: t.Iterable[str]) -> tuple[str, str]:
    """Return the words about a name that is not known, and the name that is probably meant, empty if none is near."""
    names = list(known)
    nearest = find_nearest(name, names)
    if nearest:
        return "is not known" + suggest(name, names), nearest
    if 0 < len(names) <= MANY_NAMES:
        return "is not known, only {0} {1}".format(joined(names, "and"), "is" if len(names) == 1 else "are"), ""
    return "is not known", ""


def joined(names: t.Iterable[str], word: str) -> str:
    """Return names as words: ``a, b or c``."""
    *most, last = names
    return "{0} {1} {2}".format(", ".join(most), word, last) if most else last


def wrong_value(name: str, text: str, wanted: str) -> str:
    """Return the words about a value that is not what is wanted; a secret or a long one is not shown."""
    if not text:
        return "is empty, but has to be " + wanted
    if is_secret(name) or len(text) > LONGEST:
        return "is not " + wanted
    return "is {0!r}, which is not {1}".format(text, wanted)
