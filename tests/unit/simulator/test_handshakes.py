# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""Handshakes that fail as those of old, strict or careless servers do."""

from __future__ import annotations

import contextlib
import socket
import ssl

import pytest
from ansible_collections.community.plesk.tests.simulator.faults.tls_records import ALERTS

from .wire import READ, STOP, Wire, trusting


def client_hello(context):
    """Return what a client with this context says first."""
    incoming, outgoing = ssl.MemoryBIO(), ssl.MemoryBIO()
    client = context.wrap_bio(incoming, outgoing, server_hostname="localhost")
    with contextlib.suppress(ssl.SSLWantReadError):
        client.do_handshake()
    return outgoing.read()


def answer(plesk, size=-1):
    """Return the bytes that answer a ClientHello: so many, or all until the end."""
    with socket.create_connection((plesk.host, plesk.port), 5) as connection, connection.makefile("rb") as stream:
        connection.sendall(client_hello(trusting()))
        return stream.read(size)


def reason(plesk, context=None):
    """Return why the handshake failed, in OpenSSL's words, and see that the fault has gone with it."""
    with pytest.raises(ssl.SSLError) as caught, Wire(plesk, tls=True, context=context):
        pass
    with Wire(plesk, tls=True) as wire:
        assert wire.post()[0] == 200
    return str(caught.value).upper().replace(" ", "_")


def test_a_tls_alert_is_all_that_answers(plesk):
    for name, number in ALERTS.items():
        plesk.arm("tls_alert", alert=name)
        assert answer(plesk) == bytes((0x15, 3, 3, 0, 2, 2, number))
    assert plesk.counters == {"connections": len(ALERTS), "requests": 0, "writes": 0}


@pytest.mark.parametrize("name", ["protocol_version", "insufficient_security", "internal_error", "unrecognized_name", "certificate_required"])
def test_openssl_understands_a_tls_alert(plesk, name):
    plesk.arm("tls_alert", alert=name)
    assert name.upper() in reason(plesk)


def test_after_a_warning_the_handshake_goes_on(plesk):
    plesk.arm("tls_alert", alert="unrecognized_name", level="warning")
    assert answer(plesk, 8) == bytes((0x15, 3, 3, 0, 2, 1, 112, 0x16))
    plesk.arm("tls_alert", alert="unrecognized_name", level="warning")
    with Wire(plesk, tls=True) as wire:
        assert wire.post()[0] == 200


def test_handshake_ends_without_an_alert(plesk):
    plesk.arm("handshake_ends")
    assert answer(plesk) == b""


@pytest.mark.parametrize("version, number", [("SSLv3", 0), ("TLSv1.0", 1), ("TLSv1.1", 2)])
def test_old_tls(plesk, version, number):
    plesk.arm("old_tls", version=version, times=2)
    hello = answer(plesk)
    assert (hello[0], hello[1:3], hello[5], hello[9:11]) == (0x16, bytes((3, number)), 2, bytes((3, number)))
    assert len(hello) == 5 + 4 + 38
    assert "UNSUPPORTED_PROTOCOL" in reason(plesk)


def test_no_secure_renegotiation(plesk):
    plesk.arm("no_secure_renegotiation", times=2)
    hello = answer(plesk)
    assert (hello[9:11], len(hello)) == (b"\3\3", 5 + 4 + 38)
    assert "UNSAFE_LEGACY_RENEGOTIATION_DISABLED" in reason(plesk)


def test_small_group(plesk):
    plesk.arm("small_group", times=2)
    context = trusting(plesk.ca_path)
    context.set_ciphers("DHE-RSA-AES128-GCM-SHA256:@SECLEVEL=0")
    with Wire(plesk, tls=True, context=context) as wire:
        assert wire.socket.cipher()[:2] == ("DHE-RSA-AES128-GCM-SHA256", "TLSv1.2")
        assert wire.post()[0] == 200
    context.set_ciphers("DHE-RSA-AES128-GCM-SHA256:@SECLEVEL=2")
    assert "DH_KEY_TOO_SMALL" in reason(plesk, context)


def test_a_client_certificate_is_missed_within_the_handshake_of_tls_1_2(plesk):
    plesk.arm("client_certificate", version="TLSv1.2")
    assert "HANDSHAKE_FAILURE" in reason(plesk)


@pytest.mark.parametrize("packet", [READ, STOP])
def test_a_client_certificate_is_missed_after_the_request_was_sent_with_tls_1_3(plesk, packet):
    plesk.arm("client_certificate")
    with Wire(plesk, tls=True) as wire:
        assert wire.socket.version() == "TLSv1.3"
        with pytest.raises(ssl.SSLError, match=r"(?i)certificate.required"):
            wire.post(packet)
    assert plesk.log == []


@pytest.mark.parametrize("version", ["TLSv1.2", "TLSv1.3"])
def test_a_server_that_only_asks_for_a_client_certificate_does_without(plesk, version):
    plesk.arm("client_certificate", version=version, insists=False)
    with Wire(plesk, tls=True) as wire:
        assert (wire.socket.version(), wire.post()[0]) == (version, 200)


@pytest.mark.parametrize("tls", [False, True])
def test_silence(plesk, tls):
    plesk.arm("silence", seconds=0.05, listener="tls" if tls else "plain")
    with socket.create_connection((plesk.host, plesk.port if tls else plesk.plain_port), 5) as connection:
        assert connection.recv(1) == b""
    with Wire(plesk, tls) as wire:
        assert wire.post()[0] == 200
