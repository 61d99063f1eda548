# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""Subscriptions are told, follow their plans or do not, and change their plans."""

from __future__ import annotations

import pytest
from ansible_collections.community.plesk.tests.simulator.defaults.subscriptions import BASE_PLAN, BUSINESS, DEFAULT_DOMAIN, MAIL_ONLY

DATASET = "<dataset><gen_info/></dataset>"
NET = "<filter><name>example.net</name></filter>"


def names(results):
    """Return the names of the subscriptions that were found."""
    return [result.findtext("data/gen_info/name") for result in results]


@pytest.mark.parametrize(
    "value, found",
    [
        ("", ["example.com", "example.net", "bücher.example", "example.org"]),
        ("<id>3</id><id> 01 </id>", ["bücher.example", "example.com"]),
        ("<name>bücher.example</name>", ["bücher.example"]),
        ("<owner-id>3</owner-id>", ["example.com", "example.net"]),
        ("<owner-login>technolux</owner-login><owner-login>admin</owner-login>", ["bücher.example", "example.org"]),
        ("<guid>48b1d7e3-60fa-4c95-a82e-b7d9140c6f58</guid>", ["example.net"]),
        ("<owner-guid>OWNER</owner-guid>", ["example.com", "example.net"]),
        ("<external-id>order-2</external-id>", ["example.net"]),
        ("<owner-external-id>crm-3</owner-external-id>", ["example.com", "example.net"]),
    ],
)
def test_every_kind_of_filter(client, plesk, value, found):
    customer = plesk.state.account("customer")
    customer.external_id = "crm-3"
    results = client.results("webspace", "get", "<filter>%s</filter>%s" % (value.replace("OWNER", customer.guid), DATASET))
    assert names(results) == found
    assert all((result.find("filter-id") is not None) == bool(value) for result in results)


def test_an_owner_without_subscriptions_gives_no_result(client):
    assert client.webspaces("<filter><owner-login>nobody</owner-login></filter>" + DATASET) == []
    assert client.webspaces("<filter><name>nothing.example</name></filter>" + DATASET)[0].findtext("errcode") == "1013"


def test_each_account_sees_its_own_and_its_customers(client, plesk):
    plesk.state.account("customer").owner = "technolux"
    assert names(client.as_account("technolux").webspaces()) == ["example.com", "example.net", "bücher.example"]
    assert names(client.as_account("customer").webspaces()) == ["example.com", "example.net"]
    assert client.webspaces(NET, "sync-subscription")[0].findtext("errcode") == "1006"


def test_what_gen_info_tells(client, plesk):
    books = client.results("webspace", "get", "<filter><id>3</id></filter>" + DATASET)[0].find("data/gen_info")
    told = {child.tag: child.text for child in books}
    assert (told["ascii-name"], told["status"], told["owner-id"], told["htype"]) == ("xn--bcher-kva.example", "16", "2", "none")
    assert told["vendor-guid"] == plesk.state.account("technolux").guid
    assert client.results("webspace", "get", "<filter><id>4</id></filter>" + DATASET)[0].findtext("data/gen_info/owner-login") == "admin"


def test_every_part_of_a_dataset_stands_in_the_order_of_the_schema(client):
    parts = (
        "gen_info hosting hosting-basic limits stat prefs disk_usage performance subscriptions permissions plan-items php-settings "
        "resource-usage mail aps-filter packages"
    ).split()
    asked = "<dataset>%s</dataset>" % "".join("<%s/>" % part for part in reversed(parts))
    for result in client.results("webspace", "get", "<filter/>" + asked):
        assert [child.tag for child in result.find("data")] == parts


def test_without_a_dataset_the_ids_are_missing(client):
    assert [[child.tag for child in result] for result in client.results("webspace", "get", "<filter/><dataset/>")] == [["status", "data"]] * 4


def test_the_plans_of_a_subscription_start_with_the_main_plan(client):
    assert client.subscription("example.com") == ("false", "true", [DEFAULT_DOMAIN, BASE_PLAN])
    assert client.subscription("example.net") == ("true", "true", [BUSINESS])
    assert client.subscription("example.org") == (None, None, [])
    net = client.results("webspace", "get", NET + "<dataset><subscriptions/></dataset>")[0]
    assert net.findtext("data/subscriptions/subscription/plan/plan-external-id") == "billing-2"


def test_a_changed_plan_leaves_locked_and_customised_subscriptions_behind(client):
    changes = "<limits><limit><name>max_box</name><value>%d</value></limit></limits>"
    client.service_plans("<filter/><owner-login>admin</owner-login>" + changes % 77, "set")
    client.service_plans("<filter/><owner-login>technolux</owner-login>" + changes % 77, "set")
    assert [client.subscription(name)[1] for name in ("example.com", "example.net", "bücher.example")] == ["true", "false", "false"]
    client.webspaces("<filter/>", "sync-subscription")
    assert [client.subscription(name)[1] for name in ("example.com", "example.net", "bücher.example")] == ["true", "true", "true"]


@pytest.mark.parametrize("changes", ["<limits><limit><name>max_box</name><value>100</value></limit></limits>", "<external-id>new</external-id>", ""])
def test_a_set_that_changes_no_value_leaves_nobody_behind(client, changes):
    client.service_plans("<filter><name>Business</name></filter>" + changes, "set")
    assert client.subscription("example.net") == ("true", "true", [BUSINESS])


