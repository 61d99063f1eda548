# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

# Note that this module util is **PRIVATE** to the collection. It can have breaking changes at any time.
# Do not use this code from other collections or standalone plugins/modules!
"""The operator ``webspace``: subscriptions, each of which is a webspace with its plans.

``get`` returns the parts that the dataset names of the subscriptions that the filter selects (https://docs.plesk.com/en-US/obsidian/api-rpc/33899/).
"""

from __future__ import annotations

import typing as t

from .. import _errcodes
from .._packet.xml import E, leaf, text_of

if t.TYPE_CHECKING:
    from .._packet.result import Result

GET = "webspace/get"
# The elements of the packet that select subscriptions, by the options that do.
FILTERS = {"name": "name", "id": "id", "guid": "guid", "owner_login": "owner-login"}


def get(kind: str | None = None, values: t.Iterable[t.Any] = ()) -> t.Any:
    """Return the operation ``get`` for subscriptions with these values of a kind, a key of FILTERS, or for all, with what ``plans`` and states need.

    Raises OptionError if XML cannot carry a value.
    """
    selected = [leaf(FILTERS[kind], str(value)) for value in values] if kind else []
    return E.get(E.filter(*selected), E.dataset(E.gen_info(), E.subscriptions()))


def subscription_of(result: Result, kind: str | None = None) -> t.Any:
    """Return the element of the subscription that a result of ``get`` is, None if it is none: no subscription has the value that was asked for.

    ``kind`` is that of the filter. Raises ResultError for every other error.
    """
    if result.ok:
        # Without both it is not a subscription, but the way of some servers to say that there is none.
        element = result.element
        return element if text_of(element, "id") or element.find("data/gen_info") is not None else None
    if result.errcode == _errcodes.OBJECT_NOT_FOUND or (kind == "owner_login" and result.errcode == _errcodes.OWNER_NOT_FOUND):
        return None
    raise result.error("server")
