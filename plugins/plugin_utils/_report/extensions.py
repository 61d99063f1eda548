# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

# Note that this plugin util is **PRIVATE** to the collection. It can have breaking changes at any time.
# Do not use this code from other collections or standalone plugins/modules!
"""Extensions that are missing, and those that should not be there."""

from __future__ import annotations

import typing as t

from .problem import Part, warn
from .section import section

if t.TYPE_CHECKING:
    import datetime

    from .settings import Settings


def read(facts: dict[str, t.Any], settings: Settings, today: datetime.date) -> Part:
    """Return how many extensions there are, and which are not as wanted."""
    if "plesk_extensions" not in facts:
        return Part(dict(extensions=None, extensions_missing=[], extensions_unwanted=[]), [])
    there = section(facts, "plesk_extensions")
    missing = [name for name in settings.wanted_extensions if name not in there]
    idle = [name for name in settings.wanted_extensions if section(there, name).get("active") is False]
    unwanted = [name for name in settings.unwanted_extensions if name in there]
    problems = [warn("extension", "The extension {0} is missing".format(name)) for name in missing]
    problems += [warn("extension", "The extension {0} is switched off".format(name)) for name in idle]
    problems += [warn("extension", "The extension {0} is installed, but not wanted".format(name)) for name in unwanted]
    return Part(dict(extensions=len(there), extensions_missing=missing, extensions_unwanted=unwanted), problems)
