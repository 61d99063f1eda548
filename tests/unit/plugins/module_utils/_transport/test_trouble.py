# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

from __future__ import annotations

import gzip
import re
import socket
import sys

import pytest
import requests
from ansible_collections.community.plesk.plugins.module_utils._transport.trouble import Trouble
from ansible_collections.community.plesk.tests.unit.plugins import scripted_server
from ansible_collections.community.plesk.tests.unit.plugins.asking import REPLY, failure, kind
from ansible_collections.community.plesk.tests.unit.plugins.scripted_server import ScriptedServer, chunks, hang_up, hear, http_reply, reset, silence
from urllib3.exceptions import LocationParseError

OK = http_reply(REPLY)
PASSWORD = "pass<b>&word"


@pytest.fixture
def unresolvable(monkeypatch):
    """Let no name resolve, whatever the name server of this machine makes of names that do not exist."""

    def getaddrinfo(*dummy, **dummies):
        raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")

    monkeypatch.setattr(socket, "getaddrinfo", getaddrinfo)


# Before the request


def test_a_refused_connection_is_a_failure_of_the_connection_and_nothing_is_sent(unused_port):
    assert kind(scripted_server.options(unused_port)) == ("connection", False)


def test_the_message_about_a_refused_connection_names_the_url(unused_port):
    assert "http://127.0.0.1:{0}/enterprise/control/agent.php: Connection refused;".format(unused_port) in str(failure(scripted_server.options(unused_port)))


def test_the_message_about_a_refused_connection_says_what_to_check(unused_port):
    assert "check host and port" in str(failure(scripted_server.options(unused_port)))


@pytest.mark.usefixtures("unresolvable")
def test_a_name_that_does_not_resolve_is_a_failure_of_the_connection_and_nothing_is_sent(unused_port):
    assert kind(scripted_server.options(unused_port, host="plesk.invalid")) == ("connection", False)


@pytest.mark.usefixtures("unresolvable")
def test_the_message_about_a_name_that_does_not_resolve_says_so(unused_port):
    error = failure(scripted_server.options(unused_port, host="plesk.invalid"))
    assert str(error).endswith("the name does not resolve (Name or service not known); check host")


@pytest.mark.parametrize("host", ["a" * 64 + ".invalid", "plesk..invalid", "*", "%41%zz", "plesk\x00.invalid", "\ud800.invalid"])
def test_a_name_that_cannot_be_one_is_a_failure_of_the_connection_and_nothing_is_sent(unused_port, host):
    assert kind(scripted_server.options(unused_port, host=host)) == ("connection", False)


@pytest.mark.parametrize("greeting", [[reset], [hang_up], [hear, reset], [hear, hang_up]], ids=["reset", "closed", "heard and reset", "heard and closed"])
def test_a_connection_that_ends_during_the_handshake_is_a_failure_of_the_connection_and_nothing_is_sent(made, greeting):
    with ScriptedServer(OK, greeting=greeting, context=made.good.context()) as server:
        assert kind(server.options(ca_path=made.authority.path)) == ("connection", False)


@pytest.mark.parametrize("words", [b"HTTP/1.1 400 Bad Request\r\n\r\n", b"220 mail.example.com ESMTP\r\n", b"SSH-2.0-OpenSSH\r\n"])
def test_a_port_that_does_not_speak_tls_is_a_failure_of_tls_and_nothing_is_sent(words):
    with ScriptedServer(OK, greeting=[words]) as server:
        assert kind(server.options(use_tls=True, validate_certs=False)) == ("tls", False)


def test_the_message_about_a_port_that_does_not_speak_tls_says_so():
    with ScriptedServer(OK, greeting=[b"HTTP/1.1 400 Bad Request\r\n\r\n"]) as server:
        assert str(failure(server.options(use_tls=True))).endswith("check that this port speaks TLS")


# After the request


