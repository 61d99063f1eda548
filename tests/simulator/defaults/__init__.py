# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""The server that the simulator is unless a state file says otherwise: a small Obsidian box on Linux."""

from __future__ import annotations

import copy
from typing import Any

from .extensions import CATALOGUE, EXTENSIONS, PHP_HANDLERS
from .plans import ADDON_PLANS, SERVICE_PLANS
from .server import SERVER
from .subscriptions import SUBSCRIPTIONS

PASSWORD = "Simulated-Pa55word"
SECRET_KEY = "5f1c7a3e-0d52-4b0e-9a64-2f8e5d1b7c90"
RESELLER_KEY = "c0a8e1d4-6b7f-4c3a-8e19-7d25b4f60a13"

DEFAULTS: dict[str, Any] = {
    "accounts": [
        {"login": "admin", "password": PASSWORD, "role": "administrator", "id": 1},
        {"login": "technolux", "password": "Reseller-Pa55word", "role": "reseller", "id": 2},
        {"login": "customer", "password": "Customer-Pa55word", "role": "customer", "id": 3},
    ],
    "secret_keys": [{"key": SECRET_KEY, "login": "admin"}, {"key": RESELLER_KEY, "login": "technolux"}],
    "services": [
        {"id": "web", "title": "Web Server (Apache)", "state": "running"},
        {"id": "nginx", "title": "Reverse Proxy Server (nginx)", "state": "running"},
        {"id": "smtp", "title": "SMTP Server (Postfix)", "state": "running"},
        {"id": "imap-pop3", "title": "IMAP/POP3 Server (Dovecot)", "state": "running"},
        {"id": "dns", "title": "DNS Server (BIND)", "state": "running"},
        {"id": "postgresql", "title": "PostgreSQL", "state": "stopped"},
        {"id": "spamassassin", "title": "SpamAssassin", "state": "running"},
        {"id": "fail2ban", "title": "IP Address Banning (Fail2Ban)", "state": "running"},
        {"id": "milter", "title": "Plesk milter", "state": "none"},
        {"id": "php-fpm", "title": "PHP-FPM by OS vendor", "state": "none"},
        {"id": "plesk-php83-fpm", "title": "Plesk PHP-FPM 8.3", "state": "running"},
        {"id": "plesk", "title": "Plesk Web Server", "state": "running"},
    ],
    "server": SERVER,
    "addon_plans": ADDON_PLANS,
    "service_plans": SERVICE_PLANS,
    "generate_addon_plans": 0,
    "generate_service_plans": 0,
    "subscriptions": SUBSCRIPTIONS,
    "generate_subscriptions": 0,
    "extensions": EXTENSIONS,
    "catalogue": CATALOGUE,
    "generate_extensions": 0,
    "php_handlers": PHP_HANDLERS,
    "descriptors": {},
    "stored_instead": {},
    "replies": {},
    "protocol_versions": [
        "1.4.0.0",
        "1.4.2.0",
        "1.6.3.0",
        "1.6.3.1",
        "1.6.3.2",
        "1.6.3.3",
        "1.6.3.4",
        "1.6.3.5",
        "1.6.4.0",
        "1.6.5.0",
        "1.6.6.0",
        "1.6.7.0",
        "1.6.8.0",
        "1.6.9.0",
        "1.6.9.1",
    ],
    "panel": {
        "configured": True,
        "licence_expired": False,
        "api_enabled": True,
        "allowed_ips": [],
        "administrator_ips": [],
        "lock_after": 0,
        "version": "18.0.70",
        "without": [],
    },
    "switches": {},
}


def document() -> dict[str, Any]:
    """Return a copy of the default state that may be changed."""
    return copy.deepcopy(DEFAULTS)
