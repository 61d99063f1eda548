# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

from __future__ import annotations

import pytest
from ansible_collections.community.plesk.plugins.module_utils._errors import OptionError
from ansible_collections.community.plesk.plugins.module_utils._transport import login
from ansible_collections.community.plesk.tests.unit.plugins import scripted_server
from ansible_collections.community.plesk.tests.unit.plugins.asking import REPLY, ask

LOGIN_HEADERS = {b"HTTP_AUTH_LOGIN", b"HTTP_AUTH_PASSWD", b"KEY", b"Authorization"}


def login_sent(**credentials):
    """Return the headers that log in, as they arrive at the server."""
    with scripted_server.ScriptedServer(scripted_server.http_reply(REPLY)) as server:
        ask(server.options(**credentials))
    return {name: value for name, value in server.requests[0].headers.items() if name in LOGIN_HEADERS}


def test_username_and_password_go_into_headers_with_literal_underscores():
    assert login_sent(username="reseller", password="pass word") == {b"HTTP_AUTH_LOGIN": b"reseller", b"HTTP_AUTH_PASSWD": b"pass word"}


def test_a_key_goes_alone(secret_key):
    assert login_sent(secret_key=secret_key, password=None) == {b"KEY": secret_key.encode()}


def test_a_key_beats_a_password(secret_key):
    assert login_sent(secret_key=secret_key, password="changeme") == {b"KEY": secret_key.encode()}


@pytest.mark.parametrize("password", ["pässwörd", "пароль", "密碼", "€uro"])
def test_a_password_beyond_ascii_arrives_as_utf8(password):
    assert login_sent(password=password)[b"HTTP_AUTH_PASSWD"] == password.encode("utf-8")


def test_a_username_beyond_ascii_arrives_as_utf8():
    assert login_sent(username="jürgen")[b"HTTP_AUTH_LOGIN"] == "jürgen".encode()


@pytest.mark.parametrize("password", ["a:b", "a, b; c", '"quoted"', "per%20cent", "back\\slash", "<&>", "a\u00a0b"])
def test_a_password_is_sent_as_it_is(password):
    assert login_sent(password=password)[b"HTTP_AUTH_PASSWD"] == password.encode()


UNUSABLE = ["secret\nX-Injected: 1", "secret\r\n", "sec\rret", " secret", "secret ", "secret\t", "sec\x00ret", "sec\x7fret", "secret\u2028", "secret\udcff"]


@pytest.mark.parametrize("value", UNUSABLE)
@pytest.mark.parametrize("option", ["username", "password", "secret_key"])
def test_a_credential_that_no_header_can_carry_is_refused_by_the_name_of_its_option(option, value):
    with pytest.raises(OptionError, match=r"^{0} ".format(option)):
        login.credentials(**dict(dict(username="admin", password="changeme", secret_key=None), **{option: value}))


@pytest.mark.parametrize("value", UNUSABLE)
@pytest.mark.parametrize("option", ["password", "secret_key"])
def test_the_refusal_of_a_credential_does_not_show_it(option, value):
    with pytest.raises(OptionError) as caught:
        login.credentials(**dict(dict(username="admin", password="changeme", secret_key=None), **{option: value}))
    shown = str(caught.value) + repr(caught.value.facts())
    assert "sec" not in shown.replace("secret_key", "")


def test_the_refusal_of_a_surrogate_does_not_show_it_as_a_cause_either():
    with pytest.raises(OptionError) as caught:
        login.credentials("admin", "secret\udcff", None)
    assert caught.value.__suppress_context__


@pytest.mark.parametrize("option", ["password", "secret_key"])
def test_an_empty_credential_is_refused(option):
    with pytest.raises(OptionError, match=r"^{0} is empty".format(option)):
        login.credentials(**dict(dict(username="admin", password="changeme", secret_key=None), **{option: ""}))


def test_an_empty_password_is_refused_even_beside_a_key(secret_key):
    with pytest.raises(OptionError, match=r"^password is empty"):
        login.credentials("admin", "", secret_key)


