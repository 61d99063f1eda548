# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""What nobody has published about Plesk makes no difference: whatever the simulator does where it can choose, tasks end the same."""

from __future__ import annotations

import pytest
from ansible_collections.community.plesk.plugins.modules import plesk_addon_plan_info, plesk_service, plesk_service_info
from ansible_collections.community.plesk.tests.simulator import Simulator
from ansible_collections.community.plesk.tests.simulator.switches import TABLE
from ansible_collections.community.plesk.tests.simulator.switches.switch import ERRCODE, NUMBER, TEXT

from .test_round_trips import work

EXAMPLES = {ERRCODE: 1023, NUMBER: 0.1, TEXT: "Words & <b>more</b>"}
PLANS = dict(name=None, id=None, guid=None, external_id=None, owner_id=None, owner_login=None, all_owners=False, sections=["limits"], descriptors=False)
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
    """Return what tasks return of services and plans, less the owners, which a server may name or not."""
    plesk.reset()
    plesk.update(switches=switches)
    asked = [{}, dict(all_owners=True), dict(id=[10, 11, 12]), dict(name=["base_plan", "x"]), dict(owner_id=2)]
    found = [work(plesk_addon_plan_info, plesk, **dict(PLANS, **options)) for options in asked]
    plesk.update(addon_plans=[])
    found += [work(plesk_addon_plan_info, plesk, **dict(PLANS, **options)) for options in asked[:4]]
    for returned in found:
        for plan in returned["addon_plans"]:
            del plan["owner_id"], plan["owner_login"]
    return [work(plesk_service_info, plesk, name=None), work(plesk_service, plesk, **CHANGES), work(plesk_service_info, plesk, name=None), *found]


@pytest.fixture(scope="module")
def usual(plesk):
    returned = told(plesk)
    assert [service["outcome"] for service in returned[1]["services"]] == ["done", "done", "skipped"]
    assert [len(plans["addon_plans"]) for plans in returned[3:]] == [3, 4, 1, 1, 1, 0, 0, 0, 0]
    assert [plans["missing"] for plans in returned[3:]] == [[], [], [10, 12], ["x"], [], [], [], [10, 11, 12], ["base_plan", "x"]]
    return returned


@pytest.mark.parametrize("switch, value", list(settings()))
def test_tasks_end_as_usual(plesk, usual, switch, value):
    assert told(plesk, **{switch: value}) == usual
