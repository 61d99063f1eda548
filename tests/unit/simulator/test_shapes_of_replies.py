# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""Operations whose results do not stand where all others have them, given in replies or not."""

from __future__ import annotations

import pytest

SERVER = "<packet><server><%s/></server></packet>"
LICENCE = "<packet><server><lic_get_info><license>AAAA</license></lic_get_info></server></packet>"
RENEW = "<packet><server><lic_update><filter><key-id>1</key-id></filter></lic_update></server></packet>"
UPDATE = "<packet><mail><update><%s><filter><site-id>1</site-id><mailname><name>info</name></mailname></filter></%s></update></mail></packet>"
SERVERS = "<packet><webspace><db-servers><%s><filter><id>5</id></filter>%s</%s></db-servers></webspace></packet>"
ONE = "<db-server><type>mysql</type><id>2</id></db-server>"


def test_a_licence_is_told_without_a_result(told):
    licence = {"content": "AAAA", "property": [{"value": "2027-01-01", "name": "lim_date"}, {"name": "plesk_key_id", "value": 1}]}
    assert told(LICENCE, {"server/lic_get_info": licence}) == (
        "<property><name>lim_date</name><value>2027-01-01</value></property><property><name>plesk_key_id</name><value>1</value></property>"
        "<content>AAAA</content>"
    )


def test_an_error_in_place_of_a_licence_is_a_result_all_the_same(told):
    assert told(LICENCE, {"server/lic_get_info": {"errcode": 1023, "errtext": "no"}}) == (
        "<result><status>error</status><errcode>1023</errcode><errtext>no</errtext></result>"
    )


def test_domains_that_are_restricted_are_told_without_a_result(told):
    assert told(SERVER % "domain-restriction-list", {}) == "<enable>0</enable>"
    assert told(SERVER % "domain-restriction-list", {"server/domain-restriction-list": [{"name": ["a.example", "b.example"], "enable": 1}]}) == (
        "<enable>1</enable><name>a.example</name><name>b.example</name>"
    )


def test_lic_update_is_its_own_result(told):
    assert told(RENEW, {}) == "<status>ok</status>"
    assert told(RENEW, {"server/lic_update": {"errcode": 1030}}) == "<status>error</status><errcode>1030</errcode>"


@pytest.mark.parametrize("part", ["add", "set", "remove"])
def test_results_of_mail_update_stand_in_what_was_asked(told, part):
    result = "<result><status>ok</status><mailname><name>%s</name></mailname></result>"
    assert told(UPDATE % (part, part), {}) == "<%s>%s</%s>" % (part, result % "info", part)
    assert told(UPDATE % (part, part), {"mail/update": [{"mailname": {"name": "sales"}}]}) == "<%s>%s</%s>" % (part, result % "sales", part)


def test_results_of_db_servers_stand_in_what_was_asked(told):
    replies = {"webspace/db-servers": [{"filter-id": 5, "db-server": [{"port": 3306, "host": "localhost", "type": "mysql", "id": 2}]}]}
    listed = "<type>mysql</type><id>2</id><host>localhost</host><port>3306</port>"
    assert told(SERVERS % ("list", "", "list"), replies) == (
        "<list><result><status>ok</status><filter-id>5</filter-id><db-server>%s</db-server></result></list>" % listed
    )
    assert told(SERVERS % ("add", ONE, "add"), {}) == "<add><result><status>ok</status><filter-id>5</filter-id><id>5</id></result></add>"


def test_what_an_extension_answers_is_free(told):
    packet = "<packet><extension><call><catalog><list/></catalog></call></extension></packet>"
    assert told(packet, {}) == "<result><status>ok</status><catalog></catalog></result>"
    assert told(packet, {"extension/call": [{"catalog": {"list": {"item": [1, True]}}}]}) == (
        "<result><status>ok</status><catalog><list><item>1</item><item>true</item></list></catalog></result>"
    )


def test_the_operator_with_free_content_answers_anything(told):
    packet = "<packet><business-logic-upgrade><convert><all/></convert></business-logic-upgrade></packet>"
    assert told(packet, {}) == "<result><status>ok</status></result>"
    assert told(packet, {"business-logic-upgrade/convert": [{"done": [1, 2]}]}) == "<result><status>ok</status><done>1</done><done>2</done></result>"


@pytest.mark.parametrize(
    "packet, errors",
    [
        (RENEW, "<status>error</status><errcode>1006</errcode><errtext>Permission denied.</errtext>"),
        (SERVER % "reboot", "<result><status>error</status><errcode>1006</errcode><errtext>Permission denied.</errtext></result>"),
        (LICENCE, "<result><status>error</status><errcode>1006</errcode><errtext>Permission denied.</errtext></result>"),
    ],
)
def test_a_refusal_stands_where_an_error_of_the_operation_would(told, client, packet, errors):
    client.as_account("technolux")
    assert told(packet) == errors


def test_a_customer_who_may_use_mail_gets_results_in_the_same_place(told, client):
    client.as_account("customer")
    assert told(UPDATE % ("set", "set")).startswith("<set><result><status>ok</status>")


@pytest.mark.parametrize(
    "login, refused, allowed",
    [
        ("technolux", ["server/reboot", "secret_key/create", "extension/get", "php-handler/get"], ["server/get_protos", "customer/get", "service-plan/get"]),
        ("customer", ["server/reboot", "extension/get", "reseller/get", "service-plan/get", "session/get"], ["server/get_protos", "webspace/get"]),
    ],
)
def test_other_accounts_may_not_use_what_is_the_administrators(client, sent, login, refused, allowed):
    client.as_account(login)
    assert [client.outcome(sent(name)) for name in refused] == [[("error", "1006")]] * len(refused)
    assert not [name for name in allowed if ("error", "1006") in client.outcome(sent(name))]
