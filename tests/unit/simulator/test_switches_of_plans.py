# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""What nobody knows about the selection of plans can be switched."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    "value, asked, echoed",
    [
        ("none", "<name>x</name>", []),
        ("filter", "<name>x</name>", [("name", "x")]),
        ("filter", "<id>99</id>", [("id", "99")]),
        ("id", "<name>x</name>", []),
        ("id", "<id>99</id>", [("id", "99")]),
        ("filter-id", "<guid>x</guid>", [("filter-id", "x")]),
    ],
)
def test_plan_not_found_echo(client, plesk, value, asked, echoed):
    plesk.update(switches=dict(plan_not_found_echo=value))
    result = client.plans("<filter>%s</filter>" % asked)[0]
    assert [child.tag for child in result][:3] == ["status", "errcode", "errtext"]
    assert [(child.tag, child.text) for child in result][3:] == echoed


@pytest.mark.parametrize(
    "value, expected",
    [
        ("no_result", b"<get></get>"),
        ("ok_without_id", b"<get><result><status>ok</status></result></get>"),
        ("error_1013", b"<errcode>1013</errcode>"),
        ("no_operation", b"<service-plan-addon></service-plan-addon>"),
    ],
)
def test_plan_empty_list(client, plesk, value, expected):
    plesk.update(addon_plans=[], switches={"plan_empty_list": value})
    for operation in (b"get", b"set", b"del"):
        content = client.post(b"<packet><service-plan-addon><get><filter/></get></service-plan-addon></packet>".replace(b"get>", operation + b">")).content
        assert expected.replace(b"get>", operation + b">") in content


CAFE, CAFE_DECOMPOSED = "caf\u00e9 plan", "cafe\u0301 plan"
OPERATORS = {"service-plan": "service_plans", "service-plan-addon": "addon_plans"}


@pytest.mark.parametrize("operator", OPERATORS)
@pytest.mark.parametrize(
    "value, found",
    [
        ("exact", [CAFE]),
        ("composed", [CAFE, CAFE_DECOMPOSED]),
        ("ignores_case", [CAFE, CAFE_DECOMPOSED, "CAF\u00c9 Plan"]),
        ("ignores_case_and_accents", [CAFE, CAFE_DECOMPOSED, "CAF\u00c9 Plan", "cafe plan", "Cafe\u0300 plan"]),
    ],
)
def test_plan_collation(client, plesk, operator, value, found):
    plesk.update(subscriptions=[], **{OPERATORS[operator]: [{"id": 1, "name": CAFE, "owner": "admin", "external_id": CAFE, "guid": CAFE}]})
    plesk.update(switches={"plan_collation": value, "plan_external_id_taken": 1019})
    for asked in (CAFE, CAFE_DECOMPOSED, "CAF\u00c9 Plan", "cafe plan", "Cafe\u0300 plan", "cafe"):
        for kind in ("name", "external-id", "guid"):
            result = client.plans("<filter><%s>%s</%s></filter>" % (kind, asked, kind), operator=operator)[0]
            assert result.findtext("status") == ("ok" if asked in found else "error")
            assert result.findtext(kind) == (CAFE if asked in found else asked)
        added = [client.plans(names, "add", operator)[0] for names in ("<name>%s</name>" % asked, "<name>x</name><external-id>%s</external-id>" % asked)]
        assert [result.findtext("errcode") for result in added] == (["1007", "1019"] if asked in found else [None, None])
        for result in added:
            if result.find("id") is not None:
                client.plans("<filter><id>%s</id></filter>" % result.findtext("id"), "del", operator)


def test_plan_collation_of_owners_and_of_a_new_spelling(client, plesk):
    renaming = "<filter><name>base_plan</name></filter><name>Base_Plan</name>"
    assert client.plans("<filter/><owner-login>TechnoLux</owner-login>")[0].findtext("errcode") == "1015"
    plesk.update(switches={"plan_collation": "ignores_case"})
    assert client.plans("<filter/><owner-login>TechnoLux</owner-login>")[0].findtext("name") == "Presence Builder"
    assert client.service_plans("<filter/><owner-login>TechnoLux</owner-login>")[0].findtext("name") == "Mail only"
    assert client.plans(renaming, "set")[0].findtext("status") == "ok"
    assert client.plans("<filter><name>BASE_PLAN</name></filter>")[0].findtext("name") == "Base_Plan"
    assert client.plans("<filter><name>first_plan</name></filter><name>BASE_PLAN</name>", "set")[0].findtext("errcode") == "1007"


def test_a_plan_that_takes_the_name_of_another_owners_plan_is_found(client):
    named = "<filter><name>base_plan</name></filter>"
    assert client.plans(named)[0].findtext("id") == "11"
    client.as_account("technolux").plans("<filter><id>9</id></filter><name>base_plan</name>", "set")
    assert client.plans(named)[0].findtext("id") == "9"


@pytest.mark.parametrize("errcode", [1015, 1013])
def test_plan_unknown_owner(client, plesk, errcode):
    plesk.update(switches=dict(plan_unknown_owner=errcode))
    assert client.plans("<filter/><owner-login>tecnhnolux</owner-login>")[0].findtext("errcode") == str(errcode)
    assert client.plans("<filter/><owner-id>77</owner-id>")[0].findtext("errcode") == str(errcode)


@pytest.mark.parametrize("errcode", [1006, 1015, 1013])
def test_plan_foreign_owner(client, plesk, errcode):
    plesk.update(switches=dict(plan_foreign_owner=errcode))
    assert client.as_account("technolux").plans("<filter/><owner-id>1</owner-id>")[0].findtext("errcode") == str(errcode)


@pytest.mark.parametrize("errcode", [1006, 1014])
def test_plan_all_owners_by_reseller(client, plesk, errcode):
    assert client.as_account("technolux").plans("<filter/><owner-all/>")[0].findtext("status") == "ok"
    plesk.update(switches=dict(plan_all_owners_by_reseller=errcode))
    assert client.as_account("technolux").plans("<filter/><owner-all/>")[0].findtext("errcode") == str(errcode)
    assert client.as_account("admin").plans("<filter/><owner-all/>")[0].findtext("status") == "ok"


@pytest.mark.parametrize(
    "value, admins, resellers",
    [
        ("by_role", {"owner-login": "admin"}, {"owner-id": "2"}),
        ("owner-id", {"owner-id": "1"}, {"owner-id": "2"}),
        ("owner-login", {"owner-login": "admin"}, {"owner-login": "technolux"}),
        ("both", {"owner-id": "1", "owner-login": "admin"}, {"owner-id": "2", "owner-login": "technolux"}),
        ("none", {}, {}),
    ],
)
def test_plan_owner_element(client, plesk, value, admins, resellers):
    plesk.update(switches=dict(plan_owner_element=value))
    found = [{child.tag: child.text for child in plan if child.tag.startswith("owner")} for plan in client.plans("<filter/><owner-all/>")]
    assert found[0] == resellers
    assert found[1] == admins
