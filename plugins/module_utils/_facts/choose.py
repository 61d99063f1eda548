# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

# Note that this module util is **PRIVATE** to the collection. It can have breaking changes at any time.
# Do not use this code from other collections or standalone plugins/modules!
"""Which subsets ``gather_subset`` means."""

from __future__ import annotations

import typing as t

from .._errors import OptionError
from .._picking import suggest
from .subsets import SUBSETS

ALL = "all"
MIN = "min"


def choose(words: t.Iterable[str], option: str = "gather_subset") -> list[str]:
    """Return the subsets that are meant, in the order of the table; raise OptionError for a word that means none.

    ``!`` leaves out. Where nothing is named but what to leave out, all else is meant; ``!all`` leaves ``min``, which is part of ``server``.
    """
    asked = [word.strip() for word in words]
    if not asked:
        raise OptionError("{0} is an empty list; name a subset, or leave the option out".format(option))
    _refuse_unknown(asked, option)
    named = {word for word in asked if not word.startswith("!")}
    left_out = {word[1:].strip() for word in asked if word.startswith("!")}
    chosen = set(SUBSETS) if ALL in named or not named else named
    if ALL in left_out:
        chosen = (named - {ALL}) | {MIN}
    chosen = chosen - left_out
    if "server" in chosen:
        chosen.discard(MIN)
    return [name for name in SUBSETS if name in chosen]


def _refuse_unknown(words: t.Iterable[str], option: str) -> None:
    known = [ALL, *SUBSETS]
    for word in words:
        name = word[word.startswith("!") :].strip()
        if name not in known:
            words = "{0} has {1!r}{2}, but takes {3}, each with a ! before it to leave it out"
            raise OptionError(words.format(option, word, suggest(name, known), ", ".join(known)))
