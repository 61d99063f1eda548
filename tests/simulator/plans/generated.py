# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""Many plans for measurements: always the same ones, of realistic size, cheap to keep."""

from __future__ import annotations

import dataclasses
from typing import Any

from ..rendering import Shared
from .names import COUNTS, PERMISSIONS, SIZES, SWITCHED

VARIANTS = 16
GIB = 1024**3
PHP = {
    "safe_mode": "off",
    "open_basedir": "{WEBSPACEROOT}{/}{:}{TMP}{/}",
    "memory_limit": "256M",
    "max_execution_time": "30",
    "max_input_time": "60",
    "post_max_size": "64M",
    "upload_max_filesize": "32M",
    "display_errors": "off",
    "log_errors": "on",
    "allow_url_fopen": "on",
    "short_open_tag": "off",
    "opcache.enable": "on",
    "error_reporting": "E_ALL & ~E_NOTICE & ~E_DEPRECATED",
    "include_path": "",
    "session.save_path": "",
    "mail.force_extra_parameters": "",
    "disable_functions": "opcache_get_status",
    "pm.max_children": "10",
    "pm.max_requests": "500",
    "additional-directives": "",
}


def _variant(number: int) -> dict[str, Any]:
    """Return the sections of one variant; plans of the same variant share them, so that 10,000 plans fit in a small process."""
    limits = [(name, str((number * 7 + place) % 40 - 1)) for place, name in enumerate(COUNTS)]
    limits += [(name, str((number + place) * GIB)) for place, name in enumerate(SIZES)] + [("expiration", "-1")]
    hosting = [(name, "true" if (number + place) % 3 else "false") for place, name in enumerate(SWITCHED)]
    hosting += [
        ("webstat", "awstats"),
        ("shell", "/bin/false"),
        ("ftp_quota", "-1"),
        ("php_handler_id", "plesk-php83-fpm"),
        ("unpaid_website_status", "suspended"),
    ]
    return {
        "limits": limits,
        "hosting": hosting,
        "performance": {"bandwidth": 1024 * (number + 1), "max_connections": 50 + number},
        "packages": [{"name": "wordpress", "version": "6.%d" % number, "release": "1", "vendor": "https://wordpress.org/", "is_visible": "true"}],
        "permissions": [(name, "true" if (number * place) % 4 else "false") for place, name in enumerate(PERMISSIONS)],
        "php_settings": dict(PHP, memory_limit="%dM" % (128 + 32 * number)),
        "mail": {"nonexistent-user": {"reject": None}, "webmail": "roundcube", "mailservice": True, "outgoing-messages-mbox-limit": 100 + number},
        "overuse": "block",
        "log_rotation": {"on": {"log-condition": {"log-bysize": 10240}, "log-max-num-files": 3 + number, "log-compress": True}},
        "preferences": {"stat": 3, "maillists": False, "mailservice": True, "dns_zone_type": "master"},
        "plan_items": ["item-%d" % number],
        "aps_filter": bool(number % 2),
        "web_server_settings": {"additional-nginx": "client_max_body_size %dm;" % (number + 1), "nginx-proxy-mode": "true"},
    }


def generate(kind: Any, count: int, plans: list[Any]) -> list[Any]:
    """Return that many plans of the administrator besides these, with every section filled, about 10 kB of XML each."""
    first_id = max([kind.generated_from] + [plan.id for plan in plans]) + 1
    names = {field.name for field in dataclasses.fields(kind)}
    variants = [{name: value for name, value in _variant(number).items() if name in names} for number in range(min(count, VARIANTS))]
    models = [kind(id=1, name="model", owner="admin", **variant) for variant in variants]
    shared = [Shared(model.nodes()) for model in models]
    generated = []
    for number in range(count):
        plan = kind(id=first_id + number, name="Generated %s %05d" % (kind.words.replace("addon", "add-on"), number + 1), owner="admin")
        for fact in variants[number % VARIANTS]:
            setattr(plan, fact, getattr(models[number % VARIANTS], fact))
        plan.shared = shared[number % VARIANTS]
        generated.append(plan)
    return generated
