# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""Operations that the simulator does not carry out answer what its state gives."""

from __future__ import annotations

import datetime
import pathlib
import re

import yaml
from ansible_collections.community.plesk.tests import simulator

CUSTOMERS = "<packet><customer><get><filter>%s</filter><dataset><gen_info/></dataset></get></customer></packet>"
ADD = "<packet><customer><add><gen_info><pname>Jane Doe</pname><login>%s</login><passwd>Pa55-word-x</passwd></gen_info></add></customer></packet>"


def test_data_come_in_the_order_of_the_schema_and_what_it_requires_is_made_up(told):
    data = {"cname": "Acme & Sons", "login": "jdoe", "cr_date": datetime.date(2024, 2, 29), "status": 16}
    reply = told(CUSTOMERS % "<login>jdoe</login>", {"customer/get": [{"data": {"gen_info": data}, "id": 5, "filter-id": "jdoe"}]})
    assert reply == (
        "<result><status>ok</status><filter-id>jdoe</filter-id><id>5</id><data><gen_info>"
        "<cr_date>2024-02-29</cr_date><cname>Acme &amp; Sons</cname><pname></pname><login>jdoe</login><status>16</status>"
        "<phone></phone><fax></fax><email></email><address></address><city></city><state></state><pcode></pcode><country></country><locale></locale>"
        "</gen_info></data></result>"
    )


def test_a_list_is_several_results_and_errcode_makes_one_an_error(told):
    replies = [{"filter-id": "a", "id": 1}, {"filter-id": "b", "errcode": 1013, "errtext": "client does not exist"}]
    assert told(CUSTOMERS % "<login>a</login><login>b</login>", {"customer/get": replies}) == (
        "<result><status>ok</status><filter-id>a</filter-id><id>1</id></result>"
        "<result><status>error</status><errcode>1013</errcode><errtext>client does not exist</errtext><filter-id>b</filter-id></result>"
    )


def test_an_empty_list_is_no_result(told):
    assert told(CUSTOMERS % "<login>a</login>", {"customer/get": []}) == ""


def test_values_are_spelled_as_the_schema_wants_and_null_is_empty(told):
    info = {"name": "a.example", "site-id": 7, "pref": {"web": True, "mail": False, "icp-permit": None}}
    reply = told("<packet><site-alias><get><filter><id>1</id></filter></get></site-alias></packet>", {"site-alias/get": [{"info": info}]})
    assert reply == (
        "<result><status>ok</status><info><pref><web>true</web><mail>false</mail><icp-permit></icp-permit></pref>"
        "<site-id>7</site-id><name>a.example</name></info></result>"
    )


def test_a_list_under_a_name_repeats_the_element(told):
    reply = told("<packet><db_server><get-supported-types/></db_server></packet>", {"db_server/get-supported-types": {"type": ["mysql", "mssql"]}})
    assert reply == "<result><status>ok</status><type>mysql</type><type>mssql</type></result>"


def test_when_looks_at_the_request(told):
    replies = {
        "customer/get": [
            {"when": {"filter": {"login": "jdoe"}}, "id": 1},
            {"when": {"filter": {"login": ["acme", "jdoe"]}}, "id": 2},
            {"when": {"filter": {"id": 3}, "dataset": {"gen_info": None}}, "id": 3},
        ]
    }
    assert told(CUSTOMERS % "<login>jdoe</login>", replies) == "<result><status>ok</status><id>1</id></result>"
    assert told(CUSTOMERS % "<login> jdoe </login><login>acme</login>").count("<result>") == 2
    assert "<id>3</id>" in told(CUSTOMERS % "<id>3</id>")


def test_what_no_answer_fits_is_carried_out_or_gets_the_default(told):
    reply = told(CUSTOMERS % "<login>x</login>", {"customer/get": [{"when": {"filter": {"login": "jdoe"}}, "id": 1}]})
    assert reply == "<result><status>error</status><errcode>1013</errcode><errtext>client does not exist</errtext><filter-id>x</filter-id></result>"
    packet = "<packet><site><get><filter><name>x</name></filter><dataset><gen_info/></dataset></get></site></packet>"
    reply = told(packet, {"site/get": [{"when": {"filter": {"name": "example.com"}}, "id": 1}]})
    assert reply == "<result><status>error</status><errcode>1013</errcode><errtext>Object not found.</errtext><filter-id>x</filter-id></result>"


