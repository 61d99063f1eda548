# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""HTTP as sloppy or strict clients speak it."""

from __future__ import annotations

import socket
import ssl

import pytest
import requests

PACKET = b"<packet><server><get_protos/></server></packet>"
HEAD = "POST /enterprise/control/agent.php HTTP/1.1\r\nHost: plesk\r\nContent-Type: text/xml\r\nKEY: %s\r\n"


def talk(plesk, content, later=None, tls=False):
    """Send raw bytes, perhaps more after the first answer; return everything received until the end."""
    connection = socket.create_connection((plesk.host, plesk.port if tls else plesk.plain_port), 5)
    if tls:
        connection = ssl.create_default_context(cafile=plesk.ca_path).wrap_socket(connection, server_hostname="localhost", suppress_ragged_eofs=False)
    with connection:
        connection.sendall(content)
        received = b""
        while True:
            block = connection.recv(65536)
            if not block:
                return received
            received += block
            if later:
                connection.sendall(later)
                later = None


def head(plesk, *lines):
    """Return a request's head."""
    return (HEAD % plesk.secret_key + "".join(line + "\r\n" for line in lines) + "\r\n").encode("latin-1")


@pytest.mark.parametrize("tls", [False, True])
def test_http_1_0_ends_with_the_connection(plesk, tls):
    request = head(plesk, "Content-Length: %d" % len(PACKET)).replace(b"HTTP/1.1", b"HTTP/1.0") + PACKET
    answer = talk(plesk, request, tls=tls)
    assert answer.startswith(b"HTTP/1.1 200 OK\r\n")
    assert b"Transfer-Encoding" not in answer
    assert answer.endswith(b"</packet>\n")


def test_http_1_1_is_chunked_and_ends_when_asked(plesk):
    answer = talk(plesk, head(plesk, "Connection: close", "Content-Length: %d" % len(PACKET)) + PACKET, tls=True)
    assert b"Transfer-Encoding: chunked\r\n" in answer
    assert answer.endswith(b"</packet>\n\r\n0\r\n\r\n")


def test_expect_100_continue(plesk):
    answer = talk(plesk, head(plesk, "Expect: 100-continue", "Connection: close", "Content-Length: %d" % len(PACKET)), later=PACKET)
    assert answer.startswith(b"HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\n")
    assert b"<proto>1.6.9.1</proto>" in answer


def test_a_chunked_request(plesk):
    body = b"8\r\n" + PACKET[:8] + b"\r\n%x;x=y\r\n" % len(PACKET[8:]) + PACKET[8:] + b"\r\n0\r\nTrailer: x\r\n\r\n"
    assert b"<proto>1.6.9.1</proto>" in talk(plesk, head(plesk, "Connection: close", "transfer-encoding: chunked") + body)


def test_pipelined_requests_are_answered_in_order(plesk):
    one = head(plesk, "Content-Length: %d" % len(PACKET)) + PACKET
    last = head(plesk, "Connection: close", "Content-Length: %d" % len(PACKET)) + PACKET
    assert talk(plesk, one + one + last).count(b"HTTP/1.1 200 OK") == 3
    assert plesk.counters == {"connections": 1, "requests": 3, "writes": 0}


@pytest.mark.parametrize(
    "lines, status",
    [
        (["Content-Length: many"], b"400"),
        (["Content-Length: 99999999999"], b"413"),
        (["Content-Length: \u00b2"], b"400"),
        (["Content-Length: " + "9" * 5000], b"400"),
        (["Transfer-Encoding: chunked"], b"400"),
    ],
)
def test_a_body_that_is_framed_wrongly(plesk, lines, status):
    assert talk(plesk, head(plesk, *lines) + b"zzz\r\n").startswith(b"HTTP/1.1 " + status)


@pytest.mark.parametrize("size", [b"-5", b"-1", b"+8", b"0x8", b"1_0", b""])
def test_a_chunk_of_a_strange_size(plesk, size):
    answer = talk(plesk, head(plesk, "Transfer-Encoding: chunked") + size + b"\r\n" + PACKET + b"\r\n0\r\n\r\n")
    assert answer.startswith(b"HTTP/1.1 400")
    assert answer.count(b"HTTP/1.1") == 1


def test_a_body_that_is_not_announced_is_never_taken_for_another_request(plesk):
    answer = talk(plesk, head(plesk) + PACKET + b"\r\n")
    assert answer.startswith(b"HTTP/1.1 200 OK\r\n")
    assert b"<errcode>1014</errcode>" in answer
    assert b"Connection: close\r\n" in answer
    assert b"400" not in answer


@pytest.mark.parametrize("place", ["http://plesk:8880", "HTTPS://127.0.0.1"])
def test_the_target_may_be_a_whole_address(plesk, place):
    request = head(plesk, "Connection: close", "Content-Length: %d" % len(PACKET)).replace(b"POST ", b"POST " + place.encode("ascii"), 1)
    assert b"<proto>1.6.9.1</proto>" in talk(plesk, request + PACKET)


def test_nonsense_is_a_bad_request(plesk):
    assert b"400" in talk(plesk, b"NONSENSE\r\n\r\n")


def test_plain_http_on_the_port_with_tls(plesk):
    response = requests.get("http://%s:%d/" % (plesk.host, plesk.port), timeout=5)
    assert response.status_code == 400
    assert "plain HTTP request was sent to HTTPS port" in response.text


def test_another_path_is_not_found(client, plesk):
    response = client.session.post(client.url().replace("agent.php", "other.php"), data=PACKET, verify=plesk.ca_path, timeout=5)
    assert (response.status_code, response.headers["Content-Type"]) == (404, "text/html; charset=utf-8")
    assert plesk.counters["requests"] == 0


def test_head_and_other_methods(client, plesk):
    for method in ("HEAD", "PUT", "DELETE", "OPTIONS", "PATCH"):
        response = client.session.request(method, client.url(), headers=client.credentials, verify=plesk.ca_path, timeout=5)
        assert response.status_code == 200
        assert (b"1014" in response.content) == (method != "HEAD")


def test_the_headers_of_a_reply(client):
    headers = client.post(PACKET).headers
    assert headers["Server"] == "sw-cp-server"
    assert headers["Content-Type"] == "text/xml;charset=UTF-8"
    assert headers["Transfer-Encoding"] == "chunked"
    assert "no-store" in headers["Cache-Control"]
    assert {"Expires", "Last-Modified", "Pragma", "P3P", "Set-Cookie", "Date"} <= set(headers)


def test_keep_alive_is_one_connection(client, plesk):
    for dummy in range(5):
        client.post(PACKET, tls=True)
    assert plesk.counters == {"connections": 1, "requests": 5, "writes": 0}
    client.post(PACKET)
    assert plesk.counters["connections"] == 2
    assert [entry["tls"] for entry in plesk.log] == [True] * 5 + [False]
