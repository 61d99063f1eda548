# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""What becomes of content that a user writes, and what is said of content that cannot be sent."""

from __future__ import annotations

import datetime

import pytest
from ansible_collections.community.plesk.plugins.module_utils._schema.fill import fill
from lxml import etree


def filled(operation, content, unknown="fail"):
    """Return an operation as XML, and its faults."""
    element, faults = fill(*operation.split("/"), content, unknown)
    return None if element is None else etree.tostring(element).decode(), faults


SENT = [
    # A mapping is put in order, in every element of it.
    (
        "customer/get",
        {"dataset": {"stat": None, "gen_info": None}, "filter": {"login": ["jdoe", "acme"]}},
        "<get><filter><login>jdoe</login><login>acme</login></filter><dataset><gen_info/><stat/></dataset></get>",
    ),
    (
        "service-plan-addon/set",
        {"name": "new", "external-id": "", "limits": {"limit": [{"value": -1, "name": "max_site"}]}, "owner-login": "reseller", "filter": {"name": "old"}},
        "<set><filter><name>old</name></filter><owner-login>reseller</owner-login><limits><limit><name>max_site</name><value>-1</value></limit></limits>"
        "<external-id></external-id><name>new</name></set>",
    ),
    # So is a list of mappings with one key each, but where names may alternate it keeps its own order.
    ("customer/get", [{"dataset": None}, {"filter": [{"id": 5}, {"id": 6}]}], "<get><filter><id>5</id><id>6</id></filter><dataset/></get>"),
    (
        "webspace/add",
        {"gen_setup": [{"ip_address": "192.0.2.1"}, {"name": "example.com"}, {"ip_address": "2001:db8::1"}]},
        "<add><gen_setup><ip_address>192.0.2.1</ip_address><name>example.com</name><ip_address>2001:db8::1</ip_address></gen_setup></add>",
    ),
    (
        "webspace/add",
        {"gen_setup": {"ip_address": ["192.0.2.1", "2001:db8::1"], "name": "example.com"}},
        "<add><gen_setup><name>example.com</name><ip_address>192.0.2.1</ip_address><ip_address>2001:db8::1</ip_address></gen_setup></add>",
    ),
    (
        "server/set",
        [{"session_setup": {"login_timeout": 30}}, {"password": "x"}],
        "<set><session_setup><login_timeout>30</login_timeout></session_setup><password>x</password></set>",
    ),
    # What repeats may also come alone, or as lists in their own order.
    ("mail/enable", {"site-id": 5}, "<enable><site-id>5</site-id></enable>"),
    (
        "mail/create",
        {"filter": {"site-id": 5, "mailname": {"alias": "b", "name": "a"}}},
        "<create><filter><site-id>5</site-id><mailname><name>a</name><alias>b</alias></mailname></filter></create>",
    ),
    (
        "mail/create",
        {"filter": {"site-id": 5, "mailname": [[{"alias": "b"}, {"name": "a"}, {"alias": "c"}], {"name": "d"}]}},
        "<create><filter><site-id>5</site-id><mailname><name>a</name><alias>b</alias><alias>c</alias></mailname>"
        "<mailname><name>d</name></mailname></filter></create>",
    ),
    ("customer/get", {"filter": {"id": []}, "dataset": None}, "<get><filter/><dataset/></get>"),
    # Elements that hold nothing.
    ("server/get", {"stat": True, "gen_info": "", "prefs": {}, "admin": [], "shells": None}, "<get><gen_info/><stat/><admin/><prefs/><shells/></get>"),
    ("server/get", {"stat": False, "gen_info": True}, "<get><gen_info/></get>"),
    ("customer/get", {"filter": None, "dataset": {"gen_info": True, "stat": False}}, "<get><filter/><dataset><gen_info/></dataset></get>"),
    ("db_server/get-supported-types", None, "<get-supported-types/>"),
    ("server/reboot", True, "<reboot/>"),
    ("server/get", None, "<get/>"),
    ("server/get", {}, "<get/>"),
    ("reseller/del", {"filter": {"all": True}}, "<del><filter><all/></filter></del>"),
    # Values.
    (
        "ftp-user/set",
        {"filter": {"id": "5"}, "values": {"quota": 1024.0, "permissions": {"read": True, "write": "False"}}},
        "<set><filter><id>5</id></filter><values><quota>1024</quota><permissions><read>true</read><write>false</write></permissions></values></set>",
    ),
    (
        "service-plan-addon/add",
        {
            "name": 7.0,
            "performance": {"bandwidth": 1e-7, "max_connections": -1},
            "php-settings": {"setting": [{"name": "safe_mode", "value": "on"}, {"name": "a", "value": True}]},
        },
        "<add><name>7.0</name><performance><bandwidth>0.0000001</bandwidth><max_connections>-1</max_connections></performance><php-settings>"
        "<setting><name>safe_mode</name><value>on</value></setting><setting><name>a</name><value>true</value></setting></php-settings></add>",
    ),
    (
        "webspace/get_traffic",
        {"filter": {"name": "a&b <c>"}, "since_date": datetime.date(2024, 1, 31)},
        "<get_traffic><filter><name>a&amp;b &lt;c&gt;</name></filter><since_date>2024-01-31</since_date></get_traffic>",
    ),
    # The words on and off are booleans in YAML.
    ("service-plan/add", {"name": "a", "log-rotation": {False: None}}, "<add><name>a</name><log-rotation><off/></log-rotation></add>"),
    (
        "service-plan/add",
        {"name": "a", "log-rotation": {"true": {"log-condition": {"log-bysize": 9}}}},
        "<add><name>a</name><log-rotation><on><log-condition><log-bysize>9</log-bysize></log-condition></on></log-rotation></add>",
    ),
    # What is free keeps its order.
    (
        "extension/call",
        {"backup": [{"b": [1, 2], "a": None}, [{"y": True}, {"x": 1.5}, {"y": "z"}]]},
        "<call><backup><b>1</b><b>2</b><a/></backup><backup><y>true</y><x>1.5</x><y>z</y></backup></call>",
    ),
    ("database/get-db", {"filter": {"id": [5, 6]}}, "<get-db><filter><id>5</id><id>6</id></filter></get-db>"),
]