LOST = {
    "nothing": [hang_up],
    "nothing, reset": [reset],
    "half the headers, reset": [OK[:30], reset],
    "half the body": [OK[:-1], hang_up],
    "half the body, reset": [OK[:-1], reset],
    "no chunk": [*chunks(), hang_up],
    "chunks without the last": [*chunks(REPLY), hang_up],
    "half a chunk": [chunks()[0], b"ff\r\n" + REPLY, hang_up],
    "half the size of a chunk": [chunks()[0], b"f", hang_up],
    "a size that is no number": [*chunks(REPLY), b"chunk\r\n"],
    "too many headers": [b"HTTP/1.1 200 OK\r\n", b"A: b\r\n" * 200, b"\r\n"],
}
NO_HTTP = {
    "two lengths": [b"HTTP/1.1 200 OK\r\nContent-Length: 3\r\nContent-Length: 22\r\n\r\n", REPLY],
    "another protocol": [b"220 mail.example.com ESMTP\r\n\r\n"],
    "a header without end": [b"HTTP/1.1 200 OK\r\nA: ", b"b" * 70000, silence],
    "no gzip": [http_reply(REPLY, "200 OK", "Content-Encoding: gzip")],
    "no deflate": [http_reply(REPLY, "200 OK", "Content-Encoding: deflate")],
}


@pytest.mark.parametrize("answer", sorted(LOST))
def test_an_answer_that_is_not_whole_is_a_failure_of_the_connection_and_the_packet_may_have_been_acted_on(answer):
    with ScriptedServer(LOST[answer]) as server:
        assert kind(server.options()) == ("connection", True)


@pytest.mark.parametrize("answer", sorted(NO_HTTP))
def test_an_answer_that_is_not_proper_http_is_a_failure_of_the_protocol_which_no_repetition_mends(answer):
    with ScriptedServer(NO_HTTP[answer]) as server:
        assert kind(server.options()) == ("protocol", True)


def test_a_tls_connection_that_ends_within_the_answer_is_a_lost_answer_too(made):
    with ScriptedServer([OK[:-1], hang_up], context=made.good.context()) as server:
        assert kind(server.options(ca_path=made.authority.path)) == ("connection", True)


def test_plain_http_to_a_port_that_speaks_tls_is_a_lost_answer(made):
    with ScriptedServer(OK, context=made.good.context()) as server:
        assert failure(server.options(use_tls=False)).failure == "connection"


@pytest.mark.parametrize(
    "answer, words",
    [
        ("nothing", "without response"),
        ("nothing, reset", "reset by peer"),
        ("half the body", "21 bytes read"),
        ("no chunk", "ended prematurely|InvalidChunkLength"),
    ],
)
def test_the_message_about_a_lost_answer_says_how_it_was_lost(answer, words):
    with ScriptedServer(LOST[answer]) as server:
        assert re.search(words, str(failure(server.options())))


def test_the_message_about_a_lost_answer_says_that_it_is_lost():
    with ScriptedServer(hang_up) as server:
        assert "broke off before its reply was complete" in str(failure(server.options()))


# Statuses


STATUSES = [201, 204, 400, 401, 403, 404, 405, 413, 429, 500, 502, 503, 504, 599]


@pytest.mark.parametrize("status", STATUSES)
def test_a_status_other_than_200_is_a_lost_answer(status):
    with ScriptedServer([http_reply(b"", "{0} Whatever".format(status)), hang_up]) as server:
        assert kind(server.options()) == ("server" if status in (502, 503, 504) else "protocol", True)


@pytest.mark.parametrize("status", STATUSES)
def test_only_a_panel_that_is_away_may_answer_a_moment_later(status):
    with ScriptedServer([http_reply(b"", "{0} Whatever".format(status)), hang_up]) as server:
        assert failure(server.options()).repeatable is (status in (502, 503, 504))


REFUSAL = "<?xml version='1.0'?>\n<packet><system><status>error</status><errcode>1006</errcode><errtext>No &amp; never</errtext></system></packet>\n"


def test_a_packet_that_comes_with_a_status_of_its_own_is_read():
    with ScriptedServer(http_reply(REFUSAL.encode(), "500 Internal Server Error")) as server:
        error = failure(server.options())
    assert (error.failure, error.errcode, error.errtext, error.repeatable) == ("protocol", 1006, "No & never", False)
    assert "answered HTTP 500, and Plesk says: No & never (errcode 1006); use an account with this right" in str(error)


