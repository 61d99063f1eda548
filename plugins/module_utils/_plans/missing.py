# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

# Note that this module util is **PRIVATE** to the collection. It can have breaking changes at any time.
# Do not use this code from other collections or standalone plugins/modules!
"""Which of the values asked for no plan has, as the server compares them."""

from __future__ import annotations

import typing as t
import unicodedata

if t.TYPE_CHECKING:
    from .._operators.plans import Selection

# Letters that the collations of databases take for others, although Unicode does not decompose them.
_SIMILAR = str.maketrans({"æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ð": "d", "ł": "l", "\u0131": "i", "ħ": "h", "þ": "th", "ŋ": "n"})


def find_missing(selection: Selection, plans: t.Iterable[t.Mapping[str, t.Any]]) -> list[t.Any]:
    """Return the values asked for that no plan has, in the order asked.

    A server may take upper and lower case, or letters with and without accents, for the same:
    a plan that nobody asked for by its exact value answers a similar one.
    """
    if not selection.filter:
        return []
    present = {plan[selection.filter] for plan in plans if plan[selection.filter] is not None}
    similar = {fold(value) for value in present.difference(selection.values)}
    return [value for value in selection.values if value not in present and fold(value) not in similar]


def fold(value: t.Any) -> str:
    """Return what is left of a value without case, accents, width, invisible characters and repeated blanks."""
    decomposed = unicodedata.normalize("NFKD", str(value).casefold().translate(_SIMILAR))
    visible = "".join(letter for letter in decomposed if unicodedata.category(letter) not in ("Mn", "Me", "Cf"))
    # One collation takes the German sharp s for ss, another one for s.
    return " ".join(visible.casefold().split()).replace("ss", "s")
