# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

# Note that this module util is **PRIVATE** to the collection. It can have breaking changes at any time.
# Do not use this code from other collections or standalone plugins/modules!
"""What a change of a plan is about: the plan as declared, what is sent, and by what the plan is found afterwards."""

from __future__ import annotations

import dataclasses
import typing as t

if t.TYPE_CHECKING:
    from .declared import Declared
    from .paths import Named

# By what a plan is known for good, the surest first.
IDENTITY = ("guid", "id", "name")


@dataclasses.dataclass(frozen=True)
class Aim:
    """``named`` are the values that the plan should have in the end, by path, and ``where`` is what finds it when it is read again.

    ``element`` is the operation, None if there is none, and ``sending`` the values in it, by path.
    ``is_mended`` tells that it sends whole sections, because the server replaced them.
    """

    declared: Declared
    named: Named
    where: tuple[str, t.Any]
    element: t.Any = None
    sending: Named = dataclasses.field(default_factory=dict)
    is_mended: bool = False

    @property
    def parts(self) -> set[str]:
        """The sections and facts of which values are sent."""
        return {path[0] for path in self.sending}

    @property
    def restored(self) -> Named:
        """What is sent although it is not named, because it was lost."""
        return {path: value for path, value in self.sending.items() if path not in self.named}


def identify(plan: t.Mapping[str, t.Any]) -> tuple[str, t.Any]:
    """Return by what a plan is known, as a pair of an option and its value."""
    return next((option, plan[option]) for option in IDENTITY if plan.get(option) is not None)
