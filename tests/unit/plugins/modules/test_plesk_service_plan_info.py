# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""What ``plesk_service_plan_info`` sends and returns. What it shares with ``plesk_addon_plan_info`` is tested there."""

from __future__ import annotations

import pytest
import yaml
from ansible_collections.community.plesk.plugins.modules import plesk_addon_plan_info, plesk_service_plan_info
from ansible_collections.community.plesk.tests.unit.plugins.addon_plan_packets import error, lists, plan, unknown
from ansible_collections.community.plesk.tests.unit.plugins.fake_plesk import conversation
from ansible_collections.community.plesk.tests.unit.plugins.run_module import run_module
from ansible_collections.community.plesk.tests.unit.plugins.service_plan_packets import ALL, DOCUMENTED, EMPTY, IDENTITY, TYPED, get, reply_with_plans


@pytest.fixture(name="ask")
def fixture_ask(monkeypatch):
    """Return a function that runs the module in one exchange and returns what it returns."""

    def ask(answer, request=ALL, **options):
        with conversation((request, answer)) as plesk:
            return run_module(monkeypatch, plesk_service_plan_info, plesk, **options)

    return ask


@pytest.mark.parametrize("check_mode", [False, True])
def test_all_plans_come_typed_with_one_request(ask, check_mode):
    returned = ask(reply_with_plans(DOCUMENTED, plan("", 2, "Business")), _ansible_check_mode=check_mode)
    assert lists(returned["service_plans"]) == lists([TYPED, dict(IDENTITY, id=2, name="Business", **EMPTY)])
    assert (returned["changed"], returned["missing"]) == (False, [])


def test_plans_are_selected_as_add_on_plans_are(ask):
    request = get("<name>Default Domain</name><name>Gone</name>", "<owner-all/>")
    returned = ask(reply_with_plans(DOCUMENTED, unknown()), request, name=["Default Domain", "Gone"], all_owners=True, sections=["overuse", "limits"])
    assert [list(one)[-3:] for one in returned["service_plans"]] == [["limits", "overuse", "other"]]
    assert returned["missing"] == ["Gone"]


def test_an_error_fails_the_task_and_names_the_operator(ask):
    returned = ask(reply_with_plans(error(1006, "Permission denied")))
    assert returned["msg"].startswith("service-plan/get failed: Permission denied (errcode 1006)")
    assert returned["failure"] == "permission"


def test_options_that_contradict_send_nothing(monkeypatch):
    with conversation() as plesk:
        returned = run_module(monkeypatch, plesk_service_plan_info, plesk, name=["a"], id=[1])
    assert returned["msg"] == "name and id exclude each other; Plesk takes one kind of filter at a time"


def test_its_options_are_those_of_plesk_addon_plan_info_but_for_the_sections():
    own, others = (module.spec()["argument_spec"] for module in (plesk_service_plan_info, plesk_addon_plan_info))
    assert {name for name in own if own[name] != others[name]} == {"sections"}
    assert list(own) == list(others)


def test_every_key_of_a_plan_is_documented():
    documented = yaml.safe_load(plesk_service_plan_info.RETURN)["service_plans"]["contains"]
    assert list(documented) == [*TYPED, "descriptors"]
