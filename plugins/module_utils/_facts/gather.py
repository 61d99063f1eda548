# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

# Note that this module util is **PRIVATE** to the collection. It can have breaking changes at any time.
# Do not use this code from other collections or standalone plugins/modules!
"""Gathering facts: everything in one packet; what this server or this account does not give is named, and fails nothing else."""

from __future__ import annotations

import dataclasses
import typing as t

from .._errcodes import PACKET_REFUSED, PERMISSION_DENIED, quote
from .._errors import PleskError, ResultError, show
from .._operators.reading import read_all
from .._server.sections import DEFAULT, read_each
from .subsets import SUBSETS, Arranged

if t.TYPE_CHECKING:
    from .._client import Client

# A packet that is refused so may be right without one of its parts.
PERHAPS_A_PART = (PACKET_REFUSED, PERMISSION_DENIED)


@dataclasses.dataclass
class Gathered:
    """The facts by name, why subsets or parts of them are not there, and what was odd; ``errors`` are those of subsets that are not there at all."""

    facts: dict[str, t.Any] = dataclasses.field(default_factory=dict)
    unavailable: dict[str, str] = dataclasses.field(default_factory=dict)
    warnings: list[str] = dataclasses.field(default_factory=list)
    errors: list[PleskError] = dataclasses.field(default_factory=list)

    def add(self, name: str, arranged: Arranged) -> None:
        """Take in a subset."""
        self.facts[SUBSETS[name].fact] = arranged.fact
        self.unavailable.update(("{0}.{1}".format(name, part), why) for part, why in arranged.unavailable.items())
        self.warnings += arranged.warnings

    def lack(self, name: str, error: PleskError) -> None:
        """Note why a subset is not there; credentials that are wrong for one are wrong for all."""
        if error.final:
            raise error
        self.unavailable[name] = show(quote(error.errcode, error.errtext) if isinstance(error, ResultError) else str(error))
        self.errors.append(error)

    def join(self, other: Gathered) -> None:
        """Take in what another packet gave."""
        self.facts.update(other.facts)
        self.unavailable.update(other.unavailable)
        self.warnings += other.warnings
        self.errors += other.errors


def gather(client: Client, names: t.Sequence[str]) -> Gathered:
    """Return these subsets from one packet; if that is refused, from a packet for each.

    Raises PleskError, also if there is none of them, unless all that is wrong is that the server does not know them.
    """
    gathered = _gather(client, names)
    grave = [error for error in gathered.errors if error.errcode != PACKET_REFUSED]
    if grave and len(gathered.errors) == len(names):
        raise grave[0]
    return gathered


def _gather(client: Client, names: t.Sequence[str]) -> Gathered:
    try:
        return _gather_together(client, names)
    except ResultError as error:
        if error.errcode not in PERHAPS_A_PART:
            raise
        if len(names) == 1:
            return _gather_otherwise(client, names[0], error)
    gathered = Gathered()
    for name in names:
        gathered.join(_gather(client, [name]))
    return gathered


def _gather_together(client: Client, names: t.Sequence[str], way: int = 0) -> Gathered:
    """Gather subsets from one packet, each in the first or in another of the ways in which it can be asked for."""
    gathered = Gathered()
    for name, answer in zip(names, read_all(client, [SUBSETS[name].readings[way]() for name in names])):
        if not answer.error:
            gathered.add(name, SUBSETS[name].arrange(answer.data))
        elif way == 0:
            gathered.join(_gather_otherwise(client, name, answer.error))
        else:
            gathered.lack(name, answer.error)
    return gathered


def _gather_otherwise(client: Client, name: str, error: PleskError) -> Gathered:
    """Gather a subset that was refused in another way, if there is one: section by section, or what is the account's own."""
    gathered = Gathered()
    if name == "server" and error.errcode == PACKET_REFUSED:
        facts = read_each(client, DEFAULT)
        gathered.add(name, Arranged(facts.server, facts.unavailable, facts.warnings))
        return gathered
    if len(SUBSETS[name].readings) > 1 and not error.final:
        try:
            return _gather_together(client, [name], 1)
        except ResultError as other:
            if other.errcode not in PERHAPS_A_PART:
                raise
            error = other
    gathered.lack(name, error)
    return gathered
