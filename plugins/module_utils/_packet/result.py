# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

# Note that this module util is **PRIVATE** to the collection. It can have breaking changes at any time.
# Do not use this code from other collections or standalone plugins/modules!
"""One result of a reply: whether Plesk carried an operation out, and the element that says what came of it."""

from __future__ import annotations

import dataclasses
import re
import typing as t

from .._errors import PacketError, ResultError
from .xml import text_of


@dataclasses.dataclass(frozen=True)
class Result:
    """One ``result`` of a reply.

    ``operation`` is ``operator/operation``; ``position`` counts the operations of its name in the packet, from 0.
    ``element`` is emptied when the next result is asked for. ``branch`` is the child of the operation that holds the result, where there is one.
    """

    operation: str
    position: int
    element: t.Any
    status: str
    errcode: int | None
    errtext: str | None
    branch: str | None = None

    @property
    def ok(self) -> bool:
        """Whether Plesk carried the operation out."""
        return self.status == "ok"

    def error(self, failure: str, hint: str | None = None, what: str | None = None) -> ResultError:
        """Return this result as an exception; ``failure`` is its kind unless the errcode maps to a more specific one, ``what`` says what failed."""
        return ResultError(what or self.operation + " failed", self.errcode, self.errtext, failure, hint)


def result_of(operation: str, position: int, element: t.Any, branch: str | None = None) -> Result:
    """Return what an element says that holds a status, or that is a result without one.

    Raises PacketError if the status is neither ok nor error.
    """
    status, errcode = text_of(element, "status"), text_of(element, "errcode")
    if status is None and element.tag not in ("result", "system"):
        status = "ok"
    if status not in ("ok", "error"):
        words = "without a status" if status is None else "with the status {0!r}, which is neither ok nor error".format(status)
        raise PacketError("{0} came back {1}".format(operation, words))
    number = int(errcode) if errcode and re.match(r"[0-9]{1,10}\Z", errcode) else None
    return Result(operation, position, element, status, number, text_of(element, "errtext"), branch)
