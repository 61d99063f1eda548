# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""Which texts the server's database takes for the same."""

from __future__ import annotations

import unicodedata
from typing import Any, Callable


def _exact(text: str) -> str:
    return text


def _composed(text: str) -> str:
    return unicodedata.normalize("NFC", text)


def _without_case(text: str) -> str:
    return _composed(_composed(text).casefold())


def _without_accents(text: str) -> str:
    """Return the text as the collations of MySQL that end in ci compare it, more or less."""
    letters = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


COLLATIONS: dict[str, Callable[[str], str]] = {
    "exact": _exact,
    "composed": _composed,
    "ignores_case": _without_case,
    "ignores_case_and_accents": _without_accents,
}


def collation(switches: dict[str, Any]) -> Callable[[str], str]:
    """Return the function that gives texts which are the same one spelling."""
    return COLLATIONS[switches["plan_collation"]]