@pytest.mark.parametrize("page", ["<packet><errcode>1006</errcode>", "<html><packet><errcode>1006</errcode></packet></html>"])
def test_half_a_packet_is_only_a_page(page):
    with ScriptedServer(http_reply(page.encode(), "500 Internal Server Error")) as server:
        assert failure(server.options()).errcode is None


@pytest.mark.parametrize("status", STATUSES)
def test_a_status_is_named(status):
    with ScriptedServer([http_reply(b"", "{0} Whatever".format(status)), hang_up]) as server:
        assert "answered HTTP {0};".format(status) in str(failure(server.options()))


@pytest.mark.parametrize(
    "status, hint",
    [
        (401, "asks for a login of its own"),
        (403, "refuses the request"),
        (404, "check host and port"),
        (418, "check host and port, and any proxy on the way"),
        (500, "check host and port, and any proxy on the way"),
        (502, "down or restarting"),
        (503, "down or restarting"),
        (504, "did not answer in time"),
    ],
)
def test_a_status_has_a_hint(status, hint):
    with ScriptedServer(http_reply(b"", "{0} Whatever".format(status))) as server:
        assert hint in str(failure(server.options()))


@pytest.mark.parametrize(
    "page, words",
    [
        ("Out of order", "Out of order"),
        ("<html><body><h1>Bad Gateway</h1><p>nginx</p></body></html>", "Bad Gateway nginx"),
        ("<style>h1 { color: red }</style><SCRIPT src='x'>alert(1)</SCRIPT >Gone", "Gone"),
        ("Fish &amp; chips &lt;cheap&gt;", "Fish & chips <cheap>"),
        ("one\r\n\t two \n\n three", "one two three"),
        ("Größe", "Größe"),
        ("a" * 160, "a" * 160),
        ("a" * 161, "a" * 160 + "..."),
    ],
)
def test_the_first_words_of_an_error_page_are_shown(page, words):
    with ScriptedServer(http_reply(page.encode(), "500 Whatever")) as server:
        assert "answered HTTP 500 ({0});".format(words) in str(failure(server.options()))


@pytest.mark.parametrize("page", ["", " \n", "<html><br></html>", "<style>h1 {}</style>"])
def test_an_error_page_without_words_is_not_shown(page):
    with ScriptedServer(http_reply(page.encode(), "500 Whatever")) as server:
        assert "answered HTTP 500;" in str(failure(server.options()))


def test_an_error_page_that_is_no_text_is_shown_as_far_as_it_can_be():
    with ScriptedServer(http_reply(b"\xff\xfeGone\x80", "500 Whatever")) as server:
        assert "(\ufffd\ufffdGone\ufffd)" in str(failure(server.options()))


def test_a_compressed_error_page_is_shown():
    with ScriptedServer(http_reply(gzip.compress(b"Bad Gateway"), "502 Whatever", "Content-Encoding: gzip")) as server:
        assert "(Bad Gateway)" in str(failure(server.options()))


BROKEN_PAGES = {
    "half a page": [http_reply(b"Bad Gateway", "502 Whatever")[:-1], hang_up],
    "half a page, reset": [http_reply(b"Bad Gateway", "502 Whatever")[:-1], reset],
    "no page": [http_reply(b"Bad Gateway", "502 Whatever")[:-11], hang_up],
    "no chunk": [b"HTTP/1.1 502 Whatever\r\nTransfer-Encoding: chunked\r\n\r\n", hang_up],
    "no gzip": [http_reply(b"Bad Gateway", "502 Whatever", "Content-Encoding: gzip")],
}


@pytest.mark.parametrize("answer", sorted(BROKEN_PAGES))
def test_a_status_counts_even_if_its_page_is_broken(answer):
    with ScriptedServer(BROKEN_PAGES[answer]) as server:
        assert "answered HTTP 502" in str(failure(server.options()))


