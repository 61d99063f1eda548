# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""What becomes of the results of replies."""

from __future__ import annotations

import pytest
from ansible_collections.community.plesk.plugins.module_utils._packet.tree import BARE, DEEP
from ansible_collections.community.plesk.plugins.module_utils._schema.kinds import kinds_of_results
from ansible_collections.community.plesk.plugins.module_utils._schema.read import Reader
from lxml import etree

from .source import operations

OK = dict(status="ok", errcode=None, errtext=None)


def read(operation, xml, branch=None):
    """Return a result as data, and what was odd about it."""
    reader = Reader(*operation.split("/"))
    return reader(etree.fromstring(xml), branch), reader.notes


def test_values_have_the_types_of_the_schema():
    xml = """
        <result>
            <status>ok</status><filter-id>jdoe</filter-id><id>5</id>
            <data>
                <gen_info>
                    <cr_date>2024-01-31</cr_date><cname/><login>jdoe</login><status>16</status><phone>555</phone><description> two words </description>
                </gen_info>
                <stat><traffic>12345678901</traffic><web_users> 0 </web_users></stat>
            </data>
        </result>
    """
    gen_info = dict(cr_date="2024-01-31", cname=None, login="jdoe", status=16, phone="555", description="two words")
    expected = dict(OK, **{"filter-id": "jdoe"}, id=5, data=dict(gen_info=gen_info, stat=dict(traffic=12345678901, web_users=0)))
    assert read("customer/get", xml) == (expected, [])


def test_booleans_and_numbers():
    xml = """
        <result><status>ok</status>
            <updates><install_updates_automatically>1</install_updates_automatically><install_third_party_updates>false</install_third_party_updates></updates>
            <stat><load_avg><l1>0.50</l1><l5>2</l5><l15/></load_avg></stat>
        </result>
    """
    updates = dict(install_updates_automatically=True, install_third_party_updates=False)
    assert read("server/get", xml) == (dict(OK, updates=updates, stat=dict(load_avg=dict(l1=0.5, l5=2.0, l15=None))), [])


def test_an_error_has_what_every_result_has():
    xml = "<result><status>error</status><errcode>1013</errcode><errtext>client does not exist</errtext><filter-id>jdoe</filter-id></result>"
    expected = {"status": "error", "errcode": 1013, "errtext": "client does not exist", "filter-id": "jdoe", "id": None}
    assert read("customer/get", xml) == (expected, [])


@pytest.mark.parametrize(
    "operation, names",
    [
        ("customer/get", ["errcode", "errtext", "filter-id", "id", "status"]),
        ("customer/add", ["errcode", "errtext", "id", "status"]),
        ("server/set", ["errcode", "errtext", "status"]),
        ("session/get", ["errcode", "errtext", "session", "status"]),
    ],
)
def test_an_empty_result_has_the_names_that_its_operation_gives(operation, names):
    assert sorted(read(operation, "<result><status>ok</status></result>")[0]) == names


LISTS = [
    # By its own doing.
    ("session/get", "", {"session": []}),
    ("session/get", "<session><id>a</id></session>", {"session": [{"id": "a"}]}),
    ("session/get", "<session><id>a</id></session><session><id>b</id></session>", {"session": [{"id": "a"}, {"id": "b"}]}),
    ("dns/get-supported-recursion", "<value>on</value>", {"value": ["on"]}),
    # Because a group around it does nothing else.
    ("server/get", "<components/>", {"components": {"component": []}}),
    ("server/get", "<components><component><name>a</name></component></components>", {"components": {"component": [{"name": "a"}]}}),
    ("server/get", "<services_state/>", {"services_state": {"srv": []}}),
    ("server/get", "<interfaces><interface>eth0</interface></interfaces>", {"interfaces": {"interface": ["eth0"]}}),
    ("ip/get", "<addresses/>", {"addresses": {"ip_info": []}}),
    ("db_server/get-supported-types", "<type>mysql</type>", {"type": ["mysql"]}),
    # A choice of several is not a list of each.
    ("server/get", "<gen_info><server_name>a</server_name></gen_info>", {"gen_info": {"server_name": "a"}}),
]


@pytest.mark.parametrize("operation, inside, data", LISTS)
def test_what_may_repeat_is_always_a_list(operation, inside, data):
    assert read(operation, "<result><status>ok</status>" + inside + "</result>") == (dict(OK, **data), [])


def test_a_list_is_there_when_what_holds_it_is():
    xml = "<result><status>ok</status><data><limits/><plan-items/><packages/></data></result>"
    data = {"limits": {"limit": []}, "plan-items": {"item": []}, "packages": {"package": []}}
    assert read("webspace/get", xml)[0]["data"] == data


def test_what_holds_others_is_always_a_mapping():
    assert read("customer/get", "<result><status>ok</status><data><gen_info/><stat> </stat></data></result>")[0]["data"] == {"gen_info": {}, "stat": {}}


def test_what_comes_twice_although_it_should_not_is_a_list():
    names = "".join("<gen_info><server_name>{0}</server_name></gen_info>".format(name) for name in "abc")
    expected = dict(OK, gen_info=[{"server_name": name} for name in "abc"])
    assert read("server/get", "<result><status>ok</status>" + names + "</result>") == (expected, ["server/get: gen_info came more than once, so it is a list"])


