# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""What nobody knows about writing plans can be switched, for both operators alike."""

from __future__ import annotations

import pytest

PLANS = {"service-plan": "Business", "service-plan-addon": "base_plan"}
IDS = {"service-plan": "2", "service-plan-addon": "11"}


@pytest.fixture(params=PLANS)
def operator(request):
    """Either operator."""
    return request.param


@pytest.fixture
def write(client, operator):
    """Send set for the operator's plan, or another operation; return the errcode of the result, None if it is ok."""

    def send(changes, operation="set"):
        selected = "<filter><name>%s</name></filter>" % PLANS[operator] if operation in ("set", "del", "duplicate") else ""
        return client.plans(selected + changes, operation, operator)[0].findtext("errcode")

    return send


@pytest.fixture
def plan(client, operator):
    """Read the operator's plan."""

    def read():
        return client.plans("<filter><id>%s</id></filter>" % IDS[operator], "get", operator)[0]

    return read


def limit(name, value):
    """Return a section with one limit."""
    return "<limits><limit><name>%s</name><value>%s</value></limit></limits>" % (name, value)


def permission(name, value):
    """Return a section with one permission."""
    return "<permissions><permission><name>%s</name><value>%s</value></permission></permissions>" % (name, value)


def php(name, value):
    """Return a section with one PHP setting."""
    return "<php-settings><setting><name>%s</name><value>%s</value></setting></php-settings>" % (name, value)


def pairs(plan, section):
    """Return what a section of the plan holds."""
    return {entry.findtext("name"): entry.findtext("value") for entry in plan.find(section).iter() if entry.find("name") is not None}


@pytest.mark.parametrize("errcode", [1007, 1019])
def test_plan_name_taken(client, plesk, write, operator, errcode):
    plesk.update(switches=dict(plan_name_taken=errcode))
    assert write("<name>%s</name>" % PLANS[operator], "add") == str(errcode)
    assert write("<duplicate-name>%s</duplicate-name>" % PLANS[operator], "duplicate") == str(errcode)


@pytest.mark.parametrize("value, errcode", [("separate", None), ("shared", "1007")])
def test_plan_names_across_operators(plesk, write, operator, value, errcode):
    plesk.update(switches=dict(plan_names_across_operators=value))
    other = next(name for kind, name in PLANS.items() if kind != operator)
    assert write("<name>%s</name>" % other, "add") == errcode


@pytest.mark.parametrize("value, errcode", [("accepted", None), (1007, "1007")])
def test_plan_external_id_taken(plesk, write, operator, value, errcode):
    plans = [{"id": 1, "name": PLANS[operator], "owner": "admin"}, {"id": 2, "name": "other", "owner": "admin", "external_id": "e"}]
    plesk.update(switches=dict(plan_external_id_taken=value), **{{"service-plan": "service_plans"}.get(operator, "addon_plans"): plans})
    assert write("<external-id>e</external-id>") == errcode
    assert write("<name>new</name><external-id>e</external-id>", "add") == errcode


@pytest.mark.parametrize("value, errcode, left", [("cleared", None, ""), ("ignored", None, "e"), (1019, "1019", "e")])
def test_plan_clear_external_id(plesk, write, plan, value, errcode, left):
    plesk.update(switches=dict(plan_clear_external_id=value))
    write("<external-id>e</external-id>")
    assert write("<external-id/>") == errcode
    assert plan().findtext("external-id") == left


@pytest.mark.parametrize("value", ["merge", "replace"])
def test_plan_set_section(plesk, write, plan, value):
    plesk.update(switches=dict(plan_set_section=value))
    before = pairs(plan(), "limits")
    permissions = pairs(plan(), "permissions")
    write(limit("max_box", 9))
    assert pairs(plan(), "limits") == (dict(before, max_box="9") if value == "merge" else {"max_box": "9"})
    assert pairs(plan(), "permissions") == permissions
    write("<limits/>")
    assert len(pairs(plan(), "limits")) == (len(before) if value == "merge" else 0)


