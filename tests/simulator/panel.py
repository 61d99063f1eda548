# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""How the panel as a whole is."""

from __future__ import annotations

import dataclasses


@dataclasses.dataclass
class Panel:
    """Its version, what may make it refuse everybody or administrators elsewhere, when it locks a login (0 = never), and what its schema lacks."""

    configured: bool
    licence_expired: bool
    api_enabled: bool
    allowed_ips: list[str]
    administrator_ips: list[str]
    lock_after: int
    version: str
    without: list[str]
