# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""Service plans are made and changed in all their sections; the two operators want hosting in different shapes."""

from __future__ import annotations

import pytest

NAMED = "<filter><name>Business</name></filter>"


def business(client):
    """Return the plan as it is now."""
    return client.results("service-plan", "get", "<filter><id>2</id></filter>")[0]


def pairs(section):
    """Return what a section holds."""
    return {entry.findtext("name"): entry.findtext("value") for entry in section.iter() if entry.find("name") is not None}


def test_a_plan_is_added_with_every_section(client):
    asked = (
        "<name>Whole</name><owner-login>technolux</owner-login>"
        "<mail><nonexistent-user><forward>a@example.com</forward></nonexistent-user><webmail>horde</webmail></mail>"
        "<limits><overuse>notify</overuse><limit><name>max_box</name><value>3</value></limit></limits>"
        "<log-rotation><on><log-condition><log-bysize>5</log-bysize></log-condition></on></log-rotation><preferences><stat>6</stat></preferences>"
        "<hosting><property><name>ssl</name><value>true</value></property></hosting><hosting-type>vrt_hst</hosting-type>"
        "<performance><bandwidth>1024.0</bandwidth></performance><permissions><permission><name>manage_dns</name><value>1</value></permission></permissions>"
        "<external-id>e</external-id><php-settings><setting><name>memory_limit</name><value>1G</value></setting></php-settings>"
        "<web-server-settings><additional-nginx>a;\nb;</additional-nginx></web-server-settings>"
    )
    made = client.results("service-plan", "add", asked)[0]
    assert made.findtext("id") == "15"
    plan = client.results("service-plan", "get", "<filter><guid>%s</guid></filter><owner-all/>" % made.findtext("guid"))[0]
    assert [child.tag for child in plan] == (
        "status id name guid external-id owner-id mail limits log-rotation preferences hosting performance permissions packages php-settings "
        "web-server-settings"
    ).split()
    assert plan.findtext("mail/nonexistent-user/forward") == "a@example.com"
    assert plan.findtext("limits/overuse") == "notify"
    assert plan.findtext("hosting/vrt_hst/property/value") == "true"
    assert plan.findtext("performance/bandwidth") == "1024"
    assert plan.findtext("web-server-settings/additional-nginx") == "a;\nb;"


def test_hosting_is_said_to_be_off_by_an_element_of_its_own(client):
    client.results("service-plan", "add", "<name>x</name><hosting-type>none</hosting-type>")
    client.results("service-plan", "add", "<name>y</name><hosting-type>vrt_hst</hosting-type>")
    x, y = client.results("service-plan", "get", "<filter><name>x</name><name>y</name></filter>")
    assert [child.tag for child in x.find("hosting")] == ["none"]
    assert [child.tag for child in y.find("hosting")] == ["vrt_hst"]


def test_set_wants_the_wrapper_of_hosting_and_add_does_not(client):
    bare = "<hosting><property><name>ssl</name><value>false</value></property></hosting>"
    wrapped = "<hosting><vrt_hst><property><name>ssl</name><value>false</value></property></vrt_hst></hosting>"
    off = "<hosting><none/></hosting>"
    addon = "<filter><name>base_plan</name></filter>"
    assert [client.service_plans(NAMED + shape, "set")[0].findtext("errcode") for shape in (bare, wrapped, off)] == ["1014", None, None]
    assert [client.plans(addon + shape, "set")[0].findtext("errcode") for shape in (bare, wrapped, off)] == [None, "1014", "1014"]
    assert [client.service_plans("<name>x</name>" + shape, "add")[0].findtext("errcode") for shape in (bare, wrapped, off)] == [None, "1014", "1014"]
    assert [child.tag for child in business(client).find("hosting")] == ["none"]


def test_hosting_is_switched_on_again_by_a_property(client):
    client.service_plans(NAMED + "<hosting><none/></hosting>", "set")
    client.service_plans(NAMED + "<hosting><vrt_hst><property><name>ssl</name><value>true</value></property></vrt_hst></hosting>", "set")
    assert pairs(business(client).find("hosting")) == {"ssl": "true"}


@pytest.mark.parametrize("operator, name", [("service-plan", "Business"), ("service-plan-addon", "base_plan")])
def test_the_name_comes_late_and_after_the_external_id(client, operator, name):
    selected = "<filter><name>%s</name></filter>" % name
    assert client.plans(selected + "<name>x</name><external-id>y</external-id>", "set", operator)[0].findtext("errcode") == "1014"
    assert client.plans(selected + "<external-id>y</external-id><name>x</name>", "set", operator)[0].findtext("status") == "ok"
    assert client.plans("<filter><external-id>y</external-id></filter>", "get", operator)[0].findtext("name") == "x"


