# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""The extensions and PHP handlers that the simulator has unless a state file says otherwise."""

from __future__ import annotations

from typing import Any

EXTENSIONS: list[dict[str, Any]] = [
    {"id": "wp-toolkit", "name": "WP Toolkit", "version": "6.5.1", "release": "9000"},
    {"id": "sslit", "name": "SSL It!", "version": "1.16.0", "release": "2133"},
    {"id": "letsencrypt", "name": "Let's Encrypt", "version": "3.2.7", "release": "989"},
    {"id": "git", "name": "Git", "version": "1.3.1", "release": "612"},
    {"id": "monitoring", "name": "Monitoring", "version": "2.10.2", "release": "1125"},
    {"id": "log-browser", "name": "Log Browser", "version": "1.8.3", "release": "504", "active": False},
]
CATALOGUE: list[dict[str, Any]] = [
    {"id": "wp-toolkit", "name": "WP Toolkit", "version": "6.6.0", "release": "9107"},
    {"id": "sslit", "name": "SSL It!", "version": "1.16.0", "release": "2133"},
    {"id": "letsencrypt", "name": "Let's Encrypt", "version": "3.2.7", "release": "989"},
    {"id": "git", "name": "Git", "version": "1.3.1", "release": "612"},
    {"id": "docker", "name": "Docker", "version": "1.7.2", "release": "877"},
    {"id": "ruby", "name": "Ruby", "version": "1.5.4", "release": "316"},
    {"id": "nodejs", "name": "Node.js Toolkit", "version": "2.4.0", "release": "801"},
    {"id": "composer", "name": "PHP Composer", "version": "1.4.2", "release": "290"},
    {"id": "own-tool", "name": "Own tool", "version": "0.3.0", "release": "1", "url": "https://downloads.example.com/own-tool.zip"},
]


def _handler(number: str, full: str, kind: str, **facts: Any) -> dict[str, Any]:
    short = number.replace(".", "")
    return {
        "id": "plesk-php%s-%s" % (short, kind),
        "display_name": full,
        "full_version": full,
        "version": number,
        "type": kind,
        "path": "/opt/plesk/php/%s/%s" % (number, {"fpm": "sbin/php-fpm", "fastcgi": "bin/php-cgi", "cgi": "bin/php-cgi"}[kind]),
        "clipath": "/opt/plesk/php/%s/bin/php" % number,
        "phpini": "/opt/plesk/php/%s/etc/php.ini" % number,
        **facts,
    }


PHP_HANDLERS: list[dict[str, Any]] = [
    _handler("7.4", "7.4.33", "fpm", domains=["example.net", "old.example.net"]),
    _handler("7.4", "7.4.33", "fastcgi", enabled=False),
    _handler("8.2", "8.2.28", "fpm"),
    _handler("8.3", "8.3.21", "fpm", domains=["example.com"]),
    {
        "id": "own-php",
        "display_name": "8.4.7 (own build)",
        "full_version": "8.4.7",
        "version": "8.4",
        "type": "fastcgi",
        "custom": True,
        "domains": ["example.org"],
    },
]
