# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""What is not carried out and has nothing in replies: writes are done, reads find nothing."""

from __future__ import annotations

import re

import pytest

SITE = "<packet><site>%s</site></packet>"
ADD = SITE % "<add><gen_setup><name>%s</name><webspace-id>1</webspace-id></gen_setup></add>"
MAIL = "<packet><mail><create><filter><site-id>1</site-id>%s</filter></create></mail></packet>"


def test_an_object_that_is_created_gets_a_number_and_a_guid(told):
    assert re.fullmatch("<result><status>ok</status><id>[1-9][0-9]{4}</id><guid>[0-9a-f-]{36}</guid></result>", told(ADD % "a.example"))


def test_the_same_request_gets_the_same_number_and_another_one_another(told):
    assert told(ADD % "a.example") == told(ADD % "a.example") != told(ADD % "b.example")


@pytest.mark.parametrize(
    "packet",
    [
        "<reseller><add><gen-info><pname>J</pname><login>j</login><passwd>Pa55-word-x</passwd></gen-info></add></reseller>",
        "<site><add><gen_setup><name>a</name><webspace-id>1</webspace-id></gen_setup></add></site>",
    ],
)
def test_numbers_that_the_schema_leaves_open_are_told_too(told, packet):
    assert re.fullmatch("<result><status>ok</status><id>[0-9]+</id><guid>[0-9a-f-]+</guid></result>", told("<packet>%s</packet>" % packet))


def test_a_write_has_a_result_for_each_value_of_its_filter(told):
    assert told(SITE % "<del><filter><id>5</id><id>6</id></filter></del>") == (
        "<result><status>ok</status><filter-id>5</filter-id><id>5</id></result><result><status>ok</status><filter-id>6</filter-id><id>6</id></result>"
    )
    assert re.fullmatch(
        "<result><status>ok</status><filter-id>jdoe</filter-id><id>[0-9]+</id></result>", told(SITE % "<del><filter><name>jdoe</name></filter></del>")
    )


def test_what_the_request_says_is_told_again_where_the_reply_has_it(told):
    box = "<mailname><name>%s</name><password><value>Pa55-word-x</value></password></mailname>"
    assert told(MAIL % (box % "info" + box % "sales")) == "".join(
        "<result><status>ok</status><mailname><name>%s</name></mailname></result>" % name for name in ("info", "sales")
    )


def test_a_secret_is_never_told_again(told):
    packet = "<packet><secret_key><delete><filter><key>a-key-of-somebody</key></filter></delete></secret_key></packet>"
    assert "a-key-of-somebody" not in told(packet)


def test_a_read_finds_none_of_what_its_filter_names(told):
    missing = "<result><status>error</status><errcode>1013</errcode><errtext>Object not found.</errtext><filter-id>%s</filter-id></result>"
    packet = SITE % "<get><filter><name>a</name><name>b</name></filter><dataset/></get>"
    assert told(packet) == missing % "a" + missing % "b"


@pytest.mark.parametrize(
    "packet, answer",
    [
        ("<site><get><filter/><dataset/></get></site>", ""),
        ("<site-alias><get><filter/></get></site-alias>", "<result><status>ok</status></result>"),
        ("<session><get/></session>", "<result><status>ok</status></result>"),
        ("<event_log><get/></event_log>", "<result><status>ok</status></result>"),
    ],
)
def test_a_read_of_everything_finds_nothing(told, packet, answer):
    assert told("<packet>%s</packet>" % packet) == answer


def test_an_errcode_can_take_the_place_of_all_that(client, plesk):
    plesk.update(switches={"operations_without_replies": 1023}, replies={"site/del": [{"id": 5}]})
    packet = SITE % "<get><filter/><dataset/></get><del><filter><id>5</id></filter></del>"
    assert client.outcome(packet) == [("error", "1023"), ("ok", None)]


def test_a_server_may_take_more_than_was_ever_published(client, plesk):
    packet = "<packet><mail><get_info><filter><site-id>1</site-id></filter><user-guid/></get_info></mail><novelty><get/></novelty></packet>"
    assert client.outcome(packet) == [("error", "1014")]
    plesk.update(switches={"unpublished_elements": "user-guid"})
    assert client.outcome(packet) == [("error", "1014")]
    plesk.update(switches={"unpublished_elements": "user-guid novelty"})
    assert client.outcome(packet) == [("error", "1013"), ("ok", None)]
    assert client.outcome("<packet><novelty><get/></novelty></packet>") == [("ok", None)]
    assert client.outcome("<packet><mail><get_info><user-guid/><filter><site-id>1</site-id></filter></get_info></mail></packet>") == [("error", "1013")]
    assert client.outcome("<packet><mail><get_info><user-guid/></get_info></mail></packet>") == [("error", "1014")]


@pytest.mark.parametrize(
    "operations, counted",
    [
        ("<site><cform_buttons_list><filter/></cform_buttons_list></site>", 0),
        ("<server><domain-restriction-list/></server>", 0),
        ("<event_log><get_events/></event_log>", 0),
        ("<event_log><get/></event_log>", 1),
        ("<extension><call><a/></call></extension>", 1),
    ],
)
def test_writes_are_counted(client, plesk, operations, counted):
    client.ask("<packet>%s</packet>" % operations)
    assert plesk.counters["writes"] == counted