def test_a_long_error_page_is_not_read_to_its_end():
    with ScriptedServer([http_reply(b"a" * 10000, "500 Whatever")[:-1], silence]) as server:
        assert failure(server.options(timeout=2)).failure == "protocol"


# Proxies


@pytest.fixture
def through(monkeypatch):
    """Give a function that makes a scripted server the proxy."""

    def use(proxy, login=""):
        for variable in ("http_proxy", "https_proxy"):
            monkeypatch.setenv(variable, "http://{0}127.0.0.1:{1}".format(login, proxy.port))

    return use


REFUSALS = {
    "407": [http_reply(b"", "407 Proxy Authentication Required")],
    "403": [http_reply(b"", "403 Forbidden")],
    "502": [http_reply(b"", "502 Bad Gateway")],
    "nothing": [hang_up],
    "nothing, reset": [reset],
    "no HTTP": [b"220 mail.example.com ESMTP\r\n\r\n", hang_up],
}


@pytest.mark.parametrize("answer", sorted(REFUSALS))
def test_a_proxy_that_does_not_connect_is_a_failure_of_the_connection_and_nothing_is_sent(through, unused_port, answer):
    with ScriptedServer(REFUSALS[answer]) as proxy:
        through(proxy)
        assert kind(scripted_server.options(unused_port, use_tls=True)) == ("connection", False)


@pytest.mark.parametrize("status", ["407 Proxy Authentication Required", "403 Forbidden"])
def test_the_message_about_a_proxy_that_does_not_connect_says_why(through, unused_port, status):
    with ScriptedServer(http_reply(b"", status)) as proxy:
        through(proxy)
        assert status in str(failure(scripted_server.options(unused_port, use_tls=True)))


def test_the_message_about_a_proxy_that_does_not_connect_says_how_to_do_without(through, unused_port):
    with ScriptedServer(http_reply(b"", "407 Proxy Authentication Required")) as proxy:
        through(proxy)
        assert "use_proxy=false" in str(failure(scripted_server.options(unused_port, use_tls=True)))


def test_a_proxy_that_wants_a_login_for_plain_http_passed_nothing_on(through, unused_port):
    with ScriptedServer(http_reply(b"", "407 Proxy Authentication Required")) as proxy:
        through(proxy)
        assert kind(scripted_server.options(unused_port)) == ("connection", False)


def test_a_status_407_from_within_tls_is_not_of_the_proxy(made, through):
    with ScriptedServer(http_reply(b"", "407 Whatever"), context=made.good.context()) as server, ScriptedServer(scripted_server.tunnel) as proxy:
        through(proxy)
        assert kind(server.options(ca_path=made.authority.path)) == ("protocol", True)


def test_a_proxy_that_is_not_there_is_a_failure_of_the_connection_and_nothing_is_sent(monkeypatch, unused_port):
    monkeypatch.setenv("https_proxy", "http://127.0.0.1:{0}".format(unused_port))
    assert kind(scripted_server.options(8443, use_tls=True)) == ("connection", False)


@pytest.mark.parametrize("end", [hang_up, reset])
def test_an_answer_that_is_lost_behind_a_proxy_is_a_lost_answer(made, through, end):
    with ScriptedServer(end, context=made.good.context()) as server, ScriptedServer(scripted_server.tunnel) as proxy:
        through(proxy)
        assert kind(server.options(ca_path=made.authority.path)) == ("connection", True)


@pytest.mark.parametrize("end", [hang_up, reset])
def test_an_answer_that_a_proxy_for_plain_http_loses_is_a_lost_answer(through, unused_port, end):
    with ScriptedServer(end) as proxy:
        through(proxy)
        assert kind(scripted_server.options(unused_port)) == ("connection", True)


