# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

# Note that this module util is **PRIVATE** to the collection. It can have breaking changes at any time.
# Do not use this code from other collections or standalone plugins/modules!
"""Those of many things that a task names."""

from __future__ import annotations

import typing as t

Thing = t.TypeVar("Thing", bound=t.Mapping[str, t.Any])


def pick(things: t.Sequence[Thing], names: t.Iterable[str] | None) -> tuple[list[Thing], list[str]]:
    """Return the things that have one of these names, in their own order, and the names that none has, in the order asked; None asks for all."""
    if names is None:
        return list(things), []
    asked = list(dict.fromkeys(name.strip() for name in names))
    known = {thing["name"] for thing in things}
    return [thing for thing in things if thing["name"] in asked], [name for name in asked if name not in known]
