# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""Wrong packets are refused in the words of libxml2, strange but right ones are understood."""

from __future__ import annotations

import pytest

SERVER = "<packet><server>%s</server></packet>"
ADDON = "<packet><service-plan-addon>%s</service-plan-addon></packet>"
INVALID = "Parser error: Request is invalid. Error in line 1: "
TABLE = [
    (
        "<packet><client><get/></client></packet>",
        "Element 'client': This element is not expected. Expected is one of "
        "( request-settings, server, customer, webspace, subdomain, dns, db_server, mail, certificate, site-alias ).",
    ),
    (ADDON % "<get><filter><id></id></filter></get>", "Element 'id': '' is not a valid value of the atomic type 'id_type'."),
    (ADDON % "<get/>", "Element 'get': Missing child element(s). Expected is ( filter )."),
    (ADDON % "<get><owner-all/><filter/></get>", "Element 'owner-all': This element is not expected. Expected is ( filter )."),
    (ADDON % "<get><filter><id>1</id><name>x</name></filter></get>", "Element 'name': This element is not expected. Expected is ( id )."),
    (ADDON % "<get><filter><all/></filter></get>", "Element 'all': This element is not expected. Expected is one of ( name, id, guid, external-id )."),
    (SERVER % "<srv_man><operation>stop</operation><id>web</id></srv_man>", "Element 'operation': This element is not expected. Expected is ( id )."),
    (
        SERVER % "<srv_man><id>web</id><operation>reload</operation></srv_man>",
        "Element 'operation': [facet 'enumeration'] The value 'reload' is not an element of the set {'start', 'stop', 'restart'}.",
    ),
    (
        SERVER % "<get><services_state>x</services_state></get>",
        "Element 'services_state': Character content is not allowed, because the content type is empty.",
    ),
    (SERVER % "<get><certificates/><gen_info/></get>", "Element 'gen_info': This element is not expected."),
    (
        ADDON % "<add><name>x</name><performance><max_connections/></performance></add>",
        "Element 'max_connections': '' is not a valid value of the atomic type 'int'.",
    ),
]


@pytest.mark.parametrize("packet, message", TABLE)
def test_an_invalid_packet_gets_the_words_of_libxml2(client, packet, message):
    reply = client.ask(packet)
    assert [child.tag for child in reply] == ["system"]
    assert (reply.findtext("system/errcode"), reply.findtext("system/errtext")) == ("1014", INVALID + message)


@pytest.mark.parametrize(
    "packet",
    [
        "<packet/>",
        "<packet><server/></packet>",
        "<other/>",
        '<packet xmlns="urn:x"><server><get/></server></packet>',
        ADDON % "<get><filter><id>0</id></filter></get>",
        ADDON % "<get><filter><id>-1</id></filter></get>",
        ADDON % "<get><filter/><owner-id>1</owner-id><owner-all/></get>",
        ADDON % "<del><filter/><owner-all/></del>",
        ADDON % "<add><name>x</name><hosting><vrt_hst/></hosting></add>",
        SERVER % "<srv_man><id>web</id></srv_man>",
        SERVER % "<get><services_state/><services_state/></get>",
        "<packet><customer/></packet>",
    ],
)
def test_what_the_schema_does_not_allow_is_1014(client, packet):
    assert client.outcome(packet) == [("error", "1014")]


def test_the_line_of_the_first_fault_is_named(client):
    reply = client.ask("<packet>\n<server>\n<get>\n<nothing/>\n</get>\n<nonsense/>\n</server>\n</packet>")
    assert "Error in line 4: Element 'nothing'" in reply.findtext("system/errtext")


def test_one_fault_refuses_the_whole_packet(client, plesk):
    packet = SERVER % "<srv_man><id>web</id><operation>stop</operation></srv_man><nonsense/>"
    assert client.outcome(packet) == [("error", "1014")]
    assert plesk.service("web").state == "running"


@pytest.mark.parametrize(
    "body",
    [
        "<packet",
        "no xml",
        "<packet>&undefined;</packet>",
        "<!DOCTYPE packet><packet/>",
        " <?xml version='1.0'?><packet/>",
        '<!DOCTYPE packet [<!ENTITY e SYSTEM "file:///etc/hostname">]>'
        "<packet><server><srv_man><id>&e;</id><operation>stop</operation></srv_man></server></packet>",
        '<!DOCTYPE packet [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;">]><packet>&b;</packet>',
    ],
)
def test_what_is_not_a_plain_document_is_1014(client, body):
    reply = client.ask(body)
    assert reply.findtext("system/errcode") == "1014"
    assert reply.findtext("system/errtext").startswith("Parser error: ")


@pytest.mark.parametrize(
    "packet",
    [
        SERVER % "<srv_man><id> web </id><operation>\n stop\t</operation></srv_man>",
        SERVER % "<srv_man><id><![CDATA[web]]></id><operation>&#115;top</operation></srv_man>",
        SERVER % "<!-- now --><srv_man><id>w<!-- e -->eb</id><!-- x --><operation>stop</operation></srv_man>",
        "<?xml version='1.0' encoding='utf-8'?>\r\n"
        "<packet version='1.6.9.1'><server><srv_man><id>web</id><operation>stop</operation></srv_man></server></packet>",
        "\ufeff" + SERVER % "<srv_man><id>web</id><operation>stop</operation></srv_man>",
        "<packet><request-settings><setting><name>x</name></setting></request-settings><server><?pi x?>"
        "<srv_man><id>web</id><operation>stop</operation></srv_man></server></packet>",
        ('<?xml version="1.0" encoding="UTF-16"?>' + SERVER % "<srv_man><id>web</id><operation>stop</operation></srv_man>").encode("utf-16"),
    ],
)
def test_unusual_spellings_mean_the_same(client, plesk, packet):
    assert client.outcome(packet) == [("ok", None)]
    assert plesk.service("web").state == "stopped"


def test_entities_in_values_are_understood(client):
    packet = ADDON % "<add><name>Mail &amp; &lt;More&gt;</name></add>"
    assert client.outcome(packet) == [("ok", None)]
    assert client.plans("<filter><name>Mail &amp; &lt;More></name></filter>")[0].findtext("name") == "Mail & <More>"


def test_an_empty_service_id_is_valid_but_unknown(client):
    assert client.manage(("", "stop")) == [("error", "1013")]


def test_operations_that_are_not_simulated_can_fail_alone(client, plesk):
    plesk.update(switches={"operations_without_replies": 1023})
    packet = "<packet><ip><get/></ip><server><reboot/><get_protos/></server></packet>"
    assert client.outcome(packet) == [("error", "1023"), ("error", "1023"), ("ok", None)]
