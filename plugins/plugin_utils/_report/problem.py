# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

# Note that this plugin util is **PRIVATE** to the collection. It can have breaking changes at any time.
# Do not use this code from other collections or standalone plugins/modules!
"""What is wrong with a server, in a sentence.

A problem is a dictionary, because it becomes a fact: ``kind``, one of KINDS, ``severity``, ``error`` or ``warning``, and ``text``, the sentence
without the name of the server, so that servers with the same problem can be listed after it.
"""

from __future__ import annotations

import typing as t

from ...module_utils._errors import show

Problem = t.Dict[str, str]

ERROR, WARNING = "error", "warning"
# In the order in which a person wants to know of them.
KINDS = {
    "unread": "Servers that cannot be read",
    "service": "Services",
    "licence": "Licences",
    "security": "Security updates",
    "disk": "Disks",
    "drift": "Differences from what was declared",
    "check": "Own checks and columns",
    "partial": "Servers that can be read in part",
    "version": "Old versions of Plesk",
    "php": "PHP without support",
    "extension": "Extensions",
    "subscription": "Subscriptions",
}


class Part(t.NamedTuple):
    """What one of the files here has to say of a server: values by the names of columns, and problems."""

    values: dict[str, t.Any]
    problems: list[Problem]


def warn(kind: str, text: str) -> Problem:
    """Return a problem that can wait."""
    return dict(kind=kind, severity=WARNING, text=clean(text))


def complain(kind: str, text: str) -> Problem:
    """Return a problem that cannot wait."""
    return dict(kind=kind, severity=ERROR, text=clean(text))


def clean(value: t.Any) -> str:
    """Return a value as text in one line, with its control characters spelled out."""
    return show(" ".join(str(value).split()))


def number(count: int, noun: str) -> str:
    """Return a number of things in words."""
    return "1 {0}".format(noun) if count == 1 else "{0} {1}s".format(count, noun)
