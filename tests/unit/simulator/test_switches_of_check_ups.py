# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""What nobody knows about refusals can be switched: their order, their place, their errcode."""

from __future__ import annotations

import pytest

READ = "<packet><server><get><services_state/></get></server></packet>"


@pytest.mark.parametrize(
    "order, errcodes",
    [
        ("documented", ["1005", "1001", "1014"]),
        ("authentication_first", ["1001", "1001", "1014"]),
        ("packet_first", ["1014", "1014", "1014"]),
    ],
)
def test_checkup_order(client, plesk, order, errcodes):
    plesk.update(switches=dict(checkup_order=order))
    key, wrong = client.credentials, {"HTTP_AUTH_LOGIN": "admin", "HTTP_AUTH_PASSWD": "wrong"}
    seen = []
    for credentials, packet in ((wrong, '<packet version="99"><x/></packet>'), (wrong, "<packet><x/></packet>"), (key, "<packet><x/></packet>")):
        client.credentials = credentials
        seen.append(client.ask(packet).findtext("system/errcode"))
    assert seen == errcodes


@pytest.mark.parametrize(
    "order, errcodes",
    [
        ("documented", ["1005", "1029"]),
        ("authentication_first", ["1029", "1029"]),
        ("packet_first", ["1014", "1014"]),
    ],
)
def test_missing_credentials_place(client, plesk, order, errcodes):
    client.credentials = {}
    packets = ('<packet version="99"><x/></packet>', "<packet><x/></packet>")
    plesk.update(switches=dict(checkup_order=order))
    assert [client.ask(packet).findtext("system/errcode") for packet in packets] == ["1029", "1029"]
    plesk.update(switches=dict(missing_credentials_place="authentication"))
    assert [client.ask(packet).findtext("system/errcode") for packet in packets] == errcodes


def test_permission_denied_place(client, plesk):
    client.as_account("technolux")
    assert client.ask(READ).findtext("server/get/result/errcode") == "1006"
    plesk.update(switches=dict(permission_denied_place="system"))
    assert client.ask(READ).findtext("system/errcode") == "1006"


def test_feature_version_place(client, plesk):
    packet = '<packet version="1.4.2.0"><service-plan-addon><get><filter/></get></service-plan-addon></packet>'
    assert client.ask(packet).findtext("system/errcode") == "1017"
    plesk.update(switches=dict(feature_version_place="result"))
    assert client.ask(packet).findtext("service-plan-addon/get/result/errcode") == "1017"


@pytest.mark.parametrize("errcode", [11003, 1006])
def test_key_from_other_address(client, plesk, errcode):
    plesk.update(secret_keys=[{"key": plesk.secret_key, "login": "admin", "addresses": ["192.0.2.1"]}], switches={"key_from_other_address": errcode})
    assert client.ask(READ).findtext("system/errcode") == str(errcode)


@pytest.mark.parametrize("errcode", [1010, 1006, 1001])
def test_administrator_from_other_address(client, plesk, errcode):
    plesk.update(panel={"administrator_ips": ["192.0.2.1"]}, switches={"administrator_from_other_address": errcode})
    reply = client.ask(READ)
    assert reply.findtext("system/errcode") == str(errcode)
    assert "IP Access restriction policy" in reply.findtext("system/errtext")


@pytest.mark.parametrize("value, status, errcode", [(1014, 200, b"1014"), (405, 405, b"405"), ("empty", 200, None)])
def test_get_reply(client, plesk, value, status, errcode):
    plesk.update(switches=dict(get_reply=value))
    response = client.session.get(client.url(), headers=client.credentials, verify=plesk.ca_path, timeout=10)
    assert response.status_code == status
    assert errcode in response.content if errcode else response.content == b""


@pytest.mark.parametrize("value, status, errcode", [("accepted", 200, None), (1014, 200, b"1014"), (415, 415, b"415")])
def test_wrong_content_type(client, plesk, value, status, errcode):
    plesk.update(switches=dict(wrong_content_type=value))
    response = client.post(READ, Content__Type="application/x-www-form-urlencoded")
    assert response.status_code == status
    assert errcode in response.content if errcode else b"running" in response.content
    assert b"running" in client.post(READ, Content__Type="text/xml; charset=UTF-8").content


@pytest.mark.parametrize("value, expected", [(1014, b"1014"), ("empty", b"")])
def test_empty_body(client, plesk, value, expected):
    plesk.update(switches=dict(empty_body=value))
    response = client.post("")
    assert expected in response.content
    assert bool(response.content) == bool(expected)
