# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

# Note that this module util is **PRIVATE** to the collection. It can have breaking changes at any time.
# Do not use this code from other collections or standalone plugins/modules!
"""The operator ``service-plan-addon``: add-on plans.

``get`` returns everything there is about the plans it selects (https://docs.plesk.com/en-US/obsidian/api-rpc/66420/).
"""

from __future__ import annotations

import typing as t

from .. import _errcodes
from .._packet.xml import E, leaf, text_of

if t.TYPE_CHECKING:
    from .._client import Client
    from .._packet.result import Result

HINTS = {_errcodes.OWNER_NOT_FOUND: "check owner_id or owner_login"}
# The elements of the packet that select plans and owners, by the options that do.
FILTERS = {"name": "name", "id": "id", "guid": "guid", "external_id": "external-id"}
OWNERS = {"owner_id": "owner-id", "owner_login": "owner-login", "all_owners": "owner-all"}

Read = t.TypeVar("Read")


class Selection(t.NamedTuple):
    """Which plans are meant: ``filter`` is a key of FILTERS or None for all, ``owner`` a key of OWNERS or None for the requester."""

    filter: str | None = None
    values: t.Sequence[t.Any] = ()
    owner: str | None = None
    owner_value: t.Any = None


def get(client: Client, read: t.Callable[[t.Iterator[t.Any]], Read], selection: Selection) -> Read:
    """Return what ``read`` makes of the plans that are selected, in the server's order; it gets the element of each as soon as that has arrived.

    ``read`` is called anew for each attempt. Values that select nothing are passed over. Raises PleskError, for instance if there is no such owner.
    """
    request = E.get(E.filter())
    if selection.filter:
        request[0].extend(leaf(FILTERS[selection.filter], str(value)) for value in selection.values)
    if selection.owner:
        request.append(leaf(OWNERS[selection.owner], "" if selection.owner == "all_owners" else str(selection.owner_value)))
    may_be_empty = bool(selection.values) or selection.owner in (None, "all_owners")
    return client.read([E("service-plan-addon", request)], lambda results: read(_plans(results, may_be_empty)))


def _plans(results: t.Iterable[Result], may_be_empty: bool) -> t.Iterator[t.Any]:
    for result in results:
        if result.operation != "service-plan-addon/get":
            continue
        if result.ok:
            # Without both it is not a plan, but the way of some servers to say that there is none.
            if text_of(result.element, "id") or text_of(result.element, "name"):
                yield result.element
        elif result.errcode != _errcodes.OBJECT_NOT_FOUND or not may_be_empty:
            # Where no plan was named, what is unknown is the owner.
            code = _errcodes.OWNER_NOT_FOUND if result.errcode == _errcodes.OBJECT_NOT_FOUND else result.errcode
            raise result.error("plan", HINTS.get(code or 0))
