# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""Faults of the wire: the packet may be right, but it does not arrive as it should."""

from __future__ import annotations

import time
from typing import Any

from ..parting import TIMED_OUT, Parting
from ..reply import Cut, Drip, Reply
from .kind import Fault


def reset(fault: Fault, exchange: Any) -> Reply:
    """End with a TCP reset instead of the answer."""
    if fault.when == "after":
        exchange.answer()
    return Reply(cut=Cut(reset=True))


def lost_answer(fault: Fault, exchange: Any) -> Reply:
    """End in the ordinary way instead of the answer."""
    if fault.when == "after":
        exchange.answer()
    return Reply(cut=Cut())


def delay(fault: Fault, exchange: Any) -> Reply:
    """Wait, on either side of acting."""
    if fault.when == "before":
        time.sleep(fault["seconds"])
        return exchange.answer()
    reply = exchange.answer()
    time.sleep(fault["seconds"])
    return reply


def truncate(fault: Fault, reply: Reply) -> Reply:
    """Send the beginning only."""
    size = len(reply.whole())
    reply.cut_after = int(size * fault["fraction"]) if fault["bytes"] is None else fault["bytes"]
    reply.framing = fault["framing"]
    return reply


def wrong_content_length(fault: Fault, reply: Reply) -> Reply:
    """Announce another length than the body has."""
    reply.framing = "length"
    reply.declared = max(0, len(reply.whole()) + fault["difference"])
    return reply


def slow_drip(fault: Fault, exchange: Any) -> Reply:
    """Send drop by drop."""
    reply = exchange.answer()
    reply.drip = Drip(fault["part"], fault["bytes_per_second"], fault["seconds"])
    return reply


def closed_while_idle(fault: Fault, exchange: Any) -> Reply:
    """Keep the connection after the reply, and close it a little later."""
    reply = exchange.answer()
    reply.parting = Parting(fault["seconds"], fault["ending"], TIMED_OUT if fault["says"] == "408" else b"")
    return reply


def closed_by_next_request(fault: Fault, exchange: Any) -> Reply:
    """Keep the connection after the reply, and close it when it is used again."""
    reply = exchange.answer()
    reply.parting = Parting(None, fault["ending"])
    return reply