def test_set_merges_trees_and_replaces_alternatives(client):
    changes = (
        "<mail><nonexistent-user><reject/></nonexistent-user></mail><limits><overuse>block</overuse></limits>"
        "<log-rotation><on><log-condition><log-bysize>7</log-bysize></log-condition></on></log-rotation><preferences><stat>1</stat></preferences>"
    )
    assert client.results("service-plan", "set", NAMED + changes)[0].findtext("status") == "ok"
    plan = business(client)
    assert [child.tag for child in plan.find("mail/nonexistent-user")] == ["reject"]
    assert plan.findtext("mail/webmail") == "roundcube"
    assert plan.findtext("limits/overuse") == "block"
    assert len(plan.findall("limits/limit")) == 5
    assert [child.tag for child in plan.find("log-rotation/on")] == ["log-condition", "log-max-num-files", "log-email"]
    assert [child.tag for child in plan.find("log-rotation/on/log-condition")] == ["log-bysize"]
    assert [(child.tag, child.text) for child in plan.find("preferences")] == [("stat", "1"), ("dns_zone_type", "master")]


def test_log_rotation_is_on_or_off(client):
    client.service_plans(NAMED + "<log-rotation><off/></log-rotation>", "set")
    assert [child.tag for child in business(client).find("log-rotation")] == ["off"]
    client.service_plans(NAMED + "<log-rotation><on><log-condition><log-bysize>7</log-bysize></log-condition></on></log-rotation>", "set")
    assert [child.tag for child in business(client).find("log-rotation")] == ["on"]


def test_numbers_are_stored_as_numbers(client):
    limits = "".join("<limit><name>%s</name><value>%s</value></limit>" % pair for pair in (("max_box", "+5"), ("max_db", " 007 "), ("max_site", "-1")))
    performance = "<performance><bandwidth>12.50</bandwidth><max_connections>3</max_connections></performance>"
    client.service_plans(NAMED + "<limits>%s</limits>%s" % (limits, performance), "set")
    plan = business(client)
    assert [pairs(plan.find("limits"))[name] for name in ("max_box", "max_db", "max_site")] == ["5", "7", "-1"]
    assert [child.text for child in plan.find("performance")] == ["12.5", "3"]


def test_packages_items_and_the_filter_have_operations_of_their_own(client):
    package = "<package><name>package</name><value>joomla</value></package>"
    assert [child.tag for child in client.results("service-plan", "add-package", NAMED + package)[0]] == ["status", "filter-id", "id"]
    client.results("service-plan-addon", "add-package", "<filter><name>first_plan</name></filter>" + package)
    client.results("service-plan", "add-plan-item", NAMED + "<plan-item><name>more</name></plan-item>")
    client.results("service-plan", "disable-aps-filter", NAMED)
    plan = business(client)
    assert [name.text for name in plan.findall("packages/package/name")] == ["wordpress", "joomla"]
    assert [name.text for name in plan.findall("plan-items/item/name")] == ["priority-support", "more"]
    assert plan.findtext("aps-filter") == "false"
    assert client.plans("<filter><name>first_plan</name></filter>")[0].findtext("packages/package/name") == "joomla"
    client.results("service-plan", "remove-package", NAMED + package)
    client.results("service-plan", "remove-plan-item", NAMED + "<plan-item><name>more</name></plan-item>")
    client.results("service-plan", "enable-aps-filter", NAMED)
    assert [name.text for name in business(client).findall("packages/package/name")] == ["wordpress"]
    assert client.service_plans(NAMED + package, "remove-package")[0].findtext("errcode") == "1013"
    assert client.service_plans(NAMED + "<plan-item><name>more</name></plan-item>", "remove-plan-item")[0].findtext("errcode") == "1013"


def test_a_copy_has_all_sections(client):
    made = client.results("service-plan", "duplicate", NAMED + "<duplicate-name>copy</duplicate-name>")[0]
    copy = client.results("service-plan", "get", "<filter><id>%s</id></filter>" % made.findtext("id"))[0]
    assert [child.tag for child in copy] == [child.tag for child in business(client)]
    assert copy.findtext("external-id") == ""


def test_a_set_over_several_plans_may_fail_for_one(client):
    results = client.results("service-plan", "set", "<filter><id>1</id><id>2</id></filter><name>Default Domain</name>")
    assert [(result.findtext("status"), result.findtext("id")) for result in results] == [("ok", "1"), ("error", "2")]


@pytest.mark.parametrize("place, element", [("limits", "<limits><overuse>sometimes</overuse></limits>"), ("mail", "<mail><webmail/><webmail/></mail>")])
def test_what_a_value_may_be_is_left_to_the_schema(client, place, element):
    outcome = client.service_plans(NAMED + element, "set")[0].findtext("errcode")
    assert outcome == {"limits": None, "mail": "1014"}[place]


def test_a_plan_is_found_by_the_name_it_has_now(client, plesk):
    selected = "<filter><name>Business</name></filter>"
    client.service_plans(selected, "set")
    plesk.state.service_plans[1].name = "Renamed by somebody"
    assert client.service_plans(selected, "set")[0].findtext("errcode") == "1013"
    assert client.service_plans("<filter><name>Renamed by somebody</name></filter>", "set")[0].findtext("status") == "ok"
    plesk.state.service_plans[0].name = "Business"
    assert client.service_plans("<filter><name>Business</name></filter>")[0].findtext("id") == "1"
