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
SERVICE_PLANS: list[dict[str, Any]] = [
    {
        "id": 1,
        "name": "Default Domain",
        "guid": "5b0c9d2e-31f7-4c68-a1e5-8f46d07b9a32",
        "owner": "admin",
        "mail": {"nonexistent-user": {"reject": None}, "webmail": "roundcube", "mailservice": True},
        "overuse": "block",
        "limits": {"disk_space": 10737418240, "max_traffic": 107374182400, "max_site": 1, "max_box": 10, "max_db": 1, "expiration": -1},
        "log_rotation": {"on": {"log-condition": {"log-bysize": 10240}, "log-max-num-files": 3, "log-compress": True}},
        "preferences": {"stat": 3, "maillists": False, "dns_zone_type": "master"},
        "hosting": {"ssl": True, "php": True, "php_handler_id": "plesk-php83-fpm", "shell": "/bin/false", "ftp_quota": -1, "webstat": "awstats"},
        "performance": {"bandwidth": -1, "max_connections": -1},
        "permissions": {"create_domains": True, "manage_dns": False, "manage_phosting": True},
        "plan_items": [],
        "aps_filter": False,
        "php_settings": {"memory_limit": "128M", "max_execution_time": "30"},
        "web_server_settings": {"additional": "", "additional-ssl": "", "additional-nginx": "", "nginx-proxy-mode": "true"},
    },
    {
        "id": 2,
        "name": "Business",
        "guid": "c27e4a90-6d15-4f3b-92c8-1ab3f5e70d64",
        "owner": "admin",
        "external_id": "billing-2",
        "mail": {"nonexistent-user": {"bounce": "This address does not accept mail."}, "webmail": "roundcube", "mailservice": True},
        "overuse": "not_suspend_notify",
        "limits": {"disk_space": 107374182400, "max_traffic": -1, "max_site": 10, "max_box": 100, "max_db": 10},
        "log_rotation": {"on": {"log-condition": {"log-bytime": "Daily"}, "log-max-num-files": 10, "log-email": "logs@example.com"}},
        "preferences": {"stat": 12, "dns_zone_type": "master"},
        "hosting": {"ssl": True, "php": True, "php_handler_id": "plesk-php83-fpm", "shell": "/bin/bash", "ftp_quota": -1},
        "permissions": {"create_domains": True, "manage_dns": True, "manage_phosting": True, "manage_crontab": True},
        "plan_items": ["priority-support"],
        "aps_filter": True,
        "packages": ["wordpress"],
        "php_settings": {"memory_limit": "512M"},
        "web_server_settings": {"additional-nginx": "client_max_body_size 64m;\nproxy_read_timeout 60s;"},
    },
    {"id": 5, "name": "Mail only", "guid": "90d8b6f1-27c3-4e5a-8b04-d6e1f73a5c29", "owner": "technolux", "limits": {"max_box": 50}, "hosting": "none"},
    {"id": 6, "name": "Empty", "guid": "1e3f7c58-b9a4-4d02-86e7-04c5a2d9f81b", "owner": "technolux", "packages": None},
]
