# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""One TCP connection: handshake, requests one after another, and the faults that strike on the way."""

from __future__ import annotations

import http.server
import socket
import ssl
import traceback
from typing import Any

from . import agent, control, request_body
from .faults import KINDS
from .opening import opened, shake_hands
from .pages import html
from .reply import Cut, Reply, deliver, end, say_goodbye
from .request import Request, origin_form

PATIENCE = 120


def serve(simulator: Any, connection: socket.socket, peer: str, tls: bool) -> None:
    """Serve a connection until either side has had enough."""
    number = simulator.requests.connected()
    try:
        connection.settimeout(PATIENCE)
        connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, True)
        with simulator.open_connection(connection):
            ready = opened(simulator, connection, tls)
            if ready is not None:
                connection = ready
                with simulator.open_connection(connection):
                    shake_hands(connection)
                    Connection(connection, (peer, number), simulator)
        say_goodbye(connection)
    except Cut as cut:
        if cut.goodbye:
            say_goodbye(connection)
        else:
            end(connection, cut.reset)
    except OSError:
        pass  # the client went away, or does not trust the certificate: its own affair
    finally:
        connection.close()


class Connection(http.server.BaseHTTPRequestHandler):
    """Reads requests and hands them to agent.php or to the control path."""

    server: Any
    protocol_version = "HTTP/1.1"
    wbufsize = 64 * 1024

    def setup(self) -> None:
        """Take the facts of the connection."""
        super().setup()
        self.peer, self.number = self.client_address
        self.tls = isinstance(self.connection, ssl.SSLSocket)
        self.handled = 0

    def _exchange(self) -> None:
        self.handled += 1
        self.path = origin_form(self.path)
        controlled = self.path.startswith(control.PREFIX)
        if controlled and self.handled == 1:
            self.server.requests.not_counted()
        try:
            reply = self._controlled() if controlled else self._page()
        except request_body.BadBody as refusal:
            self.close_connection = True
            reply = html(refusal.status)
        except ConnectionError:
            raise
        except Exception as trouble:  # a fault of the simulator itself must be seen by whoever tests with it
            traceback.print_exc()
            reply = html(500, "The simulator failed: %s" % trouble)
        self.close_connection = not deliver(reply, self.wfile, self.request_version == "HTTP/1.0", not self.close_connection, self.command == "HEAD")
        if reply.parting and not self.close_connection:
            reply.parting.carry_out(self.rfile, self.wfile)

    do_GET = do_HEAD = do_POST = do_PUT = do_DELETE = do_PATCH = do_OPTIONS = _exchange

    def _request(self, body: bytes) -> Request:
        return Request(self.command, self.path, self.headers, body, self.peer, self.number, self.tls)

    def _body(self) -> bytes:
        """Read the body; if it is not announced, what comes next may be a body or a request, so nothing more is read."""
        if self.command in ("POST", "PUT", "PATCH") and not request_body.announced(self.headers):
            self.close_connection = True
        return request_body.read(self.rfile, self.headers)

    def _controlled(self) -> Reply:
        return self.server.control.answer(self._request(self._body()))

    def _page(self) -> Reply:
        if self.path.split("?")[0] != agent.PATH:
            self._body()
            return html(404)
        fault = self.server.faults.take("reading", None, self.tls)
        if fault is not None:
            self.server.note(self._request(b""), [])["fault"] = fault.fault
            return Reply(cut=Cut(reset=True))
        return self._agent(self._request(self._body()))

    def _agent(self, request: Request) -> Reply:
        exchange = agent.Exchange(self.server.state, request)
        entry = self.server.note(request, exchange.asked.operations)
        fault = self.server.faults.take("request", entry["write"], self.tls)
        if fault is None:
            reply = exchange.answer()
        else:
            entry["fault"] = fault.fault
            reply = KINDS[fault.fault].act(fault, exchange)
        entry["status"] = None if reply.cut else reply.status
        return reply

    def handle_expect_100(self) -> bool:
        """Tell a client that waits to go on, at once."""
        super().handle_expect_100()
        self.wfile.flush()
        return True

    def version_string(self) -> str:
        """Return Plesk's name for its own web server."""
        return "sw-cp-server"

    def log_message(self, format: str, *args: Any) -> None:  # pylint: disable=redefined-builtin
        """Say nothing: the request log knows."""

    def address_string(self) -> str:
        """Return the address without asking any name server."""
        return self.peer
