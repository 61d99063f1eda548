# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

from __future__ import annotations

import base64
import gzip
import pathlib
import re
import socket
import time
import zlib

import pytest
from ansible_collections.community.plesk.plugins.module_utils._errors import OptionError, TransportError
from ansible_collections.community.plesk.plugins.module_utils._transport import http
from ansible_collections.community.plesk.plugins.module_utils._transport.http import HTTPTransport
from ansible_collections.community.plesk.tests.unit.plugins import scripted_server
from ansible_collections.community.plesk.tests.unit.plugins.asking import REPLY, REQUEST, ask, failure, kind
from ansible_collections.community.plesk.tests.unit.plugins.scripted_server import ScriptedServer, hang_up, http_reply

OK = http_reply(REPLY)


def request_of(**changes):
    """Return the one request that one packet makes."""
    with ScriptedServer(OK) as server:
        ask(server.options(**changes))
    assert len(server.requests) == 1
    return server.requests[0]


def has_ipv6():
    """Tell whether this machine has ``::1``."""
    try:
        with socket.socket(socket.AF_INET6) as sock:
            sock.bind(("::1", 0))
    except OSError:
        return False
    return True


# The request


def test_a_packet_is_posted_to_the_agent():
    assert request_of().line == b"POST /enterprise/control/agent.php HTTP/1.1"


def test_the_body_is_the_packet():
    assert request_of().body == REQUEST


@pytest.mark.parametrize(
    "name, value",
    [
        (b"Content-Type", b"text/xml"),
        (b"Content-Length", b"%d" % len(REQUEST)),
        (b"Accept", b"*/*"),
        (b"Accept-Encoding", b"identity"),
    ],
)
def test_a_header_of_the_request(name, value):
    assert request_of().headers[name] == value


def test_there_are_no_other_headers():
    usual = {b"Host", b"Connection", b"Content-Type", b"Content-Length", b"Accept", b"Accept-Encoding", b"User-Agent"}
    assert set(request_of().headers) == usual | {b"HTTP_AUTH_LOGIN", b"HTTP_AUTH_PASSWD"}


def test_the_user_agent_is_the_collection_in_its_present_version():
    galaxy = pathlib.Path(http.__file__).parents[3].joinpath("galaxy.yml").read_text(encoding="utf-8")
    version = re.search(r"^version: (\S+)$", galaxy, re.MULTILINE).group(1)
    assert request_of().headers[b"User-Agent"].decode() == "community.plesk/" + version


def test_a_long_packet_arrives_whole():
    packet = b"<packet>" + b"a" * 1000000 + b"</packet>"
    with ScriptedServer(OK) as server, HTTPTransport(server.options()) as transport:
        list(transport.post(packet))
    assert server.requests[0].body == packet


def test_a_netrc_adds_no_authorization(tmp_path, monkeypatch):
    monkeypatch.setenv("HOME", str(tmp_path))
    netrc = tmp_path / ".netrc"
    netrc.write_text("machine 127.0.0.1 login stranger password stranger\ndefault login stranger password stranger\n")
    netrc.chmod(0o600)
    assert b"Authorization" not in request_of().headers


@pytest.mark.skipif(not has_ipv6(), reason="There is no ::1")
@pytest.mark.parametrize("host", ["::1", "[::1]"])
def test_an_ipv6_address_is_reached_with_and_without_brackets(host):
    with ScriptedServer(OK, host="::1") as server:
        assert ask(server.options(host=host)) == REPLY


@pytest.mark.skipif(not has_ipv6(), reason="There is no ::1")
def test_an_ipv6_address_is_found_in_the_certificate(made):
    with ScriptedServer(OK, host="::1", context=made.good.context()) as server:
        assert ask(server.options(ca_path=made.authority.path)) == REPLY


@pytest.mark.parametrize("timeout", [0, -1])
def test_a_timeout_that_leaves_no_time_is_refused(timeout, unused_port):
    with pytest.raises(OptionError, match=r"^timeout has to be a number between 1 and 86400$"):
        HTTPTransport(scripted_server.options(unused_port, timeout=timeout))


