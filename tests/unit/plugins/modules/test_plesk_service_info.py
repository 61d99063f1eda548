# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""What ``plesk_service_info`` sends and returns."""

from __future__ import annotations

import pytest
from ansible_collections.community.plesk.plugins.module_utils._client import Client
from ansible_collections.community.plesk.plugins.module_utils._errors import PleskError
from ansible_collections.community.plesk.plugins.modules import plesk_service_info
from ansible_collections.community.plesk.tests.unit.plugins.fake_plesk import READ, conversation, refusal, reply, states

ANSWER = reply(states({"dns": "Zone broken"}, web="running", dns="stopped", milter="none"))


def run(plesk, name=None, check_mode=False):
    return plesk_service_info.work(dict(name=name), Client(plesk), check_mode)


@pytest.mark.parametrize("check_mode", [False, True])
def test_all_services_come_in_the_servers_order_with_one_request(check_mode):
    with conversation((READ, ANSWER)) as plesk:
        returned = run(plesk, check_mode=check_mode)
    assert returned == dict(
        changed=False,
        services=[
            dict(name="web", title="The web server", state="running", error=None),
            dict(name="dns", title="The dns server", state="stopped", error="Zone broken"),
            dict(name="milter", title="The milter server", state="none", error=None),
        ],
        missing=[],
    )


def test_named_services_come_in_the_servers_order_too():
    with conversation((READ, ANSWER)) as plesk:
        assert [service["name"] for service in run(plesk, ["milter", "web"])["services"]] == ["web", "milter"]


def test_names_the_server_does_not_have_are_missing_in_the_order_asked_and_no_failure():
    with conversation((READ, ANSWER)) as plesk:
        returned = run(plesk, ["tomcat", "web", "mysql", "tomcat"])
    assert returned["missing"] == ["tomcat", "mysql"]
    assert len(returned["services"]) == 1


def test_a_server_without_services_is_an_empty_list():
    with conversation((READ, reply("<get><result><status>ok</status><services_state/></result></get>"))) as plesk:
        assert run(plesk, ["web"]) == dict(changed=False, services=[], missing=["web"])


def test_a_service_listed_without_title_has_none():
    srv = "<srv><id>web</id><state>running</state></srv>"
    with conversation((READ, reply("<get><result><status>ok</status><services_state>{0}</services_state></result></get>".format(srv)))) as plesk:
        assert run(plesk)["services"] == [dict(name="web", title=None, state="running", error=None)]


@pytest.mark.parametrize(
    "answer, failure, errcode",
    [
        (refusal(1001), "authentication", 1001),
        (refusal(1004), "server", 1004),
        (refusal(1006), "permission", 1006),
        (refusal(1029), "authentication", 1029),
        (refusal(11003), "authentication", 11003),
        (refusal(4711), "server", 4711),
        (reply("<get><result><status>error</status><errcode>1006</errcode></result></get>"), "permission", 1006),
    ],
)
def test_what_plesk_refuses_fails_the_task_with_its_code(answer, failure, errcode):
    with conversation((READ, answer)) as plesk, pytest.raises(PleskError) as caught:
        run(plesk)
    facts = caught.value.facts()
    assert (facts["failure"], facts["errcode"]) == (failure, errcode)
