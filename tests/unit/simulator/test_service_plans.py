# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""Service plans are told with all their sections, each owner seeing their own."""

from __future__ import annotations

import pytest


def names(results):
    """Return the names of the plans that were found."""
    return [result.findtext("name") for result in results]


@pytest.mark.parametrize(
    "asked, found",
    [
        ("<filter/>", ["Default Domain", "Business"]),
        ("<filter/><owner-login>technolux</owner-login>", ["Mail only", "Empty"]),
        ("<filter/><owner-id>2</owner-id>", ["Mail only", "Empty"]),
        ("<filter/><owner-all/>", ["Default Domain", "Business", "Mail only", "Empty"]),
        ("<filter><name>Business</name><name>Default Domain</name></filter>", ["Business", "Default Domain"]),
        ("<filter><id>2</id></filter>", ["Business"]),
        ("<filter><guid>c27e4a90-6d15-4f3b-92c8-1ab3f5e70d64</guid></filter>", ["Business"]),
        ("<filter><external-id>billing-2</external-id></filter>", ["Business"]),
    ],
)
def test_plans_are_selected_like_add_on_plans(client, asked, found):
    assert names(client.results("service-plan", "get", asked)) == found


def test_a_reseller_sees_only_own_plans(client):
    assert names(client.as_account("technolux").service_plans("<filter/><owner-all/>")) == ["Mail only", "Empty"]


def test_the_plans_of_one_operator_are_unknown_to_the_other(client):
    assert client.service_plans("<filter><name>base_plan</name></filter>")[0].findtext("errcode") == "1013"
    assert client.plans("<filter><name>Business</name></filter>")[0].findtext("errcode") == "1013"


def test_sections_stand_in_the_order_of_the_schema(client):
    plan = client.results("service-plan", "get", "<filter><id>2</id></filter>")[0]
    assert [child.tag for child in plan] == (
        "status id name guid external-id owner-login mail limits log-rotation preferences hosting performance permissions plan-items "
        "aps-filter packages php-settings web-server-settings"
    ).replace("performance ", "").split()
    assert plan.findtext("mail/nonexistent-user/bounce") == "This address does not accept mail."
    assert plan.findtext("limits/overuse") == "not_suspend_notify"
    assert plan.findtext("log-rotation/on/log-condition/log-bytime") == "Daily"
    assert plan.findtext("plan-items/item/name") == "priority-support"
    assert plan.findtext("aps-filter") == "true"
    assert plan.findtext("web-server-settings/additional-nginx") == "client_max_body_size 64m;\nproxy_read_timeout 60s;"


def test_what_a_plan_does_not_define_is_missing(client, plesk):
    plesk.update(service_plans=[{"id": 3, "name": "a", "owner": "admin", "overuse": "block", "log_rotation": {"off": None}, "packages": None}])
    plan = client.results("service-plan", "get", "<filter/>")[0]
    assert [child.tag for child in plan][6:] == ["limits", "log-rotation"]
    assert [child.tag for child in plan.find("limits")] == ["overuse"]
    assert [child.tag for child in plan.find("log-rotation")] == ["off"]


def test_children_of_a_section_stand_in_order_whatever_the_state_says(client, plesk):
    mail = {"outgoing-messages-mbox-limit": 5, "mailservice": True, "nonexistent-user": {"reject": None}}
    plesk.update(service_plans=[{"id": 3, "name": "a", "owner": "admin", "mail": mail}])
    plan = client.results("service-plan", "get", "<filter/>")[0]
    assert [child.tag for child in plan.find("mail")] == ["nonexistent-user", "mailservice", "outgoing-messages-mbox-limit"]


@pytest.mark.parametrize("operator, key", [("service-plan", "generate_service_plans"), ("service-plan-addon", "generate_addon_plans")])
def test_many_plans_follow_the_schema_and_can_be_changed_alone(client, plesk, operator, key):
    plesk.update(**{key: 40})
    assert len(client.results(operator, "get", "<filter/>")) > 40
    name = names(client.plans("<filter/>", operator=operator))[-1]
    client.plans("<filter><name>%s</name></filter><limits><limit><name>max_box</name><value>777</value></limit></limits>" % name, "set", operator)
    plans = client.plans("<filter/>", operator=operator)
    assert [plan.findtext("name") for plan in plans if "777" in [value.text for value in plan.iter("value")]] == [name]
    before, after = plans[-17], plans[-1]
    assert [child.tag for child in before] == [child.tag for child in after]


@pytest.mark.parametrize(
    "facts, words",
    [
        ({"mail": ["webmail"]}, "mail cannot be"),
        ({"plan_items": 1}, "plan_items cannot be 1"),
        ({"overuse": 1}, "overuse is a text or null"),
    ],
)
def test_a_section_of_the_wrong_kind_is_refused(plesk, facts, words):
    with pytest.raises(ValueError, match=words):
        plesk.update(service_plans=[dict({"id": 3, "name": "a", "owner": "admin"}, **facts)])
    assert [plan.id for plan in plesk.state.service_plans] == [1, 2, 5, 6]
