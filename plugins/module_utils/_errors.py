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

from . import _errcodes

# What foreign text could tell a terminal to do.
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


def show(text: str) -> str:
    """Return text from elsewhere with its control characters spelled out, so that a terminal shows them instead of obeying them."""
    return _CONTROL.sub(lambda match: match.group().encode("unicode_escape").decode("ascii"), text)


class PleskError(Exception):
    """A task cannot do what it was asked to; ``str()`` says what, why and what to do, in one sentence."""

    failure: str | None = None
    errcode: int | None = None
    errtext: str | None = None
    sent = False
    """Whether the server may have acted on a packet although its answer never came."""
    repeatable = False
    """Whether the same reading may succeed a moment later."""

    @property
    def final(self) -> bool:
        """Whether the credentials were refused, so that the task must not try again."""
        return self.errcode in _errcodes.FINAL

    def facts(self) -> dict[str, t.Any]:
        """Return what the failed task returns: ``failed``, ``msg``, and what is known of ``failure``, ``errcode`` and ``errtext``."""
        known = dict(failure=self.failure, errcode=self.errcode, errtext=self.errtext)
        return dict(failed=True, msg=show(str(self)), **{name: value for name, value in known.items() if value is not None})


class OptionError(PleskError):
    """The options contradict each other or cannot be used; nothing was sent."""


class TransportError(PleskError):
    """No reply that could hold a packet came; ``sent`` tells whether the request may have reached the server."""

    def __init__(self, message: str, failure: str, sent: bool = True, repeatable: bool | None = None) -> None:
        """Connection failures are repeatable unless ``repeatable`` says otherwise."""
        super().__init__(message)
        self.failure = failure
        self.sent = sent
        self.repeatable = failure == "connection" if repeatable is None else repeatable


class PacketError(PleskError):
    """A reply came, but it is not the packet that was asked for."""

    failure = "protocol"
    sent = True


class ResultError(PleskError):
    """Plesk answered a packet or an operation with ``status`` ``error``."""

    request: bytes | None = None
    """The packet that was sent."""
    refuses_packet = False
    """Whether the packet was refused as a whole, so that nothing of it was carried out."""

    def __init__(self, what: str, errcode: int | None, errtext: str | None, failure: str = "server", hint: str | None = None) -> None:
        """``failure`` is the kind unless the errcode maps to a more specific one; ``hint`` replaces the errcode's own."""
        super().__init__("{0}: {1}".format(what, _errcodes.explain(errcode, errtext, hint)))
        self.failure = _errcodes.FAILURES.get(errcode, failure) if errcode else failure
        self.errcode = errcode
        self.errtext = errtext


class StateError(PleskError):
    """The server lacks what the task needs, or did not get into the state that was asked for."""

    def __init__(self, message: str, failure: str, cause: PleskError | None = None) -> None:
        """``cause`` gives the errcode, if what Plesk said to something else explains the error."""
        super().__init__(message)
        self.failure = failure
        if cause:
            self.errcode, self.errtext = cause.errcode, cause.errtext


def seconds(number: float) -> str:
    """Return a time in words."""
    return "1 second" if number == 1 else "{0:g} seconds".format(number)
