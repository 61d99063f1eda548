# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""One connection without the comfort of an HTTP library: it never reconnects, and it shows how it ends."""

from __future__ import annotations

import http.client
import socket
import ssl

import pytest
from lxml import etree

READ = "<packet><server><get><services_state/></get></server></packet>"
STOP = "<packet><server><srv_man><id>web</id><operation>stop</operation></srv_man></server></packet>"
AGENT = "/enterprise/control/agent.php"
PATIENCE = 5


def has_ipv6():
    """Tell whether this machine has ``::1``."""
    try:
        with socket.socket(socket.AF_INET6) as sock:
            sock.bind(("::1", 0))
    except OSError:
        return False
    return True


needs_ipv6 = pytest.mark.skipif(not has_ipv6(), reason="There is no ::1")


def trusting(*paths):
    """Return the context of a client that trusts what is in these files, or anybody without a file."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    for path in paths:
        context.load_verify_locations(path)
    if not paths:
        context.check_hostname = False
        context.verify_mode = ssl.CERT_NONE
    return context


class Wire:
    """A connection to a simulator, with TLS or without; closed with its ``with`` block."""

    def __init__(self, plesk, tls=False, context=None, name="localhost", host=None):
        self.key = plesk.secret_key
        self.socket = socket.create_connection((host or plesk.host, plesk.port if tls else plesk.plain_port), PATIENCE)
        try:
            if tls:
                self.socket = (context or trusting(plesk.ca_path)).wrap_socket(self.socket, server_hostname=name, suppress_ragged_eofs=False)
        except OSError:
            self.socket.close()
            raise
        self._http = http.client.HTTPConnection(plesk.host)
        self._http.auto_open = 0
        self._http.sock = self.socket

    def __enter__(self):
        return self

    def __exit__(self, *trouble):
        self.socket.close()

    def post(self, packet=READ):
        """Send a packet; return status, headers and body of the reply."""
        self._http.request("POST", AGENT, packet, {"KEY": self.key, "Content-Type": "text/xml"})
        reply = self._http.getresponse()
        return reply.status, reply.headers, reply.read()

    def end(self):
        """Return what else comes before the end, and how it ends: close_notify, fin or reset."""
        received = b""
        try:
            # Looks below TLS first, because Python takes a reset there for an end
            while socket.socket.recv(self.socket, 1, socket.MSG_PEEK):
                block = self.socket.recv(65536)
                if not block:
                    return received, "close_notify"
                received += block
        except ConnectionResetError:
            return received, "reset"
        return received, "fin"


def is_packet(body):
    """Tell whether the body is a packet to a strict parser."""
    try:
        return etree.fromstring(body, etree.XMLParser(resolve_entities=False, no_network=True)).tag == "packet"
    except etree.XMLSyntaxError:
        return False