@pytest.mark.parametrize("value, errcode, there", [(1019, "1019", False), (1023, "1023", False), ("accepted", None, True), ("ignored", None, False)])
def test_plan_unknown_name(plesk, write, plan, value, errcode, there):
    plesk.update(switches=dict(plan_unknown_name=value))
    for section, changes in (("limits", limit("nonsense", 1)), ("permissions", permission("nonsense", "true"))):
        assert write(changes) == errcode
        assert ("nonsense" in pairs(plan(), section)) == there
    assert write(php("nonsense", "1")) is None


def test_a_name_that_the_plan_has_is_known(plesk, client):
    plesk.update(addon_plans=[{"id": 1, "name": "a", "owner": "admin", "limits": {"odd": 1}}])
    assert client.plans("<filter/>" + limit("odd", 2), "set")[0].findtext("status") == "ok"


def hosting(operator, name, value):
    """Return a section with one property, in the shape of the operator's set."""
    bare = "<property><name>%s</name><value>%s</value></property>" % (name, value)
    return "<hosting>%s</hosting>" % ("<vrt_hst>%s</vrt_hst>" % bare if operator == "service-plan" else bare)


@pytest.mark.parametrize("value, errcode, left", [(1019, "1019", "awstats"), ("accepted", None, "x"), ("ignored", None, "awstats")])
def test_plan_bad_value(plesk, write, plan, operator, value, errcode, left):
    plesk.update(switches=dict(plan_bad_value=value))
    write(hosting(operator, "webstat", "awstats"))
    assert write(hosting(operator, "webstat", "x")) == errcode
    assert pairs(plan(), "hosting")["webstat"] == left


@pytest.mark.parametrize("value, errcode, left", [(1006, "1006", "0"), ("accepted", None, "1"), ("ignored", None, "0")])
def test_plan_not_writable(plesk, write, plan, value, errcode, left):
    plesk.update(switches=dict(plan_not_writable="accepted"))
    write(limit("upsell_site_builder", 0))
    plesk.update(switches=dict(plan_not_writable=value))
    assert write(limit("upsell_site_builder", 1)) == errcode
    assert pairs(plan(), "limits")["upsell_site_builder"] == left


def test_a_reseller_may_write_less(client):
    changes = "<name>x</name>" + permission("manage_not_chroot_shell", "true")
    assert client.plans(changes, "add")[0].findtext("status") == "ok"
    assert client.as_account("technolux").plans(changes, "add")[0].findtext("errcode") == "1006"
    assert [plan.findtext("name") for plan in client.plans()] == ["Presence Builder"]


@pytest.mark.parametrize("value", ["removed", "kept"])
def test_plan_empty_php_setting(plesk, write, plan, value):
    plesk.update(switches=dict(plan_empty_php_setting=value))
    write(php("memory_limit", ""))
    assert pairs(plan(), "php-settings").get("memory_limit") == (None if value == "removed" else "")


@pytest.mark.parametrize("value, left", [("kept", "a\n  b"), ("collapsed", "a b")])
def test_plan_multiline_text(plesk, write, plan, value, left):
    plesk.update(switches=dict(plan_multiline_text=value))
    write(php("additional-directives", "a\n  b"))
    assert pairs(plan(), "php-settings")["additional-directives"] == left


@pytest.mark.parametrize("value, errcode, left", [("accepted", None, "5"), ("ignored", None, "-1"), (1023, "1023", "-1")])
def test_addon_performance(client, plesk, value, errcode, left):
    plesk.update(switches=dict(addon_performance=value))
    changes = "<performance><bandwidth>5</bandwidth></performance>"
    assert client.plans("<filter><id>11</id></filter>" + changes, "set")[0].findtext("errcode") == errcode
    assert client.service_plans("<filter><id>1</id></filter>" + changes, "set")[0].findtext("errcode") is None
    assert client.plans("<filter><id>11</id></filter>")[0].findtext("performance/bandwidth") == left
    assert client.service_plans("<filter><id>1</id></filter>")[0].findtext("performance/bandwidth") == "5"


