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

from .._errors import HINTS
from .._packet import decode

if t.TYPE_CHECKING:
    from .._transport.http import Transport

E = decode.E

Converted = t.TypeVar("Converted")

UNKNOWN_OBJECT = 1013
UNKNOWN_OWNER = 1015


def get(
    transport: Transport,
    convert: t.Callable[[], t.Callable[[t.Any], Converted]],
    selection: tuple[str, t.Sequence[str]] | None = None,
    owner: tuple[str, str] | None = None,
    version: str | None = None,
) -> list[Converted]:
    """Return the plans that ``selection`` and ``owner`` select, in the server's order, each converted as soon as it has arrived.

    ``selection`` is ``name``, ``id``, ``guid`` or ``external-id`` and the values; without it all plans of the owner are meant.
    ``owner`` is ``owner-id``, ``owner-login`` or ``owner-all`` and its value; without it the plans are the requester's.
    ``convert()`` gives the function that converts, a new one for each attempt. Values that select nothing are passed over.
    """
    kind, values = selection or ("", ())
    select = E.get(E.filter(*(decode.leaf(kind, value) for value in values)))
    if owner:
        select.append(decode.leaf(*owner))
    request = decode.compose(E("service-plan-addon", select), version=version)
    empty_is_fine = bool(values) or not owner or owner[0] == "owner-all"
    return decode.fetch(transport, request, lambda results: list(_plans(results, convert(), empty_is_fine)))


def _plans(results: t.Iterable[decode.Result], convert: t.Callable[[t.Any], Converted], empty_is_fine: bool) -> t.Iterator[Converted]:
    for result in results:
        if result.operation != "service-plan-addon/get":
            continue
        if result.ok:
            # Without both it is not a plan, but the way of some servers to say that there is none.
            if decode.text_of(result.element, "id") or decode.text_of(result.element, "name"):
                yield convert(result.element)
        elif result.errcode != UNKNOWN_OBJECT or not empty_is_fine:
            # Where no plan was named, what is unknown is the owner.
            raise result.error("plan", HINTS[UNKNOWN_OWNER] if result.errcode == UNKNOWN_OBJECT else None)
