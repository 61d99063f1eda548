# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""Faults of connection and transport, as a client feels them."""

from __future__ import annotations

import hashlib
import socket
import ssl
import time

import pytest
import requests
from ansible_collections.community.plesk.tests.simulator.faults import KINDS

READ = "<packet><server><get><services_state/></get></server></packet>"
STOP = "<packet><server><srv_man><id>web</id><operation>stop</operation></srv_man></server></packet>"


def outcome_on_the_wire(plesk, packet=READ):
    """Send a packet without TLS; return what the socket gave: bytes, or reset."""
    connection = socket.create_connection((plesk.host, plesk.plain_port), 5)
    head = "POST /enterprise/control/agent.php HTTP/1.1\r\nHost: x\r\nKEY: %s\r\nContent-Type: text/xml\r\nContent-Length: %d\r\n\r\n"
    received = b""
    with connection:
        try:
            connection.sendall((head % (plesk.secret_key, len(packet)) + packet).encode("ascii"))
            while True:
                block = connection.recv(65536)
                if not block:
                    return received
                received += block
        except ConnectionError:
            return "reset"


def test_refuse_closes_at_once(plesk):
    plesk.arm("refuse")
    assert outcome_on_the_wire(plesk) in (b"", "reset")
    assert plesk.log == []
    assert plesk.counters["connections"] == 1


@pytest.mark.parametrize("when", ["accept", "reading", "before", "after"])
@pytest.mark.parametrize("tls", [False, True])
def test_reset_at_every_moment(client, plesk, when, tls):
    plesk.arm("reset", when=when)
    with pytest.raises(requests.ConnectionError):
        client.post(STOP, tls=tls)
    assert plesk.service("web").state == ("stopped" if when == "after" else "running")
    assert len(plesk.log) == (0 if when == "accept" else 1)
    assert client.post(READ, tls=tls).status_code == 200


@pytest.mark.parametrize("when", ["reading", "before", "after"])
def test_reset_really_is_a_reset(plesk, when):
    plesk.arm("reset", when=when)
    assert outcome_on_the_wire(plesk) == "reset"


@pytest.mark.parametrize("when, state", [("after", "stopped"), ("before", "running")])
def test_lost_answer(plesk, when, state):
    plesk.arm("lost_answer", when=when)
    assert outcome_on_the_wire(plesk, STOP) == b""
    assert plesk.service("web").state == state
    assert (plesk.log[0]["status"], plesk.log[0]["fault"]) == (None, "lost_answer")


@pytest.mark.parametrize("when", ["before", "after"])
def test_delay(client, plesk, when):
    plesk.arm("delay", seconds=0.2, when=when)
    started = time.monotonic()
    assert client.outcome(STOP) == [("ok", None)]
    assert time.monotonic() - started >= 0.2


@pytest.mark.parametrize(
    "options, error",
    [
        ({"fraction": 0.5}, requests.exceptions.ChunkedEncodingError),
        ({"bytes": 10}, requests.exceptions.ChunkedEncodingError),
        ({"bytes": 0}, requests.exceptions.ChunkedEncodingError),
        ({"fraction": 1}, requests.exceptions.ChunkedEncodingError),
    ],
)
def test_truncate_within_chunks(client, plesk, options, error):
    plesk.arm("truncate", **options)
    with pytest.raises(error):
        client.post(READ)


def test_truncate_with_a_length(plesk):
    plesk.arm("truncate", bytes=30, framing="length")
    head, body = outcome_on_the_wire(plesk).split(b"\r\n\r\n")
    assert len(body) == 30
    assert int(head.split(b"Content-Length: ")[1].split(b"\r\n")[0]) > 30


@pytest.mark.parametrize("difference", [-20, 20])
def test_wrong_content_length(plesk, difference):
    plesk.arm("wrong_content_length", difference=difference)
    head, body = outcome_on_the_wire(plesk).split(b"\r\n\r\n")
    assert int(head.split(b"Content-Length: ")[1].split(b"\r\n")[0]) == len(body) + difference


@pytest.mark.parametrize("part", ["header", "body"])
def test_slow_drip(client, plesk, part):
    plesk.arm("slow_drip", part=part, bytes_per_second=400, seconds=0.3)
    started = time.monotonic()
    assert client.outcome(READ) == [("ok", None)]
    assert 0.25 <= time.monotonic() - started < 3


def test_tls_garbage(client, plesk):
    plesk.arm("tls_garbage")
    with pytest.raises(requests.exceptions.SSLError):
        client.post(READ, tls=True)
    assert client.post(READ, tls=True).status_code == 200


@pytest.mark.parametrize(
    "kind, words",
    [
        ("wrong", "self.signed"),
        ("expired", "has expired"),
        ("other_name", "not valid for 'localhost'|doesn't match|Hostname mismatch"),
    ],
)
def test_certificates_that_must_not_be_trusted(plesk, kind, words):
    plesk.arm("certificate", kind=kind)
    trusting = ssl.create_default_context(cafile=plesk.ca_path)
    with pytest.raises(ssl.SSLError, match=words), socket.create_connection((plesk.host, plesk.port), 5) as connection:
        trusting.wrap_socket(connection, server_hostname="localhost")
    with socket.create_connection((plesk.host, plesk.port), 5) as connection:
        shown = trusting.wrap_socket(connection, server_hostname="127.0.0.1")
        assert shown.getpeercert()["subjectAltName"][0] == ("DNS", "localhost")
        shown.close()


def test_the_fingerprint_is_that_of_the_certificate(plesk):
    pem = ssl.get_server_certificate((plesk.host, plesk.port))
    digest = hashlib.sha256(ssl.PEM_cert_to_DER_cert(pem)).hexdigest().upper()
    assert plesk.fingerprint.replace(":", "") == "sha256" + digest
    with open(plesk.ca_path, encoding="ascii") as source:
        assert source.read() == pem


def test_faults_wait_for_their_turn(client, plesk):
    plesk.arm("html", status=503, times=2, after=1, match="write")
    statuses = [client.post(packet).status_code for packet in (READ, STOP, READ, STOP, STOP, STOP)]
    assert statuses == [200, 200, 200, 503, 503, 200]


def test_a_fault_may_be_for_ever_and_for_one_listener(client, plesk):
    plesk.arm("html", status=500, times=0, match="read", listener="plain")
    assert [client.post(READ, tls=tls).status_code for tls in (False, True, False, False)] == [500, 200, 500, 500]
    plesk.faults.clear()
    assert client.post(READ, tls=False).status_code == 200


def test_faults_are_used_up_in_the_order_they_were_armed(client, plesk):
    plesk.faults.arm([{"fault": "html", "status": 502}, {"fault": "html", "status": 504}])
    assert [client.post(READ).status_code for dummy in range(3)] == [502, 504, 200]


@pytest.mark.parametrize(
    "order",
    [
        {"fault": "nonsense"},
        {"fault": "html", "colour": "red"},
        {"fault": "refuse", "when": "after"},
        {"fault": "html", "match": "some"},
        {"fault": "certificate", "kind": "good"},
        {"fault": "html", "times": -1},
        "html",
        {"fault": "reset", "when": "accept", "match": "write"},
        {"fault": "html", "status": "502"},
        {"fault": "delay", "seconds": None},
    ],
)
def test_wrong_orders_are_refused_whole(plesk, order):
    with pytest.raises(ValueError, match=r"[Ff]ault"):
        plesk.faults.arm([{"fault": "html"}, order])
    assert plesk.faults.waiting() == []


def test_every_fault_is_described():
    for kind in KINDS.values():
        assert kind.sentence.endswith(".")
