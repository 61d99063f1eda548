# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""What server/get tells of the server unless a state file says otherwise; null leaves an element out, a list repeats it."""

from __future__ import annotations

from typing import Any

STAT: dict[str, Any] = {
    "objects": {
        "clients": 3,
        "domains": 7,
        "active_domains": 6,
        "mail_boxes": 21,
        "mail_redirects": 4,
        "mail_groups": 1,
        "mail_responders": 2,
        "web_users": 0,
        "databases": 9,
        "database_users": 9,
        "problem_clients": 0,
        "problem_domains": 1,
    },
    "version": {
        "plesk_name": "psa",
        "plesk_version": "",  # that of the panel
        "plesk_os": "Debian",
        "plesk_os_version": "12.0",
        "plesk_build": "1800250610.09",
        "os_release": "6.1.0-37-amd64",
        "veid": None,
    },
    "other": {"cpu": "GenuineIntel, Intel(R) Xeon(R) Gold 6248 CPU @ 2.50GHz", "uptime": 1209600, "inside_vz": False},
    "load_avg": {"l1": 0.12, "l5": 0.2, "l15": 0.18},
    "mem": {"total": 4109918208, "used": 1893306368, "free": 310771712, "shared": 88150016, "buffer": 152985600, "cached": 1752854528},
    "swap": {"total": 2147479552, "used": 1048576, "free": 2146430976},
    "diskspace": {
        "device": [
            {"name": "/dev/vda1", "total": 84281561088, "used": 21474836480, "free": 62806724608},
            {"name": "/dev/vdb1", "total": 214748364800, "used": 193273528320, "free": 21474836480},
        ]
    },
}
PREFS: dict[str, Any] = {
    "max_connections": None,
    "max_connections_per_ip": None,
    "outgoing_email_mode": "domain-ip",
    "outgoing_email_mode_explicit_ipv4": None,
    "outgoing_email_mode_explicit_ipv6": None,
    "outgoing_antispam": True,
    "outgoing_messages_mbox_limit": 100,
    "outgoing_messages_domain_limit": 300,
    "outgoing_messages_subscription_limit": 400,
    "enable_sendmail": True,
    "report_period": None,
    "notification_period": None,
    "stat_ttl": 3,
    "include_remote_databases": True,
    "traffic_accounting": 3,
    "restart_apache_interval": 0,
    "apache_pipelog": False,
    "ftp_over_ssl": "enabled",
    "mail_notifications": True,
    "smtp_use_default_settings": True,
    "smtp_host": None,
    "smtp_port": None,
    "smtp_login": None,
    "smtp_password": None,
    "smtp_tls": None,
    "smtp_allow_users": None,
    "aps_force_updates": False,
    "aps_suggest_updates": True,
    "preview_protection": True,
    "waf-rule-engine": "On",
    "waf-rule-set": "comodo_free",
}
ADMIN: dict[str, Any] = {
    "admin_cname": "Example Ltd",
    "admin_pname": "Administrator",
    "admin_phone": "",
    "admin_fax": "",
    "admin_email": "admin@example.com",
    "admin_address": "",
    "admin_city": "",
    "admin_state": "",
    "admin_pcode": "",
    "admin_country": "US",
    "send_announce": False,
    "admin_locale": "en-US",
    "admin_multiple_sessions": True,
}
SERVER: dict[str, Any] = {
    "key": {"plesk_key_id": "PLSK.00000001.0000", "lim_date": "20991231", "product_version": "18.0", "lim_dom": "-1", "lim_cl": "-1"},
    "additional_keys": [],
    "gen_info": {
        "server_name": "plesk.example.com",
        "server_guid": "7d3f6a10-52c4-4e8b-9b1d-0c5a8f27e934",
        "external-id": "",
        "vps-optimized-status": None,
        "mode": "standard",
    },
    "components": {
        "apache": "2.4.62",
        "nginx": "1.26.3",
        "postfix": "3.7.11",
        "dovecot": "2.3.21",
        "bind": "9.18.33",
        "plesk-php83-fpm": "8.3.21",
        "mailman": "not_installed",
    },
    "stat": STAT,
    "admin": ADMIN,
    "interfaces": {"interface": ["lo", "eth0"]},
    "prefs": PREFS,
    "shells": {"shell": [{"name": "/bin/false", "path": "/bin/false"}, {"name": "/bin/bash", "path": "/bin/bash"}]},
    "session_setup": {"login_timeout": 30},
    "site-isolation-config": {"property": [{"name": "php", "value": "any"}, {"name": "ssl", "value": ["on", "off"]}]},
    "updates": {
        "available_update": "",
        "available_update_type": "",
        "security_updates": False,
        "last_installed_update": "2",
        "install_updates_automatically": True,
        "install_third_party_updates": True,
        "install_system_package_updates_automatically": False,
    },
    "admin-domain-list": {"domain": []},
    "certificates": {"panel": {"name": "default certificate", "admin": ""}, "mail-server": None},
}
