# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""The subscriptions that the simulator has unless a state file says otherwise."""

from __future__ import annotations

from typing import Any

from .plans import ADDON_PLANS, SERVICE_PLANS

DEFAULT_DOMAIN, BUSINESS, MAIL_ONLY, _EMPTY = (plan["guid"] for plan in SERVICE_PLANS)
BASE_PLAN = ADDON_PLANS[1]["guid"]

SUBSCRIPTIONS: list[dict[str, Any]] = [
    {
        "id": 1,
        "name": "example.com",
        "guid": "f2a6c90d-8e14-4b73-95d7-3c0b61e8fa27",
        "owner": "customer",
        "plans": [DEFAULT_DOMAIN, BASE_PLAN],
        "limits": {"disk_space": 10737418240, "max_box": 15},
        "hosting": {"ssl": True, "php": True, "php_handler_id": "plesk-php83-fpm", "ftp_login": "example"},
    },
    {
        "id": 2,
        "name": "example.net",
        "guid": "48b1d7e3-60fa-4c95-a82e-b7d9140c6f58",
        "owner": "customer",
        "external_id": "order-2",
        "locked": True,
        "plans": [BUSINESS],
    },
    {
        "id": 3,
        "name": "bücher.example",
        "guid": "73e05c8b-2d9f-4a61-b4c8-5e16f0a927d3",
        "owner": "technolux",
        "status": 16,
        "customised": True,
        "synchronized": False,
        "plans": [MAIL_ONLY],
        "hosting": "none",
    },
    {"id": 4, "name": "example.org", "guid": "0c9f6b24-e57d-4138-8fa0-d2b4a71c3e95", "owner": "admin"},
]