@pytest.mark.parametrize("operation, content, xml", SENT)
def test_content_becomes_elements_in_the_order_of_the_schema(operation, content, xml):
    assert filled(operation, content) == (xml, [])


REFUSED = [
    # Missing, too many, two of a choice.
    ("customer/add", {}, ["customer/add: gen_info is missing"]),
    ("customer/add", {"gen_info": {"pname": "J", "passwd": "x"}}, ["customer/add: gen_info.login is missing"]),
    ("customer/add", {"gen_info": None}, ["customer/add: gen_info.{0} is missing".format(name) for name in ("pname", "login", "passwd")]),
    ("mail/update", None, ["mail/update needs add, remove or set"]),
    ("dns/add_master_server", {"ip_address": "192.0.2.1"}, ["dns/add_master_server needs site-id or site-alias-id"]),
    ("ip/del", {"filter": None}, ["ip/del: filter.ip_address is missing"]),
    (
        "customer/get",
        {"filter": {"id": 5, "login": "a", "guid": "b"}, "dataset": None},
        ["customer/get: filter holds id, login and guid, of which only one may be there"],
    ),
    (
        "database/add-db-user",
        {"db-id": 5, "webspace-id": 6, "login": "a", "password": "b"},
        ["database/add-db-user holds db-id and webspace-id, of which only one may be there"],
    ),
    ("database/add-db-user", {"webspace-id": 6, "login": "a", "password": "b"}, ["database/add-db-user: db-server-id is missing"]),
    (
        "webspace/add",
        {"gen_setup": {"name": ["a"] * 11}},
        ["webspace/add: gen_setup.name occurs 11 times, but may occur 10 times at most"],
    ),
    ("customer/get", [{"filter": None}, {"dataset": None}, {"filter": None}], ["customer/get: filter occurs 2 times, but may occur once only"]),
    # Names.
    ("customer/get", {"filter": None, "datset": None}, ["customer/get: datset is not known (did you mean dataset?)"]),
    ("customer/get", {"filter": None, "dataset": None, "zzz": 1}, ["customer/get: zzz is not known, only filter and dataset are"]),
    ("customer/get", {"filter": None, "dataset": None, "Filter": 1}, ["customer/get: Filter is not known (did you mean filter?)"]),
    ("server/get", {"zzz": 1}, ["server/get: zzz is not known"]),
    ("server/get", {5: 1}, ["server/get: 5 is not known"]),
    ("custmer/get", None, ["custmer/get: custmer is not known (did you mean customer?)"]),
    ("customer/gett", None, ["customer/gett: gett is not known (did you mean get?)"]),
    ("php-handler/zzz", None, ["php-handler/zzz: zzz is not known, only get, enable, disable and get-usage are"]),
    (
        "business-logic-upgrade/x",
        None,
        ["business-logic-upgrade/x cannot be written this way, because the schema does not say what business-logic-upgrade holds; use xml instead"],
    ),
    (
        "extension/install",
        {"url": "a", "name": "b"},
        ["extension/install: name is not known, only url and id are"],
    ),
    ("session/terminate", {"zzz": 1}, ["session/terminate: zzz is not known, only session-id is", "session/terminate: session-id is missing"]),
    # Values.
    ("mail/enable", {"site-id": 0}, ["mail/enable: site-id is '0', which is not a whole number from 1"]),
    ("mail/enable", {"site-id": None}, ["mail/enable: site-id is empty, but has to be a whole number from 1"]),
    ("mail/enable", {"site-id": True}, ["mail/enable: site-id is 'true', which is not a whole number from 1"]),
    ("mail/enable", {"site-id": [5, 6]}, ["mail/enable: site-id takes a value, not a list"]),
    ("mail/enable", {"site-id": {"a": 1}}, ["mail/enable: site-id takes a value, not a mapping"]),
    ("mail/enable", {"site-id": "9" * 41 + "x"}, ["mail/enable: site-id is not a whole number from 1"]),
    (
        "ftp-user/set",
        {"filter": {"id": [5, "x"]}, "values": {"permissions": {"read": "on"}}},
        ["ftp-user/set: filter.id[1] is 'x', which is not a whole number from 1", "ftp-user/set: values.permissions.read is 'on', which is not true or false"],
    ),
    ("server/get", {"stat": "all"}, ["server/get: stat has to be empty, so it takes null or true"]),
    ("server/get", {"stat": {"a": 1}}, ["server/get: stat has to be empty, so it takes null or true"]),
    ("server/reboot", False, ["server/reboot is false, so nothing is asked for; leave it out instead"]),
    ("customer/get", "all", ["customer/get takes a mapping, or a list of mappings with one key each"]),
    ("customer/get", True, ["customer/get takes a mapping, or a list of mappings with one key each"]),
    (
        "customer/get",
        {"filter": ["jdoe"], "dataset": [{"gen_info": None, "stat": None}]},
        ["customer/get: {0} takes a mapping, or a list of mappings with one key each".format(name) for name in ("filter", "dataset")],
    ),
    ("extension/call", None, ["extension/call needs an element, but holds none"]),
    ("extension/call", {"a": ["x", ["y"]]}, ["extension/call: a[1] takes a value, a mapping, or a list of mappings with one key each"]),
    (
        "extension/call",
        {"a b": 1, "{x}y": 1, "@z": 1},
        ["extension/call: {0} is not a name that an element can have".format(name) for name in ("a b", "{x}y", "@z")]
        + ["extension/call needs an element, but holds none"],
    ),
    # What XML cannot carry is not shown.
    ("secret_key/create", {"description": "a\x00b"}, ["secret_key/create: description has a character in it that XML cannot carry"]),
    ("secret_key/create", {"description": "\udc80"}, ["secret_key/create: description has a character in it that XML cannot carry"]),
    ("extension/call", {"a": {"b": "\x1b"}}, ["extension/call: a.b has a character in it that XML cannot carry"]),
]


