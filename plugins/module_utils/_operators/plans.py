# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

# Note that this module util is **PRIVATE** to the collection. It can have breaking changes at any time.
# Do not use this code from other collections or standalone plugins/modules!
"""The operators of plans, ``service-plan`` and ``service-plan-addon``: what is asked of both is the same, and a table says where they differ.

``get`` returns everything there is about the plans it selects (https://docs.plesk.com/en-US/obsidian/api-rpc/66420/ and 32915/),
the ``get-...-descriptor`` operations what can be set in them (https://docs.plesk.com/en-US/obsidian/api-rpc/39659/).
"""

from __future__ import annotations

import typing as t

from .. import _errcodes
from .._packet.xml import E, leaf, text_of

if t.TYPE_CHECKING:
    from .._packet.result import Result

HINTS = {_errcodes.OWNER_NOT_FOUND: "check owner_id or owner_login"}
# The elements of the packet that select plans and owners, by the options that do.
FILTERS = {"name": "name", "id": "id", "guid": "guid", "external_id": "external-id"}
OWNERS = {"owner_id": "owner-id", "owner_login": "owner-login", "all_owners": "owner-all"}

# The sections that plans of both operators have, and those of service plans alone, in the order of the return value.
# From the types of ``get`` in the schema of protocol 1.6.9.1; there, ``overuse`` is part of the limits.
SECTIONS = ("limits", "hosting", "performance", "permissions", "php_settings", "packages")
OF_SERVICE_PLANS = ("mail", "preferences", "log_rotation", "web_server_settings", "plan_items", "aps_filter", "overuse")
# The element of one value in the sections that are pairs of a name and a value.
ENTRIES = {"limits": "limit", "hosting": "property", "permissions": "permission", "php_settings": "setting"}
# The operations that say what can be set in a section.
DESCRIPTORS = {"limits": "get-limit-descriptor", "permissions": "get-permission-descriptor", "hosting": "get-physical-hosting-descriptor"}


class PlanOperator(t.NamedTuple):
    """An operator of plans: its name, what a plan is called at the beginning of a sentence, its sections, and its descriptors by section."""

    name: str
    title: str
    sections: tuple[str, ...]
    descriptors: t.Mapping[str, str]


ADDON_PLANS = PlanOperator("service-plan-addon", "Add-on plan", SECTIONS, DESCRIPTORS)
SERVICE_PLANS = PlanOperator("service-plan", "Service plan", SECTIONS + OF_SERVICE_PLANS, DESCRIPTORS)


class Selection(t.NamedTuple):
    """Which plans are meant: ``filter`` is a key of FILTERS or None for all, ``owner`` a key of OWNERS or None for the requester."""

    filter: str | None = None
    values: t.Sequence[t.Any] = ()
    owner: str | None = None
    owner_value: t.Any = None

    @property
    def owner_hint(self) -> str:
        """What to do about an owner that is not known."""
        named = self.owner not in (None, "all_owners")
        return "check {0}, which is {1}".format(self.owner, self.owner_value) if named else HINTS[_errcodes.OWNER_NOT_FOUND]

    @property
    def names_an_owner_only(self) -> bool:
        """Whether, of all that it says, only the owner can be unknown."""
        return not self.values and self.owner not in (None, "all_owners")


def get(selection: Selection) -> t.Any:
    """Return the operation ``get`` for the plans that are selected; raise OptionError if XML cannot carry a value."""
    return _operation("get", selection)


def get_descriptors(operator: PlanOperator, selection: Selection) -> list[t.Any]:
    """Return the operations that tell what can be set in the plans that are selected, in the order of the operator's table."""
    return [_operation(name, selection) for name in operator.descriptors.values()]


def plan_of(result: Result, selection: Selection) -> t.Any:
    """Return the element of the plan that a result of ``get`` is, None if it is none: no plan has the value that was asked for.

    Raises ResultError for every other error.
    """
    if result.ok:
        # Without both it is not a plan, but the way of some servers to say that there is none.
        return result.element if text_of(result.element, "id") or text_of(result.element, "name") else None
    if result.errcode == _errcodes.OBJECT_NOT_FOUND and not selection.names_an_owner_only:
        return None
    # Where no plan was named, what is unknown is the owner.
    code = _errcodes.OWNER_NOT_FOUND if result.errcode == _errcodes.OBJECT_NOT_FOUND else result.errcode
    raise result.error("plan", selection.owner_hint if code == _errcodes.OWNER_NOT_FOUND else None)


def _operation(name: str, selection: Selection) -> t.Any:
    request = E(name, E.filter())
    if selection.filter:
        request[0].extend(leaf(FILTERS[selection.filter], str(value)) for value in selection.values)
    if selection.owner:
        request.append(leaf(OWNERS[selection.owner], "" if selection.owner == "all_owners" else str(selection.owner_value)))
    return request
