# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

# Note that this module util is **PRIVATE** to the collection. It can have breaking changes at any time.
# Do not use this code from other collections or standalone plugins/modules!
"""lxml, guarded because it may be missing, and how the text of an element is read and written."""

from __future__ import annotations

import traceback
import typing as t

from .._errors import OptionError

try:
    from lxml import etree
    from lxml.builder import E
except ImportError:
    LXML_IMPORT_ERROR: str | None = traceback.format_exc()
    E = etree = None
else:
    LXML_IMPORT_ERROR = None

__all__ = ("BLANKS", "LXML_IMPORT_ERROR", "E", "etree", "leaf", "text_of")

BLANKS = " \t\r\n"


def leaf(tag: str, text: str) -> t.Any:
    """Return an element that holds text a user wrote; raise OptionError if XML cannot carry it."""
    try:
        return E(tag, text)
    except ValueError:
        raise OptionError("{0!r} has a character in it that XML cannot carry".format(text)) from None


def can_carry(value: t.Any) -> bool:
    """Tell whether XML can carry a value; it can carry everything that is no text."""
    # Most texts are of this kind, and asking lxml takes long.
    if not isinstance(value, str) or (value.isascii() and value.isprintable()):
        return True
    try:
        E("x", value)
    except ValueError:
        return False
    return True


def text_of(element: t.Any, tag: str) -> str | None:
    """Return the text of a child without surrounding blanks; None if there is no such child or nothing in it."""
    for child in element.iterchildren(tag):
        return (child.text or "").strip(BLANKS) or None
    return None
