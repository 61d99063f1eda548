# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

# Note that this module util is **PRIVATE** to the collection. It can have breaking changes at any time.
# Do not use this code from other collections or standalone plugins/modules!
"""Sending again what a server took away: some may replace a section by what was sent of it."""

from __future__ import annotations

import typing as t

from .paths import ABSENT, EMPTY, PRESENT, Path, look_up
from .planning import plan_change
from .values import Sections

if t.TYPE_CHECKING:
    from .._changes.change import Change
    from .._operators.plans import PlanOperator
    from .._plans.draft import Plan

# One element holds both.
LIMITS = frozenset(("limits", "overuse"))


def mend(operator: PlanOperator, made: Change, found: Plan | None) -> Change | None:
    """Return the change that sends the sections of a change as a whole, None if nothing is gone from them that was not sent."""
    aim = made.wanted
    if made.operation != "set" or aim.is_mended or found is None:
        return None
    touched = aim.parts
    touched |= LIMITS if touched & LIMITS else set()
    if aim.sending.get(("hosting_type",)) == "none":
        touched.discard("hosting")
    sections = Sections(operator)
    after = {key: made.after.get(key) if key in touched else None for key in (*sections.names, *sections.facts)}
    # What cannot be sent is passed over, whatever is wrong with it.
    whole = {path: value for path, value in sections.read(after, []).items() if value not in (None, "")}
    if not any(_is_gone(found, path, value) for path, value in whole.items() if path not in aim.sending):
        return None
    again = plan_change(operator.name, aim.declared, made.before, aim.named, {**whole, **aim.sending}, is_mended=True)
    return None if again.error else again


def _is_gone(found: Plan, path: Path, value: t.Any) -> bool:
    here = look_up(found, path)
    return here is ABSENT or (here is None and value not in (PRESENT, EMPTY))
