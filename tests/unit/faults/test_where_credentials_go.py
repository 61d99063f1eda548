# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""The credentials go to the server that was named, or nowhere; and if they go in clear text, there is a warning."""

from __future__ import annotations

import pytest
from ansible.module_utils.common.arg_spec import ArgumentSpecValidator
from ansible_collections.community.plesk.plugins.module_utils import _module
from ansible_collections.community.plesk.plugins.modules import (
    plesk_addon_plan_info,
    plesk_extension,
    plesk_extension_info,
    plesk_facts,
    plesk_php_handler_info,
    plesk_server_info,
    plesk_service,
    plesk_service_info,
    plesk_service_plan_info,
    plesk_subscription_info,
)
from ansible_collections.community.plesk.tests.simulator import Simulator

MODULES = [
    (plesk_service_info, {}),
    (plesk_addon_plan_info, {}),
    (plesk_service_plan_info, dict(descriptors=True)),
    (plesk_subscription_info, {}),
    (plesk_server_info, {}),
    (plesk_extension_info, {}),
    (plesk_php_handler_info, {}),
    (plesk_facts, {}),
    (plesk_service, dict(name=["web"], state="restarted", wait_timeout=0)),
    (plesk_extension, dict(name=["docker"], wait_timeout=0)),
]
CLEAR = "The credentials for 127.0.0.1 are sent in clear text, because use_tls is false"


def perform(module, plesk, **options):
    """Return what a task returns."""
    given = dict(dict(host=plesk.host, port=plesk.port, secret_key=plesk.secret_key, ca_path=plesk.ca_path, timeout=10), **options)
    return _module.perform(module.work, ArgumentSpecValidator(**module.spec()).validate(given).validated_parameters, False, 0)


@pytest.fixture
def plesk(certificate):
    with Simulator(certificate=certificate) as simulator:
        yield simulator


@pytest.fixture
def other(certificate):
    with Simulator(certificate=certificate) as simulator:
        yield simulator


@pytest.mark.parametrize("module, options", MODULES)
@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
@pytest.mark.parametrize("tls", [True, False])
def test_no_redirect_takes_them_to_another_place(plesk, other, module, options, status, tls):
    target = "https://{0}:{1}".format(other.host, other.port) if tls else "http://{0}:{1}".format(other.host, other.plain_port)
    plesk.arm("redirect", status=status, location=target + "/enterprise/control/agent.php", times=0)
    failed = perform(module, plesk, **options)
    assert (failed["failure"], target in failed["msg"]) == ("protocol", True)
    assert (plesk.counters["requests"], other.counters["connections"]) == (1, 0)


def test_a_proxy_for_http_gets_them_in_clear_text_and_there_is_a_warning_even_for_a_host_of_this_machine(plesk, other, monkeypatch):
    monkeypatch.delenv("NO_PROXY")
    monkeypatch.setenv("http_proxy", "http://{0}:{1}".format(other.host, other.plain_port))
    returned = perform(plesk_service_info, plesk, port=plesk.plain_port, use_tls=False)
    assert other.counters["connections"] == 1
    assert CLEAR in returned["warnings"]


@pytest.mark.parametrize("options", [dict(use_proxy=False), dict()], ids=["use_proxy=false", "NO_PROXY"])
def test_without_a_proxy_there_is_nothing_to_warn_of_on_this_machine(plesk, other, monkeypatch, options):
    monkeypatch.setenv("NO_PROXY", "" if options else "127.0.0.1")
    monkeypatch.setenv("http_proxy", "http://{0}:{1}".format(other.host, other.plain_port))
    returned = perform(plesk_service_info, plesk, port=plesk.plain_port, use_tls=False, **options)
    assert (other.counters["connections"], plesk.counters["requests"]) == (0, 1)
    assert not returned.get("warnings")


def test_a_proxy_for_https_sees_a_host_and_a_port_and_nothing_else(plesk, other, monkeypatch):
    monkeypatch.delenv("NO_PROXY")
    monkeypatch.setenv("https_proxy", "http://{0}:{1}".format(other.host, other.plain_port))
    failed = perform(plesk_service_info, plesk)
    # The stand-in is no proxy, and what it was asked was never a request to the page.
    assert failed["failure"] == "connection"
    assert "proxy" in failed["msg"]
    assert (plesk.counters["connections"], other.counters["requests"]) == (0, 0)


def test_wrong_options_are_an_error_and_no_warning(plesk):
    failed = perform(plesk_service_info, plesk, host="https://192.0.2.1", use_tls=False)
    assert "without scheme" in failed["msg"]
    assert "warnings" not in failed
