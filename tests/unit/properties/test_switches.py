# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""What nobody has published about Plesk makes no difference: whatever the simulator does where it can choose, tasks end the same."""

from __future__ import annotations

import pytest
from ansible_collections.community.plesk.plugins.module_utils._operators.plans import SERVICE_PLANS
from ansible_collections.community.plesk.plugins.modules import (
    plesk_addon_plan_info,
    plesk_service,
    plesk_service_info,
    plesk_service_plan_info,
    plesk_subscription_info,
)
from ansible_collections.community.plesk.tests.simulator import Simulator
from ansible_collections.community.plesk.tests.simulator.switches import TABLE
from ansible_collections.community.plesk.tests.simulator.switches.switch import ERRCODE, NUMBER, TEXT

from .test_round_trips import work

EXAMPLES = {ERRCODE: 1023, NUMBER: 0.1, TEXT: "Words & <b>more</b>"}
PLANS = dict(name=None, id=None, guid=None, external_id=None, owner_id=None, owner_login=None, all_owners=False, sections=["limits"], descriptors=False)
SUBSCRIPTIONS = dict(name=None, id=None, guid=None, owner_login=None, plan=None)
SERVICES = dict(web="stopped", postgresql="started", nowhere="started")
CHANGES = dict(name=None, state=None, services=[dict(name=name, state=state) for name, state in SERVICES.items()], missing="ignore", wait=True, wait_timeout=20)


@pytest.fixture(scope="module")
def plesk():
    with Simulator() as simulator:
        yield simulator


def settings():
    """Yield (switch, value) for every value but the default; a reply under another status of HTTP is not an answer."""
    for switch in TABLE:
        for value in switch.allowed:
            if value != switch.default and switch.name != "error_status":
                yield switch.name, EXAMPLES.get(value, value)


def told(plesk, **switches):
    """Return what tasks return of services, plans and subscriptions, less the owners, which a server may name or not; that of descriptors last."""
    plesk.reset()
    plesk.update(switches=switches)
    asked = [{}, dict(all_owners=True), dict(id=[10, 11, 12]), dict(name=["base_plan", "x"]), dict(owner_id=2)]
    found = [work(plesk_addon_plan_info, plesk, **dict(PLANS, **options)) for options in asked]
    selected = [{}, dict(name=["example.net", "x"]), dict(owner_login=["customer", "nobody"]), dict(plan=["Business", "base_plan", "x"])]
    more = [work(plesk_subscription_info, plesk, **dict(SUBSCRIPTIONS, **options)) for options in selected]
    everything = dict(PLANS, all_owners=True, sections=list(SERVICE_PLANS.sections))
    more += [work(plesk_service_plan_info, plesk, **{**everything, "descriptors": descriptors}) for descriptors in (False, True)]
    plesk.update(addon_plans=[], subscriptions=[])
    found += [work(plesk_addon_plan_info, plesk, **dict(PLANS, **options)) for options in asked[:4]]
    found += [work(plesk_subscription_info, plesk, **dict(SUBSCRIPTIONS, **options)) for options in selected[:2]] + more
    for returned in found:
        for thing in [thing for things in returned.values() if isinstance(things, list) for thing in things if isinstance(thing, dict)]:
            del thing["owner_id"], thing["owner_login"]
    return [work(plesk_service_info, plesk, name=None), work(plesk_service, plesk, **CHANGES), work(plesk_service_info, plesk, name=None), *found]


@pytest.fixture(scope="module")
def usual(plesk):
    returned = told(plesk)
    assert [service["outcome"] for service in returned[1]["services"]] == ["done", "done", "skipped"]
    assert [len(plans["addon_plans"]) for plans in returned[3:12]] == [3, 4, 1, 1, 1, 0, 0, 0, 0]
    assert [plans["missing"] for plans in returned[3:12]] == [[], [], [10, 12], ["x"], [], [], [], [10, 11, 12], ["base_plan", "x"]]
    assert [len(one["subscriptions"]) for one in returned[12:18]] == [0, 0, 4, 1, 2, 2]
    assert [one["missing"] for one in returned[12:18]] == [[], ["example.net", "x"], [], ["x"], ["nobody"], ["x"]]
    assert [len(one["service_plans"]) for one in returned[18:]] == [4, 4]
    return returned


@pytest.mark.parametrize("switch, value", list(settings()))
def test_tasks_end_as_usual(plesk, usual, switch, value):
    returned = told(plesk, **{switch: value})
    if switch == "plan_descriptors":
        described, usually = returned.pop(), usual[:-1]
        assert [plan["descriptors"] for plan in described["service_plans"]] == [dict(limits=None, permissions=None, hosting=None)] * 4
        assert returned == usually
    else:
        assert returned == usual