PROXIES = [
    "http://user:pr0xy@127.0.0.1:99999",
    "http://user:pr0xy@plesk..invalid:1",
    "http://user:pr0xy@[::1:1",
    "nonsense://user:pr0xy@127.0.0.1:1",
    "user:pr0xy",
    "http://user:12/pr0xy@127.0.0.1:1",
    "http://user:pr0xy#x@127.0.0.1:1",
    "http://user:?pr0xy@127.0.0.1:1",
    "http://user:\u20acpr0xy@127.0.0.1:1",
    "http://us[er:pr0xy@127.0.0.1:1",
    "http://user:pr0xy@",
    "http://user:pr0xy@127.0.0.1:port",
    "http://user:pr0xy@127.0.0.1:1/path",
    "http://user:pr0 xy@127.0.0.1:1",
    "http://user@pr0xy@127.0.0.1:1",
    "socks://user:pr0xy@127.0.0.1:1",
    "socks5h://user:pr0xy@127.0.0.1:1",
    "http://user:pr0xy@" + "a" * 64 + ":1",
]


@pytest.mark.parametrize("proxy", PROXIES)
def test_a_proxy_that_cannot_be_is_a_failure_of_the_connection_and_nothing_is_sent(monkeypatch, proxy):
    monkeypatch.setenv("https_proxy", proxy)
    assert kind(scripted_server.options(8443, use_tls=True)) == ("connection", False)


@pytest.mark.parametrize("variable", ["https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY"])
@pytest.mark.parametrize("proxy", PROXIES)
def test_a_proxy_that_cannot_be_is_not_asked_again(monkeypatch, proxy, variable):
    monkeypatch.setenv(variable, proxy)
    assert not failure(scripted_server.options(8443, use_tls=True)).repeatable


def test_a_socks_proxy_without_its_library_is_told_which_one(monkeypatch):
    monkeypatch.setitem(sys.modules, "socks", None)
    monkeypatch.setenv("all_proxy", "socks5h://127.0.0.1:1080")
    assert "install PySocks for this Python, or set use_proxy=false" in str(failure(scripted_server.options(8443, use_tls=True)))


def test_a_scheme_that_does_not_exist_is_told_which_ones_do(monkeypatch):
    monkeypatch.setenv("all_proxy", "socks://user:pr0xy@127.0.0.1:1080")
    assert "a scheme other than http, https, socks4, socks4a, socks5, socks5h" in str(failure(scripted_server.options(8443, use_tls=True)))


@pytest.mark.parametrize("words", ["user:pr0xy%21", "user:pr0xy!", "pr0xy!", "dXNlcjpwcjB4eSE="])
def test_a_proxy_that_says_its_login_back_does_not_make_it_visible(through, unused_port, words):
    with ScriptedServer(b"HTTP/1.1 407 no " + words.encode() + b"\r\n\r\n") as proxy:
        through(proxy, "user:pr0xy%21@")
        error = failure(scripted_server.options(unused_port, use_tls=True))
    assert "407 no ********" in str(error)
    assert not error.repeatable


@pytest.mark.parametrize("raised", [ValueError("x"), TypeError("x"), UnicodeError("x"), LocationParseError("x"), requests.exceptions.InvalidURL("x")])
def test_whatever_the_libraries_raise_is_a_failure_with_a_sentence(monkeypatch, unused_port, raised):
    def refuse(*dummy, **dummies):
        raise raised

    monkeypatch.setattr(requests.adapters.HTTPAdapter, "send", refuse)
    error = failure(scripted_server.options(unused_port))
    assert (error.failure, error.sent, error.repeatable) == ("connection", False, False)
    assert str(error).startswith("Cannot reach http://127.0.0.1:")


@pytest.mark.parametrize("proxy", PROXIES[5:8])
def test_a_proxy_whose_login_is_not_encoded_is_refused_by_the_name_of_its_variable(monkeypatch, proxy):
    monkeypatch.setenv("https_proxy", proxy)
    assert str(failure(scripted_server.options(8443, use_tls=True))).startswith("The environment variable https_proxy or all_proxy is not the URL of a proxy")


@pytest.mark.parametrize("proxy", PROXIES)
def test_the_login_of_a_proxy_is_in_no_message(monkeypatch, proxy):
    monkeypatch.setenv("https_proxy", proxy)
    assert "pr0xy" not in str(failure(scripted_server.options(8443, use_tls=True)))