@pytest.mark.parametrize("operation, content, faults", REFUSED)
def test_content_that_cannot_be_sent_is_refused_by_its_path(operation, content, faults):
    assert filled(operation, content)[1] == faults


def test_all_faults_are_found_at_once():
    content = {
        "filter": {
            "site-id": "x",
            "mailname": [
                {"name": "a", "mailbox": {"quota": "much"}, "pasword": {"value": "x"}},
                {"forwarding": {"enabled": "yes"}, "description": "\x01"},
            ],
        }
    }
    assert filled("mail/create", content)[1] == [
        "mail/create: filter.mailname[0].pasword is not known (did you mean password?)",
        "mail/create: filter.mailname[1].description has a character in it that XML cannot carry",
        "mail/create: filter.site-id is 'x', which is not a whole number from 1",
        "mail/create: filter.mailname[0].mailbox.quota is 'much', which is not a whole number of 64 bits",
        "mail/create: filter.mailname[0].mailbox.enabled is missing",
        "mail/create: filter.mailname[1].forwarding.enabled is 'yes', which is not true or false",
        "mail/create: filter.mailname[1].forwarding.address is missing",
        "mail/create: filter.mailname[1].name is missing",
    ]


def test_a_name_that_is_misspelt_is_not_missing_besides():
    assert filled("customer/add", {"gen_inf": {}})[1] == ["customer/add: gen_inf is not known (did you mean gen_info?)"]


