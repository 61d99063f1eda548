# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

# Note that this module util is **PRIVATE** to the collection. It can have breaking changes at any time.
# Do not use this code from other collections or standalone plugins/modules!
"""Whether a server will take what is about to be written, as far as the descriptors of its plans tell."""

from __future__ import annotations

import typing as t

from .._changes import change
from .._errors import ResultError
from .._operators.plans import Selection, get_descriptors
from .._packet.xml import E
from .._plans.descriptors import TYPES, DescriptorReader, is_without
from .._schema.faults import joined, unknown_name, wrong_value
from .._schema.values import NUMBER, write
from .aim import identify
from .paths import ABSENT, Path, look_up, write_path

if t.TYPE_CHECKING:
    from .._changes.change import Change
    from .._client import Client
    from .._operators.plans import PlanOperator
    from .._packet.result import Result
    from .._plans.draft import Plan

Owner = t.Optional[t.Tuple[str, t.Any]]
Described = t.Mapping[str, t.Optional[t.Dict[str, t.Any]]]
ADVICE = "set validate=false to send it all the same"


def vet(client: Client, operator: PlanOperator, planned: t.Sequence[Change], roles: t.Collection[str]) -> t.Sequence[Change]:
    """Return the changes, refused where a server does not know a name or does not take a value, or where none of the ``roles`` may write it.

    One request, if there is anything to write that descriptors tell of. What the server does not describe passes. Raises PleskError.
    """
    choices = _choose(operator, planned)
    if not choices or any(made.error for made in planned):
        return planned
    described = _read(client, operator, choices)
    return [_vet(made, described[index], roles) if index in described else made for index, made in enumerate(planned)]


class _Choice(t.NamedTuple):
    """Of which plan the descriptors are read; without a ``plan`` of any plan of the owner."""

    owner: Owner
    plan: Plan | None

    @property
    def group(self) -> tuple[Owner, str | None]:
        """What choices share that one operation can read."""
        return self.owner, identify(self.plan)[0] if self.plan else None


def _choose(operator: PlanOperator, planned: t.Sequence[Change]) -> dict[int, _Choice]:
    """Return for each change that descriptors tell of the plan itself, or, for one that does not exist yet, another one of its owner's."""
    known: dict[Owner, Plan] = {}
    for made in planned:
        if made.before:
            known.setdefault(made.wanted.declared.owner, made.before)
    told = (index for index, made in enumerate(planned) if made.operation and not operator.descriptors.keys().isdisjoint(made.wanted.parts))
    owners = {index: planned[index].wanted.declared.owner for index in told}
    return {index: _Choice(owner, planned[index].before or known.get(owner)) for index, owner in owners.items()}


def _read(client: Client, operator: PlanOperator, choices: t.Mapping[int, _Choice]) -> dict[int, Described]:
    """Return descriptors by section for each choice, None where there are none; nothing at all if the server has no descriptors."""
    groups: dict[tuple[Owner, str | None], dict[t.Any, Plan]] = {}
    for choice in choices.values():
        members = groups.setdefault(choice.group, {})
        if choice.plan:
            members[identify(choice.plan)[1]] = dict(choice.plan)
    elements = [
        element
        for (owner, option), members in groups.items()
        for element in get_descriptors(operator, Selection(option, list(members), *(owner or (None, None))))
    ]

    def collect(results: t.Iterable[Result]) -> list[DescriptorReader]:
        readers = [DescriptorReader(operator) for dummy in groups]
        for result in results:
            if result.position < len(readers):
                readers[result.position].take(result)
        return readers

    try:
        readers = dict(zip(groups, client.read([E(operator.name, *elements)], collect)))
    except ResultError as error:
        if not is_without(error):
            raise
        return {}
    for group, members in groups.items():
        readers[group].add_to(list(members.values()))
    return {
        index: groups[choice.group][identify(choice.plan)[1]]["descriptors"] if choice.plan else readers[choice.group].of_any()
        for index, choice in choices.items()
    }


def _vet(made: Change, described: Described, roles: t.Collection[str]) -> Change:
    faults = [fault for path, value in made.wanted.sending.items() for fault in _find_faults(made, path, value, described, roles)]
    if not faults:
        return made
    return change.refuse(made.name, made.wanted, made.before, "{0}; {1}".format("; ".join(faults), ADVICE), "plan")


def _find_faults(made: Change, path: Path, value: t.Any, described: Described, roles: t.Collection[str]) -> t.Iterator[str]:
    names = described.get(path[0])
    if names is None or len(path) != 2:
        return
    where, name = write_path(path), path[1]
    if name not in names:
        if look_up(made.before, path) is ABSENT:
            yield "{0} {1}".format(where, unknown_name(name, names)[0])
        return
    descriptor, text = names[name], write(NUMBER, value)
    writers, allowed = descriptor["writable_by"], [write(NUMBER, one) for one in descriptor["enum"]]
    if writers and not any(writer.startswith(role) for writer in writers for role in roles):
        yield "{0} cannot be set by this account, because it is writable by {1}".format(where, joined(writers, "and"))
    try:
        TYPES.get(descriptor["type"], str)(text)
    except ValueError as wanted:
        yield "{0} {1}".format(where, wrong_value(name, text, str(wanted)))
    else:
        if allowed and text not in allowed:
            yield "{0} {1}".format(where, wrong_value(name, text, "one of " + ", ".join(allowed)))