def test_options_alone_connect_to_nothing(made):
    with ScriptedServer(OK, context=made.good.context()) as server, HTTPTransport(server.options(cert_fingerprint=made.good.fingerprint)):
        pass
    assert server.connections == 0


# Connections


@pytest.mark.parametrize("tls", [False, True])
def test_all_packets_of_a_session_share_one_connection(made, tls):
    context = made.good.context() if tls else None
    with ScriptedServer(OK, context=context) as server, HTTPTransport(server.options(ca_path=made.authority.path)) as transport:
        for dummy in range(3):
            list(transport.post(REQUEST))
    assert [request.connection for request in server.requests] == [1, 1, 1]


def test_the_connection_is_closed_with_the_session():
    with ScriptedServer(OK) as server:
        with HTTPTransport(server.options()) as transport:
            list(transport.post(REQUEST))
        assert server.settle().open == 0
        # Kept so long that nothing but the end of the session closes it.
        del transport


def test_a_connection_that_the_server_closed_meanwhile_is_replaced():
    with ScriptedServer((OK, scripted_server.hang_up), OK) as server, HTTPTransport(server.options()) as transport:
        list(transport.post(REQUEST))
        server.settle()
        assert b"".join(transport.post(REQUEST)) == REPLY


def test_what_follows_a_reply_on_its_connection_is_not_taken_for_the_next_one():
    with ScriptedServer(OK + http_reply(b"<packet>forged</packet>"), OK) as server, HTTPTransport(server.options()) as transport:
        list(transport.post(REQUEST))
        assert b"".join(transport.post(REQUEST)) == REPLY


@pytest.mark.parametrize("header", ["", "Domain=localhost; ", "Path=/; "])
def test_a_cookie_of_the_server_is_not_sent_back(header):
    answer = http_reply(REPLY, "200 OK", "Set-Cookie: PHPSESSID=abc; {0}Path=/".format(header))
    with ScriptedServer(answer) as server, HTTPTransport(server.options(host="localhost")) as transport:
        for dummy in range(2):
            list(transport.post(REQUEST))
    assert b"Cookie" not in server.requests[1].headers


# Redirects


@pytest.mark.parametrize("status", ["301 Moved Permanently", "302 Found", "303 See Other", "307 Temporary Redirect", "308 Permanent Redirect"])
def test_a_redirect_is_refused_and_names_its_target(status):
    with ScriptedServer(http_reply(b"", status, "Location: https://admin.example.com:8443/login")) as server:
        assert "redirects to https://admin.example.com:8443/login," in str(failure(server.options()))


@pytest.mark.parametrize("status", ["301 Moved Permanently", "302 Found", "303 See Other", "307 Temporary Redirect", "308 Permanent Redirect"])
def test_a_redirect_to_another_server_takes_nothing_there(status):
    with ScriptedServer(OK) as other:
        target = "Location: http://localhost:{0}/".format(other.port)
        with ScriptedServer(http_reply(b"", status, target)) as server:
            failure(server.options())
    assert other.connections == 0


def test_a_redirect_to_the_same_server_is_not_followed():
    with ScriptedServer(http_reply(b"", "302 Found", "Location: /login"), OK) as server:
        failure(server.options())
    assert len(server.requests) == 1


@pytest.mark.parametrize("target", ["http://other.example.com/", "/login", "", "http://[::1", "http://\u2100/", "//"])
def test_a_redirect_is_a_lost_answer_wherever_it_leads(target):
    with ScriptedServer(http_reply(b"", "302 Found", "Location: " + target)) as server:
        assert kind(server.options()) == ("protocol", True)


def test_the_page_of_a_redirect_is_not_read_to_its_end():
    answer = [http_reply(b"a" * 10000, "302 Found", "Location: /login")[:-1], scripted_server.silence]
    with ScriptedServer(answer) as server:
        assert kind(server.options(timeout=2)) == ("protocol", True)


# Proxies


@pytest.fixture
def through(monkeypatch):
    """Give a function that makes a scripted server the proxy, as the environment variables do it."""

    def use(proxy, variable="https_proxy", login=""):
        monkeypatch.setenv(variable, "http://{0}127.0.0.1:{1}".format(login, proxy.port))

    return use


