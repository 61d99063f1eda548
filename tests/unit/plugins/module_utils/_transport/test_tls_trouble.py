# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""Handshakes that fail: every alert and every reason says what to do, not only to look at the port."""

from __future__ import annotations

import ssl

import pytest
from ansible_collections.community.plesk.plugins.module_utils._transport import tls_trouble
from ansible_collections.community.plesk.plugins.module_utils._transport.trouble import Trouble
from ansible_collections.community.plesk.tests.unit.plugins.asking import REPLY, failure
from ansible_collections.community.plesk.tests.unit.plugins.scripted_server import ScriptedServer, hang_up, hear, http_reply

OK = http_reply(REPLY)
# A fatal alert, by its number in the registry of TLS.
ALERTS = {
    40: "no cipher in common",
    42: "certificate of the client",
    43: "certificate of the client",
    44: "certificate of the client",
    45: "certificate of the client",
    46: "certificate of the client",
    48: "certificate of the client",
    49: "certificate of the client",
    70: "let it offer TLS 1.2 or newer",
    71: "no cipher in common",
    80: "look into the log of the panel's web server",
    112: "set host to a name that it knows",
    116: "certificate of the client",
}


def alert(number):
    return [hear, b"\x15\x03\x03\x00\x02\x02" + bytes([number]), hang_up]


@pytest.mark.parametrize("number", ALERTS)
def test_an_alert_is_explained(number):
    with ScriptedServer(OK, greeting=alert(number)) as server:
        error = failure(server.options(use_tls=True, validate_certs=False))
    assert (error.failure, error.sent, error.repeatable) == ("tls", False, False)
    assert ALERTS[number] in str(error)


def test_an_alert_that_nobody_knows_is_explained_too():
    with ScriptedServer(OK, greeting=alert(10)) as server:
        assert "check that this port speaks TLS, and that the server offers TLS 1.2 or newer" in str(
            failure(server.options(use_tls=True, validate_certs=False))
        )


def test_a_server_hello_of_tls_1_0_is_too_old():
    body = b"\x03\x01" + b"r" * 32 + b"\x00" + b"\x00\x2f" + b"\x00"
    handshake = b"\x02" + len(body).to_bytes(3, "big") + body
    hello = b"\x16\x03\x01" + len(handshake).to_bytes(2, "big") + handshake
    with ScriptedServer(OK, greeting=[hear, hello, hang_up]) as server:
        assert "let it offer TLS 1.2 or newer" in str(failure(server.options(use_tls=True, validate_certs=False)))


def test_plain_http_on_the_port_is_told_from_old_tls():
    with ScriptedServer(OK, greeting=[b"HTTP/1.1 400 Bad Request\r\n\r\n"]) as server:
        assert str(failure(server.options(use_tls=True, validate_certs=False))).endswith("check that this port speaks TLS")


def test_a_server_that_wants_a_certificate_of_the_client_has_acted_on_nothing(made):
    context = made.good.context()
    context.verify_mode = ssl.CERT_REQUIRED
    context.load_verify_locations(made.stranger.path)
    context.maximum_version = ssl.TLSVersion.TLSv1_2
    with ScriptedServer(OK, context=context) as server:
        error = failure(server.options(ca_path=made.authority.path))
    assert (error.failure, error.sent) == ("tls", False)


def test_in_tls_1_3_the_refusal_may_come_when_the_request_has_gone_out():
    refused = ssl.SSLError(1, "[SSL: TLSV13_ALERT_CERTIFICATE_REQUIRED] tlsv13 alert certificate required")
    refused.reason, refused.library = "TLSV13_ALERT_CERTIFICATE_REQUIRED", "SSL"
    error = Trouble("https://plesk.example.com:8443/", []).explain(refused, 1, sent=True)
    assert (error.failure, error.sent) == ("tls", False)
    assert "certificate of the client" in str(error)


@pytest.mark.parametrize("reason", ["tlsv1_alert_protocol_version", "TLSV1_ALERT_HANDSHAKE_FAILURE", "SSLV3_ALERT_UNKNOWN_CA"])
def test_a_reason_is_known_in_the_words_of_other_versions(reason):
    assert tls_trouble.find_hint(reason) != tls_trouble.ANY


@pytest.mark.parametrize("reason", [None, "", "SOMETHING_NEW"])
def test_any_other_reason_is_explained_by_what_it_usually_is(reason):
    assert tls_trouble.find_hint(reason) == tls_trouble.ANY
