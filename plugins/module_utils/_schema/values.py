# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

# Note that this module util is **PRIVATE** to the collection. It can have breaking changes at any time.
# Do not use this code from other collections or standalone plugins/modules!
"""The simple types of the schema: what of YAML and of XML they can hold.

The schema names them without saying more; what they are is taken from that of an older version, where it has the same names.
What is not a boolean or a number is text, whatever its name.
"""

from __future__ import annotations

import typing as t

from .._packet.xml import BLANKS

# What the text of an element may be that has a type of these names.
BOOLEANS = {"true": True, "1": True, "false": False, "0": False}
_ENDLESS = float("inf")
WHOLE: dict[str, tuple[float, float]] = {
    "int": (-_ENDLESS, _ENDLESS),
    "integer": (-_ENDLESS, _ENDLESS),
    "objectStatus": (-_ENDLESS, _ENDLESS),
    "id_type": (1, _ENDLESS),
    "long": (-(2**63), 2**63 - 1),
    "size": (0, 2**64 - 1),
    "unsignedInt": (0, 2**32 - 1),
}
NUMBER = "double"
# These hold nothing.
EMPTY = frozenset(("", "NoneType", "GetProtosType", "DomainRestrictionListType", "DomainRestrictionEnableType", "DomainRestrictionDisableType"))
# No number of anything has more digits, and reading them would take long.
_LONGEST = 300


def write(kind: str, value: t.Any) -> str:
    """Return a value as the text of an element of this type; whether the type can hold it is for ``unfit`` to say."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float):
        if (kind in WHOLE or kind == NUMBER) and value.is_integer():
            return str(int(value))
        return _without_exponent(repr(value))
    if isinstance(value, str) and kind == "boolean" and value in ("True", "False"):
        # So templates write booleans.
        return value.lower()
    return value.isoformat() if hasattr(value, "isoformat") else str(value)


def read(kind: str, text: str) -> t.Any:
    """Return the text of an element of this type as a boolean, a number or text; raises ValueError, with what it ought to be, if it is not that."""
    reader = READERS.get(kind)
    return reader(text) if reader else text


def text_in(element: t.Any) -> str:
    """Return the text in an element, without comments, without that of its children and without blanks around it."""
    return "".join([element.text or "", *(child.tail or "" for child in element)]).strip(BLANKS)


def unfit(kind: str, text: str) -> str:
    """Return what the text of an element of this type ought to be, in words, or nothing if it is."""
    try:
        value = read(kind, text)
    except ValueError as wanted:
        return _within(kind, str(wanted))
    low, high = WHOLE.get(kind, (0, 0))
    return "" if kind not in WHOLE or low <= value <= high else _within(kind, "a whole number")


def boolean(text: str) -> bool:
    """Return a boolean; raises ValueError if the text is not one."""
    value = BOOLEANS.get(text.strip(BLANKS))
    if value is None:
        raise ValueError("true or false")
    return value


def whole(text: str) -> int:
    """Return a whole number; raises ValueError if the text is not one."""
    if text.isdigit() and text.isascii() and len(text) <= _LONGEST:
        return int(text)
    digits = text.strip(BLANKS).replace("-", "+", 1)
    digits = digits[1:] if digits[:1] == "+" else digits
    if not (digits.isdigit() and digits.isascii() and len(digits) <= _LONGEST):
        raise ValueError("a whole number")
    return int(text)


def number(text: str) -> float:
    """Return a number; raises ValueError if the text is not one."""
    text = text.strip(BLANKS)
    try:
        value = _ENDLESS if text.strip("0123456789+-.eE") else float(text)
    except ValueError:
        value = _ENDLESS
    if abs(value) == _ENDLESS:
        raise ValueError("a number")
    return value


# What is not among these is text.
READERS: dict[str, t.Callable[[str], t.Any]] = {**dict.fromkeys(WHOLE, whole), NUMBER: number, "boolean": boolean}


def _within(kind: str, wanted: str) -> str:
    """Return what is wanted of a text, with the limits that the type has."""
    low, high = WHOLE.get(kind, (-_ENDLESS, _ENDLESS))
    limits = "" if low < 0 else " from {0}{1}".format(low, "" if high == _ENDLESS else " to {0}".format(high))
    return wanted + limits + (" of 64 bits" if kind == "long" else "")


def _without_exponent(text: str) -> str:
    if "e" not in text:
        return text
    import decimal

    return format(decimal.Decimal(text), "f")
