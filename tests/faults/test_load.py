# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""Many tasks at once on one server, and tasks that want opposite things: what each reports is what the server saw."""

from __future__ import annotations

import collections
import concurrent.futures
import json
import re

import pytest
from ansible.module_utils.common.arg_spec import ArgumentSpecValidator
from ansible_collections.community.plesk.plugins.module_utils import _module
from ansible_collections.community.plesk.plugins.modules import plesk_addon_plan_info, plesk_service, plesk_service_info

from .playbook import Playbook, play, task

OPERATION = re.compile(r"<srv_man><id>(.*?)</id><operation>(.*?)</operation></srv_man>")


def perform(module, plesk, **options):
    """Return what a task returns, in this process."""
    given = dict(host=plesk.host, port=plesk.port, secret_key=plesk.secret_key, ca_path=plesk.ca_path, **options)
    return _module.perform(module.work, ArgumentSpecValidator(**module.spec()).validate(given).validated_parameters, False, 0)


def operations_reported(results):
    """Count the operations that results say were carried out, or may have been."""
    return collections.Counter((entry["name"], entry["operation"]) for returned in results for entry in returned["services"] if entry["operation"])


def operations_seen(plesk):
    """Count the operations that the server was asked for."""
    return collections.Counter(pair for entry in plesk.log for pair in OPERATION.findall(entry["packet"]))


def test_two_hundred_tasks_at_once_all_end_well(plesk):
    plesk.update(services=[dict(id="s{0}".format(number), title="s", state="running") for number in range(100)])
    work = [lambda number=number: perform(plesk_service, plesk, name=["s{0}".format(number)], state="restarted") for number in range(100)]
    work += [lambda: perform(plesk_service_info, plesk), lambda: perform(plesk_addon_plan_info, plesk)] * 50
    with concurrent.futures.ThreadPoolExecutor(200) as pool:
        results = list(pool.map(lambda call: call(), work))
    assert [returned.get("msg") for returned in results] == [None] * 200
    assert operations_reported(results[:100]) == operations_seen(plesk) == {("s{0}".format(number), "restart"): 1 for number in range(100)}
    assert [returned["services"][0]["name"] for returned in results[:100]] == ["s{0}".format(number) for number in range(100)]
    assert plesk.counters == dict(connections=300, requests=300, writes=100)


@pytest.mark.parametrize("in_process", [True, False], ids=["in process", "module"])
def test_many_forks_of_ansible_talk_to_one_server(plesk, tmp_path, in_process):
    hosts, per_host = (50, 4) if in_process else (10, 2)
    (tmp_path / "inventory.yml").write_text(json.dumps(dict(all=dict(hosts={"h{0}".format(number): None for number in range(hosts)}))), encoding="utf-8")
    plesk.update(services=[dict(id="h{0}".format(number), title="s", state="running") for number in range(hosts)])
    tasks = [task("plesk_service_info")] * (per_host - 1) + [task("plesk_service", name="{{ inventory_hostname }}", state="restarted")]
    playbook = Playbook(tmp_path, plesk, [play(*tasks, hosts="all", strategy="free", vars=dict(plesk_in_process=in_process))])
    assert playbook.run("--forks", "25") == 0, playbook.output[-3000:]
    assert {tuple(counts.values()) for counts in playbook.recap().values()} == {(per_host, 1, 0, 0, 0, 0, 0)}
    assert operations_seen(plesk) == {("h{0}".format(number), "restart"): 1 for number in range(hosts)}
    assert plesk.counters == dict(connections=hosts * (per_host + 1), requests=hosts * (per_host + 1), writes=hosts)


def test_tasks_that_want_opposite_things_tell_the_truth(plesk):
    names = ["web", "dns", "smtp"]
    plesk.update(switches=dict(srv_man_duration=0.02))

    def wish(state):
        asked = dict(name=names, state=state, wait_timeout=1)
        return [perform(plesk_service, plesk, **asked) for dummy in range(5)]

    with concurrent.futures.ThreadPoolExecutor(4) as pool:
        results = [returned for wished in pool.map(wish, ["started", "stopped", "started", "stopped"]) for returned in wished]
    assert operations_reported(results) == operations_seen(plesk)
    for returned in results:
        assert ("msg" in returned) == any(entry["failed"] for entry in returned["services"])
        for entry in returned["services"]:
            check(entry)
    seen = {service["name"]: service["state"] for service in perform(plesk_service_info, plesk, name=names)["services"]}
    assert seen == {name: plesk.service(name).state for name in names}


def check(entry):
    """An entry that is not failed was seen as asked; one that is says that the state is another."""
    wanted = {"start": "running", "stop": "stopped"}.get(entry["operation"], entry["before"])
    assert (entry["after"] == wanted) is not entry["failed"]
    assert entry["changed"] is (entry["after"] != entry["before"])
