# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""The plans that the simulator has unless a state file says otherwise."""

from __future__ import annotations

from typing import Any

ADDON_PLANS: list[dict[str, Any]] = [
    {
        "id": 9,
        "name": "Presence Builder",
        "guid": "0b7a2f6e-7d0c-45f1-9b3e-6a1d8c2e4f50",
        "owner": "technolux",
        "limits": {"max_site_builder": 1},
        "packages": None,
    },
    {
        "id": 11,
        "name": "base_plan",
        "guid": "3d9e5b18-42c7-4a86-8f0d-91b6e7a3c524",
        "owner": "admin",
        "limits": {"max_site": 0, "disk_space": 10737418240, "max_traffic": -1, "max_box": 5},
        "hosting": {"ssl": True, "php": True, "shell": "/bin/false", "ftp_quota": -1, "webstat": "awstats"},
        "performance": {"bandwidth": -1, "max_connections": -1},
        "permissions": {"manage_phosting_ssi": True, "manage_crontab": False},
        "php_settings": {"safe_mode": "off", "memory_limit": "256M", "open_basedir": ""},
    },
    {
        "id": 13,
        "name": "first_plan",
        "guid": "8c4f0a72-5e1b-4d39-b6a8-2d7f93e01c65",
        "owner": "admin",
        "external_id": "billing-13",
        "limits": {"max_db": 3},
        "hosting": "none",
        "packages": None,
    },
    {"id": 14, "name": "second_plan", "guid": "e61d8b35-9a07-4f2c-a5d4-7b30c9f8126e", "owner": "admin", "packages": None},
]
