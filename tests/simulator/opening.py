# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""How a connection begins: the faults at accept, the first byte, the handshake."""

from __future__ import annotations

import contextlib
import socket
import ssl
from typing import Any

from .faults import KINDS
from .pages import html
from .reply import deliver

TLS_HANDSHAKE = 0x16
# Seconds for a client to read why the handshake failed
LINGER = 1.0


def opened(simulator: Any, connection: socket.socket, tls: bool) -> socket.socket | None:
    """Return the connection ready for a handshake if it is one with TLS, for HTTP if not, or None if it is over."""
    fault = simulator.faults.take("accept", None, tls)
    context = KINDS[fault.fault].opens(fault, connection, simulator.certificate) if fault else None
    if not tls:
        return connection
    first = connection.recv(1, socket.MSG_PEEK)
    if not first:
        return None
    if first[0] != TLS_HANDSHAKE:
        with connection.makefile("wb") as stream:
            connection.recv(65536)
            deliver(html(400, "The plain HTTP request was sent to HTTPS port"), stream, False, False)
        return None
    return (context or simulator.certificate.context()).wrap_socket(connection, server_side=True, do_handshake_on_connect=False)


def shake_hands(connection: socket.socket) -> None:
    """Perform the handshake of a connection with TLS; if it fails, the alert that says why is not lost in a TCP reset."""
    if isinstance(connection, ssl.SSLSocket):
        try:
            connection.do_handshake()
        except ssl.SSLError:
            _linger(connection)
            raise


def _linger(connection: socket.socket) -> None:
    # The plain methods: those of SSLSocket would go on with TLS
    with contextlib.suppress(OSError):
        connection.settimeout(LINGER)
        socket.socket.shutdown(connection, socket.SHUT_WR)
        while socket.socket.recv(connection, 65536):
            pass
