# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

# Note that this plugin util is **PRIVATE** to the collection. It can have breaking changes at any time.
# Do not use this code from other collections or standalone plugins/modules!
"""Finding one's way in facts that may lack anything."""

from __future__ import annotations

import typing as t


def section(facts: t.Any, *names: str) -> dict[str, t.Any]:
    """Return the dictionary at the end of these names, or an empty one."""
    for name in names:
        facts = facts.get(name) if isinstance(facts, dict) else None
    return facts if isinstance(facts, dict) else {}


def entries(facts: t.Any, *names: str) -> list[dict[str, t.Any]]:
    """Return the dictionaries of the list at the end of these names, or none."""
    found = section(facts, *names[:-1]).get(names[-1])
    return [entry for entry in found if isinstance(entry, dict)] if isinstance(found, list) else []


def figure(value: t.Any) -> t.Any:
    """Return a number, or None for anything else."""
    return value if isinstance(value, (int, float)) and not isinstance(value, bool) else None