@pytest.mark.parametrize("variable", ["https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY"])
def test_a_proxy_is_asked_to_connect(made, through, variable):
    with ScriptedServer(OK, context=made.good.context()) as server, ScriptedServer(scripted_server.tunnel) as proxy:
        through(proxy, variable)
        ask(server.options(ca_path=made.authority.path))
    assert proxy.requests[0].line.startswith(b"CONNECT 127.0.0.1:%d " % server.port)


def test_a_packet_arrives_through_a_proxy(made, through):
    with ScriptedServer(OK, context=made.good.context()) as server, ScriptedServer(scripted_server.tunnel) as proxy:
        through(proxy)
        ask(server.options(ca_path=made.authority.path))
    assert server.requests[0].body == REQUEST


def test_a_proxy_is_not_shown_the_credentials(made, through):
    with ScriptedServer(OK, context=made.good.context()) as server, ScriptedServer(scripted_server.tunnel) as proxy:
        through(proxy)
        ask(server.options(ca_path=made.authority.path))
    assert [name for name in proxy.requests[0].headers if b"AUTH" in name] == []


def test_a_certificate_is_judged_behind_a_proxy_too(made, through):
    with ScriptedServer(OK, context=made.stranger.context()) as server, ScriptedServer(scripted_server.tunnel) as proxy:
        through(proxy)
        assert kind(server.options(ca_path=made.authority.path)) == ("tls", False)


def test_a_certificate_is_pinned_behind_a_proxy_too(made, through):
    with ScriptedServer(OK, context=made.stranger.context()) as server, ScriptedServer(scripted_server.tunnel) as proxy:
        through(proxy)
        assert kind(server.options(cert_fingerprint=made.good.fingerprint)) == ("tls", False)


def test_what_is_not_the_pinned_server_is_sent_nothing_behind_a_proxy_either(made, through):
    with ScriptedServer(OK, context=made.stranger.context()) as server, ScriptedServer(scripted_server.tunnel) as proxy:
        through(proxy)
        failure(server.options(cert_fingerprint=made.good.fingerprint))
        assert server.settle().requests == []


def test_the_login_of_a_proxy_goes_to_the_proxy(made, through):
    with ScriptedServer(OK, context=made.good.context()) as server, ScriptedServer(scripted_server.tunnel) as proxy:
        through(proxy, login="user:pass@")
        ask(server.options(ca_path=made.authority.path))
    assert proxy.requests[0].headers[b"Proxy-Authorization"] == b"Basic " + base64.b64encode(b"user:pass")


def test_the_login_of_a_proxy_does_not_go_to_plesk(made, through):
    with ScriptedServer(OK, context=made.good.context()) as server, ScriptedServer(scripted_server.tunnel) as proxy:
        through(proxy, login="user:pass@")
        ask(server.options(ca_path=made.authority.path))
    assert b"Proxy-Authorization" not in server.requests[0].headers


def test_plain_http_goes_through_its_proxy_as_a_whole(through):
    with ScriptedServer(OK) as proxy:
        through(proxy, "http_proxy")
        ask(scripted_server.options(8880, host="plesk.invalid"))
    assert proxy.requests[0].line == b"POST http://plesk.invalid:8880/enterprise/control/agent.php HTTP/1.1"


@pytest.mark.parametrize("exceptions", ["127.0.0.1", "other.example.com, 127.0.0.1", "127.0.0.0/8", "*"])
@pytest.mark.parametrize("variable", ["no_proxy", "NO_PROXY"])
def test_no_proxy_makes_an_exception(through, monkeypatch, variable, exceptions):
    monkeypatch.setenv(variable, exceptions)
    with ScriptedServer(OK) as server, ScriptedServer(b"") as proxy:
        through(proxy, "http_proxy")
        ask(server.options())
    assert proxy.connections == 0


def test_no_proxy_makes_no_exception_for_others(through, monkeypatch):
    monkeypatch.setenv("no_proxy", "example.com")
    with ScriptedServer(OK) as proxy:
        through(proxy, "http_proxy")
        ask(scripted_server.options(8880, host="plesk.invalid"))
    assert proxy.connections == 1


