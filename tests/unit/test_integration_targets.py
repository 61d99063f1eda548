# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""What the integration targets say of themselves, and whether what they ask of the simulated server can fail."""

from __future__ import annotations

import importlib.util
import pathlib
import re
from unittest import mock

import pytest
import requests
import yaml
from ansible.errors import AnsibleError
from ansible.plugins.loader import lookup_loader
from ansible_collections.community.plesk.tests.dev.targets import OF_MODULES, OF_ROLES, ONCE
from ansible_collections.community.plesk.tests.simulator import Simulator

TARGETS = pathlib.Path(__file__).parents[1] / "integration" / "targets"
SETUP = TARGETS / "setup_simulator"
CHANGING = re.compile(r"\b(useradd|userdel|adduser|ansible\.builtin\.(user|group))\b")


def aliases(target):
    """Return the aliases of a target; a role that only prepares has none."""
    path = TARGETS / target / "aliases"
    return set(path.read_text(encoding="utf-8").split("\n")) if path.exists() else set()


def changing_users():
    """Return the targets and roles that add or remove users of the system."""
    return {path.relative_to(TARGETS).parts[0] for path in TARGETS.rglob("*.yml") if CHANGING.search(path.read_text(encoding="utf-8"))}


def test_a_target_that_adds_a_user_of_the_system_is_called_destructive():
    adding = changing_users()
    users = {path.name for path in TARGETS.glob("*") if adding & {path.name, *(alias.rpartition("/")[2] for alias in aliases(path.name))}}
    targets = {name for name in users if aliases(name)}
    assert targets
    assert {name for name in targets if "destructive" not in aliases(name)} == set()


def tags_of_parts(entry):
    """Yield the tags of everything that a target imports or includes, at any depth."""
    if isinstance(entry, list):
        for item in entry:
            yield from tags_of_parts(item)
    elif "block" in entry:
        yield from tags_of_parts(entry["block"])
    else:
        yield entry.get("tags")


@pytest.mark.parametrize("target", [*OF_MODULES, *OF_ROLES])
def test_each_target_keeps_parts_for_every_core_that_runs_it(target):
    tags = set(tags_of_parts(yaml.safe_load((TARGETS / target / "tasks" / "main.yml").read_text(encoding="utf-8"))))
    assert None in tags
    assert tags <= {None, ONCE}


@pytest.fixture
def act():
    """Give a function that has an action of the targets look at a server that was asked once, or change it."""
    lookup_loader.add_directory(str(SETUP / "lookup_plugins"))
    with Simulator(dict()) as plesk, requests.Session() as session:
        session.trust_env = False
        url = "http://{0}:{1}/enterprise/control/agent.php".format(plesk.host, plesk.plain_port)
        session.post(url, data="<packet><server><get><services_state/></get></server></packet>", headers={"KEY": plesk.secret_key}, timeout=20)
        server = dict(host=plesk.host, port=plesk.port, plain_port=plesk.plain_port)

        def run(name, facts=(), **options):
            spec = importlib.util.spec_from_file_location(name, SETUP / "action_plugins" / (name + ".py"))
            module = importlib.util.module_from_spec(spec)
            spec.loader.exec_module(module)
            action = module.ActionModule(mock.Mock(args=options, async_val=0, check_mode=False), mock.Mock(), None, None, None, None)
            known = {} if "of" in options else dict(simulator=server)
            return action.run(task_vars=dict(known, ansible_facts=dict(facts)))

        run.server = server
        yield run


def test_what_was_asked_is_expected_once(act):
    told = act("simulator_expect", requests=[["server/get"]])
    assert not told["failed"]
    assert not act("simulator_expect", told["ansible_facts"], requests=[])["failed"]
    assert act("simulator_expect", told["ansible_facts"], requests=[["server/get"]])["failed"]


@pytest.mark.parametrize(
    "expected", [dict(requests=[]), dict(requests=[["server/get"]] * 2), dict(requests=[["site/get"]]), dict(requests=[["server/get"]], connections=2)]
)
def test_other_requests_than_those_expected_are_a_failure(act, expected):
    assert act("simulator_expect", **expected)["failed"]


def test_a_server_that_is_named_needs_no_other(act):
    assert act("simulator_expect", of=act.server)["asked"] == [["server/get"]]
    assert "msg" not in act("simulator_arrange", of=act.server, reset=True)
    assert act("simulator_expect", of=act.server)["asked"] == []


def test_after_a_reset_nothing_was_asked(act):
    told = act("simulator_expect")
    assert told["asked"] == [["server/get"]]
    anew = act("simulator_arrange", told["ansible_facts"], reset=True)
    assert act("simulator_expect", anew["ansible_facts"])["asked"] == []


@pytest.mark.parametrize(
    "name, options", [("simulator_expect", dict(request=[])), ("simulator_expect", dict(connections=1)), ("simulator_arrange", dict(fault=[]))]
)
def test_an_option_that_would_do_nothing_is_refused(act, name, options):
    with pytest.raises(AnsibleError, match=next(iter(options))):
        act(name, **options)


def test_what_the_server_does_not_take_is_a_failure_that_says_what(act):
    with pytest.raises(AnsibleError, match=r"The simulator does not take .*no_such_switch"):
        act("simulator_arrange", state=dict(switches=dict(no_such_switch=True)))