def test_what_is_not_known_is_kept():
    xml = (
        "<result><status>ok</status><new>1</new><data><newer><a/><b>true</b><b><c>x</c></b></newer><stat><n xmlns='urn:x'>1</n><n>2</n></stat></data></result>"
    )
    expected = dict(OK, **{"filter-id": None}, id=None, new="1", data={"newer": {"a": None, "b": ["true", {"c": "x"}]}, "stat": {"n": ["1", "2"]}})
    assert read("customer/get", xml) == (expected, [])


def test_what_may_hold_anything_is_kept_as_it_is():
    xml = "<result><status>ok</status><backup><file>a</file><file>b</file><size>5</size></backup></result>"
    expected = dict(OK, **{"filter-id": None}, id=None, backup={"file": ["a", "b"], "size": "5"})
    assert read("extension/call", xml) == (expected, [])


def test_a_value_that_does_not_fit_stays_text_and_is_noted_once():
    xml = """
        <result><status>ok</status><data><permissions>
            <permission><name>a</name><value>yes</value></permission><permission><name>b</name><value>no</value></permission>
            <permission><name>c</name><value> </value></permission>
        </permissions></data></result>
    """
    data, notes = read("webspace/get", xml)
    assert [permission["value"] for permission in data["data"]["permissions"]["permission"]] == ["yes", "no", None]
    assert notes == ["webspace/get: data.permissions.permission.value is 'yes', which is not true or false, so it stays text"]


def test_notes_are_those_of_all_results():
    reader = Reader("customer", "get")
    for status in ("open", "closed", "0"):
        reader(etree.fromstring("<result><status>ok</status><id>x</id><data><gen_info><status>{0}</status></gen_info></data></result>".format(status)))
    assert reader.notes == [
        "customer/get: id is 'x', which is not a whole number from 1, so it stays text",
        "customer/get: data.gen_info.status is 'open', which is not a whole number, so it stays text",
    ]


def test_elements_in_a_value_and_text_among_elements_are_noted():
    data, notes = read("customer/get", "<result><status>ok</status><id><a>1</a></id><data><stat>none</stat></data></result>")
    assert (data["id"], data["data"]) == ({"a": "1"}, {"stat": {}})
    assert notes == [
        "customer/get: id holds elements instead of a value",
        "customer/get: data.stat holds text instead of elements, which is left out",
    ]


def test_comments_are_passed_over():
    assert read("server/set", "<result><!-- one --><status>ok</status></result>") == (OK, [])


def test_a_value_that_the_schema_calls_nil_is_null():
    xml = """
        <result xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><status>ok</status><key_info><key>a</key><description xsi:nil="true"/></key_info></result>
    """
    assert read("secret_key/get_info", xml)[0]["key_info"] == [{"key": "a", "description": None}]


BARE_REPLIES = [
    ("server/domain-restriction-list", "<domain-restriction-list><enable>1</enable></domain-restriction-list>", {"enable": 1, "name": []}),
    ("server/lic_get_info", "<lic_get_info><property><name>a</name><value>1</value></property></lic_get_info>", {"property": [{"name": "a", "value": "1"}]}),
    ("server/lic_update", "<lic_update><status>ok</status></lic_update>", {}),
    ("server/lic_update", "<lic_update><status>error</status><errcode>1</errcode></lic_update>", {"status": "error", "errcode": 1}),
]


@pytest.mark.parametrize("operation, xml, data", BARE_REPLIES)
def test_a_reply_without_a_result_is_one(operation, xml, data):
    assert read(operation, xml) == (dict(OK, **data), [])


def test_the_path_of_a_note_begins_within_the_operation():
    packet = etree.fromstring("<packet><server><domain-restriction-list><enable>x</enable></domain-restriction-list></server></packet>")
    reader = Reader("server", "domain-restriction-list")
    reader(packet[0][0])
    assert reader.notes == ["server/domain-restriction-list: enable is 'x', which is not a whole number, so it stays text"]


@pytest.mark.parametrize("branch, data", [("list", {"db-server": []}), ("add", {}), ("remove", {})])
def test_a_result_that_stands_deeper_is_read_by_where_it_stands(branch, data):
    identity = {"filter-id": None, "id": None}
    assert read("webspace/db-servers", "<result><status>ok</status></result>", branch) == (dict(OK, **identity, **data), [])


def test_an_operation_that_is_not_known_has_results_all_the_same():
    assert read("wp-instance/get", "<result><status>ok</status><id>5</id></result>") == (dict(OK, id="5"), [])


def test_a_status_that_is_missing_stays_so():
    assert read("customer/add", "<result/>")[0]["status"] is None


def test_results_stand_deeper_where_the_decoder_looks_for_them():
    deep = {(operator, name) for operator, name in operations() if len(kinds_of_results(operator, name)) > 1}
    assert deep == DEEP


def test_operations_are_their_own_results_where_the_decoder_takes_them_for_that():
    bare = {(operator, name) for operator, name in operations() if kinds_of_results(operator, name)[None].is_operation}
    assert bare == BARE
