# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""What a switch is, and which values it can have."""

from __future__ import annotations

from typing import Any, NamedTuple

ERRCODE = "<errcode>"
NUMBER = "<number>"
TEXT = "<text>"


class Switch(NamedTuple):
    """One open question: the answers the simulator can give, and the one it gives unless told otherwise."""

    name: str
    allowed: tuple[Any, ...]
    default: Any
    question: str
    sentence: str


def _is_number(value: Any) -> bool:
    return isinstance(value, (int, float)) and not isinstance(value, bool) and value >= 0


def allows(switch: Switch, value: Any) -> bool:
    """Tell whether the value is one of the switch's answers (True is not 1 here)."""
    if ERRCODE in switch.allowed and _is_number(value) and isinstance(value, int):
        return True
    if NUMBER in switch.allowed and _is_number(value):
        return True
    if TEXT in switch.allowed and isinstance(value, str):
        return True
    return any(value == allowed and type(value) is type(allowed) and value not in (ERRCODE, NUMBER, TEXT) for allowed in switch.allowed)
