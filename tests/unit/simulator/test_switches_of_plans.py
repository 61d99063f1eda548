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


@pytest.mark.parametrize("errcode", [1015, 1013])
def test_plan_unknown_owner(client, plesk, errcode):
    plesk.update(switches=dict(plan_unknown_owner=errcode))
    assert client.plans("<filter/><owner-login>tecnhnolux</owner-login>")[0].findtext("errcode") == str(errcode)
    assert client.plans("<filter/><owner-id>77</owner-id>")[0].findtext("errcode") == str(errcode)


@pytest.mark.parametrize("errcode", [1006, 1015, 1013])
def test_plan_foreign_owner(client, plesk, errcode):
    plesk.update(switches=dict(plan_foreign_owner=errcode))
    assert client.as_account("technolux").plans("<filter/><owner-id>1</owner-id>")[0].findtext("errcode") == str(errcode)


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
