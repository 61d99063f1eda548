# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""What ``plesk_packet`` sends, and what it refuses to send."""

from __future__ import annotations

import pytest
from ansible_collections.community.plesk.tests.unit.plugins.fake_plesk import conversation
from ansible_collections.community.plesk.tests.unit.plugins.packet_work import DELETE, packet, work

JANE = dict(passwd="Pa55-word-x", login="jdoe", pname="Jane Doe")


def sends(expected, *operations, **options):
    """Check which packet goes out; what is answered is another matter."""
    with conversation((packet(expected), packet())) as plesk:
        work(plesk, *operations, **options)


def refusal(*operations, **options):
    """Return why the operations are refused; nothing is sent."""
    with conversation() as plesk:
        returned = work(plesk, *operations, **options)
    assert set(returned) == {"failed", "msg"}
    return returned["msg"]


WRITTEN = {
    "elements in the order of the schema, and a list that repeats one": (
        {"customer/get": {"dataset": {"stat": None, "gen_info": None}, "filter": {"login": ["jdoe", "acme"]}}},
        "<customer><get><filter><login>jdoe</login><login>acme</login></filter><dataset><gen_info/><stat/></dataset></get></customer>",
    ),
    "true and null for an element without content, and false to leave it out": (
        {"server/get": {"stat": True, "gen_info": None, "prefs": False}},
        "<server><get><gen_info/><stat/></get></server>",
    ),
    "booleans and numbers": (
        {"site-alias/create": {"status": 0, "pref": {"web": True, "mail": False}, "site-id": 12, "name": "a.example"}},
        "<site-alias><create><status>0</status><pref><web>true</web><mail>false</mail></pref><site-id>12</site-id><name>a.example</name></create></site-alias>",
    ),
    "a text that looks like a boolean stays the text it is": (
        {"customer/get": {"filter": {"login": ["on", "1024"]}, "dataset": None}},
        "<customer><get><filter><login>on</login><login>1024</login></filter><dataset/></get></customer>",
    ),
    "characters that XML has to escape": (
        {"customer/get": {"filter": {"login": "<a> & b"}, "dataset": None}},
        "<customer><get><filter><login>&lt;a&gt; &amp; b</login></filter><dataset/></get></customer>",
    ),
    "a list of mappings in its own order where names alternate": (
        {
            "webspace/set": {
                "filter": {"id": 1},
                "values": {
                    "hosting": {
                        "vrt_hst": [{"property": {"name": "ssl", "value": True}}, {"property": {"name": "php", "value": False}}, {"ip_address": "192.0.2.1"}]
                    }
                },
            }
        },
        "<webspace><set><filter><id>1</id></filter><values><hosting><vrt_hst><property><name>ssl</name><value>true</value></property>"
        "<property><name>php</name><value>false</value></property><ip_address>192.0.2.1</ip_address></vrt_hst></hosting></values></set></webspace>",
    ),
}


@pytest.mark.parametrize("operation, expected", WRITTEN.values(), ids=WRITTEN)
def test_content_is_written_as_the_schema_wants_it(operation, expected):
    sends(expected, operation)


def test_operations_keep_their_order_and_neighbours_share_their_operator():
    sends(
        "<server><get_protos/></server><customer><del><filter><id>5</id><id>6</id></filter></del></customer><server><get><stat/></get><get_protos/></server>",
        {"server/get_protos": None},
        DELETE,
        {"server/get": {"stat": None}},
        {"server/get_protos": None},
    )


def test_an_operator_that_may_hold_one_operation_is_not_shared():
    get = "<db_server><get><filter><id>{0}</id></filter></get></db_server>"
    sends(get.format(1) + get.format(2), {"db_server/get": {"filter": {"id": 1}}}, {"db_server/get": {"filter": {"id": 2}}})


def test_all_that_is_wrong_is_told_at_once():
    assert refusal(
        {"custommer/get": None},
        {"customer/gett": None},
        {"customer/add": {"gen_inf": {"pname": 1}}},
        {"customer/add": {"gen_info": {"login": "x", "status": "no"}}},
        {"customer/get": {"filter": {"id": "a", "login": "b"}, "dataset": {}}},
        {"customer/del": {"filter": {"id": 1}}, "customer/get": None},
    ).split("; ") == [
        "custommer/get: custommer is not known (did you mean customer?)",
        "customer/gett: gett is not known (did you mean get?)",
        "customer/add: gen_inf is not known (did you mean gen_info?)",
        "customer/add: gen_info.status is 'no', which is not a whole number",
        "customer/add: gen_info.pname is missing",
        "customer/add: gen_info.passwd is missing",
        "customer/get: filter.id is 'a', which is not a whole number from 1",
        "customer/get: filter holds id and login, of which only one may be there",
        "item 6 of operations is not a mapping with one key like customer/get",
    ]


