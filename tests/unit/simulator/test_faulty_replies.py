# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""Faults of the reply: what arrives is not what was asked for."""

from __future__ import annotations

import base64
import gzip
import pathlib

import pytest
from ansible_collections.community.plesk.tests.simulator.faults import KINDS
from lxml import etree

READ = "<packet><server><get><services_state/></get></server></packet>"
STOP = "<packet><server><srv_man><id>web</id><operation>stop</operation></srv_man></server></packet>"
PLANS = "<packet><service-plan-addon><get><filter><name>x</name><name>second_plan</name></filter></get></service-plan-addon></packet>"


def faulty(client, fault, packet=READ, **options):
    """Arm a fault and meet it."""
    client.plesk.arm(fault, **options)
    return client.post(packet)


@pytest.mark.parametrize("status", [200, 403, 404, 407, 500, 502, 503, 504])
def test_html(client, status):
    response = faulty(client, "html", status=status, text="Bad <b>gateway</b>")
    assert (response.status_code, response.headers["Content-Type"]) == (status, "text/html; charset=utf-8")
    assert "<b>gateway</b>" in response.text


@pytest.mark.parametrize(
    "fault",
    [
        "html",
        "empty_body",
        "redirect",
        "body",
        "huge",
        "system_error",
        "result_error",
        "entity_bomb",
        "external_entity",
        "deep_nesting",
    ],
)
@pytest.mark.parametrize("when, state", [("before", "running"), ("after", "stopped")])
def test_other_replies_come_before_or_after_acting(client, plesk, fault, when, state):
    faulty(client, fault, STOP, when=when, **({"megabytes": 1} if fault == "huge" else {}))
    assert plesk.service("web").state == state


def test_empty_body(client):
    response = faulty(client, "empty_body")
    assert (response.status_code, response.content) == (200, b"")


def test_redirect(client):
    response = faulty(client, "redirect", status=308, location="https://elsewhere.example.net/")
    assert (response.status_code, response.headers["Location"]) == (308, "https://elsewhere.example.net/")


def test_any_body(client):
    encoded = base64.b64encode(b"\x00\xff").decode("ascii")
    response = faulty(client, "body", status=201, headers={"Content-Type": "application/octet-stream", "X-Test": "1"}, base64=encoded)
    assert (response.status_code, response.content, response.headers["X-Test"]) == (201, b"\x00\xff", "1")
    assert faulty(client, "body", text="<packet>ä</packet>").content.decode("utf-8") == "<packet>ä</packet>"


def test_huge(client):
    content = faulty(client, "huge", megabytes=2).content
    assert 2 * 1024 * 1024 < len(content) < 2 * 1024 * 1024 + 100
    etree.fromstring(content)


def test_gzip(client):
    response = faulty(client, "gzip")
    assert response.headers["Content-Encoding"] == "gzip"
    assert response.content == client.post(READ).content


def test_gzip_bomb(client):
    client.plesk.arm("gzip", bomb=20)
    headers = {"Content-Type": "text/xml", **client.credentials}
    response = client.session.post(client.url(), data=READ, headers=headers, verify=client.plesk.ca_path, stream=True, timeout=10)
    raw = response.raw.read(decode_content=False)
    assert len(raw) < 100000
    assert len(gzip.decompress(raw)) > 20 * 1024 * 1024


@pytest.mark.parametrize("variant, readable", [("utf-16", True), ("latin-1", True), ("false_latin1", True), ("broken_utf8", False)])
def test_encoding(client, plesk, variant, readable):
    plesk.update(services=[{"id": "web", "title": "Größe"}])
    content = faulty(client, "encoding", variant=variant).content
    if readable:
        assert etree.fromstring(content).findtext(".//title") == ("GrÃ¶Ã\x9fe" if variant == "false_latin1" else "Größe")
    else:
        with pytest.raises(etree.XMLSyntaxError):
            etree.fromstring(content)


def test_doctype(client):
    root = etree.fromstring(faulty(client, "doctype").content, etree.XMLParser(load_dtd=False, no_network=True))
    assert root.getroottree().docinfo.doctype


def test_namespaced(client):
    assert etree.fromstring(faulty(client, "namespaced").content).tag == "{urn:plesk:packet}packet"


def test_unknown_elements(client):
    reply = etree.fromstring(faulty(client, "unknown_elements").content)
    assert len(reply.findall(".//novelty")) == 2
    assert reply.find("server/get/result").get("since") == "19"
    assert reply.find(".//services_state") is not None


def test_no_errcode(client):
    reply = etree.fromstring(faulty(client, "no_errcode", PLANS).content)
    assert [status.text for status in reply.iter("status")] == ["error", "ok"]
    assert not list(reply.iter("errcode"))
    assert len(list(reply.iter("errtext"))) == 1


def test_many_results(client):
    reply = etree.fromstring(faulty(client, "many_results", PLANS, count=50).content)
    assert len(list(reply.iter("result"))) == 100


def test_system_error(client):
    reply = etree.fromstring(faulty(client, "system_error", errcode=1030, errtext="Licence <expired>").content)
    assert (reply.findtext("system/errcode"), reply.findtext("system/errtext")) == ("1030", "Licence <expired>")


def test_result_error(client):
    packet = "<packet><server><srv_man><id>web</id><operation>stop</operation></srv_man><get/></server><server><get/></server>"
    packet += "<service-plan-addon><get><filter/></get></service-plan-addon></packet>"
    reply = etree.fromstring(faulty(client, "result_error", packet, errcode=1003).content)
    assert [operator.tag for operator in reply] == ["server", "server", "service-plan-addon"]
    assert [operation.tag for operation in reply[0]] == ["srv_man", "get"]
    assert [one.text for one in reply.iter("errcode")] == ["1003"] * 4
    client.plesk.update(switches=dict(equal_operators="merged"))
    reply = etree.fromstring(faulty(client, "result_error", packet, errcode=1003).content)
    assert [[operation.tag for operation in operator] for operator in reply] == [["srv_man", "get", "get"], ["get"]]


def test_entity_bomb(client):
    content = faulty(client, "entity_bomb").content
    assert content.count(b"<!ENTITY") == 11
    assert len(content) < 2000


def test_external_entity(client):
    assert b'SYSTEM "http://127.0.0.1:1/x"' in faulty(client, "external_entity", location="http://127.0.0.1:1/x").content


def test_deep_nesting(client):
    content = faulty(client, "deep_nesting", depth=5000).content
    assert content.count(b"<a>") == content.count(b"</a>") == 5000
    with pytest.raises(etree.XMLSyntaxError):
        etree.fromstring(content)


def test_every_fault_is_met_in_a_test():
    tests = "".join(path.read_text(encoding="utf-8") for path in pathlib.Path(__file__).parent.glob("*fault*.py"))
    for fault in KINDS:
        assert '"%s"' % fault in tests
