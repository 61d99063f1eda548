# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

# Note that this module util is **PRIVATE** to the collection. It can have breaking changes at any time.
# Do not use this code from other collections or standalone plugins/modules!
"""The operator ``server``: everything that it tells of the server besides its services.

``get`` returns the sections that are asked for (https://docs.plesk.com/en-US/obsidian/api-rpc/36158/), ``get_protos`` the versions of the protocol.
"""

from __future__ import annotations

import typing as t

from .._packet.xml import BLANKS, E
from .._schema.read import ALWAYS, Reader
from .reading import Reading, at_least_one

if t.TYPE_CHECKING:
    from .._packet.result import Result

# In the order in which a request has to name them.
SECTIONS = ("key", "gen_info", "components", "stat", "admin", "interfaces", "prefs", "shells", "session_setup", "updates", "certificates")


class Sections(t.NamedTuple):
    """The sections as the schema types them, in Plesk's names, and what was odd about them."""

    data: dict[str, t.Any]
    notes: list[str]


def get(sections: t.Container[str]) -> Reading[Sections]:
    """Return the reading of these sections."""
    return Reading("server", E.get(*(E(section) for section in SECTIONS if section in sections)), _sections)


def get_protos() -> Reading[list[str] | None]:
    """Return the reading of the versions of the protocol; it gives None if the server does not tell."""
    return Reading("server", E.get_protos(), _protos)


def _sections(results: t.Iterable[Result]) -> Sections:
    reader = Reader("server", "get")
    data: dict[str, t.Any] = {}
    for result in at_least_one("server/get", results):
        for name, value in reader(result.element).items():
            if name not in ALWAYS:
                data.setdefault(name, value)
    return Sections(data, reader.notes)


def _protos(results: t.Iterable[Result]) -> list[str] | None:
    for result in at_least_one("server/get_protos", results):
        if result.element.find("protos") is not None:
            return [(proto.text or "").strip(BLANKS) for proto in result.element.iterfind("protos/proto")]
    return None
