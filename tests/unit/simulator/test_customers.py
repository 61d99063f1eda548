# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""Customers are made, told, changed and deleted; resellers are told."""

from __future__ import annotations

import pytest

DATASET = "<dataset><gen_info/></dataset>"
CUSTOMER = "<filter><login>customer</login></filter>"


def logins(results):
    """Return the logins of the accounts that were found."""
    return [result.findtext("data/gen_info/login") for result in results]


def test_a_customer_is_made_who_can_log_in(client, plesk):
    asked = (
        "<gen_info><cname>Acme</cname><pname>Jane Doe</pname><login>jane</login><passwd>Jane-Pa55word</passwd><email>jane@example.com</email>"
        "<owner-login>technolux</owner-login><external-id>crm-9</external-id></gen_info>"
    )
    made = client.results("customer", "add", asked)[0]
    told = client.results("customer", "get", "<filter><external-id>crm-9</external-id></filter>" + DATASET)[0].find("data/gen_info")
    facts = {child.tag: child.text for child in told}
    assert (facts["cname"], facts["pname"], facts["email"], facts["owner-id"]) == ("Acme", "Jane Doe", "jane@example.com", "2")
    assert facts["guid"] == made.findtext("guid")
    assert logins(client.as_account("jane", "Jane-Pa55word").results("customer", "get", "<filter/>" + DATASET)) == ["jane"]
    assert "Jane-Pa55word" not in str(plesk.log)
    assert "Jane-Pa55word" not in str(plesk.state.visible())


def test_a_state_with_a_new_customer_can_be_put_back(client, plesk):
    client.results("customer", "add", "<gen_info><pname>J</pname><login>jane</login><passwd>Jane-Pa55word</passwd></gen_info>")
    plesk.update(**plesk.state.visible())
    assert plesk.state.account("jane").password == "Jane-Pa55word"


def test_a_customer_with_a_subscription_in_one_packet(client):
    setup = "<gen_setup><name>new.example</name><owner-login>jane</owner-login></gen_setup><plan-name>Business</plan-name>"
    packet = (
        "<packet><customer><add><gen_info><pname>Jane</pname><login>jane</login><passwd>Jane-Pa55word</passwd></gen_info></add></customer>"
        "<webspace><add>%s</add></webspace></packet>" % setup
    )
    assert client.outcome(packet) == [("ok", None), ("ok", None)]
    assert client.outcome(packet) == [("error", "1007"), ("error", "1007")]


@pytest.mark.parametrize(
    "facts, errcode",
    [
        ("<pname>x</pname><login>customer</login><passwd>secret-1</passwd>", "1007"),
        ("<pname>x</pname><login></login><passwd>secret-1</passwd>", "1019"),
        ("<pname>x</pname><login>x</login><passwd>secret-1</passwd><owner-login>nobody</owner-login>", "1015"),
        ("<pname>x</pname><login>x</login><passwd>secret-1</passwd><owner-login>customer</owner-login>", "1015"),
    ],
)
def test_a_customer_that_cannot_be_is_not_made(client, plesk, facts, errcode):
    assert client.results("customer", "add", "<gen_info>%s</gen_info>" % facts)[0].findtext("errcode") == errcode
    assert len(plesk.state.accounts) == 3


@pytest.mark.parametrize(
    "value, found",
    [
        ("", ["customer"]),
        ("<id>3</id>", ["customer"]),
        ("<login>customer</login><login>nobody</login>", ["customer", None]),
        ("<owner-login>admin</owner-login>", ["customer"]),
        ("<owner-id>1</owner-id>", ["customer"]),
        ("<guid>GUID</guid>", ["customer"]),
        ("<id>2</id>", [None]),
    ],
)
def test_customers_are_selected(client, plesk, value, found):
    guid = plesk.state.account("customer").guid
    assert logins(client.results("customer", "get", "<filter>%s</filter>%s" % (value.replace("GUID", guid), DATASET))) == found


def test_a_reseller_sees_and_makes_own_customers(client, plesk):
    client.as_account("technolux")
    assert client.plans("<filter/>" + DATASET, "get", "customer") == []
    asked = "<gen_info><pname>x</pname><login>%s</login><passwd>secret-1</passwd>%s</gen_info>"
    assert client.results("customer", "add", asked % ("x", ""))[0].findtext("status") == "ok"
    assert client.results("customer", "add", asked % ("y", "<owner-login>admin</owner-login>"))[0].findtext("errcode") == "1006"
    assert logins(client.results("customer", "get", "<filter/>" + DATASET)) == ["x"]


def test_a_customer_is_changed(client, plesk):
    changes = "<values><gen_info><pname>New</pname><login>renamed</login><passwd>Other-Pa55word</passwd><status>16</status></gen_info></values>"
    result = client.results("customer", "set", CUSTOMER + changes)[0]
    assert [child.tag for child in result] == ["status", "filter-id", "id"]
    told = client.results("customer", "get", "<filter><login>renamed</login></filter>" + DATASET)[0]
    assert (told.findtext("data/gen_info/pname"), told.findtext("data/gen_info/status")) == ("New", "16")
    assert len(client.webspaces("<filter><owner-login>renamed</owner-login></filter><dataset><gen_info/></dataset>")) == 2
    assert plesk.state.account("renamed").password == "Other-Pa55word"
    taken = "<filter><login>renamed</login></filter><values><gen_info><login>admin</login></gen_info></values>"
    assert client.results("customer", "set", taken)[0].findtext("errcode") == "1007"


def test_a_deleted_customer_takes_subscriptions_along(client):
    results = client.results("customer", "del", "<filter><login>customer</login><login>customer</login></filter>")
    assert [result.findtext("errcode") for result in results] == [None, "1013"]
    assert len(client.webspaces()) == 2


def test_a_customer_may_not_make_customers(client):
    client.as_account("customer")
    assert client.results("customer", "del", "<filter/>")[0].findtext("errcode") == "1006"


def test_the_counts_of_a_customer(client):
    told = client.results("customer", "get", CUSTOMER + "<dataset><gen_info/><stat/></dataset>")[0]
    assert told.findtext("data/stat/active_domains") == "2"


def test_resellers_are_told(client):
    dataset = "<dataset><gen-info/><stat/><permissions/><limits/><ippool/><subscriptions/></dataset>"
    for value in ("", "<all/>", "<login>technolux</login>", "<id>2</id>"):
        told = client.results("reseller", "get", "<filter>%s</filter>%s" % (value, dataset))
        assert [result.findtext("data/gen-info/login") for result in told] == ["technolux"]
    assert client.results("reseller", "get", "<filter><login>x</login></filter><dataset/>")[0].findtext("errcode") == "1013"
    assert client.as_account("technolux").results("reseller", "get", "<filter/><dataset/>")[0].findtext("errcode") == "1006"


def test_what_a_person_has_is_known(plesk):
    account = {"login": "admin", "password": "x", "role": "administrator", "id": 1}
    with pytest.raises(ValueError, match="person does not know shoe_size"):
        plesk.update(accounts=[dict(account, person={"shoe_size": 44})])
    plesk.update(accounts=[dict(account, person={"city": "Cologne"})])