# Secrets


def echoing(secret):
    """Return answers with the secret in every place that a message may quote."""
    text = secret.encode("utf-8")
    return {
        "page": [http_reply(b"You sent " + text, "500 Whatever")],
        "page in HTML": [http_reply(b"<h1>" + text + b"</h1>", "500 Whatever")],
        "reason": [http_reply(b"", "500 You sent " + secret)],
        "target": [http_reply(b"", "302 Found", "Location: https://example.com/?you=" + secret)],
        "status line": [b"You sent " + text + b"\r\n\r\n"],
        "version": [b"HTTP/" + text + b" 200 OK\r\n\r\n"],
        "status": [b"HTTP/1.1 " + text + b"\r\n\r\n"],
        "size of a chunk": [*chunks(REPLY), text + b"\r\n"],
    }


@pytest.mark.parametrize("place", sorted(echoing("")))
def test_a_password_that_the_server_says_back_is_in_no_message(place):
    with ScriptedServer([*echoing(PASSWORD)[place], hang_up]) as server:
        assert "word" not in str(failure(server.options(password=PASSWORD)))


@pytest.mark.parametrize("place", sorted(echoing("")))
def test_a_password_beyond_ascii_that_the_server_says_back_is_in_no_message(place):
    with ScriptedServer([*echoing("pässword")[place], hang_up]) as server:
        assert "ssword" not in str(failure(server.options(password="pässword")))


def test_a_password_that_a_page_says_back_in_html_is_in_no_message():
    with ScriptedServer(http_reply(b"<h1>You sent pass&lt;b&gt;&amp;word</h1>", "500 Whatever")) as server:
        assert "word" not in str(failure(server.options(password=PASSWORD)))


@pytest.mark.parametrize("place", sorted(echoing("")))
def test_a_key_that_the_server_says_back_is_in_no_message(secret_key, place):
    with ScriptedServer([*echoing(secret_key)[place], hang_up]) as server:
        assert secret_key not in str(failure(server.options(secret_key=secret_key)))


def test_a_password_that_a_proxy_says_back_is_in_no_message(through, unused_port):
    with ScriptedServer(http_reply(b"", "403 " + PASSWORD)) as proxy:
        through(proxy)
        assert PASSWORD not in str(failure(scripted_server.options(unused_port, use_tls=True, password=PASSWORD)))


def test_a_masked_secret_shows_that_there_was_one():
    with ScriptedServer(http_reply(b"You sent changeme, Sir", "500 Whatever")) as server:
        assert "(You sent ********, Sir)" in str(failure(server.options(password="changeme")))


def test_a_password_beyond_ascii_is_masked():
    with ScriptedServer(http_reply("Sie sandten pässwörd".encode(), "500 Whatever")) as server:
        assert "(Sie sandten ********)" in str(failure(server.options(password="pässwörd")))


def test_a_username_is_not_masked():
    with ScriptedServer(http_reply(b"admin may not", "403 Forbidden")) as server:
        assert "(admin may not)" in str(failure(server.options(username="admin")))


def test_a_login_in_a_target_is_masked():
    with ScriptedServer(http_reply(b"", "302 Found", "Location: https://user:pass@example.com/a@b")) as server:
        assert "redirects to https://********@example.com/a@b," in str(failure(server.options()))


# What no server can be made to say


@pytest.mark.parametrize("sent", [True, False])
def test_an_exception_without_words_is_called_by_its_name(sent):
    error = Trouble("https://plesk.example.com:8443/", []).explain(requests.ConnectionError(), 1, sent)
    assert ": ConnectionError" in str(error)
    assert (error.failure, error.sent) == ("connection", sent)


@pytest.mark.parametrize("url, failure, sent", [("https://plesk.example.com:8443/", "protocol", True), ("http://plesk.example.com:8880/", "connection", False)])
def test_http_407_is_the_proxys_only_where_the_request_is_not_within_tls(url, failure, sent):
    error = Trouble(url, []).refuse_status(407, {}, b"")
    assert (error.failure, error.sent) == (failure, sent)