@pytest.mark.parametrize("value, echo", [("filter", "name"), ("id", "id"), ("none", None)])
def test_plan_result_echo(client, plesk, operator, value, echo):
    plesk.update(switches=dict(plan_result_echo=value))
    for operation in ("get-limit-descriptor", "set", "del"):
        result = client.results(operator, operation, "<filter><name>%s</name></filter>" % PLANS[operator])[0]
        assert [child.tag for child in result if child.tag != "descriptor"] == ["status"] + ([echo] if echo else [])


@pytest.mark.parametrize("value, ids", [("filter", ["14", "x", "11"]), ("server", ["11", "14", "x"])])
def test_plan_result_order(client, plesk, value, ids):
    plesk.update(switches=dict(plan_result_order=value, plan_not_found_echo="none"))
    for operation in ("get-limit-descriptor", "del"):
        results = client.plans("<filter><id>14</id><id>99</id><id>11</id></filter>", operation)
        assert [result.findtext("id") or "x" for result in results] == ids


def test_plan_problems(client, plesk):
    plesk.update(switches=dict(plan_problems="Perl is not installed."))
    assert client.results("service-plan", "set", "<filter><id>1</id></filter>")[0].findtext("problems") == "Perl is not installed."
    assert client.plans("<filter><id>11</id></filter>", "set")[0].find("problems") is None


def test_plan_lag_reads(client, plesk, write, plan, operator):
    plesk.update(switches=dict(plan_lag_reads=2))
    write(limit("max_box", 777))
    write("<name>new</name>", "add")
    assert [pairs(plan(), "limits")["max_box"] == "777" for dummy in range(4)] == [False, False, True, True]
    assert client.plans("<filter><name>new</name></filter>", "get", operator)[0].findtext("status") == "ok"
    write("", "del")
    assert [plan().findtext("status") for dummy in range(3)] == ["ok", "ok", "error"]


def test_plan_lag_seconds(plesk, write, plan, until):
    plesk.update(switches=dict(plan_lag_seconds=1))
    write(limit("max_box", 777))
    assert pairs(plan(), "limits")["max_box"] != "777"
    assert write(limit("max_db", 778)) is None
    assert until(lambda: [pairs(plan(), "limits").get(name) for name in ("max_box", "max_db")] == ["777", "778"])


@pytest.mark.parametrize("value, errcode", [("available", None), ("empty", None), (1006, "1006"), (1014, "1014")])
def test_plan_descriptors(client, plesk, operator, value, errcode):
    plesk.update(switches=dict(plan_descriptors=value))
    for operation in ("get-limit-descriptor", "get-permission-descriptor", "get-physical-hosting-descriptor"):
        result = client.results(operator, operation, "<filter><name>%s</name></filter>" % PLANS[operator])[0]
        assert result.findtext("errcode") == errcode
        assert (result.find("descriptor") is not None) == (value == "available")
        assert (result.tag == "system") == (value == 1014)


def test_stored_instead_of_what_was_asked(plesk, write, plan, operator):
    plesk.update(stored_instead={"limits/max_box": 5, "limits/max_db": None, "php_settings/memory_limit": "64M", "external_id": "fixed", "name": None})
    before = pairs(plan(), "limits").get("max_db")
    two = "<limits><limit><name>max_box</name><value>9</value></limit><limit><name>max_db</name><value>99</value></limit></limits>"
    names = "<external-id>mine</external-id><name>renamed</name>"
    assert write(two + names + php("memory_limit", "1G")) is None
    assert pairs(plan(), "limits")["max_box"] == "5"
    assert pairs(plan(), "limits").get("max_db") == before
    assert pairs(plan(), "php-settings")["memory_limit"] == "64M"
    assert plan().findtext("external-id") == "fixed"
    assert plan().findtext("name") == PLANS[operator]


def test_stored_instead_of_a_whole_section(plesk, client):
    plesk.update(stored_instead={"hosting": None, "mail/webmail": "horde", "overuse": "normal"})
    changes = "<mail><webmail>x</webmail></mail><limits><overuse>block</overuse></limits><hosting><none/></hosting>"
    client.service_plans("<filter><id>2</id></filter>" + changes, "set")
    plan = client.service_plans("<filter><id>2</id></filter>")[0]
    assert (plan.findtext("mail/webmail"), plan.findtext("limits/overuse"), plan.find("hosting/none")) == ("horde", "normal", None)
