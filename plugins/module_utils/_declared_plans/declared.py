# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

# Note that this module util is **PRIVATE** to the collection. It can have breaking changes at any time.
# Do not use this code from other collections or standalone plugins/modules!
"""Plans as a task wants them: read from its options, typed, and refused with all their faults at once."""

from __future__ import annotations

import dataclasses
import typing as t

from .._errors import OptionError
from .._packet.xml import BLANKS, can_carry
from .._plans.selection import can_be_a_value
from .clashes import find_clashes
from .paths import write_path
from .values import Sections

if t.TYPE_CHECKING:
    from .paths import Named

MATCHES = ("name", "id", "guid", "external_id")
# What finds the owner of a plan; a plan that was read elsewhere may have both, and the login is the same on every server.
OWNERS = ("owner_login", "owner_id")
Entry = t.Mapping[str, t.Any]


@dataclasses.dataclass(frozen=True)
class Declared:
    """A plan as a task wants it.

    ``match`` and ``value`` find it among the plans of ``owner``, an option and its value, or None for the account that logs in.
    ``named`` are the values that it should have, by path; ``new_name`` is what it is to be called from now on.
    """

    match: str
    value: t.Any
    owner: tuple[str, t.Any] | None
    present: bool
    new_name: str | None
    named: Named

    @property
    def label(self) -> str:
        """What messages and the diff call the plan."""
        plan = str(self.value) if self.match == "name" else "{0} {1}".format(self.match, self.value)
        whose = "" if not self.owner or not self.owner[1] else " of {0}{1}".format("owner " if self.owner[0] == "owner_id" else "", self.owner[1])
        return plan + whose

    @property
    def name(self) -> str | None:
        """The name that the plan has in the end, None if the task leaves it open."""
        if self.match == "name":
            return self.new_name or self.value
        return self.named.get(("name",))

    @property
    def values(self) -> list[t.Any]:
        """What the plan may be found by."""
        return [self.value, self.new_name] if self.new_name else [self.value]


def read(params: Entry, sections: Sections) -> list[Declared]:
    """Return the plans that the options of a task declare; raise OptionError with all that is wrong with them."""
    entries = [params] if params["plans"] is None else params["plans"]
    faults: list[str] = []
    declared = [_read(entry, sections, number if params["plans"] is not None else 0, faults) for number, entry in enumerate(entries, 1)]
    plans = [plan for plan in declared if plan]
    faults += find_clashes(plans)
    if faults:
        raise OptionError("; ".join(dict.fromkeys(faults)))
    return plans


def _read(entry: Entry, sections: Sections, number: int, faults: list[str]) -> Declared | None:
    match = entry["match"]
    value = _strip(entry[match])
    if value is None or not can_be_a_value(value):
        where = "Item {0} of plans".format(number) if number else "The task"
        faults.append("{0} has no {1} that a plan can have; set it, or set match to what finds the plan".format(where, match))
        return None
    owner = next(((option, _strip(entry[option])) for option in OWNERS if entry[option] is not None), None)
    problems: list[str] = []
    present = entry["state"] == "present"
    named = {**_facts(entry, match), **sections.read(entry, problems)} if present else {}
    plan = Declared(match, value, owner, present, _strip(entry["new_name"]), named)
    problems += _contradictions(plan)
    faults += ["Plan {0}: {1}".format(plan.label, problem) for problem in problems]
    return plan


def _strip(value: t.Any) -> t.Any:
    return value.strip(BLANKS) if isinstance(value, str) else value


def _contradictions(plan: Declared) -> t.Iterator[str]:
    if plan.owner and not can_be_a_value(plan.owner[1]):
        option, value = plan.owner
        yield "{0} is {1}; set it to {2}, or leave it out".format(
            option, "empty" if value == "" else value, "a login" if option == "owner_login" else "a positive number"
        )
    for path, content in plan.named.items():
        if not all(map(can_carry, (*path, content))):
            yield "{0} has a character in it that XML cannot carry; take it out".format(write_path(path))
    if not (plan.named.get(("name",), "x") or "").strip():
        yield "name is empty; set it, or leave it out"
    if plan.new_name is None:
        return
    if plan.match != "name":
        yield "new_name goes with match=name; with match={0}, set name to the new name".format(plan.match)
    elif not plan.present:
        yield "new_name does not go with state=absent; leave one of them out"
    elif not plan.new_name.strip() or plan.new_name == plan.value:
        yield "new_name is {0}; set it to another name, or leave it out".format("empty" if not plan.new_name.strip() else "the name itself")


def _facts(entry: Entry, match: str) -> Named:
    """Return the facts to set: what the plan is not found by."""
    facts = {("name",): _strip(entry["name"]), ("external_id",): _strip(entry["external_id"])}
    return {path: value for path, value in facts.items() if value is not None and path != (match,) and not (path == ("name",) and match == "name")}
