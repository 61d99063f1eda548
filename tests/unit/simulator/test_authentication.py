# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""Who gets in, who does not, and with which errcode."""

from __future__ import annotations

import pytest
from ansible_collections.community.plesk.tests.simulator import Simulator
from lxml import etree

from .wire import Wire, needs_ipv6

INVALID_USAGE = "PleskAPIInvalidSecretKeyException : Invalid secret key usage. Please check logs for details."
RESTRICTED = "Access for administrator from address '127.0.0.1' is restricted in accordance with IP Access restriction policy currently applied."
READ = "<packet><server><get><services_state/></get></server></packet>"
STOP = "<packet><server><srv_man><id>web</id><operation>stop</operation></srv_man></server></packet>"
PLANS = "<packet><service-plan-addon><get><filter/></get></service-plan-addon></packet>"
PROTOS = "<packet><server><get_protos/></server></packet>"


def system(client, packet=READ, **headers):
    """Return errcode and errtext of a refusal."""
    reply = client.ask(packet, **headers)
    return reply.findtext("system/errcode"), reply.findtext("system/errtext")


def test_password_and_key_both_work(client):
    assert client.outcome(READ) == [("ok", None)]
    assert client.as_account("admin").outcome(READ) == [("ok", None)]


def test_without_credentials_nothing_works_and_basic_does_not_count(client):
    client.credentials = {}
    assert system(client) == ("1029", "Authentication method is not specified")
    assert system(client, Authorization="Basic YWRtaW46eA==") == ("1029", "Authentication method is not specified")


def test_a_wrong_password_or_login_is_1001(client):
    assert system(client.as_account("admin", "wrong"))[0] == "1001"
    assert system(client.as_account("nobody", "wrong"))[0] == "1001"


def test_a_wrong_key_is_11003_even_beside_a_right_password(client):
    client.as_account("admin")
    assert system(client, KEY="wrong") == ("11003", "PleskAPIInvalidSecretKeyException : key is not found")


def test_an_empty_key_is_a_wrong_key(client):
    assert system(client.as_account("admin"), KEY="")[0] == "11003"


def test_header_names_may_be_in_any_case(client):
    client.credentials = {"http_auth_login": "admin", "Http_Auth_Passwd": client.plesk.password}
    assert client.outcome(READ) == [("ok", None)]


def test_a_key_bound_to_an_address_works_only_from_there(client, plesk):
    plesk.update(secret_keys=[{"key": plesk.secret_key, "login": "admin", "addresses": ["127.0.0.1"]}])
    assert client.outcome(READ) == [("ok", None)]
    plesk.update(secret_keys=[{"key": plesk.secret_key, "login": "admin", "addresses": ["192.0.2.1"]}])
    assert system(client) == ("11003", INVALID_USAGE)


@needs_ipv6
@pytest.mark.parametrize(
    "bound, refused",
    [
        (["127.0.0.1"], ["::1"]),
        (["::1"], ["127.0.0.1"]),
        (["127.0.0.1", "::1"], []),
        (["127.0.0.1", "0:0:0:0:0:0:0:1"], []),
        (["192.0.2.1"], ["127.0.0.1", "::1"]),
        ([], []),
    ],
)
def test_a_key_bound_to_one_address_of_localhost_is_refused_over_the_other(certificate, bound, refused):
    with Simulator(address=["127.0.0.1", "::1"], certificate=certificate) as plesk:
        plesk.update(secret_keys=[{"key": plesk.secret_key, "login": "admin", "addresses": bound}])
        replies = {}
        for address in plesk.addresses:
            with Wire(plesk, host=address) as wire:
                replies[address] = etree.fromstring(wire.post()[2])
        assert [address for address, reply in replies.items() if reply.findtext("system/errcode") == "11003"] == refused
        assert [address for address, reply in replies.items() if reply.find("server") is None] == refused
        assert {replies[address].findtext("system/errtext") for address in refused} <= {INVALID_USAGE}


