# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

# Note that this module util is **PRIVATE** to the collection. It can have breaking changes at any time.
# Do not use this code from other collections or standalone plugins/modules!

"""What can go wrong, and the facts each error carries.

    PleskError
      OptionError        the task's options cannot be used; nothing was sent
      TransportError     no reply that could hold a packet
      PacketError        a reply, but not the packet that was asked for
      ResultError        Plesk answered, and the answer is an error
      StateError         the server is not as the task needs it, or does not get there

``failure`` is one word for playbooks to branch on: ``connection``, ``tls``, ``authentication``, ``permission``, ``protocol``,
``server``, ``service``, ``plan`` or ``timeout``; ``None`` for wrong options.
"""

from __future__ import annotations

import re
import typing as t

# How many seconds may be waited for anything: a day. Sockets cannot wait for ever.
LONGEST = 86400
# What foreign text could tell a terminal to do.
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
# After these another attempt can only get the account locked or the address banned.
FINAL_ERRCODES = frozenset((1001, 1011, 1012, 11003))

# https://docs.plesk.com/en-US/obsidian/api-rpc/33765/ lists the codes; the texts that come with them are localised, so only the codes count.
FAILURES = {
    1001: "authentication",
    1003: "protocol",
    1004: "server",
    1005: "protocol",
    1006: "permission",
    1010: "permission",
    1011: "authentication",
    1012: "authentication",
    1014: "protocol",
    1017: "protocol",
    1029: "authentication",
    1030: "server",
    11003: "authentication",
}
HINTS = {
    1001: "check username and password, and do not retry before they are right: Plesk bans addresses that keep failing",
    1003: "the XML API could not start on the server, so look into the panel's log there",
    1004: "finish the initial setup of Plesk in the panel first",
    1005: "set protocol_version to one that this server supports, or leave it out",
    1006: "use an account with this right, and check that panel.ini [api] allowedIPs admits the address the task runs from",
    1010: "use an account that may enter the panel, and check that panel.ini [api] allowedIPs admits the address the task runs from",
    1011: "enable the account in Plesk before trying again",
    1012: "unlock the account in Plesk before trying again",
    1014: "this server does not know the packet as it was sent; run the task with -vvv to see it",
    1015: "check owner_id or owner_login",
    1017: "set protocol_version to a newer one, or leave it out",
    1026: "install the component in Plesk first",
    1029: "the credentials did not arrive: a proxy on the way probably drops headers with underscores in their names",
    1030: "renew the licence of Plesk",
    11003: "check secret_key, and whether it is bound to another address than the one the task runs from",
}


class PleskError(Exception):
    """A task cannot do what it was asked to; ``str()`` says what, why and what to do, in one sentence."""

    failure: str | None = None
    errcode: int | None = None
    errtext: str | None = None
    sent = False
    """Whether the server may have acted on a packet although its answer never came."""

    def __init__(self, message: str, **returned: t.Any) -> None:
        super().__init__(message)
        self.returned = returned
        """Further return values of the failed task."""

    @property
    def final(self) -> bool:
        """Whether the credentials were refused, so that the task must not try again."""
        return self.errcode in FINAL_ERRCODES

    def facts(self) -> dict[str, t.Any]:
        """Return what the failed task returns: ``msg``, what is known of ``failure``, ``errcode`` and ``errtext``, and the rest."""
        known = dict(failure=self.failure, errcode=self.errcode, errtext=self.errtext)
        msg = _CONTROL.sub(lambda match: repr(match.group())[1:-1], str(self))
        return dict(self.returned, msg=msg, **{name: value for name, value in known.items() if value is not None})


class OptionError(PleskError):
    """The options contradict each other or cannot be used; nothing was sent."""


class TransportError(PleskError):
    """No reply that could hold a packet came; ``sent`` tells whether the request may have reached the server."""

    def __init__(self, message: str, failure: str, sent: bool = True) -> None:
        super().__init__(message)
        self.failure = failure
        self.sent = sent


class PacketError(PleskError):
    """A reply came, but it is not the packet that was asked for."""

    failure = "protocol"
    sent = True


class ResultError(PleskError):
    """Plesk answered a packet or an operation with ``status`` ``error``."""

    request: bytes | None = None
    """The packet that was sent."""

    def __init__(self, what: str, errcode: int | None, errtext: str | None, failure: str = "server", hint: str | None = None) -> None:
        super().__init__("{0}: {1}".format(what, explain(errcode, errtext, hint)))
        self.failure = FAILURES.get(errcode, failure) if errcode else failure
        self.errcode = errcode
        self.errtext = errtext


class StateError(PleskError):
    """The server lacks what the task needs, or did not get into the state that was asked for."""

    def __init__(self, message: str, failure: str) -> None:
        super().__init__(message)
        self.failure = failure


def require_within(option: str, number: int, least: int, most: int) -> None:
    """Raise OptionError unless a number lies within limits; Ansible takes true and false for numbers."""
    if isinstance(number, bool) or not least - 1 < number <= most:
        raise OptionError("{0} has to be a number between {1} and {2}".format(option, least, most))


def seconds(number: float) -> str:
    """Return a time in words."""
    return "1 second" if number == 1 else "{0:g} seconds".format(number)


def explain(errcode: int | None, errtext: str | None, hint: str | None = None) -> str:
    """Return why Plesk refused, with the code and what to do about it, as the second half of a sentence; the code has a hint unless one is given."""
    why = " ".join((errtext or "").split()).rstrip(".") or "Plesk gives no reason"
    code = "no errcode" if errcode is None else "errcode {0}".format(errcode)
    hint = hint or (HINTS.get(errcode) if errcode else None)
    return "{0} ({1}){2}".format(why, code, "; " + hint if hint else "")
