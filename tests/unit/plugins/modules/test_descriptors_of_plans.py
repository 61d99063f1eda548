# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""The option ``descriptors`` of the modules that return plans."""

from __future__ import annotations

import pytest
from ansible_collections.community.plesk.plugins.module_utils._client import Client
from ansible_collections.community.plesk.plugins.module_utils._errors import PleskError
from ansible_collections.community.plesk.plugins.module_utils._transport import http
from ansible_collections.community.plesk.plugins.modules import plesk_addon_plan_info, plesk_service_plan_info
from ansible_collections.community.plesk.tests.simulator import Simulator
from ansible_collections.community.plesk.tests.unit.plugins.addon_plan_packets import error, get, plan, reply_with_plans, unknown
from ansible_collections.community.plesk.tests.unit.plugins.descriptor_packets import GET_AND_DESCRIPTORS, answers, described, descriptor, prop
from ansible_collections.community.plesk.tests.unit.plugins.fake_plesk import conversation, refusal

from .test_plesk_addon_plan_info import options

CONNECTION = dict(username="admin", password=None, validate_certs=True, ca_path=None, cert_fingerprint=None, timeout=20, use_proxy=False, use_tls=False)
BOX = dict(max_box=dict(type="int", default=-1, enum=[], writable_by=["admin"], label=None))
DNS = dict(manage_dns=dict(type="boolean", default=False, enum=[], writable_by=["admin"], label=None))
SHELL = dict(shell=dict(type="string", default="/bin/false", enum=["/bin/false", "/bin/bash"], writable_by=["admin"], label=None))
BOX_XML = descriptor(prop("max_box", "int", "-1"))
DNS_XML = descriptor(prop("manage_dns", "boolean", "false"))
SHELL_XML = descriptor(prop("shell", "string", "/bin/false", ("/bin/false", "/bin/bash")))
BASE = "<id>11</id>"
NOTHING = dict(limits=None, permissions=None, hosting=None)

MODULES = pytest.mark.parametrize(
    "module, operator, key, title",
    [
        (plesk_addon_plan_info, "service-plan-addon", "addon_plans", "Add-on plan"),
        (plesk_service_plan_info, "service-plan", "service_plans", "Service plan"),
    ],
    ids=["addon", "service"],
)


def run(plesk, module=plesk_addon_plan_info, **changes):
    return module.work(options(**dict(dict(sections=[], descriptors=True), **changes)), Client(plesk), False)


def ask(answer, request=None, **changes):
    """Return the descriptors of each plan and the warnings that come of an answer."""
    with conversation((request or get(operations=GET_AND_DESCRIPTORS), answer)) as plesk:
        returned = run(plesk, **changes)
    return [one["descriptors"] for one in returned["addon_plans"]], returned["warnings"]


@MODULES
def test_plans_and_descriptors_are_one_request_with_one_filter_and_owner(module, operator, key, title):
    request = get("<name>a</name><name>x</name>", "<owner-login>technolux</owner-login>", operator, GET_AND_DESCRIPTORS)
    more = answers(
        limits=[described(BOX_XML, "<name>a</name>"), unknown("<name>x</name>")],
        permissions=[described(DNS_XML, "<name>a</name>"), unknown("<name>x</name>")],
        hosting=[described(SHELL_XML, "<name>a</name>"), unknown("<name>x</name>")],
    )
    with conversation((request, reply_with_plans(plan(name="a"), unknown("<name>x</name>"), operator=operator, more=more))) as plesk:
        returned = run(plesk, module, name=["a", "x"], owner_login="technolux")
    assert returned[key][0]["descriptors"] == dict(limits=BOX, permissions=DNS, hosting=SHELL)
    assert list(returned[key][0]) == ["id", "name", "guid", "external_id", "owner_id", "owner_login", "other", "descriptors"]
    assert (returned["missing"], returned["warnings"]) == (["x"], [])


def test_without_the_option_nobody_asks_for_descriptors():
    with conversation((get(), reply_with_plans(plan()))) as plesk:
        assert "descriptors" not in run(plesk, descriptors=False)["addon_plans"][0]


def test_each_plan_has_its_own():
    more = answers(limits=[described(descriptor(prop("b")), "<id>2</id>"), described(descriptor(prop("a")), "<id>1</id>")])
    found, dummy = ask(reply_with_plans(plan(number=1, name="a"), plan(number=2, name="b"), more=more))
    assert [list(one["limits"]) for one in found] == [["a"], ["b"]]


