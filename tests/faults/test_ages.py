# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""Ten servers of three ages in one play: each tells what it has, and what it is too old to tell is named."""

from __future__ import annotations

import contextlib
import json

import pytest
from ansible_collections.community.plesk.tests.simulator import Simulator

from .playbook import Playbook, play, task

# Plesk 11.5 knows neither the section updates nor PHP handlers nor extensions, Plesk 12.5 no extensions.
AGES = ["11.5.30"] * 3 + ["12.5.30"] * 3 + ["18.0.73"] * 4
ENDS = ["203001{0:02}".format(day) for day in range(1, 11)]
OLD, MIDDLE, NEW = "server00", "server03", "server06"
FOUND = {
    "ansible.builtin.copy": dict(
        dest="{{ playbook_dir }}/{{ inventory_hostname }}.json",
        mode="0600",
        content="{{ dict(version=plesk.stat.version.plesk_version, ends=plesk.key.lim_date, missing=missing, lacks=lacks) | to_json }}",
    ),
    "vars": dict(
        plesk="{{ ansible_facts.plesk_server }}",
        missing="{{ ['git', 'docker'] | difference(ansible_facts.plesk_extensions | default({}) | list) | sort }}",
        lacks="{{ ansible_facts.plesk_unavailable | list | sort }}",
    ),
}


@pytest.fixture
def told(certificate, tmp_path):
    """Run a play on the ten servers, and return what each told, by its name, with how many requests it was asked."""
    subsets = ["server", "services", "extensions", "php_handlers"]
    with contextlib.ExitStack() as stack:
        states = [dict(panel=dict(version=age), server=dict(key=dict(lim_date=ends))) for age, ends in zip(AGES, ENDS)]
        servers = [stack.enter_context(Simulator(state, certificate=certificate)) for state in states]
        hosts = {"server{0:02}".format(number): dict(plesk_port=plesk.port) for number, plesk in enumerate(servers)}
        (tmp_path / "inventory.yml").write_text(json.dumps(dict(all=dict(hosts=hosts))), encoding="utf-8")
        playbook = Playbook(tmp_path, servers[0], [play(task("plesk_facts", port="{{ plesk_port }}", gather_subset=subsets), FOUND, hosts="all")])
        assert playbook.run() == 0, playbook.output
        read = {name: json.loads((tmp_path / (name + ".json")).read_text(encoding="utf-8")) for name in hosts}
        return {name: dict(found, requests=plesk.counters["requests"]) for (name, found), plesk in zip(read.items(), servers)}


def test_each_tells_its_version_its_licence_and_the_extensions_that_it_lacks(told):
    assert [found["version"] for found in told.values()] == AGES
    assert [found["ends"] for found in told.values()] == ENDS
    assert [told[name]["missing"] for name in (OLD, MIDDLE, NEW)] == [["docker", "git"], ["docker", "git"], ["docker"]]


def test_what_a_server_is_too_old_to_tell_is_named_and_the_newest_is_asked_once(told):
    assert [told[name]["lacks"] for name in (OLD, MIDDLE, NEW)] == [["extensions", "php_handlers", "server.updates"], ["extensions"], []]
    assert [found["requests"] for found in told.values()][-4:] == [1] * 4
    assert all(1 < found["requests"] <= 12 for name, found in told.items() if name < NEW)
