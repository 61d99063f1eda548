# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

# Note that this module util is **PRIVATE** to the collection. It can have breaking changes at any time.
# Do not use this code from other collections or standalone plugins/modules!
"""Those of many things that a task names, and the one that it probably means."""

from __future__ import annotations

import typing as t

Thing = t.TypeVar("Thing", bound=t.Mapping[str, t.Any])


def pick(things: t.Sequence[Thing], names: t.Iterable[str] | None) -> tuple[list[Thing], list[str]]:
    """Return the things that have one of these names, in their own order, and the names that none has, in the order asked; None asks for all."""
    if names is None:
        return list(things), []
    asked = list(dict.fromkeys(name.strip() for name in names))
    known = {thing["name"] for thing in things}
    return [thing for thing in things if thing["name"] in asked], [name for name in asked if name not in known]


def find_nearest(name: str, known: t.Iterable[str]) -> str | None:
    """Return the known name that is probably meant, None if none is near."""
    # It is needed for messages alone, and takes long to import.
    import difflib

    return next(iter(difflib.get_close_matches(name, list(known), 1)), None)


def suggest(name: str, known: t.Iterable[str]) -> str:
    """Return a hint at the name that is probably meant, as the continuation of a sentence; empty if none is near."""
    nearest = find_nearest(name, known)
    return " (did you mean {0}?)".format(nearest) if nearest else ""
