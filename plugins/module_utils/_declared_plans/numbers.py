# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

# Note that this module util is **PRIVATE** to the collection. It can have breaking changes at any time.
# Do not use this code from other collections or standalone plugins/modules!
"""Numbers that a task wants: words and forms that people and templates write for them."""

from __future__ import annotations

from .._plans import value_types as types

UNLIMITED = "unlimited"


def write_number(text: str, is_whole: bool) -> str:
    """Return the text of a number as a server takes it, other text as it is.

    ``unlimited`` is -1. A number that has to be whole may come as ``1e3`` or ``10.0``: so YAML reads the one, and some templates write the other.
    """
    if text.strip().lower() == UNLIMITED:
        return "-1"
    try:
        value = types.number(text)
    except ValueError:
        return text
    return str(value) if is_whole and isinstance(value, int) else text
