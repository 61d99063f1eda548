# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

from __future__ import annotations

from ansible_collections.community.plesk.tests.dev.demo import observation

SERVICE = {"name": "mysql", "operation": "start", "before": "stopped", "after": "stopped", "outcome": "failed", "errcode": 1013}
PLAN = {"name": "Mail plus", "operation": "set", "before": {"limits": {"max_box": 5}}, "after": {"limits": {"max_box": 10}}, "outcome": "done"}
STATE = {
    "services": [{"id": "web", "state": "running"}, {"id": "mysql", "state": "stopped"}],
    "addon_plans": [{"name": "Mail plus", "limits": [["max_box", "10"]]}],
}


def test_a_scene_is_seen_from_both_sides():
    requests = [{"operations": ["server/get"]}, {"operations": ["server/srv_man", "server/get"]}]
    assert observation.observed({"failed": True, "changed": False, "services": [SERVICE]}, requests, STATE) == {
        "changed": False,
        "failed": True,
        "packets": [["server/get"], ["server/srv_man", "server/get"]],
        "services": ["mysql start: stopped -> stopped, failed (1013)"],
        "plans": [],
        "running": ["web"],
        "limits": {"Mail plus": {"max_box": "10"}},
    }


def test_a_plan_is_told_in_a_line_like_a_service():
    seen = observation.observed({"changed": True, "plans": [PLAN]}, [], STATE)
    assert seen["plans"] == ["Mail plus set: {'limits': {'max_box': 5}} -> {'limits': {'max_box': 10}}, done"]


def test_a_play_without_a_result_is_not_as_expected():
    seen = observation.observed({}, [], STATE)
    assert observation.differences({"packets": [["server/get"]]}, seen) == ["packets: expected [['server/get']], came []"]


def test_what_is_as_expected_makes_no_difference():
    assert observation.differences({"changed": False, "running": ["web"]}, observation.observed({}, [], STATE)) == []
