# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""An address that is dead: nobody accepts, nobody refuses."""

from __future__ import annotations

import contextlib
import socket
from typing import Any

from .addresses import loopback

# Enough for what the kernel keeps of connections that nobody accepts
FILLING = 8
# Seconds after which a connection on the loopback does not come about any more
PATIENCE = 0.2


class BlackHole:
    """While its ``with`` block lasts, whoever connects waits in vain, as before a firewall that drops everything (Linux only)."""

    def __init__(self, address: str = "127.0.0.2", port: int = 0) -> None:
        self.host = loopback(address)
        self._family = socket.AF_INET6 if ":" in address else socket.AF_INET
        self._stack = contextlib.ExitStack()
        listening = self._stack.enter_context(socket.socket(self._family))
        listening.bind((self.host, port))
        listening.listen(0)
        self.port: int = listening.getsockname()[1]

    def __enter__(self) -> BlackHole:
        for dummy in range(FILLING):
            waiting = self._stack.enter_context(socket.socket(self._family))
            waiting.settimeout(PATIENCE)
            try:
                waiting.connect((self.host, self.port))
            except socket.timeout:
                return self
        self._stack.close()
        raise OSError("This system accepts connections for programs that do not")

    def __exit__(self, *trouble: Any) -> None:
        self._stack.close()
