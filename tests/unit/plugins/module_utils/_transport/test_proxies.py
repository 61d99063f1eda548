# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""Which proxy the environment names, and who is reached without it."""

from __future__ import annotations

import base64
import urllib.request

import pytest
import requests
from ansible_collections.community.plesk.plugins.module_utils._transport import proxies
from ansible_collections.community.plesk.tests.unit.plugins.asking import REPLY, ask
from ansible_collections.community.plesk.tests.unit.plugins.scripted_server import ScriptedServer, http_reply

PROXY = "http://proxy.example.com:3128"


def find(host="plesk.example.com", port=8443, use_tls=True):
    return proxies.find_proxy(host, port, use_tls)


@pytest.mark.parametrize(
    "variables, tls, plain",
    [
        ({}, None, None),
        ({"https_proxy": PROXY}, PROXY, None),
        ({"HTTPS_PROXY": PROXY}, PROXY, None),
        ({"http_proxy": PROXY}, None, PROXY),
        ({"HTTP_PROXY": PROXY}, None, PROXY),
        ({"HTTP_PROXY": PROXY, "REQUEST_METHOD": "POST"}, None, None),
        ({"all_proxy": PROXY}, PROXY, PROXY),
        ({"ALL_PROXY": PROXY}, PROXY, PROXY),
        ({"https_proxy": "http://lower.example.com:1", "HTTPS_PROXY": PROXY}, "http://lower.example.com:1", None),
        ({"https_proxy": "", "HTTPS_PROXY": PROXY}, None, None),
        ({"https_proxy": "proxy.example.com:3128"}, PROXY, None),
        ({"ftp_proxy": PROXY}, None, None),
    ],
)
def test_a_variable_names_the_proxy_of_its_scheme(monkeypatch, variables, tls, plain):
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    assert (find(use_tls=True), find(use_tls=False)) == (tls, plain)


@pytest.mark.parametrize(
    "no_proxy, host, bypassed",
    [
        ("*", "plesk.example.com", True),
        ("*", "192.0.2.7", True),
        ("plesk.example.com", "plesk.example.com", True),
        ("example.com", "plesk.example.com", True),
        (".example.com", "plesk.example.com", True),
        ("other.example.com, plesk.example.com", "plesk.example.com", True),
        ("plesk.example.com:8443", "plesk.example.com", True),
        ("plesk.example.com:8880", "plesk.example.com", False),
        ("example.org", "plesk.example.com", False),
        ("192.0.2.7", "192.0.2.7", True),
        ("192.0.2.0/24", "192.0.2.7", True),
        ("192.0.2.0/24", "198.51.100.7", False),
        ("192.0.2.7:8443", "192.0.2.7", True),
        ("2001:db8::/32", "2001:db8::7", True),
        ("2001:db8::7", "[2001:db8::7]", True),
        ("2001:db8::/32", "2001:db9::7", False),
        ("nonsense/99", "192.0.2.7", False),
        ("", "plesk.example.com", False),
    ],
)
def test_no_proxy_names_who_is_reached_without_it(monkeypatch, no_proxy, host, bypassed):
    monkeypatch.setenv("https_proxy", PROXY)
    monkeypatch.setenv("no_proxy", no_proxy)
    assert (find(host) is None) is bypassed


@pytest.mark.parametrize("function", ["getproxies", "proxy_bypass"])
@pytest.mark.parametrize("place", [urllib.request, requests.utils])
def test_the_system_is_never_asked(monkeypatch, function, place):
    def refuse(*dummy):
        raise AssertionError("asks the system, which kills a forked process on macOS")

    monkeypatch.setattr(place, function, refuse)
    monkeypatch.setenv("no_proxy", "127.0.0.1")
    with ScriptedServer(http_reply(REPLY)) as server:
        assert ask(server.options()) == REPLY


def test_the_login_of_a_proxy_is_known_in_every_form():
    secrets = proxies.find_secrets("http://user:p%40ss@proxy.example.com:3128")
    assert set(secrets) == {"user:p%40ss", "user:p@ss", "p%40ss", "p@ss", base64.b64encode(b"user:p@ss").decode()}


@pytest.mark.parametrize("proxy", [None, PROXY, "http://user@proxy.example.com:3128"])
def test_a_proxy_without_a_password_has_no_secret(proxy):
    assert proxies.find_secrets(proxy) == []
