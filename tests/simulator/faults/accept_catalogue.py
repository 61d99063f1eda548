# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""The part of the table for what happens before anything of a request is read."""

from __future__ import annotations

from .. import certificate_kinds
from . import accept_faults, tls_records
from .kind import Kind

ACCEPT = ("accept",)

ACCEPT_KINDS = {
    # At accept, before anything is read
    "refuse": Kind("The connection is closed as soon as it is accepted.", None, ACCEPT, opens=accept_faults.refuse),
    "silence": Kind("Nothing is said for so many seconds, then the connection is closed.", None, ACCEPT, {"seconds": 1.0}, opens=accept_faults.silence),
    # The handshake of TLS
    "tls_garbage": Kind("Bytes that are not TLS at all answer the handshake.", None, ACCEPT, listener="tls", opens=accept_faults.garbage),
    "tls_alert": Kind(
        "An alert answers the ClientHello; after a warning the handshake goes on.",
        None,
        ACCEPT,
        {"alert": "protocol_version", "level": "fatal"},
        {"alert": tuple(tls_records.ALERTS), "level": tuple(tls_records.LEVELS)},
        "tls",
        accept_faults.tls_alert,
    ),
    "handshake_ends": Kind("The connection is closed after the ClientHello.", None, ACCEPT, listener="tls", opens=accept_faults.handshake_ends),
    "old_tls": Kind(
        "The ServerHello chooses an old version.",
        None,
        ACCEPT,
        {"version": "TLSv1.0"},
        {"version": ("SSLv3", "TLSv1.0", "TLSv1.1")},
        "tls",
        accept_faults.old_tls,
    ),
    "no_secure_renegotiation": Kind(
        "The ServerHello of TLS 1.2 lacks the extension of RFC 5746.", None, ACCEPT, listener="tls", opens=accept_faults.no_secure_renegotiation
    ),
    "small_group": Kind("TLS 1.2 with Diffie-Hellman in a group of 1024 bits.", None, ACCEPT, listener="tls", opens=accept_faults.small_group),
    "client_certificate": Kind(
        "The handshake asks for a certificate of the client; TLS 1.3 tells the refusal only after the request was sent.",
        None,
        ACCEPT,
        {"version": "TLSv1.3", "insists": True},
        {"version": ("TLSv1.2", "TLSv1.3")},
        "tls",
        accept_faults.client_certificate,
    ),
    "certificate": Kind(
        "The handshake shows a certificate of another kind (see --list certificates).",
        None,
        ACCEPT,
        {"kind": "wrong"},
        {"kind": tuple(certificate_kinds.KINDS)},
        "tls",
        accept_faults.other_certificate,
    ),
}
