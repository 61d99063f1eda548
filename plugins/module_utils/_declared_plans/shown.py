# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

# Note that this module util is **PRIVATE** to the collection. It can have breaking changes at any time.
# Do not use this code from other collections or standalone plugins/modules!
"""What a task shows and says of a plan that it changes."""

from __future__ import annotations

import typing as t

from .._operators import plan_writes
from .paths import list_differences, look_up, nest, say, write_path

if t.TYPE_CHECKING:
    from .._changes.change import Change
    from .._plans.draft import Plan


def show(operator: str, change: Change, found: Plan | None) -> dict[str, t.Any] | None:
    """Return what is named of a plan, as it is; of a choice, all that the plan has chosen. None if there is no such plan."""
    if found is None:
        return None
    declared = change.wanted.declared
    if not declared.present:
        return {declared.match: declared.value}
    paths = dict.fromkeys(plan_writes.find_choice(operator, path) for path in change.wanted.named)
    return nest({path: _show(look_up(found, path)) for path in paths})


def _show(value: t.Any) -> t.Any:
    """Return a value as the task returns it: a server may show an empty one or none at all, which is the same."""
    return None if value == "" else value


def identify(change: Change) -> dict[str, t.Any]:
    """Return which plan an entry is about: name, id, guid, owner_id and owner_login."""
    declared, plan = change.wanted.declared, change.after or change.before or {}
    # Of a plan that is new, the server tells the owner in its own way; in check mode it cannot.
    owner = dict([declared.owner] if declared.owner else ()) if change.operation == "add" or not plan else plan
    return dict(
        name=plan.get("name") or declared.name,
        id=plan.get("id"),
        guid=plan.get("guid"),
        owner_id=owner.get("owner_id"),
        owner_login=owner.get("owner_login"),
    )


def warn_of_lost(change: Change) -> t.Iterator[str]:
    """Yield what a plan has lost although it was not named, and although it was sent again."""
    gone = list_differences(change.after, change.wanted.restored) if change.after is not None else {}
    if gone:
        words = ", ".join("{0} ({1})".format(write_path(path), say(value)) for path, value in gone.items())
        yield "Plan {0}: Plesk dropped what was not named, {1}, and did not take it back; declare it as well, or look at the plan".format(change.name, words)


def explain_differences(change: Change, found: Plan | None) -> str:
    """Return which values did not stick, and what is there instead; nothing if it is not about values."""
    differences = list_differences(found, change.wanted.named) if found is not None and change.operation != "del" else {}
    if not differences:
        return ""
    words = ["{0} is {1}, not {2}".format(write_path(path), say(look_up(found, path)), say(wanted)) for path, wanted in differences.items()]
    value = "value" if len(words) == 1 else "values"
    return "{0}: Plesk took the packet, but not the {1}; correct the {1}, or raise wait_timeout".format("; ".join(words), value)
