# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""The few records of TLS that are written by hand (RFC 5246, RFC 8446), because OpenSSL would not write them."""

from __future__ import annotations

import os
import socket
import struct

ALERT, HANDSHAKE, SERVER_HELLO = 0x15, 0x16, 2
LEVELS = {"warning": 1, "fatal": 2}
ALERTS = {
    "unexpected_message": 10,
    "bad_record_mac": 20,
    "handshake_failure": 40,
    "bad_certificate": 42,
    "unsupported_certificate": 43,
    "certificate_revoked": 44,
    "certificate_expired": 45,
    "certificate_unknown": 46,
    "illegal_parameter": 47,
    "unknown_ca": 48,
    "access_denied": 49,
    "decode_error": 50,
    "decrypt_error": 51,
    "protocol_version": 70,
    "insufficient_security": 71,
    "internal_error": 80,
    "inappropriate_fallback": 86,
    "user_canceled": 90,
    "no_renegotiation": 100,
    "missing_extension": 109,
    "unsupported_extension": 110,
    "unrecognized_name": 112,
    "unknown_psk_identity": 115,
    "certificate_required": 116,
    "no_application_protocol": 120,
}
VERSIONS = {"SSLv3": b"\x03\x00", "TLSv1.0": b"\x03\x01", "TLSv1.1": b"\x03\x02", "TLSv1.2": b"\x03\x03"}
# ECDHE with AES-GCM or ChaCha20, one of which every client of today offers
CIPHERS = (0xC02B, 0xC02C, 0xC02F, 0xC030, 0xCCA8, 0xCCA9)
RSA_AES_128_CBC_SHA = 0x002F


def client_hello(connection: socket.socket) -> bytes:
    """Read the first record that the client sends, and return what is in it."""
    with connection.makefile("rb") as stream:
        header = stream.read(5)
        return stream.read(struct.unpack(">H", header[3:])[0]) if len(header) == 5 else b""


def alert(name: str, level: str = "fatal") -> bytes:
    """Return the record of an alert."""
    return _record(ALERT, VERSIONS["TLSv1.2"], bytes((LEVELS[level], ALERTS[name])))


def server_hello(hello: bytes, version: str) -> bytes:
    """Return the record of an answer that chooses a version and, as in old times, has not a single extension."""
    cipher = next((cipher for cipher in _offered(hello) if cipher in CIPHERS), RSA_AES_128_CBC_SHA) if version == "TLSv1.2" else RSA_AES_128_CBC_SHA
    body = VERSIONS[version] + os.urandom(32) + b"\0" + struct.pack(">HB", cipher, 0)
    return _record(HANDSHAKE, VERSIONS[version], struct.pack(">I", SERVER_HELLO << 24 | len(body)) + body)


def _offered(hello: bytes) -> list[int]:
    """Return the cipher suites of a ClientHello: they come after type, length, version, random and the session's id."""
    start = 39 + hello[38] if len(hello) > 38 else 0
    size = struct.unpack(">H", hello[start : start + 2])[0] if start and len(hello) > start + 2 else 0
    return list(struct.unpack(">%dH" % (size // 2), hello[start + 2 : start + 2 + size // 2 * 2])) if size else []


def _record(kind: int, version: bytes, content: bytes) -> bytes:
    return bytes((kind,)) + version + struct.pack(">H", len(content)) + content
