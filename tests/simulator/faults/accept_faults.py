# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""Faults at accept: what a client meets before it can say what it wants."""

from __future__ import annotations

import socket
import ssl
import time
from typing import Any

from ..reply import Cut
from .kind import Fault
from .tls_records import alert, client_hello, server_hello

GARBAGE = b"220 mail.example.net ESMTP\r\n" * 4
# OpenSSL 3 takes the small group only then
SMALL_GROUP_CIPHERS = "DHE-RSA-AES128-GCM-SHA256:@SECLEVEL=0"
# The group of 1024 bits of RFC 2409
SMALL_GROUP = """\
-----BEGIN DH PARAMETERS-----
MIGHAoGBAP//////////yQ/aoiFowjTExmKLgNwc0SkCTgiKZ8x0Agu+pjsTmyJRSgh5jjQE3e+V
GbPNOkMbMCsKbfJfFDdP4TVtbVHCReSFtXZiXn7G9ExC6aY37WsL/1y29Aa37e44a/taiZ+lrp8k
EXxLH+ZJKGZR7OZTgf//////////AgEC
-----END DH PARAMETERS-----
"""


def refuse(fault: Fault, connection: socket.socket, certificate: Any) -> None:
    """Close at once."""
    raise Cut()


def reset(fault: Fault, connection: socket.socket, certificate: Any) -> None:
    """Reset at once."""
    raise Cut(reset=True)


def silence(fault: Fault, connection: socket.socket, certificate: Any) -> None:
    """Say nothing, then close."""
    time.sleep(fault["seconds"])
    raise Cut()


def garbage(fault: Fault, connection: socket.socket, certificate: Any) -> None:
    """Answer as another service would."""
    connection.recv(4096)
    connection.sendall(GARBAGE)
    raise Cut()


def tls_alert(fault: Fault, connection: socket.socket, certificate: Any) -> None:
    """Answer the ClientHello by an alert; after a warning the handshake goes on."""
    if fault["level"] == "warning":
        connection.recv(1, socket.MSG_PEEK)
        connection.sendall(alert(fault["alert"], "warning"))
        return
    client_hello(connection)
    connection.sendall(alert(fault["alert"]))
    raise Cut()


def handshake_ends(fault: Fault, connection: socket.socket, certificate: Any) -> None:
    """Read the ClientHello and close."""
    client_hello(connection)
    raise Cut()


def old_tls(fault: Fault, connection: socket.socket, certificate: Any) -> None:
    """Choose a version of TLS that is not in use any more."""
    connection.sendall(server_hello(client_hello(connection), fault["version"]))
    raise Cut()


def no_secure_renegotiation(fault: Fault, connection: socket.socket, certificate: Any) -> None:
    """Choose TLS 1.2, but without the extension of RFC 5746."""
    connection.sendall(server_hello(client_hello(connection), "TLSv1.2"))
    raise Cut()


def small_group(fault: Fault, connection: socket.socket, certificate: Any) -> ssl.SSLContext:
    """Let the handshake agree on nothing but Diffie-Hellman in a small group."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.maximum_version = ssl.TLSVersion.TLSv1_2
    context.set_ciphers(SMALL_GROUP_CIPHERS)
    with certificate.file("group.pem", SMALL_GROUP.encode("ascii")) as path:
        context.load_dh_params(path)
    certificate.load(context, "rsa")
    return context


def client_certificate(fault: Fault, connection: socket.socket, certificate: Any) -> ssl.SSLContext:
    """Let the handshake ask for a certificate of the client, and perhaps insist on it."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.maximum_version = ssl.TLSVersion.TLSv1_2 if fault["version"] == "TLSv1.2" else ssl.TLSVersion.TLSv1_3
    context.verify_mode = ssl.CERT_REQUIRED if fault["insists"] else ssl.CERT_OPTIONAL
    context.load_verify_locations(certificate.ca_path)
    certificate.load(context, certificate.kind)
    return context


def other_certificate(fault: Fault, connection: socket.socket, certificate: Any) -> ssl.SSLContext:
    """Show a certificate of another kind."""
    context: ssl.SSLContext = certificate.context(fault["kind"])
    return context
