# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""The shapes of an outcome: a result inside an operation, or a refusal of the whole packet."""

from __future__ import annotations

from typing import Any, Tuple

Node = Tuple[str, Any]


class Refused(Exception):
    """A check-up failed: nothing of the packet runs, the reply holds system instead of operators."""

    def __init__(self, errcode: int, errtext: str) -> None:
        super().__init__(errtext)
        self.errcode = errcode
        self.errtext = errtext


class HttpRefused(Exception):
    """The web server itself answers, without any packet."""

    def __init__(self, status: int) -> None:
        super().__init__(status)
        self.status = status


class Failed(Exception):
    """An operation, or what it would do to one object, fails."""

    def __init__(self, errcode: int, errtext: str) -> None:
        super().__init__(errtext)
        self.errcode = errcode
        self.errtext = errtext

    def result(self, *nodes: Any) -> Node:
        """Return the failed result."""
        return error(self.errcode, self.errtext, *nodes)


def failure(errcode: int, errtext: str) -> list[Node]:
    """Return what every error starts with; an empty text leaves errtext out."""
    nodes = [("status", "error"), ("errcode", str(errcode))]
    return nodes + [("errtext", errtext)] if errtext else nodes


def ok(*nodes: Any) -> Node:
    """Return a successful result."""
    return "result", [("status", "ok")] + list(nodes)


def error(errcode: int, errtext: str, *nodes: Any) -> Node:
    """Return a failed result."""
    return "result", failure(errcode, errtext) + list(nodes)
