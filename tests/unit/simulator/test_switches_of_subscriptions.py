# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""What nobody knows about subscriptions can be switched."""

from __future__ import annotations

import pytest
from ansible_collections.community.plesk.tests.simulator.defaults.subscriptions import BASE_PLAN, BUSINESS, DEFAULT_DOMAIN

NET = "<filter><name>example.net</name></filter>"
COM = "<filter><name>example.com</name></filter>"
DATASET = "<dataset><gen_info/></dataset>"


@pytest.mark.parametrize("value, errcodes", [("error_1013", ["1013"]), ("no_result", [])])
def test_webspace_not_found(client, plesk, value, errcodes):
    plesk.update(switches=dict(webspace_not_found=value))
    results = client.results("webspace", "get", "<filter><name>x</name></filter>" + DATASET)
    assert [result.findtext("errcode") for result in results] == errcodes
    assert [result.findtext("filter-id") for result in results] == ["x"] * len(errcodes)


@pytest.mark.parametrize("value, told", [("no_result", []), ("ok_without_id", [("ok", None)]), ("error_1013", [("error", "1013")])])
def test_webspace_empty_list(client, plesk, value, told):
    plesk.update(subscriptions=[], switches=dict(webspace_empty_list=value))
    for operation, asked in (("get", "<filter/>" + DATASET), ("del", "<filter/>"), ("sync-subscription", "<filter/>")):
        assert [(result.findtext("status"), result.findtext("errcode")) for result in client.webspaces(asked, operation)] == told


@pytest.mark.parametrize(
    "value, admins, others",
    [
        ("by_role", {"owner-login": "admin"}, {"owner-id": "3"}),
        ("owner-id", {"owner-id": "1"}, {"owner-id": "3"}),
        ("owner-login", {"owner-login": "admin"}, {"owner-login": "customer"}),
        ("both", {"owner-id": "1", "owner-login": "admin"}, {"owner-id": "3", "owner-login": "customer"}),
    ],
)
def test_webspace_owner_element(client, plesk, value, admins, others):
    plesk.update(switches=dict(webspace_owner_element=value))
    infos = [result.find("data/gen_info") for result in client.results("webspace", "get", "<filter><id>4</id><id>1</id></filter>" + DATASET)]
    assert [{child.tag: child.text for child in info if child.tag.startswith("owner")} for info in infos] == [admins, others]


@pytest.mark.parametrize("value, flags", [("words", ("true", "false")), ("digits", ("1", "0"))])
def test_subscription_flags(client, plesk, value, flags):
    plesk.state.subscriptions[1].synchronized = False
    plesk.update(switches=dict(subscription_flags=value))
    assert client.subscription("example.net")[:2] == flags


@pytest.mark.parametrize(
    "value, errcode, after",
    [("synchronized", None, ("true", "true")), ("unlocked", None, ("false", "true")), (1023, "1023", ("true", "false"))],
)
def test_subscription_sync_locked(client, plesk, value, errcode, after):
    plesk.state.subscriptions[1].synchronized = False
    plesk.update(switches=dict(subscription_sync_locked=value))
    assert client.results("webspace", "sync-subscription", NET)[0].findtext("errcode") == errcode
    assert client.subscription("example.net")[:2] == after


@pytest.mark.parametrize("value, errcode", [("ok", None), (1023, "1023")])
def test_subscription_sync_unlocked(client, plesk, value, errcode):
    plesk.update(switches=dict(subscription_sync_unlocked=value))
    assert client.results("webspace", "sync-subscription", COM)[0].findtext("errcode") == errcode


@pytest.mark.parametrize("value, errcode", [(1007, "1007"), ("ok", None)])
def test_subscription_attached_already(client, plesk, value, errcode):
    plesk.update(switches=dict(subscription_attached_already=value))
    assert client.results("webspace", "add-subscription", COM + "<plan-guid>%s</plan-guid>" % BASE_PLAN)[0].findtext("errcode") == errcode
    assert client.subscription("example.com")[2] == [DEFAULT_DOMAIN, BASE_PLAN]


@pytest.mark.parametrize("value, errcode, left", [("detached", None, []), (1023, "1023", [BUSINESS])])
def test_plan_in_use_delete(client, plesk, value, errcode, left):
    plesk.update(switches=dict(plan_in_use_delete=value))
    assert client.service_plans("<filter><name>Business</name></filter>", "del")[0].findtext("errcode") == errcode
    assert client.subscription("example.net")[2] == left
    assert client.plans("<filter><name>second_plan</name></filter>", "del")[0].findtext("status") == "ok"


def test_subscription_lag_reads(client, plesk):
    plesk.update(switches=dict(subscription_lag_reads=2))
    changes = "<limits><limit><name>max_box</name><value>77</value></limit></limits>"
    client.service_plans("<filter><name>Business</name></filter>" + changes, "set")
    assert [client.subscription("example.net")[1] for dummy in range(3)] == ["true", "true", "false"]


def test_subscription_lag_seconds(client, plesk, until):
    plesk.update(switches=dict(subscription_lag_seconds=1))
    client.webspaces(NET, "del")
    assert len(client.webspaces()) == 4
    assert until(lambda: len(client.webspaces()) == 3)
