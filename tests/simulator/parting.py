# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""How a connection ends that was to be kept."""

from __future__ import annotations

import dataclasses
import time
from typing import Any

from .reply import Cut

ENDINGS = ("close_notify", "fin", "reset")
TIMED_OUT = (
    b"HTTP/1.1 408 Request Timeout\r\nContent-Type: text/html\r\nContent-Length: 55\r\nConnection: close\r\n\r\n"
    b"<html><body><h1>408 Request Timeout</h1></body></html>\n"
)


@dataclasses.dataclass(frozen=True)
class Parting:
    """The end comes so many seconds after the reply, or, with None, as soon as the next request arrives; perhaps with last words."""

    seconds: float | None
    ending: str
    words: bytes = b""

    def carry_out(self, incoming: Any, outgoing: Any) -> None:
        """Wait for the moment and end the connection; a client that leaves first may do so."""
        if self.seconds is not None:
            time.sleep(self.seconds)
        elif not incoming.peek(1):
            return
        outgoing.write(self.words)
        outgoing.flush()
        raise Cut(reset=self.ending == "reset", goodbye=self.ending == "close_notify")
