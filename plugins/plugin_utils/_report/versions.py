# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

# Note that this plugin util is **PRIVATE** to the collection. It can have breaking changes at any time.
# Do not use this code from other collections or standalone plugins/modules!
"""Comparing versions."""

from __future__ import annotations

import re
import typing as t

_VERSION = re.compile(r"\d+(?:\.\d+)*")


def split_version(text: t.Any) -> tuple[int, ...]:
    """Return the first version in a text as numbers, without any if there is none; ``18.0.70 Update #2`` is (18, 0, 70)."""
    match = _VERSION.search(str(text or ""))
    return tuple(map(int, match.group().split("."))) if match else ()


def is_version(text: str) -> bool:
    """Tell whether a text is a version and nothing else."""
    return bool(_VERSION.fullmatch(text))


def is_older(one: t.Any, other: t.Any) -> bool:
    """Tell whether a version is older than another; what is no version is not, and 18.0 is as old as 18.0.0."""
    first, second = split_version(one), split_version(other)
    length = max(len(first), len(second))
    return bool(first and second) and _fill(first, length) < _fill(second, length)


def natural(text: str) -> tuple[t.Any, ...]:
    """Return a key that sorts texts with numbers as people do: web2 before web10."""
    return tuple((int(part), "") if part.isdigit() and part.isascii() else (-1, part) for part in re.split(r"([0-9]+)", text.lower()))


def _fill(version: tuple[int, ...], length: int) -> tuple[int, ...]:
    return version + (0,) * (length - len(version))
