# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""What server/get answers about everything but the services: believable, and always the same."""

from __future__ import annotations

from typing import Any


def _leaves(text: str) -> list[tuple[str, str]]:
    """Turn 'name=value name=value' into nodes."""
    return [tuple(pair.split("=", 1)) for pair in text.split()]  # type: ignore[misc]


STAT = [
    (
        "objects",
        _leaves(
            "clients=3 domains=7 active_domains=6 mail_boxes=21 mail_redirects=4 mail_groups=1 mail_responders=2 web_users=0 databases=9 database_users=9 "
            "problem_clients=0 problem_domains=1"
        ),
    ),
    (
        "version",
        [
            ("plesk_name", "psa"),
            ("plesk_version", "18.0.70"),
            ("plesk_os", "Debian"),
            ("plesk_os_version", "12.0"),
            ("plesk_build", "1800250610.09"),
            ("os_release", "6.1.0-37-amd64"),
        ],
    ),
    ("other", [("cpu", "GenuineIntel, Intel(R) Xeon(R) Gold 6248 CPU @ 2.50GHz"), ("uptime", "1209600"), ("inside_vz", "false")]),
    ("load_avg", _leaves("l1=0.12 l5=0.2 l15=0.18")),
    ("mem", _leaves("total=4109918208 used=1893306368 free=310771712 shared=88150016 buffer=152985600 cached=1752854528")),
    ("swap", _leaves("total=2147479552 used=1048576 free=2146430976")),
    ("diskspace", [("device", _leaves("name=/dev/vda1 total=84281561088 used=21474836480 free=62806724608"))]),
]
SECTIONS: dict[str, Any] = {
    "key": [
        ("property", [("name", "plesk_key_id"), ("value", "PLSK.00000001.0000")]),
        ("property", [("name", "lim_date"), ("value", "20991231")]),
        ("content", "c2ltdWxhdGVkIGxpY2Vuc2Uga2V5"),
        ("additional-key", "false"),
    ],
    "gen_info": [
        ("server_name", "plesk.example.com"),
        ("server_guid", "7d3f6a10-52c4-4e8b-9b1d-0c5a8f27e934"),
        ("external-id", ""),
        ("mode", "standard"),
    ],
    "components": [
        ("component", [("name", name), ("version", version)])
        for name, version in (
            ("apache", "2.4.62"),
            ("nginx", "1.26.3"),
            ("postfix", "3.7.11"),
            ("dovecot", "2.3.21"),
            ("bind", "9.18.33"),
            ("plesk-php83-fpm", "8.3.21"),
        )
    ],
    "stat": STAT,
    "admin": [("admin_cname", "Example Ltd"), ("admin_pname", "Administrator"), ("admin_email", "admin@example.com"), ("send_announce", "false")],
    "interfaces": [("interface", "lo"), ("interface", "eth0")],
    "prefs": _leaves("stat_ttl=3 restart_apache_interval=0 traffic_accounting=3 include_remote_databases=true"),
    "shells": [("shell", [("name", "/bin/false"), ("path", "/bin/false")]), ("shell", [("name", "/bin/bash"), ("path", "/bin/bash")])],
    "session_setup": _leaves("login_timeout=30"),
    "site-isolation-config": [("property", [("name", "php"), ("value", "any")]), ("property", [("name", "ssl"), ("value", "any")])],
    "updates": [
        ("available_update", ""),
        ("available_update_type", ""),
        ("security_updates", ""),
        ("last_installed_update", "2"),
        ("install_updates_automatically", "true"),
        ("install_third_party_updates", "true"),
        ("install_system_package_updates_automatically", "false"),
    ],
    "admin-domain-list": [],
    "certificates": [("panel", [("name", "default certificate"), ("admin", "")])],
}
