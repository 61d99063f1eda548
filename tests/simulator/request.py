# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""One HTTP request as the simulator's parts see it."""

from __future__ import annotations

import dataclasses
import re
from email.message import Message


@dataclasses.dataclass(frozen=True)
class Request:
    """What arrived, from where, and on which connection."""

    method: str
    path: str
    headers: Message
    body: bytes
    peer: str
    connection: int
    tls: bool

    def header(self, name: str) -> bytes:
        """Return the header's raw bytes (http.server reads headers as Latin-1), empty if absent."""
        return str(self.headers.get(name, "")).encode("latin-1", "replace").strip()


def origin_form(target: str) -> str:
    """Return path and query of a request's target, which may also be a whole address (RFC 9112, 3.2.2)."""
    return re.sub("^https?://[^/?]*", "", target, flags=re.IGNORECASE)
