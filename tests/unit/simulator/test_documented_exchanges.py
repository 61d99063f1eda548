# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""The exchanges that Plesk's documents print come out as printed."""

from __future__ import annotations

from lxml import etree

DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n'


def test_stopping_two_services(client):
    response = client.post(
        '<packet version="1.6.7.0"><server><srv_man><id>web</id><operation>stop</operation></srv_man>'
        "<srv_man><id>fail2ban</id><operation>stop</operation></srv_man></server></packet>"
    )
    assert response.text == (
        DECLARATION + '<packet version="1.6.7.0"><server><srv_man><result><status>ok</status><id>web</id></result></srv_man>'
        "<srv_man><result><status>ok</status><id>fail2ban</id></result></srv_man></server></packet>\n"
    )
    assert client.states()["web"] == client.states()["fail2ban"] == "stopped"


def test_a_partial_failure(client):
    response = client.post(
        '<packet version="1.6.7.0"><server><srv_man><id>postgresql</id><operation>start</operation></srv_man>'
        "<srv_man><id>mysql</id><operation>start</operation></srv_man></server></packet>"
    )
    assert response.text == (
        DECLARATION + '<packet version="1.6.7.0"><server><srv_man><result><status>ok</status><id>postgresql</id></result></srv_man>'
        "<srv_man><result><status>error</status><errcode>1013</errcode><errtext>Service 'mysql' does not exist</errtext></result></srv_man>"
        "</server></packet>\n"
    )


def test_later_operations_run_after_an_error(client):
    assert client.manage(("mysql", "start"), ("postgresql", "start")) == [("error", "1013"), ("ok", None)]
    assert client.states()["postgresql"] == "running"


def test_services_state_lists_every_service(client, plesk):
    plesk.update(services=[{"id": "web", "title": "Web Server (Apache)"}, {"id": "drweb", "title": "Dr.Web", "state": "stopped", "error": "no <licence>"}])
    response = client.post("<packet>\n<server>\n<get>\n<services_state/>\n</get>\n</server>\n</packet>")
    assert response.text == (
        DECLARATION + '<packet version="1.6.9.1"><server><get><result><status>ok</status><services_state>'
        "<srv><id>web</id><title>Web Server (Apache)</title><state>running</state></srv>"
        "<srv><id>drweb</id><title>Dr.Web</title><state>stopped</state><error>no &lt;licence&gt;</error></srv>"
        "</services_state></result></get></server></packet>\n"
    )


def test_a_server_without_services(client, plesk):
    plesk.update(services=[])
    assert "<services_state></services_state>" in client.post("<packet><server><get><services_state/></get></server></packet>").text


def test_pretty_print_is_indented_by_two(client):
    response = client.post(
        "<packet><service-plan-addon><get><filter><name>second_plan</name></filter></get></service-plan-addon></packet>", HTTP_PRETTY_PRINT="TRUE"
    )
    assert (
        response.text.replace(client.plesk.state.addon_plans[-1].guid, "GUID")
        == DECLARATION
        + """\
<packet version="1.6.9.1">
  <service-plan-addon>
    <get>
      <result>
        <status>ok</status>
        <id>14</id>
        <name>second_plan</name>
        <guid>GUID</guid>
        <external-id/>
        <owner-login>admin</owner-login>
      </result>
    </get>
  </service-plan-addon>
</packet>
"""
    )


def test_an_empty_operation_is_one_element_in_either_style(client, plesk):
    plesk.update(addon_plans=[])
    packet = "<packet><service-plan-addon><get><filter/></get></service-plan-addon></packet>"
    assert "<service-plan-addon><get></get></service-plan-addon>" in client.post(packet).text
    assert "\n    <get/>\n" in client.post(packet, HTTP_PRETTY_PRINT="TRUE").text


def test_an_unknown_version_is_echoed(client):
    reply = client.ask('<packet version="100.0.0"><server><get/></server></packet>')
    assert reply.get("version") == "100.0.0"
    assert reply.findtext("system/errcode") == "1005"
    assert reply.findtext("system/errtext") == "Protocol version '100.0.0' is not supported. Current protocol version is '1.6.9.1'"


def test_short_and_old_versions_are_accepted(client):
    for version in ("1.4.0.0", "1.6", "1.6.5", "1.6.3.0", "1.6.3.2", "1.6.3.3", "1.6.3.4", "1.6.9.1"):
        reply = client.ask('<packet version="%s"><server><get/></server></packet>' % version)
        assert (reply.get("version"), reply.findtext("server/get/result/status")) == (version, "ok")


def test_an_operator_newer_than_the_asked_version_is_1017(client):
    assert client.outcome('<packet version="1.4.2.0"><service-plan-addon><get><filter/></get></service-plan-addon></packet>') == [("error", "1017")]


def test_the_protocols_are_listed(client):
    reply = client.ask("<packet><server><get_protos/></server></packet>")
    protocols = [proto.text for proto in reply.find("server/get_protos/result/protos")]
    assert {"1.6.3.0", "1.6.6.0", "1.6.9.1"} <= set(protocols)


def test_get_answers_all_sections_in_the_order_asked(client):
    sections = (
        "key gen_info components stat admin interfaces services_state prefs shells session_setup site-isolation-config updates admin-domain-list certificates"
    ).split()
    asked = "".join("<%s/>" % section for section in sections)
    result = client.ask("<packet><server><get>%s</get></server></packet>" % asked).find("server/get/result")
    assert [child.tag for child in result] == ["status"] + sections
    assert [child.tag for child in result.find("stat")] == "objects version other load_avg mem swap diskspace".split()
    assert result.findtext("gen_info/server_name")


def test_system_errors_are_all_of_the_packet(client):
    assert [child.tag for child in etree.fromstring(client.post("<packet/>").content)] == ["system"]
