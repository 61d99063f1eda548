# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""What every module has in common: its options, its environment, and how it ends."""

from __future__ import annotations

import builtins
import importlib

import pytest
from ansible_collections.community.plesk.plugins.module_utils import _module
from ansible_collections.community.plesk.plugins.module_utils._options import CONNECTION
from ansible_collections.community.plesk.plugins.module_utils._packet import xml
from ansible_collections.community.plesk.plugins.module_utils._transport import adapter, http
from ansible_collections.community.plesk.plugins.modules import plesk_service, plesk_service_info
from ansible_collections.community.plesk.tests.unit.plugins.fake_plesk import READ, conversation, ok, refusal, reply, states, write
from ansible_collections.community.plesk.tests.unit.plugins.run_module import run_module

VARIABLES = {name: "PLESK_" + name.upper() for name in CONNECTION}
WEB = (READ, reply(states(web="running")))


def settings(monkeypatch, module=plesk_service_info, **options):
    """Return the connection options as the transport gets them."""
    seen = {}

    def connect(params):
        seen.update(params)
        version = params["protocol_version"]
        return conversation((READ.replace("<packet>", '<packet version="{0}">'.format(version)) if version else READ, WEB[1]))

    monkeypatch.setattr(_module, "connect", connect)
    returned = run_module(monkeypatch, module, **options)
    assert "msg" not in returned, str(returned)
    return seen


@pytest.fixture(autouse=True)
def no_plesk_in_the_environment(monkeypatch):
    for variable in VARIABLES.values():
        monkeypatch.delenv(variable, raising=False)


@pytest.mark.parametrize(
    "name, text, value",
    [
        ("host", "plesk7.example.com", "plesk7.example.com"),
        ("port", "443", 443),
        ("use_tls", "no", False),
        ("username", "reseller", "reseller"),
        ("password", "pa ss", "pa ss"),
        ("secret_key", "another-key", "another-key"),
        ("validate_certs", "0", False),
        ("ca_path", "/etc/ssl/plesk.pem", "/etc/ssl/plesk.pem"),
        ("cert_fingerprint", "ab" * 32, "ab" * 32),
        ("timeout", "7", 7),
        ("use_proxy", "false", False),
        ("protocol_version", "1.6.9.1", "1.6.9.1"),
    ],
)
def test_every_connection_option_may_come_from_the_environment_and_is_converted(monkeypatch, name, text, value):
    monkeypatch.setenv(VARIABLES[name], text)
    assert settings(monkeypatch, **dict(dict(host=None, secret_key="key"), **{name: None}))[name] == value


@pytest.mark.parametrize("name", sorted(VARIABLES))
def test_an_empty_variable_counts_as_unset(monkeypatch, name):
    monkeypatch.setenv(VARIABLES[name], "")
    expected = "sesame-open-up" if name == "secret_key" else CONNECTION[name].get("default")
    assert settings(monkeypatch, **({} if name == "secret_key" else {name: None}))[name] == expected


def test_an_option_beats_its_variable(monkeypatch):
    monkeypatch.setenv("PLESK_HOST", "other.example.com")
    assert settings(monkeypatch, host="plesk.example.com")["host"] == "plesk.example.com"


@pytest.mark.parametrize("name, text", [("port", "https"), ("use_tls", "perhaps"), ("timeout", "1 minute")])
def test_a_variable_of_the_wrong_type_is_refused_like_the_option_itself(monkeypatch, name, text):
    monkeypatch.setenv(VARIABLES[name], text)
    with conversation() as plesk:
        returned = run_module(monkeypatch, plesk_service_info, plesk)
    assert returned["failed"]
    assert name in returned["msg"]


@pytest.mark.parametrize(
    "options, words",
    [
        (dict(secret_key=None), "secret_key"),
        (dict(secret_key=""), "secret_key is empty"),
        (dict(secret_key=None, password=""), "password is empty"),
        (dict(password=""), "password is empty"),
        (dict(secret_key="two\nlines"), "line break"),
        (dict(host="https://plesk.example.com"), "without scheme"),
        (dict(port=0), "between 1 and 65535"),
        (dict(timeout=0), "timeout has to be a number between 1 and 86400"),
        (dict(timeout=9999999999), "between 1 and 86400"),
        (dict(timeout=True), "between 1 and 86400"),
        (dict(port=True), "between 1 and 65535"),
        (dict(cert_fingerprint="ab:cd"), "64 hex digits"),
        (dict(cert_fingerprint="ab" * 32, use_tls=False), "use_tls=false"),
        (dict(ca_path="/nowhere/at/all.pem"), "does not exist"),
    ],
)
def test_connection_options_that_cannot_be_used_are_named_and_have_no_kind_of_failure(monkeypatch, options, words):
    returned = run_module(monkeypatch, plesk_service_info, **options)
    assert returned["failed"]
    assert words in returned["msg"]
    assert "failure" not in returned
    assert "lines" not in returned["msg"]


