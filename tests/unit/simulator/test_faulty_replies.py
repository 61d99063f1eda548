# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""Faults of the reply: what arrives is not what was asked for."""

from __future__ import annotations

import base64
import gzip

import pytest
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
        "nginx_page",
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


def test_html_with_a_reason_of_its_own(client):
    assert faulty(client, "html", status=407, reason="No \x1b[31muser").reason == "No \x1b[31muser"


@pytest.mark.parametrize(
    "status, shown, reason, title",
    [
        (496, 400, "Bad Request", "400 No required SSL certificate was sent"),
        (502, 502, "Bad Gateway", "502 Bad Gateway"),
        (503, 503, "Service Temporarily Unavailable", "503 Service Temporarily Unavailable"),
        (504, 504, "Gateway Time-out", "504 Gateway Time-out"),
    ],
)
def test_nginx_page(client, status, shown, reason, title):
    response = faulty(client, "nginx_page", status=status)
    assert (response.status_code, response.reason, response.headers["Content-Type"]) == (shown, reason, "text/html")
    assert response.text.startswith("<html>\r\n<head><title>%s</title></head>\r\n" % title)
    assert response.text.endswith("<hr><center>nginx</center>\r\n</body>\r\n</html>\r\n")
    assert "Retry-After" not in response.headers


@pytest.mark.parametrize("requests_until_healed", [1, 2, 3])
def test_a_nginx_page_heals_after_some_requests(client, plesk, requests_until_healed):
    plesk.arm("nginx_page", status=503, times=requests_until_healed, retry_after=1, padded=True)
    away = [client.post(STOP) for dummy in range(requests_until_healed)]
    assert [(page.status_code, page.headers["Retry-After"], page.text.count("a padding")) for page in away] == [(503, "1", 6)] * requests_until_healed
    assert plesk.service("web").state == "running"
    assert client.outcome(STOP) == [("ok", None)]
    assert plesk.counters == {"connections": 1, "requests": requests_until_healed + 1, "writes": requests_until_healed + 1}


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
    assert faulty(client, "body", reason="Well done").reason == "Well done"
    assert faulty(client, "body", text="<packet>ä</packet>").content.decode("utf-8") == "<packet>ä</packet>"


def test_huge(client):
    content = faulty(client, "huge", megabytes=2).content
    assert 2 * 1024 * 1024 < len(content) < 2 * 1024 * 1024 + 100
    etree.fromstring(content)


@pytest.mark.parametrize(
    "leading, trailing",
    [
        ("\n", ""),
        (" \t ", "\r\n\n"),
        ("\ufeff", "\ufeff"),
        ("\ufeff\n", "\0\0"),
        ("\n\ufeff", "\n\0\n"),
        ("<br />\n<b>Notice</b>:  Undefined index: id in <b>agent.php</b> on line <b>7</b><br />\n", "<!-- 0.1 s -->"),
    ],
)
@pytest.mark.parametrize("packet", [READ, STOP])
def test_surrounded(client, plesk, leading, trailing, packet):
    true = client.post(packet).content
    content = faulty(client, "surrounded", packet, leading=leading, trailing=trailing).content
    assert content == leading.encode("utf-8") + true + trailing.encode("utf-8")
    assert plesk.service("web").state == ("stopped" if packet == STOP else "running")


def test_a_refusal_may_be_surrounded_too(client):
    assert faulty(client, "surrounded", "<packet/>", leading="\ufeff").content.startswith(b"\xef\xbb\xbf<?xml")


def test_other_status(client):
    response = faulty(client, "other_status", PLANS)
    assert (response.status_code, response.headers["Content-Type"]) == (500, "text/xml;charset=UTF-8")
    assert [one.text for one in etree.fromstring(response.content).iter("errcode")] == ["1013"]


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


@pytest.mark.parametrize("fault", ["system_error", "result_error"])
@pytest.mark.parametrize("status", [500, 200])
def test_an_error_may_come_with_a_status_of_http(client, fault, status):
    response = faulty(client, fault, errcode=1015, errtext="Domain does not exist.", status=status)
    assert response.status_code == status
    assert b"<errcode>1015</errcode><errtext>Domain does not exist.</errtext>" in response.content


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
