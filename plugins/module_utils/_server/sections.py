# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

# Note that this module util is **PRIVATE** to the collection. It can have breaking changes at any time.
# Do not use this code from other collections or standalone plugins/modules!
"""What a server tells of itself, as far as it can: what it does not know is named, and fails nothing."""

from __future__ import annotations

import dataclasses
import typing as t

from .._errcodes import PACKET_REFUSED, quote
from .._errors import ResultError, show
from .._operators import server_sections
from .._operators.reading import Reading, read_all
from .shape import shape

if t.TYPE_CHECKING:
    from .._client import Client

PROTOCOLS = "protocols"
DEFAULT = ("gen_info", "stat", "updates", "key", "components")
SECTIONS = (*DEFAULT, "prefs", "interfaces", "shells", "session_setup", "admin", "certificates", PROTOCOLS)
NOT_SENT = "the server sent nothing about it"


@dataclasses.dataclass
class Facts:
    """The sections that the server gave by name, why it did not give others, and what was odd."""

    server: dict[str, t.Any] = dataclasses.field(default_factory=dict)
    unavailable: dict[str, str] = dataclasses.field(default_factory=dict)
    warnings: list[str] = dataclasses.field(default_factory=list)

    def add(self, more: Facts) -> None:
        """Take in what another packet gave."""
        self.server.update(more.server)
        self.unavailable.update(more.unavailable)
        self.warnings += more.warnings


def read_sections(client: Client, sections: t.Sequence[str]) -> Facts:
    """Return these sections from one packet; if the server refuses that, from a packet for each. Raises PleskError."""
    try:
        return _ask(client, sections)
    except ResultError as error:
        if error.errcode != PACKET_REFUSED:
            raise
        if len(sections) == 1:
            return Facts(unavailable={sections[0]: show(quote(error.errcode, error.errtext))})
    return read_each(client, sections)


def read_each(client: Client, sections: t.Iterable[str]) -> Facts:
    """Return these sections from a packet for each. Raises PleskError."""
    facts = Facts()
    for section in sections:
        facts.add(read_sections(client, [section]))
    return facts


def _ask(client: Client, sections: t.Sequence[str]) -> Facts:
    named = [section for section in sections if section != PROTOCOLS]
    readings: list[Reading[t.Any]] = [server_sections.get(named)] if named else []
    if PROTOCOLS in sections:
        readings.append(server_sections.get_protos())
    answers = [answer.get() for answer in read_all(client, readings)]
    facts = arrange(named, answers.pop(0)) if named else Facts()
    for protocols in answers:
        facts.add(Facts(unavailable={PROTOCOLS: NOT_SENT}) if protocols is None else Facts({PROTOCOLS: protocols}))
    return facts


def arrange(asked: t.Iterable[str], sections: server_sections.Sections) -> Facts:
    """Return what came of the sections asked for."""
    server = {name.replace("-", "_"): shape(name, data) for name, data in sections.data.items()}
    return Facts(server, {section: NOT_SENT for section in asked if section not in server}, [show(note) for note in sections.notes])
