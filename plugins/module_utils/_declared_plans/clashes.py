# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

# Note that this module util is **PRIVATE** to the collection. It can have breaking changes at any time.
# Do not use this code from other collections or standalone plugins/modules!
"""Plans of one task that cannot all be there: what a second run would make of them is not what the first one did."""

from __future__ import annotations

import typing as t

if t.TYPE_CHECKING:
    from .declared import Declared


def find_clashes(plans: t.Iterable[Declared]) -> t.Iterator[str]:
    """Yield a sentence for each plan that is declared again, or that means a name or an external id that is another plan's."""
    finders: dict[t.Any, Declared] = {}
    meanings: dict[t.Any, Declared] = {}
    for plan in plans:
        first = finders.setdefault((plan.owner, plan.match, plan.value), plan)
        if first is not plan:
            yield "Plan {0} is declared twice; declare it once".format(plan.label)
            continue
        for option, value in _meant(plan):
            other = meanings.setdefault((plan.owner, option, value), plan)
            if other is not plan and (option == "name" or option in (plan.match, other.match)):
                words = "Plans {0} and {1} both have the {2} {3}, which only one plan can have; change one of them, or leave it out"
                yield words.format(other.label, plan.label, option, value)


def _meant(plan: Declared) -> dict[tuple[str, t.Any], None]:
    """Return the names and external ids that a plan is found by or is to have, as pairs of an option and a value."""
    named = [(path[0], value) for path, value in plan.named.items() if path in (("name",), ("external_id",)) and value]
    pairs = [(plan.match, value) for value in plan.values] + named
    return dict.fromkeys(pair for pair in pairs if pair[0] in ("name", "external_id"))