def test_check_mode_reaches_the_work(monkeypatch):
    with conversation(WEB) as plesk:
        returned = run_module(monkeypatch, plesk_service, plesk, name="web", state="stopped", _ansible_check_mode=True)
    assert (returned["changed"], returned["services"][0]["after"]) == (True, "stopped")


def test_a_failure_carries_its_facts_and_what_was_done_all_the_same(monkeypatch):
    answer = "<srv_man><result><status>error</status><errcode>1023</errcode><errtext>No</errtext></result></srv_man>"
    with conversation(WEB, (write(("web", "stop")), reply(answer, states(web="running")))) as plesk:
        returned = run_module(monkeypatch, plesk_service, plesk, name="web", state="stopped")
    assert (returned["failed"], returned["errcode"], returned["errtext"], returned["failure"]) == (True, 1023, "No", "service")
    assert returned["services"][0]["outcome"] == "failed"
    assert isinstance(returned["errcode"], int)


@pytest.mark.parametrize("verbosity, shown", [(0, False), (2, False), (3, True), (4, True)])
def test_a_packet_refused_as_invalid_is_shown_only_to_those_who_ask_for_it(monkeypatch, verbosity, shown):
    with conversation((READ, refusal(1014, "Parser error"))) as plesk:
        returned = run_module(monkeypatch, plesk_service_info, plesk, _ansible_verbosity=verbosity)
    assert ("packet" in returned) is shown
    assert "-vvv" in returned["msg"]


@pytest.mark.parametrize("host, warned", [("plesk.example.com", True), ("localhost", False), ("127.0.0.9", False), ("[::1]", False), ("192.0.2.7", True)])
def test_credentials_in_clear_are_warned_of_unless_they_stay_on_the_machine(monkeypatch, host, warned):
    with conversation(WEB) as plesk:
        returned = run_module(monkeypatch, plesk_service_info, plesk, host=host, use_tls=False)
    assert ("are sent in clear text" in str(returned.get("warnings"))) is warned


@pytest.mark.parametrize("option", ["password", "secret_key"])
def test_a_server_that_echoes_the_credentials_does_not_make_them_visible(monkeypatch, option):
    answer = refusal(1023, "Who is correct-horse-battery?")
    with conversation((READ, answer)) as plesk:
        returned = run_module(monkeypatch, plesk_service_info, plesk, **dict(dict(secret_key=None), **{option: "correct-horse-battery"}))
    assert returned["failed"]
    assert "correct-horse" not in str(returned)


@pytest.mark.parametrize("library, utils", [("requests", [adapter, http]), ("lxml", [xml])])
def test_a_missing_library_is_named_with_the_interpreter_that_lacks_it(monkeypatch, library, utils):
    genuine = builtins.__import__

    def lacking(name, *args, **kwargs):
        if name.split(".")[0] == library:
            raise ImportError("No module named {0}".format(library))
        return genuine(name, *args, **kwargs)

    with monkeypatch.context() as patched:
        patched.setattr(builtins, "__import__", lacking)
        for util in (*utils, _module):
            importlib.reload(util)
    try:
        returned = run_module(monkeypatch, plesk_service_info)
    finally:
        for util in (*utils, _module):
            importlib.reload(util)
    assert returned["failed"]
    assert "({0})".format(library) in returned["msg"]
    assert "Python" in returned["msg"]


def test_nothing_is_printed_twice_and_success_has_no_message(monkeypatch):
    with conversation((READ, reply(states(web="running"))), (write(("web", "stop")), reply(ok("web"), states(web="stopped")))) as plesk:
        returned = run_module(monkeypatch, plesk_service, plesk, name="web", state="stopped")
    assert "msg" not in returned
    assert sorted(set(returned) - {"invocation"}) == ["changed", "diff", "services"]