def test_a_changed_add_on_is_followed_too(client, plesk):
    plesk.state.subscriptions[0].locked = True
    client.plans("<filter><name>base_plan</name></filter><limits><limit><name>max_box</name><value>77</value></limit></limits>", "set")
    assert client.subscription("example.com")[:2] == ("true", "false")


def test_a_deleted_plan_is_gone_from_its_subscriptions(client):
    client.plans("<filter><name>base_plan</name></filter>", "del")
    client.service_plans("<filter><name>Business</name></filter>", "del")
    assert client.subscription("example.com")[2] == [DEFAULT_DOMAIN]
    assert client.subscription("example.net") == (None, None, [])


def test_add_ons_are_attached_and_detached(client):
    attached = client.results("webspace", "add-subscription", NET + "<plan-guid>%s</plan-guid>" % BASE_PLAN)[0]
    assert [child.tag for child in attached] == ["status", "filter-id", "id"]
    assert client.subscription("example.net")[2] == [BUSINESS, BASE_PLAN]
    client.results("webspace", "add-subscription", NET + "<plan-external-id>billing-13</plan-external-id>")
    client.results("webspace", "remove-subscription", NET + "<plan-guid>%s</plan-guid>" % BASE_PLAN)
    assert len(client.subscription("example.net")[2]) == 2
    assert BASE_PLAN not in client.subscription("example.net")[2]


@pytest.mark.parametrize(
    "operation, name, plan, errcode",
    [
        ("add-subscription", "example.org", BASE_PLAN, "1023"),
        ("add-subscription", "example.net", DEFAULT_DOMAIN, "1023"),
        ("add-subscription", "example.net", "nothing", "1013"),
        ("add-subscription", "nothing.example", BASE_PLAN, "1013"),
        ("remove-subscription", "example.net", BASE_PLAN, "1013"),
        ("remove-subscription", "example.net", BUSINESS, "1013"),
        ("switch-subscription", "example.net", BASE_PLAN, "1023"),
    ],
)
def test_what_does_not_fit_is_refused(client, operation, name, plan, errcode):
    before = client.subscription("example.net")
    asked = "<filter><name>%s</name></filter><plan-guid>%s</plan-guid>" % (name, plan)
    assert client.results("webspace", operation, asked)[0].findtext("errcode") == errcode
    assert client.subscription("example.net") == before


def test_the_main_plan_is_switched_or_given_up(client):
    com = "<filter><name>example.com</name></filter>"
    client.results("webspace", "switch-subscription", com + "<plan-guid>%s</plan-guid>" % BUSINESS)
    assert client.subscription("example.com")[2] == [BUSINESS, BASE_PLAN]
    client.results("webspace", "switch-subscription", com + "<no-plan/>")
    assert client.subscription("example.com") == (None, None, [])


def test_a_subscription_is_added_and_deleted(client, plesk):
    setup = "<gen_setup><owner-login>customer</owner-login><htype>vrt_hst</htype><name>new.example</name><external-id>e</external-id></gen_setup>"
    hosting = "<hosting><vrt_hst><property><name>ftp_login</name><value>new</value></property></vrt_hst></hosting>"
    made = client.results("webspace", "add", setup + hosting + "<plan-name>Business</plan-name>")[0]
    assert [child.tag for child in made] == ["status", "id", "guid"]
    assert client.subscription("new.example") == ("false", "true", [BUSINESS])
    told = client.results("webspace", "get", "<filter><external-id>e</external-id></filter><dataset><gen_info/><hosting/></dataset>")[0]
    assert (told.findtext("data/gen_info/owner-id"), told.findtext("data/hosting/vrt_hst/property/value")) == ("3", "new")
    results = client.results("webspace", "del", "<filter><name>new.example</name><name>new.example</name></filter>")
    assert [result.findtext("errcode") for result in results] == [None, "1013"]
    assert len(plesk.state.subscriptions) == 4


@pytest.mark.parametrize(
    "setup, plan, errcode",
    [
        ("<name>example.com</name>", "", "1007"),
        ("<name>new.example</name><owner-login>nobody</owner-login>", "", "1015"),
        ("<name>new.example</name>", "<plan-id>99</plan-id>", "1013"),
        ("<name>new.example</name><status>x</status>", "", "1025"),
        ("<htype>none</htype>", "", "1019"),
    ],
)
def test_a_subscription_that_cannot_be_is_not_made(client, plesk, setup, plan, errcode):
    assert client.results("webspace", "add", "<gen_setup>%s</gen_setup>%s" % (setup, plan))[0].findtext("errcode") == errcode
    assert len(plesk.state.subscriptions) == 4


def test_many_subscriptions(client, plesk):
    plesk.update(generate_subscriptions=28)
    told = client.results("webspace", "get", "<filter/><dataset><gen_info/><subscriptions/></dataset>")[4:]
    assert names(told)[0] == "site00001.example.com"
    assert len({guid.text for result in told for guid in result.iter("plan-guid")}) == 3
    assert [result.findtext(".//locked") for result in told].count("true") == 4
    assert [result.findtext(".//synchronized") for result in told].count("false") == 2


def test_a_section_of_the_wrong_kind_is_refused(plesk):
    with pytest.raises(ValueError, match="Subscription 'a': limits cannot be 1"):
        plesk.update(subscriptions=[{"id": 1, "name": "a", "owner": "admin", "limits": 1}])
    assert MAIL_ONLY in plesk.state.subscriptions[2].plans
