# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""The reports for people: that of ten simulated servers with three faults, left in .nox/report/, and the table of faults in tests/reports/."""

from __future__ import annotations

import json

from browser.fleet import SERVICES

from . import checks, collection, demo, place, process, surroundings
from .bench import playing, servers

NAMES = ["plesk-{0}.example.com".format(letter) for letter in "abcdefghij"]
FAULTS_WRITER = "ansible_collections.community.plesk.tests.unit.faults.write_page"
GIB = 1 << 30
FAULTS = {
    "plesk-c.example.com": "DNS Server (BIND) is stopped",
    "plesk-e.example.com": "The disk /dev/vda1 is 96 % full",
    "plesk-h.example.com": "A security update is pending: Plesk 18.0.71",
}


def state(name):
    """Return the state of a simulated server, with its fault if it has one."""
    stopped, full, update = (name == faulty for faulty in FAULTS)
    used = 96 if full else 40
    disk = {"name": "/dev/vda1", "total": 100 * GIB, "used": used * GIB, "free": (100 - used) * GIB}
    return {
        "services": [{"id": service, "title": title, "state": "stopped" if stopped and service == "dns" else "running"} for service, title in SERVICES.items()],
        "server": {
            "gen_info": {"server_name": name},
            "stat": {"diskspace": {"device": disk}},
            "updates": {"available_update": "18.0.71" if update else "", "security_updates": update},
        },
        "php_handlers": [
            {"id": "plesk-php83-fpm", "display_name": "8.3.21", "full_version": "8.3.21", "version": "8.3", "type": "fpm", "domains": ["example.com"]},
        ],
        "subscriptions": [{"id": 1, "name": "example.com", "owner": "customer"}],
    }


def make(session, home):
    """Make the report, and check that it tells of the three faults and of nothing else."""
    directory = place.kept_directory("report")
    (directory / "plesk-report.json").unlink(missing_ok=True)
    with collection.linked() as link:
        root = link.parents[2]
        with servers.running(home, link / "tests", root, list(map(state, NAMES))) as fleet:
            inventory = playing.written(inventory_of(fleet.facts), directory / "inventory.json")
            demo.run_playbook(home, root, "community.plesk.report", ["--inventory", str(inventory)])
    found = told(directory / "plesk-report.json")
    judged = checks.Checks(session)
    judged.add("the report tells of three faults", "" if found == {name: [sentence] for name, sentence in FAULTS.items()} else str(found))
    print("   open {0}".format((directory / "plesk-report.html").as_uri()), flush=True)
    if judged.failed:
        raise process.ProcessError("the report is not as it should be")


def inventory_of(facts):
    """Return the inventory of the servers, as a person would write it."""
    hosts = {name: playing.host(server) for name, server in zip(NAMES, facts["servers"])}
    return {"plesk": {"hosts": hosts, "vars": {"plesk_secret_key": facts["secret_key"], "plesk_cert_fingerprint": facts["fingerprint"]}}}


def told(path):
    """Return the problems that the report tells of, by server."""
    rows = json.loads(path.read_text(encoding="utf-8"))["servers"]
    return {row["server"]: [problem["text"] for problem in row["problems"]] for row in rows if row["problems"]}


def write_faults(home):
    """Write the table of tests/reports/faults.md anew."""
    with collection.linked() as link:
        process.must([home / "bin" / "python", "-m", FAULTS_WRITER], surroundings.of_tests(PYTHONPATH=str(link.parents[2])))
    print("   tests/reports/faults.md is written", flush=True)