def test_administrators_from_a_restricted_address(client, plesk):
    plesk.update(panel={"administrator_ips": ["192.0.2.1", "::1"]})
    assert system(client) == ("1010", RESTRICTED)
    assert system(client.as_account("admin")) == ("1010", RESTRICTED)
    assert system(client.as_account("admin", "wrong"))[0] == "1001"
    assert client.as_account("technolux").outcome(PROTOS) == [("ok", None)]
    plesk.update(panel={"administrator_ips": ["127.0.0.1"]})
    assert client.as_account("admin").outcome(READ) == [("ok", None)]


@pytest.mark.parametrize("change, errcode", [("disabled", "1011"), ("locked", "1012")])
def test_disabled_and_locked_accounts(client, plesk, change, errcode):
    accounts = plesk.state.document["accounts"]
    plesk.update(accounts=[dict(accounts[0], **{change: True})])
    assert system(client.as_account("admin"))[0] == errcode


def test_an_account_without_the_permission_for_the_api(client, plesk):
    plesk.update(accounts=[dict(plesk.state.document["accounts"][0], xml_api=False)])
    assert system(client)[0] == "1006"


def test_too_many_failures_lock_the_login(client, plesk):
    plesk.update(panel={"lock_after": 2})
    client.as_account("admin", "wrong")
    assert [system(client)[0] for dummy in range(3)] == ["1001", "1001", "1012"]
    assert system(client.as_account("admin"))[0] == "1012"


@pytest.mark.parametrize(
    "panel, expected",
    [
        ({"api_enabled": False}, ("1006", "Access to API is disabled for 127.0.0.1")),
        ({"allowed_ips": ["192.0.2.1"]}, ("1006", "Access to API is disabled for 127.0.0.1")),
        ({"configured": False}, ("1004", "Plesk is not configured. Go to the control panel to perform post-installation configuring.")),
    ],
)
def test_a_panel_that_refuses_everybody(client, plesk, panel, expected):
    plesk.update(panel=panel)
    assert system(client) == expected
    plesk.reset()
    assert client.outcome(READ) == [("ok", None)]


def test_with_an_expired_licence_everything_can_be_read_and_nothing_changed(client, plesk):
    plesk.update(panel={"licence_expired": True})
    assert client.outcome(READ) == client.outcome(PROTOS) == [("ok", None)]
    assert len(client.plans()) == 3
    assert system(client, STOP) == ("1030", "The license key has expired.")
    assert plesk.service("web").state == "running"


@pytest.mark.parametrize(
    "login, packet, expected",
    [
        ("technolux", READ, ("error", "1006")),
        ("technolux", STOP, ("error", "1006")),
        ("technolux", PROTOS, ("ok", None)),
        ("technolux", PLANS, ("ok", None)),
        ("customer", STOP, ("error", "1006")),
        ("customer", PROTOS, ("ok", None)),
        ("customer", PLANS, ("error", "1006")),
    ],
)
def test_each_role_may_do_its_own(client, plesk, login, packet, expected):
    assert client.as_account(login).outcome(packet) == [expected]
    assert plesk.service("web").state == "running"


def test_one_forbidden_operation_does_not_stop_the_rest(client):
    packet = "<packet><server><get_protos/><get/></server></packet>"
    assert client.as_account("technolux").outcome(packet) == [("ok", None), ("error", "1006")]


@pytest.mark.parametrize(
    "value, sent, errcode",
    [
        ("utf-8", "utf-8", None),
        ("utf-8", "latin-1", "1001"),
        ("latin-1", "latin-1", None),
        ("latin-1", "utf-8", "1001"),
        ("either", "utf-8", None),
        ("either", "latin-1", None),
    ],
)
def test_the_switch_password_encoding(client, plesk, value, sent, errcode):
    plesk.update(accounts=[{"login": "jörg", "password": "Süßes-Geheimnis", "role": "administrator", "id": 1}], switches={"password_encoding": value})
    client.credentials = {"HTTP_AUTH_LOGIN": "jörg".encode(sent), "HTTP_AUTH_PASSWD": "Süßes-Geheimnis".encode(sent)}
    assert system(client)[0] == errcode
