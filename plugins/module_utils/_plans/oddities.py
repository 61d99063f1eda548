# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

# Note that this module util is **PRIVATE** to the collection. It can have breaking changes at any time.
# Do not use this code from other collections or standalone plugins/modules!
"""What is odd about plans: warnings, one for each kind, however many plans share it."""

from __future__ import annotations

import collections

from .._errors import show


class Oddities:
    """Collects what is odd; of several plans with the same kind of oddity the first one is named."""

    def __init__(self, title: str) -> None:
        """Be ready; ``title`` is what a plan is called."""
        self._title = title
        self._first: dict[str, tuple[str, str]] = {}
        self._plans: collections.Counter[str] = collections.Counter()

    def note(self, plan: str, kind: str, words: str) -> None:
        """Note something about one plan; of several plans with the same kind of oddity the words for the first one count."""
        self._first.setdefault(kind, (plan, words))
        self._plans[kind] += 1

    def warnings(self) -> list[str]:
        """Return the warnings in the order in which the oddities were met."""
        return [show("{0} {1}{2}: {3}".format(self._title, plan, _count_others(self._plans[kind] - 1), words)) for kind, (plan, words) in self._first.items()]


def _count_others(count: int) -> str:
    return " and {0} more".format(count) if count else ""