def test_a_proxy_is_left_alone_with_use_proxy_false(through):
    with ScriptedServer(OK) as server, ScriptedServer(b"") as proxy:
        through(proxy, "http_proxy")
        ask(server.options(use_proxy=False))
    assert proxy.connections == 0


# What may be overheard


def test_credentials_are_not_in_clear_within_tls():
    assert not http.is_in_clear(scripted_server.options(8443, host="plesk.example.com", use_tls=True))


def test_credentials_are_in_clear_without_tls():
    assert http.is_in_clear(scripted_server.options(8880, host="plesk.example.com"))


@pytest.mark.parametrize("host", ["localhost", "127.0.0.1", "[::1]"])
def test_credentials_do_not_leave_the_machine_on_the_loopback(host):
    assert not http.is_in_clear(scripted_server.options(8880, host=host))


def test_credentials_leave_the_machine_on_the_loopback_if_there_is_a_proxy(monkeypatch):
    monkeypatch.setenv("http_proxy", "http://proxy.example.com:3128")
    assert http.is_in_clear(scripted_server.options(8880))


@pytest.mark.parametrize("variable, value", [("no_proxy", "127.0.0.1"), ("http_proxy", ""), ("https_proxy", "http://proxy.example.com:3128")])
def test_credentials_do_not_leave_the_machine_if_the_proxy_is_not_for_them(monkeypatch, variable, value):
    monkeypatch.setenv("http_proxy" if variable == "no_proxy" else variable, "http://proxy.example.com:3128")
    monkeypatch.setenv(variable, value)
    assert not http.is_in_clear(scripted_server.options(8880))


def test_credentials_do_not_leave_the_machine_with_use_proxy_false(monkeypatch):
    monkeypatch.setenv("http_proxy", "http://proxy.example.com:3128")
    assert not http.is_in_clear(scripted_server.options(8880, use_proxy=False))


# The reply


@pytest.mark.parametrize("body", [b"", REPLY, b"\x00\xff\r\n\r\n", b"a" * 1000000])
def test_a_reply_is_given_as_it_is(body):
    with ScriptedServer(http_reply(body)) as server:
        assert ask(server.options()) == body


def test_a_chunked_reply_is_put_together():
    with ScriptedServer([*scripted_server.chunks(b"<packet>", b"reply", b"</packet>"), scripted_server.LAST_CHUNK]) as server:
        assert ask(server.options()) == REPLY


def test_a_reply_that_ends_with_its_connection_is_whole():
    with ScriptedServer([b"HTTP/1.0 200 OK\r\n\r\n" + REPLY, scripted_server.hang_up]) as server:
        assert ask(server.options()) == REPLY


def test_a_reply_may_come_byte_by_byte():
    with ScriptedServer([OK[place : place + 1] for place in range(len(OK))]) as server:
        assert ask(server.options()) == REPLY


def test_the_beginning_of_a_reply_is_given_before_its_end_is_there():
    with ScriptedServer([*scripted_server.chunks(b"<packet>"), scripted_server.silence]) as server, HTTPTransport(server.options()) as transport:
        assert next(transport.post(REQUEST)) == b"<packet>"


@pytest.mark.parametrize("encoding, compress", [("gzip", gzip.compress), ("deflate", zlib.compress)])
def test_a_compressed_reply_is_decompressed_although_none_was_asked_for(encoding, compress):
    with ScriptedServer(http_reply(compress(REPLY), "200 OK", "Content-Encoding: " + encoding)) as server:
        assert ask(server.options()) == REPLY


TWICE = [["Content-Encoding: gzip, gzip"], ["Content-Encoding: gzip,deflate"], ["Content-Encoding: gzip", "Content-Encoding: gzip"]]


@pytest.mark.parametrize("headers", TWICE)
def test_a_reply_that_is_compressed_twice_is_refused(headers):
    with ScriptedServer(http_reply(gzip.compress(gzip.compress(REPLY)), "200 OK", *headers)) as server:
        assert kind(server.options()) == ("protocol", True)