def test_an_empty_username_is_refused():
    with pytest.raises(OptionError, match=r"^username is empty"):
        login.credentials("", "changeme", None)


def test_a_username_that_goes_unused_beside_a_key_is_not_judged(secret_key):
    assert login.credentials("\n", None, secret_key) == {"KEY": secret_key.encode()}


def test_without_any_credential_the_message_says_what_to_set():
    with pytest.raises(OptionError, match=r"set secret_key \(or the environment variable PLESK_SECRET_KEY\), or username and password$"):
        login.credentials("admin", None, None)


def test_the_username_may_be_none_beside_a_key(secret_key):
    assert login.credentials(None, None, secret_key) == {"KEY": secret_key.encode()}


@pytest.mark.parametrize(
    "host, expected",
    [
        ("localhost", "https://localhost:8443"),
        ("plesk.example.com", "https://plesk.example.com:8443"),
        ("plesk.example.com.", "https://plesk.example.com.:8443"),
        (" plesk.example.com\n", "https://plesk.example.com:8443"),
        ("192.0.2.7", "https://192.0.2.7:8443"),
        ("::1", "https://[::1]:8443"),
        ("[::1]", "https://[::1]:8443"),
        ("2001:db8::7", "https://[2001:db8::7]:8443"),
        ("::ffff:192.0.2.7", "https://[::ffff:192.0.2.7]:8443"),
        ("fe80::1%eth0", "https://[fe80::1%25eth0]:8443"),
        ("plésk.example.com", "https://plésk.example.com:8443"),
        ("\uff50lesk.example.com", "https://plesk.example.com:8443"),
    ],
)
def test_the_url_of_a_host(host, expected):
    assert login.url(host, 8443, True) == expected + "/enterprise/control/agent.php"


def test_the_url_without_tls():
    assert login.url("localhost", 8880, False) == "http://localhost:8880/enterprise/control/agent.php"


@pytest.mark.parametrize(
    "host",
    [
        "",
        " ",
        "[]",
        "https://plesk.example.com",
        "plesk.example.com/",
        "plesk.example.com/login",
        "plesk.example.com:8443",
        "192.0.2.7:8443",
        "[::1]:8443",
        "[::1",
        "::1]",
        "[[::1]]",
        "1::2::3",
        "admin@plesk.example.com",
        "plesk.example.com?query",
        "plesk.example.com#fragment",
        "plesk example com",
        "plesk\nexample",
        "plesk\\example",
        # What looks like one character here becomes a/c where the name is looked up.
        "plesk\u2100example",
        "plesk\uff1aexample",
        "plesk\uff0fexample",
    ],
)
def test_a_host_that_is_more_than_a_host_is_refused(host):
    with pytest.raises(OptionError, match=r"^host is "):
        login.url(host, 8443, True)


@pytest.mark.parametrize("host", ["plesk.example.com:8443", "[::1]:8443"])
def test_the_refusal_of_a_host_with_a_port_says_where_ports_go(host):
    with pytest.raises(OptionError, match=r"port"):
        login.url(host, 8443, True)


@pytest.mark.parametrize("port", [-1, 0, 65536, 100000])
def test_a_port_that_cannot_be_is_refused(port):
    with pytest.raises(OptionError, match=r"^port has to be a number between 1 and 65535$"):
        login.url("localhost", port, True)


@pytest.mark.parametrize("port", [1, 443, 65535])
def test_a_port_that_can_be_is_taken(port):
    assert login.url("localhost", port, True).startswith("https://localhost:{0}/".format(port))


@pytest.mark.parametrize("host", ["localhost", "LOCALHOST", "localhost.", "plesk.localhost", "127.0.0.1", "127.1.2.3", "::1", "[::1]", " ::1 "])
def test_the_loopback_is_known(host):
    assert login.is_loopback(host)


@pytest.mark.parametrize("host", ["plesk.example.com", "localhost.example.com", "notlocalhost", "192.0.2.7", "::2", "127.0.0.1.example.com", "0.0.0.0"])
def test_everything_else_is_not_the_loopback(host):
    assert not login.is_loopback(host)
