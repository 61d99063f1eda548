# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

# Note that this module util is **PRIVATE** to the collection. It can have breaking changes at any time.
# Do not use this code from other collections or standalone plugins/modules!
"""One object of a task: what it is, what has to happen to it, and what became of it."""

from __future__ import annotations

import dataclasses
import typing as t

from .._errors import PleskError, StateError


@dataclasses.dataclass(frozen=True)
class Change:
    """What happens to one object.

    ``before`` and ``after`` are what the server has, in the form its operator returns; None where it has nothing or could not be read.
    ``wanted`` is what the task asks for, ``operation`` the operation that leads there, None if nothing has to be done.
    ``outcome`` is ``done``, ``unchanged``, ``skipped``, ``failed`` or ``unknown``. ``lost`` says why the answer never came although all is well.
    """

    name: str
    wanted: t.Any = None
    before: t.Any = None
    after: t.Any = None
    operation: str | None = None
    outcome: str = "unchanged"
    changed: bool = False
    error: PleskError | None = None
    lost: PleskError | None = None


def keep(name: str, wanted: t.Any, found: t.Any) -> Change:
    """Return a change that has nothing to do, because the object is as the task wants it."""
    return Change(name, wanted, found, found)


def plan(name: str, wanted: t.Any, before: t.Any, operation: str, after: t.Any) -> Change:
    """Return a change as it is once its operation is done; ``after`` is what is to be expected then."""
    return Change(name, wanted, before, after, operation, "done", True)


def skip(name: str, wanted: t.Any, found: t.Any) -> Change:
    """Return a change that is passed over."""
    return Change(name, wanted, found, found, outcome="skipped")


def refuse(name: str, wanted: t.Any, found: t.Any, why: str, failure: str) -> Change:
    """Return a change that cannot be made; nothing of its task is sent then."""
    return Change(name, wanted, found, found, outcome="failed", error=StateError(why, failure))


def withdraw(change: Change) -> Change:
    """Return a change as it is if nothing is sent, because another change of the task cannot be made."""
    return skip(change.name, change.wanted, change.before) if change.operation else change
