# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

# Note that this module util is **PRIVATE** to the collection. It can have breaking changes at any time.
# Do not use this code from other collections or standalone plugins/modules!
"""What the error codes of Plesk mean: the kind of failure, what to do about it, and whether trying again does harm.

https://docs.plesk.com/en-US/obsidian/api-rpc/33765/ lists the codes. The texts that come with them are localised, so only the codes count.
Hints that fit a single operator live in its file.
"""

from __future__ import annotations

PERMISSION_DENIED = 1006
OBJECT_EXISTS = 1007
OBJECT_NOT_FOUND = 1013
PACKET_REFUSED = 1014
OWNER_NOT_FOUND = 1015
BAD_VALUE = 1019

# After these another attempt can only get the account locked or the address banned.
FINAL = frozenset((1001, 1011, 1012, 11003))

FAILURES = {
    1001: "authentication",
    1003: "protocol",
    1004: "server",
    1005: "protocol",
    PERMISSION_DENIED: "permission",
    1010: "permission",
    1011: "authentication",
    1012: "authentication",
    PACKET_REFUSED: "protocol",
    1017: "protocol",
    1029: "authentication",
    1030: "server",
    11003: "authentication",
}

_ADDRESSES = (
    "check that Plesk admits the address the task runs from, both in panel.ini [api] allowedIPs and in Tools & Settings > IP Access Restriction Management"
)
HINTS = {
    1001: "check username and password, and do not retry before they are right, because Plesk bans addresses that keep failing; also " + _ADDRESSES,
    1003: "the XML API could not start on the server; look into the panel's log there",
    1004: "finish the initial setup of Plesk in the panel first",
    1005: "set protocol_version to one that this server supports, or leave it out",
    PERMISSION_DENIED: "use an account with this right, and " + _ADDRESSES,
    1010: "use an account that may enter the panel, and " + _ADDRESSES,
    1011: "enable the account in Plesk before trying again",
    1012: "unlock the account in Plesk before trying again",
    PACKET_REFUSED: "this server does not accept the packet as it was sent; run the task with -vvv to see it",
    1017: "set protocol_version to a newer one, or leave it out",
    1029: "the credentials did not arrive; a proxy on the way probably drops headers with underscores in their names",
    1030: "renew the licence of Plesk",
    11003: (
        "check secret_key, and whether it is bound to an address other than the one the task runs from; "
        "a name such as localhost may lead to an IPv6 address, so bind the key to both addresses or set host to the IPv4 address"
    ),
}


def explain(errcode: int | None, errtext: str | None, hint: str | None = None) -> str:
    """Return why Plesk refused, with the code and what to do about it, as the second half of a sentence; ``hint`` replaces the code's own."""
    hint = hint or (HINTS.get(errcode) if errcode else None)
    return quote(errcode, errtext) + ("; " + hint if hint else "")


def quote(errcode: int | None, errtext: str | None) -> str:
    """Return why Plesk refused, in its own words and with the code."""
    why = " ".join((errtext or "").split()).rstrip(".") or "Plesk gives no reason"
    return "{0} ({1})".format(why, "no errcode" if errcode is None else "errcode {0}".format(errcode))
