# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""The facts of made-up servers, always the same: most are well, some have what servers have."""

from __future__ import annotations

import copy
import itertools
import random

READ_AT = "2026-11-28T06:45:00Z"
REFUSED = "Cannot reach https://{0}:8443/enterprise/control/agent.php: Connection refused; check host and port, and that Plesk is running there"
SERVICES = {
    "web": "Web Server (Apache)",
    "nginx": "Reverse Proxy Server (nginx)",
    "smtp": "SMTP Server (Postfix)",
    "imap-pop3": "IMAP/POP3 Server (Dovecot)",
    "dns": "DNS Server (BIND)",
    "mysql": "MariaDB",
    "postgresql": "PostgreSQL",
    "spamassassin": "SpamAssassin",
    "fail2ban": "IP Address Banning (Fail2Ban)",
    "milter": "Plesk milter",
    "plesk-php83-fpm": "Plesk PHP-FPM 8.3",
    "plesk-php84-fpm": "Plesk PHP-FPM 8.4",
    "plesk": "Plesk Web Server",
}
PLACES = ("berlin", "dublin", "oslo", "porto", "turin", "vienna", "zurich")
SYSTEMS = (("Debian", "12.0"), ("Debian", "13.0"), ("Ubuntu", "24.04"), ("AlmaLinux", "9.6"))
VERSIONS = ("18.0.70", "18.0.73", "18.0.74")
GIB = 1 << 30


def options():
    """Return what the made-up people have set."""
    return {"minimum_version": "18.0.70", "wanted_extensions": ["monitoring", "wp-toolkit"], "services": ["!postgresql"]}


def names(count):
    """Return so many names of servers."""
    return ["plesk-{0}-{1}.example.com".format(place, number) for number, place in itertools.islice(itertools.product(range(1, count + 1), PLACES), count)]


def fleet(count, planted=True):
    """Yield (name, facts, reason) of so many servers; ``planted`` faults are those that a fleet of that size would have."""
    dice = random.Random(count)  # noqa: S311
    for position, name in enumerate(names(count)):
        facts = server(name, dice)
        fault = FAULTS[dice.randrange(len(FAULTS))] if planted and position % 6 == 1 else None
        unread = planted and position % 40 == 9
        if fault and not unread:
            fault(facts)
        yield name, facts, REFUSED.format(name) if unread else None


def server(name, dice):
    """Return the facts of a server that is well."""
    system, version = dice.choice(SYSTEMS)
    used = dice.randrange(15, 80)
    subscriptions = [
        {"id": number, "name": "site{0}.example.net".format(number), "status": ["active"], "locked": False, "synchronized": True, "plans": []}
        for number in range(1, dice.randrange(5, 90))
    ]
    domains = len(subscriptions) + dice.randrange(30)
    return {
        "plesk_services": {name: {"name": name, "title": title, "state": "running", "error": None} for name, title in SERVICES.items()},
        "plesk_server": {
            "gen_info": {"server_name": name, "mode": "standard"},
            "stat": {
                "objects": {"clients": dice.randrange(3, 60), "domains": domains, "mail_boxes": domains * 3, "databases": domains + 2},
                "version": {"plesk_name": "psa", "plesk_version": dice.choice(VERSIONS), "plesk_os": system, "plesk_os_version": version},
                "load_avg": {"l1": 0.3, "l5": round(dice.random() * 2, 2), "l15": 0.2},
                "diskspace": [{"name": "/dev/vda1", "total": 100 * GIB, "used": used * GIB, "free": (100 - used) * GIB}],
            },
            "updates": {"available_update": None, "available_update_type": None, "security_updates": False},
            "key": {"plesk_key_id": "PLSK.00000001.0000", "lim_date": dice.choice(("20270630", "20271231", None)), "product_version": "18.0"},
            "components": {},
        },
        "plesk_extensions": {name: {"name": name, "version": "1.0", "active": True} for name in ("wp-toolkit", "sslit", "monitoring", "git")},
        "plesk_php_handlers": {"plesk-php83-fpm": handler("8.3", domains // 2 + 1), "plesk-php84-fpm": handler("8.4", domains // 3 + 1)},
        "plesk_subscriptions": subscriptions,
        "plesk_unavailable": {},
    }


def handler(version, domains):
    """Return a PHP handler that so many domains use."""
    users = [{"id": number, "name": "site{0}.example.net".format(number)} for number in range(domains)]
    return {"name": "plesk-php{0}-fpm".format(version.replace(".", "")), "version": version, "type": "fpm", "enabled": True, "domains": users}


def stop(service, error=None):
    """Return a fault: a service that is stopped."""

    def plant(facts):
        facts["plesk_services"][service].update(state="stopped", error=error)

    return plant


def fill_disk(facts):
    """Fill a disk."""
    facts["plesk_server"]["stat"]["diskspace"].append({"name": "/dev/vdb1", "total": 100 * GIB, "used": 94 * GIB, "free": 6 * GIB})


def end_licence(facts):
    """Let the licence end in a week."""
    facts["plesk_server"]["key"]["lim_date"] = "20261205"


def let_update_wait(facts):
    """Let a security update wait."""
    facts["plesk_server"]["updates"].update(available_update="18.0.75", available_update_type="Security", security_updates=True)


def keep_old_php(facts):
    """Keep websites on a PHP without support."""
    facts["plesk_php_handlers"]["plesk-php74-fpm"] = handler("7.4", 2)


def lock(facts):
    """Lock some subscriptions."""
    for subscription in facts["plesk_subscriptions"][:3]:
        subscription.update(locked=True, synchronized=False)


def lose_extension(facts):
    """Lose an extension that is wanted."""
    del facts["plesk_extensions"]["monitoring"]


def age(facts):
    """Have an old Plesk."""
    facts["plesk_server"]["stat"]["version"]["plesk_version"] = "18.0.66"


def drift(facts):
    """Differ from what was declared."""
    facts["plesk_drift_differences"] = ["add-on plan base_plan: limits.max_box is 5, not 10"]


def hide(facts):
    """Have services that are not installed, or that nobody needs."""
    facts["plesk_services"]["milter"]["state"] = "none"
    facts["plesk_services"]["postgresql"]["state"] = "stopped"


FAULTS = (
    stop("dns", "named.service: main process exited, code=exited"),
    stop("spamassassin"),
    stop("smtp"),
    *(fill_disk, end_licence, let_update_wait, let_update_wait, keep_old_php, keep_old_php, lock, lose_extension, age, drift, hide, hide),
)


def hostile(facts):
    """Return the facts of a server whose every text is code."""
    text = '"><script>alert(1)</script><img src=x onerror=alert(1)>{{ 7 * 7 }}\u202e'

    def spoil(value):
        if isinstance(value, dict):
            return {key: item if key == "state" else spoil(item) for key, item in value.items()}
        return [spoil(item) for item in value] if isinstance(value, list) else text if isinstance(value, str) else value

    spoiled = spoil(copy.deepcopy(facts))
    spoiled["plesk_services"][text] = {"name": text, "title": text, "state": "stopped", "error": text}
    return spoiled
