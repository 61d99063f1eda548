# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

# Note that this module util is **PRIVATE** to the collection. It can have breaking changes at any time.
# Do not use this code from other collections or standalone plugins/modules!
"""What may stand around a packet without belonging to it: blanks, byte order marks, and NULs behind it."""

from __future__ import annotations

import itertools
import typing as t

_BLANKS = b" \t\r\n"
_MARK = b"\xef\xbb\xbf"
# The most that is held back behind the last word, in bytes; what is longer is left to the parser.
_HELD_BACK = 4096


def trim(chunks: t.Iterable[bytes]) -> t.Iterator[bytes]:
    """Yield a reply without the blanks and byte order marks before its first word, and without those and the NULs behind its last."""
    arriving = iter(chunks)
    beginning = _first_word(arriving)
    # In UTF-16 and UTF-32 a NUL is half of a character.
    is_wide = b"\0" in beginning[:4] or beginning[:2] in (b"\xff\xfe", b"\xfe\xff")
    behind = b"" if is_wide else _BLANKS + _MARK + b"\0"
    held, too_long = b"", False
    for chunk in itertools.chain((beginning,), arriving):
        content = chunk.rstrip(behind)
        if content:
            yield held + content
            held, too_long = b"", False
        held += chunk[len(content) :]
        too_long = too_long or len(held) > _HELD_BACK
        if too_long:
            yield held
            held = b""


def _first_word(arriving: t.Iterator[bytes]) -> bytes:
    """Return the first chunk that holds more than blanks and marks, without those before; a mark may come in two pieces."""
    beginning = b""
    for chunk in arriving:
        beginning = (beginning + chunk).lstrip(_BLANKS)
        while beginning.startswith(_MARK):
            beginning = beginning[len(_MARK) :].lstrip(_BLANKS)
        if len(beginning) >= len(_MARK):
            break
    return beginning
