# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""What is said of XML that the schema does not let through."""

from __future__ import annotations

import pytest
from ansible_collections.community.plesk.plugins.module_utils._schema.check import check
from lxml import etree


def faults(xml, unknown="fail"):
    """Return what is wrong with an operator."""
    return check(etree.fromstring(xml), unknown)


VALID = [
    "<server><get><gen_info/><stat/></get></server>",
    "<server><!-- one --><get><!-- two --><gen_info><!-- three --></gen_info>\n<stat/> </get></server>",
    "<server><get_protos/><get/><srv_man><id> web </id><operation>restart</operation></srv_man></server>",
    "<customer><get><filter/><dataset><gen_info>anything<x y='z'/></gen_info></dataset></get></customer>",
    "<webspace><get><filter/><dataset><stat/><gen_info/></dataset></get></webspace>",
    "<webspace><set><filter/><values><gen_setup><name>a</name><status>0</status><name>b</name></gen_setup></values></set></webspace>",
    "<ftp-user><set><filter><id> 5\n</id></filter><values><quota>-<!-- one -->1</quota></values></set></ftp-user>",
    "<extension><call><backup><start now='true'/></backup></call></extension>",
    "<business-logic-upgrade><anything>at <all/></anything></business-logic-upgrade>",
    "<request-settings><setting><name>a</name><value><b/></value></setting><setting><name>c</name></setting></request-settings>",
    "<dns><get_acl/><get-recursion/></dns>",
    "<db_server><get-supported-types/></db_server>",
]


@pytest.mark.parametrize("xml", VALID)
def test_nothing_is_said_of_what_the_schema_lets_through(xml):
    assert faults(xml) == []


REFUSED = [
    # Order.
    ("<customer><get><dataset/><filter/></get></customer>", ["customer/get: filter stands too late, it has to come before dataset"]),
    (
        "<server><get><stat/><gen_info/><prefs/><gen_info/></get></server>",
        [
            "server/get: gen_info occurs 2 times, but may occur once only",
            "server/get: gen_info stands too late, it has to come before stat",
        ],
    ),
    (
        "<service-plan-addon><set><name>a</name><external-id/><filter/></set></service-plan-addon>",
        [
            "service-plan-addon/set: external-id stands too late, it has to come before name",
            "service-plan-addon/set: filter stands too late, it has to come before name",
        ],
    ),
    ("<server><srv_man><operation>stop</operation><id>web</id></srv_man></server>", ["server/srv_man: id stands too late, it has to come before operation"]),
    (
        "<mail><create><filter><mailname><alias>a</alias><name>b</name></mailname><site-id>5</site-id></filter></create></mail>",
        [
            "mail/create: filter.mailname.name stands too late, it has to come before alias",
            "mail/create: filter.site-id stands too late, it has to come before mailname",
        ],
    ),
    # Presence.
    (
        "<customer><get><filter><id>5</id><login>a</login></filter></get></customer>",
        [
            "customer/get: filter holds id and login, of which only one may be there",
            "customer/get: dataset is missing",
        ],
    ),
    ("<customer/>", ["customer needs an operation"]),
    ("<db_server><get-supported-types/><get-supported-types/></db_server>", ["db_server holds 2 operations, but may hold one only"]),
    ("<extension><call/></extension>", ["extension/call needs an element, but holds none"]),
    ("<request-settings/>", ["request-settings: setting is missing"]),
    # Names.
    ("<custmer/>", ["custmer is not known (did you mean customer?)"]),
    ("<customer><gett/><del><filter/></del></customer>", ["customer/gett is not known (did you mean get?)"]),
    ("<customer><get><filter/><datset/></get></customer>", ["customer/get: datset is not known (did you mean dataset?)"]),
    ("<customer xmlns='urn:x'/>", ["{urn:x}customer is not known (did you mean customer?)"]),
    # Texts, attributes, values.
    ("<customer>x<get><filter/>y<dataset/></get></customer>", ["customer holds text, but takes elements", "customer/get holds text, but takes elements"]),
    ("<customer><get><filter>jdoe</filter><dataset/></get></customer>", ["customer/get: filter holds text, but takes elements"]),
    (
        "<server><get><stat>x</stat><gen_info><a/></gen_info></get></server>",
        [
            "server/get: stat holds something, but has to be empty",
            "server/get: gen_info holds something, but has to be empty",
            "server/get: gen_info stands too late, it has to come before stat",
        ],
    ),
    ("<mail><enable><site-id><a/></site-id></enable></mail>", ["mail/enable: site-id holds elements, but takes a value"]),
    ("<mail><enable><site-id b='c' a='d'>5</site-id></enable></mail>", ["mail/enable: site-id has the attribute a, but the API has no attributes"]),
    (
        "<mail a='b'><enable a='b'><site-id>5</site-id></enable></mail>",
        [
            "mail has the attribute a, but the API has no attributes",
            "mail/enable has the attribute a, but the API has no attributes",
        ],
    ),
    (
        "<mail><enable><site-id/></enable><disable><site-id>0</site-id></disable></mail>",
        [
            "mail/enable: site-id is empty, but has to be a whole number from 1",
            "mail/disable: site-id is '0', which is not a whole number from 1",
        ],
    ),
    (
        "<secret_key><create><ip_address>1</ip_address><ip_address>2</ip_address></create></secret_key>",
        [
            "secret_key/create: ip_address occurs 2 times, but may occur once only",
        ],
    ),
    (
        "<ftp-user><set><filter><id>5</id><id>True</id></filter><values><permissions><read>True</read></permissions></values></set></ftp-user>",
        [
            "ftp-user/set: filter.id[1] is 'True', which is not a whole number from 1",
            "ftp-user/set: values.permissions.read is 'True', which is not true or false",
        ],
    ),
]


@pytest.mark.parametrize("xml, sentences", REFUSED)
def test_each_fault_has_its_sentence(xml, sentences):
    assert faults(xml) == sentences


UNKNOWN = [
    "<wp-instance><get/></wp-instance>",
    "<customer><new/></customer>",
    "<customer><get><new/><filter><newer>x</newer></filter><newest/><dataset/></get></customer>",
    "<mail><get_info><filter><site-id>5</site-id></filter><mailbox><new/></mailbox></get_info></mail>",
]


@pytest.mark.parametrize("xml", UNKNOWN)
def test_what_is_not_known_passes_if_that_is_wished(xml):
    assert faults(xml, "send") == []


@pytest.mark.parametrize("xml", UNKNOWN)
def test_what_is_not_known_is_refused_otherwise(xml):
    assert faults(xml)


def test_what_is_known_is_checked_all_the_same():
    xml = "<customer><get><dataset/><new/><filter><id>x</id></filter></get></customer>"
    assert faults(xml, "send") == [
        "customer/get: filter.id is 'x', which is not a whole number from 1",
        "customer/get: filter stands too late, it has to come before dataset",
    ]


def test_text_that_is_out_of_place_is_not_shown():
    assert faults("<server><create_session><login><b/></login><data>topsecret</data></create_session></server>") == [
        "server/create_session: login holds elements, but takes a value",
        "server/create_session: data holds text, but takes elements",
        "server/create_session: data.user_ip is missing",
        "server/create_session: data.source_server is missing",
    ]
