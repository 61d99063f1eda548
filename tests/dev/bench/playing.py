# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""Plays and inventories, written as JSON, which is YAML too."""

from __future__ import annotations

import json


def play(contender):
    """Return the play in which a contender does its work."""
    variables = {} if contender.in_process else {"plesk_in_process": False}
    return {"hosts": "all", "gather_facts": False, "vars": variables, "tasks": list(contender.tasks) * contender.pieces}


def inventory(servers, facts):
    """Return the inventory that has a host for each server, all of them managed from here."""
    shared = {
        "ansible_connection": "local",
        "ansible_python_interpreter": "{{ ansible_playbook_python }}",
        "plesk_key": facts["secret_key"],
        "plesk_ca": facts["ca_path"],
        "plesk_fingerprint": facts["fingerprint"],
    }
    hosts = {"server{0:04}".format(number): host(server) for number, server in enumerate(servers, 1)}
    return {"all": {"vars": shared, "hosts": hosts}}


def host(server):
    """Return the variables of a host."""
    return {"plesk_host": server["host"], "plesk_port": server["port"]}


def written(document, path):
    """Write a document and return its path."""
    path.write_text(json.dumps(document), encoding="utf-8")
    return path
