# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""What ``plesk_service`` plans, apart from any server: the functions that decide, with options as they come out of JSON."""

from __future__ import annotations

import itertools
import json

import pytest
from ansible_collections.community.plesk.plugins.module_utils._errors import OptionError
from ansible_collections.community.plesk.plugins.module_utils._operators.server import Service
from ansible_collections.community.plesk.plugins.modules import plesk_service

# By state asked for and state before; a state that nobody knows is not running.
OPERATIONS = {
    ("started", "running"): None,
    ("started", "stopped"): "start",
    ("started", "crashed"): "start",
    ("started", "unheard-of"): "start",
    ("stopped", "running"): "stop",
    ("stopped", "stopped"): None,
    ("stopped", "crashed"): None,
    ("stopped", "none"): None,
    ("restarted", "running"): "restart",
    ("restarted", "stopped"): "restart",
    ("restarted", "crashed"): "restart",
    ("restarted_if_running", "running"): "restart",
    ("restarted_if_running", "stopped"): None,
    ("restarted_if_running", "crashed"): None,
    ("restarted_if_running", "none"): None,
}


def fresh(value):
    """Return equal data that is not the same data."""
    return json.loads(json.dumps(value))


def planned(state, before, missing):
    services = {"web": Service("web", "Web", fresh(before), None)} if before else {}
    (entry,) = plesk_service.plan(services, {"web": fresh(state)}, fresh(missing))
    return entry


@pytest.mark.parametrize("missing", ["fail", "ignore"])
@pytest.mark.parametrize("state, before", OPERATIONS)
def test_a_state_leads_to_an_operation(state, before, missing):
    entry = planned(state, before, missing)
    operation = OPERATIONS[state, before]
    assert (entry.operation, entry.error, entry.before, entry.title) == (operation, None, before, "Web")
    assert entry.after == (dict(start="running", stop="stopped", restart="running")[operation] if operation else before)


@pytest.mark.parametrize("state, before", [("started", "none"), ("restarted", "none"), *itertools.product(plesk_service.STATES, [None])])
def test_what_is_not_there_is_an_error_unless_it_is_to_be_ignored(state, before):
    assert planned(state, before, "fail").error.failure == "service"
    assert (planned(state, before, "ignore").error, planned(state, before, "ignore").outcome) == (None, "skipped")


@pytest.mark.parametrize("first, second", list(itertools.permutations(plesk_service.STATES, 2)))
def test_two_states_for_one_service_contradict_in_either_order(first, second):
    with pytest.raises(OptionError, match="asked to be both {0} and {1}".format(first, second)):
        plesk_service.desired(fresh(dict(name=None, state=None, wait_timeout=0, services=[dict(name="web", state=first), dict(name="web ", state=second)])))


@pytest.mark.parametrize("state", plesk_service.STATES)
def test_the_same_state_twice_counts_once(state):
    asked = fresh(dict(name=["web", " web", "dns"], state=state, services=None, wait_timeout=0))
    assert plesk_service.desired(asked) == dict(web=state, dns=state)


@pytest.mark.parametrize("name", ["", " ", "\t"])
def test_an_empty_name_is_an_error(name):
    with pytest.raises(OptionError, match="empty name"):
        plesk_service.desired(dict(name=["web", name], state="started", services=None, wait_timeout=0))


@pytest.mark.parametrize("seconds, allowed", [(-1, False), (-2, False), (0, True), (1, True), (86400, True), (86401, False), (10**400, False), (True, False)])
def test_a_wait_timeout_is_neither_negative_nor_endless(seconds, allowed):
    asked = dict(name=["web"], state="started", services=None, wait_timeout=seconds)
    if allowed:
        assert plesk_service.desired(asked) == dict(web="started")
    else:
        with pytest.raises(OptionError, match=r"^wait_timeout has to be a number between 0 and 86400$"):
            plesk_service.desired(asked)


def test_the_nearest_name_is_told_if_one_is_near():
    services = {name: Service(name, None, "running", None) for name in ("postgresql", "postgresql-16", "web")}
    assert "did you mean postgresql?" in str(plesk_service.plan(services, {"postgresq": "started"}, "fail")[0].error)
    assert "did you mean" not in str(plesk_service.plan(services, {"xyz": "started"}, "fail")[0].error)