def test_before_and_after_make_a_playbook_idempotent(told, plesk):
    replies = {
        "customer/add": [{"before": "customer/add", "id": 7, "guid": "g"}, {"after": "customer/add", "errcode": 1007}],
        "customer/get": [{"before": "customer/add", "errcode": 1013}, {"after": "customer/add", "id": 7}],
    }
    assert "1013" in told(CUSTOMERS % "<login>jdoe</login>", replies)
    assert told(ADD % "jdoe") == "<result><status>ok</status><id>7</id><guid>g</guid></result>"
    assert told(CUSTOMERS % "<login>jdoe</login>") == "<result><status>ok</status><id>7</id></result>"
    assert told(ADD % "jdoe") == "<result><status>error</status><errcode>1007</errcode></result>"
    plesk.update(replies=replies)
    assert "1013" in told(CUSTOMERS % "<login>jdoe</login>")


def test_an_operation_that_failed_was_not_done(told):
    told(ADD % "jdoe", {"customer/add": [{"before": "customer/add", "errcode": 1019}, {"after": "customer/add", "id": 1}]})
    assert "1019" in told(ADD % "jdoe")


def test_operations_that_are_carried_out_count_as_done(told, client):
    told(CUSTOMERS % "", {"customer/get": [{"after": "server/srv_man", "id": 9}]})
    client.manage(("nothing", "stop"))
    assert "<id>9</id>" not in told(CUSTOMERS % "")
    client.manage(("web", "stop"))
    assert "<id>9</id>" in told(CUSTOMERS % "")


def test_reset_forgets_what_was_done(told, plesk, client):
    client.manage(("web", "stop"))
    plesk.reset()
    assert "<id>9</id>" not in told(CUSTOMERS % "", {"customer/get": [{"after": "server/srv_man", "id": 9}]})


def test_of_a_single_result_the_first_that_fits_is_given(told):
    replies = {"customer/add": [{"when": {"gen_info": {"login": "acme"}}, "errcode": 1007}, {"id": 1, "guid": "a"}, {"id": 2, "guid": "b"}]}
    assert told(ADD % "acme", replies) == "<result><status>error</status><errcode>1007</errcode></result>"
    assert told(ADD % "jdoe") == "<result><status>ok</status><id>1</id><guid>a</guid></result>"


def test_xml_is_given_as_it_is(told):
    written = "<result><status>ok</status><novelty since='19'>&lt;</novelty></result>"
    assert told(CUSTOMERS % "", {"customer/get": [written]}) == written
    assert told(CUSTOMERS % "", {"customer/get": [{"id": 1, "raw": "<novelty/>"}]}) == "<result><status>ok</status><id>1</id><novelty/></result>"


def test_replies_come_before_what_the_simulator_does(client, plesk):
    plesk.update(replies={"server/srv_man": [{"when": {"id": "web"}, "errcode": 1023, "errtext": "no"}]})
    assert client.manage(("web", "stop"), ("dns", "stop")) == [("error", "1023"), ("ok", None)]
    assert (plesk.service("web").state, plesk.service("dns").state) == ("running", "stopped")
    plesk.update(replies={"server/srv_man": []}, switches={"srv_man_merged_result": True})
    assert client.manage(("web", "stop"), ("plesk", "stop")) == []


def test_the_example_in_the_readme_is_one(plesk, told):
    readme = pathlib.Path(simulator.__file__).with_name("README.md").read_text(encoding="utf-8")
    example = re.search("(?m)^    replies:\n(?:     .*\n)+", readme).group()
    plesk.update(**yaml.safe_load(example))
    assert told(ADD % "jdoe").startswith("<result><status>ok</status><id>7</id><guid>")
    assert "1007" in told(ADD % "jdoe")
