# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""Add-on plans are selected and told, each owner seeing their own."""

from __future__ import annotations

import pytest


def names(results):
    """Return the names of the plans that were found."""
    return [result.findtext("name") for result in results]


def test_without_an_owner_the_requester_is_meant(client):
    assert names(client.plans()) == ["base_plan", "first_plan", "second_plan"]
    assert names(client.as_account("technolux").plans()) == ["Presence Builder"]


@pytest.mark.parametrize(
    "owner, found",
    [
        ("<owner-id>2</owner-id>", ["Presence Builder"]),
        ("<owner-login>technolux</owner-login>", ["Presence Builder"]),
        ("<owner-id>1</owner-id>", ["base_plan", "first_plan", "second_plan"]),
        ("<owner-all/>", ["Presence Builder", "base_plan", "first_plan", "second_plan"]),
    ],
)
def test_an_owner_may_be_named(client, owner, found):
    assert names(client.plans("<filter/>" + owner)) == found


def test_a_reseller_never_sees_what_belongs_to_others(client):
    client.as_account("technolux")
    assert names(client.plans("<filter/><owner-all/>")) == ["Presence Builder"]
    assert client.plans("<filter><id>11</id></filter>")[0].findtext("errcode") == "1013"


def test_one_result_per_value_in_the_order_of_the_filter(client):
    results = client.plans("<filter><name>second_plan</name><name>nothing</name><name>first_plan</name></filter>")
    assert names(results) == ["second_plan", "nothing", "first_plan"]
    assert [result.findtext("errcode") for result in results] == [None, "1013", None]


@pytest.mark.parametrize("value", ["<id>13</id>", "<id> 013 </id>", "<name>first_plan</name>", "<external-id>billing-13</external-id>"])
def test_every_kind_of_filter(client, value):
    plan = client.plans("<filter>%s</filter>" % value)[0]
    assert (plan.findtext("id"), plan.findtext("external-id")) == ("13", "billing-13")
    assert names(client.plans("<filter><guid>%s</guid></filter>" % plan.findtext("guid"))) == ["first_plan"]


def test_equal_names_of_several_owners_give_several_plans(client, plesk):
    plesk.update(addon_plans=[{"id": 1, "name": "same", "owner": "admin"}, {"id": 2, "name": "same", "owner": "technolux"}])
    found = client.plans("<filter><name>same</name></filter><owner-all/>")
    assert [plan.findtext("id") for plan in found] == ["1", "2"]


def test_sections_stand_in_the_order_of_the_schema(client, plesk):
    plesk.update(
        addon_plans=[
            {
                "id": 5,
                "name": "full",
                "owner": "admin",
                "external_id": "x&y",
                "limits": [["max_db", 1], ["max_db", 2]],
                "hosting": {"ssl": True, "shell": "/bin/false"},
                "performance": {"bandwidth": -1},
                "packages": ["wordpress", {"name": "joomla", "version": "5"}],
                "permissions": {"manage_dns": False},
                "php_settings": {"open_basedir": None},
                "raw": "<mail><overuse/></mail>",
            }
        ]
    )
    plan = client.plans()[0]
    assert [child.tag for child in plan] == [
        "status",
        "id",
        "name",
        "guid",
        "external-id",
        "owner-login",
        "limits",
        "hosting",
        "performance",
        "packages",
        "permissions",
        "php-settings",
        "mail",
    ]
    assert [limit.findtext("value") for limit in plan.find("limits")] == ["1", "2"]
    assert [one.findtext("value") for one in plan.findall("hosting/vrt_hst/property")] == ["true", "/bin/false"]
    assert [one.findtext("name") for one in plan.find("packages")] == ["wordpress", "joomla"]
    assert plan.findtext("permissions/permission/value") == "false"
    assert plan.findtext("php-settings/setting/value") == ""


def test_sections_that_are_not_defined_are_missing(client):
    base, first, second = client.plans()
    assert base.find("packages") is not None
    assert first.find("hosting/none") is not None
    assert [child.tag for child in second] == ["status", "id", "name", "guid", "external-id", "owner-login"]


def test_many_plans_are_the_same_ones_each_time_and_of_real_size(client, plesk):
    plesk.update(generate_addon_plans=200)
    packet = "<packet><service-plan-addon><get><filter/></get></service-plan-addon></packet>"
    content = client.post(packet).content
    assert content == client.post(packet).content
    assert 9600 < len(content) / 203 < 10000
    plans = client.plans()
    assert len(plans) == 203
    assert all(plans[-1].find(section) is not None for section in "limits hosting performance packages permissions php-settings".split())