def test_a_reply_may_be_as_long_as_the_cap():
    with ScriptedServer(http_reply(b"a" * 100000)) as server:
        assert len(ask(server.options(), cap=100000)) == 100000


def test_a_reply_beyond_the_cap_is_a_lost_answer():
    with ScriptedServer(http_reply(b"a" * 100001)) as server:
        error = failure(server.options(), cap=100000)
    assert (error.failure, error.sent) == ("protocol", True)


def test_the_message_about_a_long_reply_names_the_cap():
    with ScriptedServer(http_reply(b"a" * 100001)) as server:
        assert "longer than 100000 bytes" in str(failure(server.options(), cap=100000))


def test_the_cap_holds_for_what_a_reply_decompresses_to():
    with ScriptedServer(http_reply(gzip.compress(b"a" * 5000000), "200 OK", "Content-Encoding: gzip")) as server:
        assert "longer than 100000 bytes" in str(failure(server.options(), cap=100000))


def test_the_cap_is_a_gibibyte_by_default():
    assert http.CAP == 2**30


def test_a_reply_beyond_the_cap_is_not_read_to_its_end():
    with ScriptedServer([*scripted_server.chunks(b"a" * 200000), scripted_server.silence]) as server:
        assert failure(server.options(timeout=2), cap=100000).failure == "protocol"


class Flood:
    """The step of an answer that sends much more than anybody takes at once."""

    def __init__(self):
        self.sent = 0

    def __call__(self, connection):
        connection.sock.sendall(b"HTTP/1.1 200 OK\r\n\r\n")
        while self.sent < 256 * 1024**2 and not connection.stopping.is_set():
            connection.sock.sendall(b"a" * 65536)
            self.sent += 65536


def test_a_long_reply_is_not_read_ahead_of_its_use():
    flood = Flood()
    with ScriptedServer(flood) as server, HTTPTransport(server.options()) as transport:
        arriving = transport.post(REQUEST)
        next(arriving)
        before = -1
        while before != flood.sent:
            before = flood.sent
            time.sleep(0.2)
        arriving.close()
    assert flood.sent < 64 * 1024**2


def test_a_reply_that_is_no_longer_wanted_is_broken_off():
    with ScriptedServer(Flood()) as server, HTTPTransport(server.options()) as transport:
        arriving = transport.post(REQUEST)
        next(arriving)
        arriving.close()
        assert server.settle().open == 0


def test_the_next_packet_after_a_failure_gets_its_own_reply():
    with ScriptedServer([OK[:-1], scripted_server.reset], OK) as server, HTTPTransport(server.options()) as transport:
        with pytest.raises(TransportError):
            list(transport.post(REQUEST))
        assert b"".join(transport.post(REQUEST)) == REPLY


# Fresh connections


def post(transport, **how):
    return b"".join(transport.post(b"<packet/>", **how))


@pytest.mark.parametrize("tls", [False, True])
def test_a_packet_that_wants_a_fresh_connection_gets_one_and_readings_share_it_afterwards(made, tls):
    with ScriptedServer(OK, context=made.good.context() if tls else None) as server:
        with HTTPTransport(server.options(ca_path=made.authority.path)) as transport:
            for fresh in (False, False, True, False):
                assert post(transport, fresh=fresh) == REPLY
        assert [request.connection for request in server.requests] == [1, 1, 2, 2]


@pytest.mark.parametrize("pause", [0.002, 0.01])
def test_a_kept_connection_that_dies_after_its_reply_costs_no_write(pause):
    with ScriptedServer([OK, pause, hang_up], OK) as server, HTTPTransport(server.options()) as transport:
        assert post(transport) == REPLY
        assert post(transport, fresh=True) == REPLY
        assert server.connections == 2


def test_a_reading_on_a_kept_connection_that_just_died_may_be_repeated():
    with ScriptedServer(OK, hang_up) as server, HTTPTransport(server.options()) as transport:
        assert post(transport) == REPLY
        with pytest.raises(TransportError) as caught:
            post(transport)
    assert (caught.value.failure, caught.value.repeatable) == ("connection", True)