@pytest.mark.parametrize(
    "answer, reason",
    [
        (described("", BASE), "the server sends none"),
        (described("<descriptor/>", BASE), "the server sends none"),
        (error(1006, "Permission denied."), "Permission denied (errcode 1006)"),
        (error(1006, "No\x9b", BASE).replace("\x9b", "&#x9b;"), "No\\x9b (errcode 1006)"),
        ("", "the server says nothing about them"),
        (unknown(), "the server says nothing about them"),
    ],
)
def test_a_section_without_a_descriptor_is_null_with_a_warning(answer, reason):
    more = answers(limits=[answer], permissions=[described(DNS_XML, BASE)], hosting=[described(SHELL_XML, BASE)])
    found, warnings = ask(reply_with_plans(plan(), more=more))
    assert found == [dict(limits=None, permissions=DNS, hosting=SHELL)]
    assert warnings == ["Add-on plan base_plan: the descriptors of limits are null, because " + reason]


def test_many_plans_without_descriptors_are_one_warning():
    more = answers(limits=[error(1006)], permissions=[error(1006)], hosting=[error(1006)])
    found, warnings = ask(reply_with_plans(*(plan(number=number, name=str(number)) for number in range(1, 6)), more=more))
    assert found == [NOTHING] * 5
    assert warnings == ["Add-on plan 1 and 4 more: the descriptors of limits, permissions, hosting are null, because Refused (errcode 1006)"]


def test_a_server_that_leaves_the_operations_out_returns_the_plans():
    found, warnings = ask(reply_with_plans(plan()))
    assert (found, len(warnings)) == ([NOTHING], 1)


@MODULES
@pytest.mark.parametrize("errcode", [1006, 1014])
def test_a_server_that_refuses_the_packet_is_asked_for_the_plans_alone(module, operator, key, title, errcode):
    with conversation(
        (get(operator=operator, operations=GET_AND_DESCRIPTORS), refusal(errcode, "Parser error: get-limit-descriptor")),
        (get(operator=operator), reply_with_plans(plan(), operator=operator)),
    ) as plesk:
        returned = run(plesk, module)
    assert returned[key][0]["descriptors"] == NOTHING
    assert returned["warnings"] == [
        "{0} base_plan: the descriptors of limits, permissions, hosting are null, because the server refuses to tell them: "
        "Parser error: get-limit-descriptor (errcode {1})".format(title, errcode)
    ]


@pytest.mark.parametrize("errcode", [1001, 1005, 1012, 1030])
def test_a_packet_that_is_refused_for_another_reason_is_not_sent_again(errcode):
    with conversation((get(operations=GET_AND_DESCRIPTORS), refusal(errcode))) as plesk, pytest.raises(PleskError) as caught:
        run(plesk)
    assert caught.value.errcode == errcode


def test_an_error_of_get_itself_fails_at_once():
    with conversation((get(operations=GET_AND_DESCRIPTORS), reply_with_plans(error(1006)))) as plesk, pytest.raises(PleskError) as caught:
        run(plesk)
    assert caught.value.errcode == 1006


def test_a_server_without_plans_gives_no_warning():
    with conversation((get(operations=GET_AND_DESCRIPTORS), reply_with_plans())) as plesk:
        returned = run(plesk)
    assert (returned["addon_plans"], returned["warnings"]) == ([], [])


@pytest.fixture(scope="module", name="simulator")
def fixture_simulator():
    with Simulator() as plesk:
        yield plesk


@MODULES
@pytest.mark.parametrize("echo", ["filter", "id", "none"])
@pytest.mark.parametrize("order", ["filter", "server"])
@pytest.mark.parametrize("asked", [{}, dict(all_owners=True), dict(name=["x", "base_plan", "Business", "BUSINESS"])])
def test_whatever_a_result_repeats_every_plan_has_descriptors(simulator, module, operator, key, title, echo, order, asked):
    simulator.update(switches=dict(plan_result_echo=echo, plan_result_order=order, plan_collation="ignores_case"))
    before = simulator.counters["requests"]
    with http.HTTPTransport(dict(CONNECTION, host=simulator.host, port=simulator.plain_port, secret_key=simulator.secret_key)) as transport:
        returned = run(transport, module, **asked)
    assert returned["warnings"] == []
    assert returned[key]
    assert all(one["descriptors"]["limits"]["max_box"]["default"] == -1 for one in returned[key])
    assert simulator.counters["requests"] == before + 1
