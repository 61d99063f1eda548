# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

# Note that this module util is **PRIVATE** to the collection. It can have breaking changes at any time.
# Do not use this code from other collections or standalone plugins/modules!
"""Where things stand in a reply, and how what has been read is let go."""

from __future__ import annotations

import typing as t

from .._errors import PacketError

# Operations whose results stand one level deeper, in a child that names what was done, and operations that are their own result.
DEEP = frozenset((("mail", "update"), ("webspace", "db-servers"), ("service-plan", "db-servers")))
BARE = frozenset((("server", "lic_get_info"), ("server", "lic_update"), ("server", "domain-restriction-list")))
# The elements at whose end there is something to read.
ENDS = ("{*}result", "{*}system", *("{*}" + operation for dummy, operation in sorted(BARE)))


def is_result(path: tuple[str, ...]) -> bool:
    """Tell whether an element is a result, by its path from the operator on."""
    if path[-1] == "result":
        return len(path) == (4 if path[:2] in DEEP else 3)
    return path in BARE


def operations_after(packet: t.Any, operation: t.Any) -> t.Iterator[t.Any]:
    """Yield the operations of the packet behind ``operation``, or all that have arrived if it is None."""
    if operation is None:
        operators = packet.iterchildren()
    else:
        yield from operation.itersiblings()
        operators = operation.getparent().itersiblings()
    for operator in operators:
        yield from operator


def drop_preceding(element: t.Any) -> None:
    parent = element.getparent()
    while element.getprevious() is not None:
        del parent[0]


def refuse_doctype(element: t.Any) -> None:
    if element.getroottree().docinfo.doctype:
        raise PacketError("The reply has a DOCTYPE, which no Plesk sends, so it was refused")
