# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""Add-on plans are made, changed, deleted and duplicated, each owner changing their own."""

from __future__ import annotations

import pytest
from lxml import etree


def names(results):
    """Return the names of the plans that were found."""
    return [result.findtext("name") for result in results]


def test_a_plan_is_added_as_asked(client):
    asked = (
        "<name>More</name><limits><limit><name>disk_space</name><value>+5</value></limit></limits>"
        "<hosting><property><name>ssl</name><value>true</value></property></hosting><performance><bandwidth>1</bandwidth></performance>"
        "<permissions><permission><name>manage_dns</name><value>1</value></permission></permissions><external-id>e</external-id>"
        "<php-settings><setting><name>memory_limit</name><value>1M</value></setting></php-settings>"
    )
    made = client.plans(asked, "add")[0]
    assert made.findtext("id") == "15"
    plan = client.plans("<filter><guid>%s</guid></filter>" % made.findtext("guid"))[0]
    assert plan.findtext("hosting/vrt_hst/property/value") == "true"
    assert plan.findtext("permissions/permission/value") == "true"
    assert plan.findtext("php-settings/setting/value") == "1M"
    assert plan.findtext("external-id") == "e"


def test_a_name_is_given_once_per_owner(client):
    assert client.plans("<name>base_plan</name>", "add")[0].findtext("errcode") == "1007"
    assert client.plans("<name></name>", "add")[0].findtext("errcode") == "1019"
    assert client.plans("<name>base_plan</name><owner-login>technolux</owner-login>", "add")[0].findtext("id") == "15"
    assert client.plans("<filter><id>13</id></filter><name>base_plan</name>", "set")[0].findtext("errcode") == "1007"


def test_set_changes_what_is_named_and_keeps_the_rest(client):
    changes = "<limits><limit><name>max_box</name><value>9</value></limit></limits><name>renamed</name>"
    result = client.plans("<filter><name>base_plan</name></filter>" + changes, "set")[0]
    assert [child.tag for child in result] == ["status", "name"]
    plan = client.plans("<filter><id>11</id></filter>")[0]
    assert plan.findtext("name") == "renamed"
    assert {limit.findtext("name"): limit.findtext("value") for limit in plan.find("limits")}["max_box"] == "9"
    assert len(plan.find("limits")) == 4


def test_deleted_plans_are_gone(client):
    results = client.plans("<filter><id>11</id><id>99</id></filter>", "del")
    assert [result.findtext("status") for result in results] == ["ok", "error"]
    assert names(client.plans()) == ["first_plan", "second_plan"]
    assert [result.findtext("id") for result in client.plans("<filter/>", "del")] == ["13", "14"]
    assert client.plans() == []


@pytest.mark.parametrize("values", ["<id>14</id><id>14</id>", "<name>second_plan</name><name>second_plan</name>"])
def test_a_plan_that_is_to_be_deleted_twice_is_gone_the_second_time(client, values):
    results = client.plans("<filter>%s</filter>" % values, "del")
    assert [(result.findtext("status"), result.findtext("errcode")) for result in results] == [("ok", None), ("error", "1013")]
    assert names(client.plans()) == ["base_plan", "first_plan"]


def test_a_reseller_cannot_delete_for_others(client):
    client.as_account("technolux")
    assert client.plans("<filter><id>11</id></filter>", "del")[0].findtext("errcode") == "1013"
    assert client.plans("<filter><id>11</id></filter><owner-id>1</owner-id>", "del")[0].findtext("errcode") == "1006"
    assert len(client.as_account("admin").plans()) == 3


def test_a_plan_is_duplicated_under_another_name(client):
    made = client.plans("<filter><id>11</id></filter><duplicate-name>copy</duplicate-name>", "duplicate")[0]
    copy = client.plans("<filter><id>%s</id></filter>" % made.findtext("id"))[0]
    assert copy.findtext("name") == "copy"
    assert len(copy.find("limits")) == 4
    assert client.plans("<filter><id>99</id></filter><duplicate-name>y</duplicate-name>", "duplicate")[0].findtext("errcode") == "1013"


def test_the_copy_of_a_plan_has_the_same_sections(client, plesk):
    plesk.update(
        addon_plans=[{"id": 1, "name": "one", "owner": "admin", "limits": {"max_db": 1}, "packages": ["wordpress", {"name": "joomla", "version": "5"}]}]
    )
    client.plans("<filter><id>1</id></filter><duplicate-name>two</duplicate-name>", "duplicate")
    one, two = ([etree.tostring(section) for section in plan if section.tag in ("limits", "packages")] for plan in client.plans())
    assert one == two
    assert b"<version>5</version>" in two[1]


def test_a_generated_plan_can_be_changed_alone(client, plesk):
    plesk.update(generate_addon_plans=40)
    changes = "<limits><limit><name>max_box</name><value>777</value></limit></limits>"
    client.plans("<filter><name>Generated add-on 00001</name></filter>" + changes, "set")
    changed = [plan.findtext("name") for plan in client.plans() if ">777<" in "".join("<%s>%s<" % (one.tag, one.text) for one in plan.iter("value"))]
    assert changed == ["Generated add-on 00001"]