def test_a_misspelt_name_beside_the_right_one_is_not_one_too_many():
    content = {"filter": None, "dataset": None, "datset": None}
    assert filled("customer/get", content)[1] == ["customer/get: datset is not known (did you mean dataset?)"]


UNKNOWN = [
    (
        "customer/get",
        {"new": {"b": 1, "a": [2, None]}, "dataset": None, "filter": None, "newer": True},
        "<get><filter/><dataset/><new><b>1</b><a>2</a><a/></new><newer>true</newer></get>",
    ),
    (
        "customer/get",
        {"dataset": {"new": None, "stat": None}, "filter": {"new": [1, 2]}},
        "<get><filter><new>1</new><new>2</new></filter><dataset><stat/><new/></dataset></get>",
    ),
    (
        "mail/get_info",
        {"filter": {"site-id": 5}, "mailbox": {"new": None}},
        "<get_info><filter><site-id>5</site-id></filter><mailbox><new/></mailbox></get_info>",
    ),
    ("customer/new", {"b": 1, "a": 2}, "<new><b>1</b><a>2</a></new>"),
    ("wp-instance/get", None, "<get/>"),
    ("business-logic-upgrade/x", {"a": 1}, "<x><a>1</a></x>"),
]


@pytest.mark.parametrize("operation, content, xml", UNKNOWN)
def test_what_is_not_known_is_sent_last_if_that_is_wished(operation, content, xml):
    assert filled(operation, content, "send") == (xml, [])


@pytest.mark.parametrize(
    "operation, content, faults",
    [
        ("customer/get", {"new": None}, ["customer/get: filter is missing", "customer/get: dataset is missing"]),
        (
            "mail/enable",
            {"site-id": "x", "new": "\x00"},
            [
                "mail/enable: new has a character in it that XML cannot carry",
                "mail/enable: site-id is 'x', which is not a whole number from 1",
            ],
        ),
        ("mail/get_info", {"filter": {"site-id": 5}, "mailbox": "x"}, ["mail/get_info: mailbox holds something, but has to be empty"]),
        ("customer/a b", None, ["customer/a b is not a name that an element can have"]),
    ],
)
def test_what_is_known_is_checked_all_the_same(operation, content, faults):
    assert filled(operation, content, "send")[1] == faults


@pytest.mark.parametrize("name", ["passwd", "login"])
def test_a_fault_never_shows_a_secret(name):
    content = {"gen_info": {"pname": "a", "login": "b", "passwd": "c", name: {"topsecret": "topsecret\x00"}, "status": 0}}
    assert "topsecret" not in "".join(filled("customer/add", content)[1])