@pytest.mark.parametrize(
    "operation, msg",
    [
        ({"customer/add": {"gen_info": dict(JANE, pname=["a", "b"])}}, "customer/add: gen_info.pname takes a value, not a list"),
        ({"customer/add": {"gen_info": dict(JANE, pname={"a": "b"})}}, "customer/add: gen_info.pname takes a value, not a mapping"),
        ({"customer/add": "jdoe"}, "customer/add takes a mapping, or a list of mappings with one key each"),
        ({"customer/add": None}, "customer/add: gen_info is missing"),
        ({"customer": None}, "item 1 of operations is not a mapping with one key like customer/get"),
        ({"server/get": {"stat": "yes"}}, "server/get: stat has to be empty, so it takes null or true"),
        (
            {"business-logic-upgrade/get": None},
            "business-logic-upgrade/get cannot be written this way, because the schema does not say what business-logic-upgrade holds; use xml instead",
        ),
    ],
)
def test_what_the_schema_does_not_let_through_is_refused_with_its_path(operation, msg):
    assert refusal(operation) == msg


def test_a_value_that_is_a_secret_is_not_told():
    operation = {"customer/add": {"gen_info": dict(JANE, passwd="Pa55\x00word")}}
    assert refusal(operation) == "customer/add: gen_info.passwd has a character in it that XML cannot carry"


def test_an_empty_list_is_not_a_packet():
    with conversation() as plesk:
        assert work(plesk, operations=[])["msg"] == "operations is an empty list; name an operation"


def test_what_is_not_known_is_sent_last_if_the_task_says_so():
    sends(
        "<customer><get><filter/><dataset><gen_info/></dataset><novel><b>1</b><a>x</a><a>y</a></novel></get></customer>"
        "<novelty><get><on>true</on></get></novelty>",
        {"customer/get": {"novel": {"b": 1, "a": ["x", "y"]}, "dataset": {"gen_info": None}, "filter": {}}},
        {"novelty/get": {"on": True}},
        unknown="send",
    )


FILTERS = [
    ({"customer/del": {"filter": {}}}, "<customer><del><filter/></del></customer>"),
    ({"customer/del": {"filter": None}}, "<customer><del><filter/></del></customer>"),
]


@pytest.mark.parametrize("operation, sent", FILTERS)
def test_a_write_that_means_all_objects_is_sent_only_if_the_task_says_so(operation, sent):
    assert refusal(operation) == "customer/del: filter is empty, which means all objects; choose some, or set empty_filter=send"
    sends(sent, operation, empty_filter="send")


def test_a_read_of_all_objects_is_sent():
    sends("<customer><get><filter/><dataset/></get></customer>", {"customer/get": {"filter": None, "dataset": None}})


INSIDE = "<customer><get><filter/><dataset/></get></customer><server><get_protos/></server>"


@pytest.mark.parametrize(
    "xml",
    [
        INSIDE,
        packet(INSIDE),
        "<?xml version='1.0' encoding='iso-8859-1'?>\n" + packet(INSIDE),
        "\ufeff<!-- a -->\n" + packet("\n  <!-- b -->" + INSIDE.replace("<filter/>", "<!-- c --> <filter/>")) + "\n<!-- d -->",
    ],
)
def test_xml_is_sent_with_and_without_packet_around_it_and_without_its_comments(xml):
    sends(INSIDE, xml=xml)


def test_xml_keeps_its_version_and_its_settings():
    inside = "<request-settings><setting><name>a</name></setting></request-settings>" + INSIDE
    with conversation(('<packet version="1.6.9.0">{0}</packet>'.format(inside), packet())) as plesk:
        work(plesk, xml='<packet version="1.6.9.0">{0}</packet>'.format(inside))


def test_free_content_can_be_sent_as_xml():
    free = "<business-logic-upgrade><anything><b/><a>1</a></anything></business-logic-upgrade>"
    sends(free, xml=free)


@pytest.mark.parametrize(
    "xml, msg",
    [
        ("<!DOCTYPE packet [<!ENTITY x 'y'>]><packet/>", "xml has a DOCTYPE, which no packet needs"),
        ("<packet><server></packet>", "xml is not well-formed: Opening and ending tag mismatch: server line 1 and packet"),
        ("<packet/>", "xml holds no operation"),
        ("<server/>", "server needs an operation"),
        ("\n", "xml holds no operation"),
        ("hello", "xml holds text beside the operators, which no packet may hold"),
        (packet("x", INSIDE), "xml holds text beside the operators, which no packet may hold"),
        (packet(INSIDE) + packet(INSIDE), "packet is not known; packet is not known"),
        ("<customer><del><filter/></del></customer>", "customer/del: filter is empty, which means all objects; choose some, or set empty_filter=send"),
        (
            "<customer><get><dataset/><filter/></get><add><gen_info a='b'><login>x</login></gen_info></add></customer><sever/>",
            "customer/get: filter stands too late, it has to come before dataset; "
            "customer/add: gen_info has the attribute a, but the API has no attributes; customer/add: gen_info.pname is missing; "
            "customer/add: gen_info.passwd is missing; sever is not known (did you mean server?)",
        ),
    ],
)
def test_xml_that_plesk_would_refuse_is_not_sent(xml, msg):
    assert refusal(xml=xml) == msg
