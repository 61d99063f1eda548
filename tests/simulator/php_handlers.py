# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""PHP handlers, and the domains that use them."""

from __future__ import annotations

import dataclasses


@dataclasses.dataclass(eq=False)
class PhpHandler:
    """A PHP handler; domains are names."""

    id: str
    display_name: str
    full_version: str
    version: str
    type: str
    path: str = ""
    clipath: str = ""
    phpini: str = ""
    custom: bool = False
    enabled: bool = True
    domains: list[str] = dataclasses.field(default_factory=list)
