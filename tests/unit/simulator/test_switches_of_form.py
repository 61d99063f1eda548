# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""Wording and spelling of replies can be switched."""

from __future__ import annotations

import pytest

READ = "<packet><server><get><services_state/></get></server></packet>"


def test_text_1001(client, plesk):
    client.as_account("admin", "wrong")
    plesk.update(switches=dict(text_1001="No."))
    assert client.ask(READ).findtext("system/errtext") == "No."
    plesk.update(switches=dict(text_1001=""))
    assert client.ask(READ).find("system/errtext") is None


def test_text_1005(client, plesk):
    plesk.update(switches=dict(text_1005="documented"))
    assert client.ask('<packet version="99"/>').findtext("system/errtext") == "XML API protocol version not supported."


@pytest.mark.parametrize("place", ["result", "system"])
def test_text_1006(client, plesk, place):
    client.as_account("technolux")
    plesk.update(switches=dict(permission_denied_place=place))
    assert client.ask(READ).findtext(".//errtext") == "Permission denied."
    plesk.update(switches=dict(text_1006="No right."))
    assert client.ask(READ).findtext(".//errtext") == "No right."
    plesk.update(switches=dict(text_1006=""))
    assert client.ask(READ).find(".//errtext") is None


def test_text_1014_unparsable(client, plesk):
    assert "Start tag expected" in client.ask("text").findtext("system/errtext")
    plesk.update(switches=dict(text_1014_unparsable="Cannot parse the XML"))
    assert client.ask("text").findtext("system/errtext") == "Parser error: Cannot parse the XML"


@pytest.mark.parametrize(
    "value, text",
    [
        ("english", b"<errtext>Service 'mysql' does not exist</errtext>"),
        ("german", b"<errtext>Der Dienst 'mysql' existiert nicht</errtext>"),
        ("html", b"<errtext>Service &amp;#x27;mysql&amp;#x27; does not exist</errtext>"),
    ],
)
def test_errtext_language(client, plesk, value, text):
    plesk.update(switches=dict(errtext_language=value))
    assert text in client.post("<packet><server><srv_man><id>mysql</id><operation>stop</operation></srv_man></server></packet>").content


@pytest.mark.parametrize("value, version", [("echo", "1.6.3.5"), ("newest", "1.6.9.1"), ("absent", None)])
def test_reply_version(client, plesk, value, version):
    plesk.update(switches=dict(reply_version=value))
    assert client.ask('<packet version="1.6.3.5"><server><get/></server></packet>').get("version") == version


@pytest.mark.parametrize("value", [200, 400, 500])
@pytest.mark.parametrize(
    "packet, errcode, status",
    [
        (READ, None, 200),
        ("<packet/>", b"1014", None),
        ("<packet><server><srv_man><id>mysql</id><operation>stop</operation></srv_man></server></packet>", b"1013", None),
    ],
)
def test_error_status(client, plesk, value, packet, errcode, status):
    plesk.update(switches=dict(error_status=value))
    response = client.post(packet)
    assert response.status_code == (status or value)
    assert response.headers["Content-Type"] == "text/xml;charset=UTF-8"
    assert b"<errcode>%s</errcode>" % errcode in response.content if errcode else b"<errcode>" not in response.content


@pytest.mark.parametrize("value", ["text/xml", "text/xml;charset=UTF-8"])
def test_content_type(client, plesk, value):
    plesk.update(switches=dict(content_type=value))
    assert client.post(READ).headers["Content-Type"] == value


@pytest.mark.parametrize("value, beginning", [("full", b'<?xml version="1.0" encoding="UTF-8"?>\n<packet'), ("short", b'<?xml version="1.0"?>\n<packet')])
def test_system_declaration(client, plesk, value, beginning):
    plesk.update(switches=dict(system_declaration=value))
    assert client.post("<packet/>").content.startswith(beginning)
    assert b"encoding" in client.post(READ).content


@pytest.mark.parametrize("value, plain, pretty", [("by_format", b"></", b"/>"), ("pair", b"></", b"></"), ("self_closing", b"/>", b"/>")])
def test_empty_element(client, plesk, value, plain, pretty):
    plesk.update(switches=dict(empty_element=value))
    packet = "<packet><service-plan-addon><get><filter><id>14</id></filter></get></service-plan-addon></packet>"
    assert b"<external-id" + plain in client.post(packet).content
    assert b"<external-id" + pretty in client.post(packet, HTTP_PRETTY_PRINT="true").content


@pytest.mark.parametrize("value, indent", [("spaces", "  "), ("tabs", "\t")])
def test_pretty_print_indent(client, plesk, value, indent):
    plesk.update(switches=dict(pretty_print_indent=value))
    assert "\n%s<server>\n%s<get>" % (indent, indent * 2) in client.post(READ, HTTP_PRETTY_PRINT="TRUE").text


def test_output_element(client, plesk):
    assert client.ask(READ).find("output") is None
    plesk.update(switches=dict(output_element="warning: <backend>"))
    assert client.ask(READ)[-1].text == client.ask("<packet/>")[-1].text == "warning: <backend>"


@pytest.mark.parametrize("value, operators", [("separate", ["server", "service-plan-addon", "server"]), ("merged", ["server", "service-plan-addon"])])
def test_equal_operators(client, plesk, value, operators):
    plesk.update(switches=dict(equal_operators=value))
    reply = client.ask("<packet><server><get/></server><service-plan-addon><get><filter/></get></service-plan-addon><server><get_protos/></server></packet>")
    assert [operator.tag for operator in reply] == operators
    assert [operation.tag for operation in reply.iter("get", "get_protos")].count("get_protos") == 1
