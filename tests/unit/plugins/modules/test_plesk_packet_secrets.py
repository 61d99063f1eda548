# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""No secret is in anything that ``plesk_packet`` returns, as a module and in the controller's process."""

from __future__ import annotations

import contextlib
import json

import pytest
from ansible.module_utils.basic import AnsibleModule
from ansible.module_utils.common.parameters import PASS_VARS
from ansible_collections.community.plesk.plugins.module_utils import _module
from ansible_collections.community.plesk.plugins.module_utils._errors import TransportError
from ansible_collections.community.plesk.plugins.modules import plesk_packet
from ansible_collections.community.plesk.tests.unit.plugins.fake_plesk import conversation, refusal
from ansible_collections.community.plesk.tests.unit.plugins.packet_work import DONE, packet
from ansible_collections.community.plesk.tests.unit.plugins.run_module import run_module

SECRET = "s3cret & <hush>"
CODED = "s3cret &amp; &lt;hush&gt;"
ADD = {"customer/add": {"gen_info": {"pname": "Jane", "login": "jdoe", "passwd": SECRET}}}
ADD_XML = "<customer><add><gen_info><pname>Jane</pname><login>jdoe</login><passwd>{0}</passwd></gen_info></add></customer>".format(CODED)
IN_PROCESS = "ansible_collections.community.plesk.plugins.plugin_utils._in_process"
HIDDEN = "VALUE_SPECIFIED_IN_NO_LOG_PARAMETER"

# ansible-core 2.21 and newer show the options of a task only on request.
SHOW_INVOCATION = dict(_ansible_inject_invocation=True) if "inject_invocation" in PASS_VARS else {}


@pytest.fixture(params=["module", "in process"])
def perform(request, monkeypatch):
    """Give a function that does a task in one of the two forms, and returns what it shows."""

    def as_module(transport, check_mode=False, verbosity=3, **options):
        internal = dict(_ansible_check_mode=check_mode, _ansible_verbosity=verbosity, **SHOW_INVOCATION)
        return run_module(monkeypatch, plesk_packet, transport, **dict(options, **internal))

    def in_process(transport, check_mode=False, verbosity=3, **options):
        _in_process = pytest.importorskip(IN_PROCESS, reason="a target has no controller's code")
        monkeypatch.setattr(_module, "connect", lambda params: contextlib.nullcontext(transport))
        given = dict(dict(host="plesk.example.com", secret_key="sesame-open-up"), **options)
        return json.loads(json.dumps(_in_process.task_result(plesk_packet, given, check_mode, verbosity, "community.plesk.plesk_packet")))

    return as_module if request.param == "module" else in_process


def hidden(returned):
    """Return what a task returned, in which no piece of the secret may be."""
    assert not [piece for piece in ("s3cret", "hush") if piece in str(returned)]
    return returned


@pytest.mark.parametrize("asked", [dict(operations=[ADD]), dict(xml=ADD_XML)])
def test_a_password_is_masked_in_the_invocation_and_where_the_server_says_it_back(perform, asked):
    told = DONE.format("<id>5</id><guid>{0}</guid><novel>You sent {0}</novel>".format(CODED))
    with conversation((packet(ADD_XML), packet("<customer><add>{0}</add></customer>".format(told)))) as plesk:
        returned = hidden(perform(plesk, **asked))
    (result,) = returned["operations"][0]["results"]
    assert (result["id"], result["guid"], result["novel"]) == (5, HIDDEN, "You sent ********")
    assert "<passwd>********</passwd>" in returned["diff"]["after"]
    assert "jdoe" in str(returned["invocation"])


def test_a_password_is_masked_under_a_name_that_no_option_has(perform):
    with conversation() as plesk:
        returned = hidden(perform(plesk, operatons=[ADD]))
    assert returned["invocation"]["module_args"]["operatons"] == HIDDEN


@pytest.mark.parametrize("asked", [dict(operations=[ADD]), dict(xml=ADD_XML)])
def test_a_password_is_masked_in_what_check_mode_would_send(perform, asked):
    with conversation() as plesk:
        returned = hidden(perform(plesk, check_mode=True, **asked))
    assert "<passwd>********</passwd>" in returned["diff"]["after"]


@pytest.mark.parametrize("verbosity, shown", [(2, False), (3, True)])
def test_a_password_is_masked_in_a_packet_that_plesk_found_invalid(perform, verbosity, shown):
    with conversation((packet(ADD_XML), refusal(1014, "Parser error near " + CODED))) as plesk:
        returned = hidden(perform(plesk, verbosity=verbosity, operations=[ADD]))
    assert returned["errtext"] == "Parser error near ********"
    assert ("<passwd>********</passwd>" in returned.get("packet", "")) is shown
    assert ("packet" in returned) is shown


def test_a_password_is_masked_in_messages_and_warnings(perform):
    with conversation((packet(ADD_XML), TransportError("It says " + SECRET, "connection"))) as plesk:
        returned = hidden(perform(plesk, operations=[ADD]))
    assert "It says ********" in returned["msg"]
    odd = "<customer><get>{0}</get><add>{1}</add></customer>".format(DONE.format("<id>{0}</id>".format(CODED)), DONE.format(""))
    with conversation((None, packet(odd))) as plesk:
        returned = hidden(perform(plesk, operations=[{"customer/get": {"filter": {}, "dataset": {}}}, ADD]))
    assert "customer/get: id is '********', which is not a whole number from 1" in json.dumps(returned["warnings"])


@pytest.mark.parametrize(
    "xml",
    [
        "<passwd>{0}",
        packet("<customer><add><gen_info><passwd>{0}</passwd></gen_info></customer>"),
        packet("<customer><add><gen_info><passwd><!-- a -->{0}<!-- b --></passwd></gen_info></customer>"),
        "<p:passwd>{0}</p:passwd>",
        "<mail><create><password><value>{0}</value></password>",
        "<setting><name>smtp_password</name><value>{0}</value>",
        "{{customer: {{passwd: '{0}'}}}}",
    ],
)
def test_a_password_is_masked_if_the_xml_is_broken(perform, xml):
    with conversation() as plesk:
        assert hidden(perform(plesk, xml=xml.format(CODED)))["failed"] is True


def test_a_password_in_pieces_is_masked(perform):
    xml = ADD_XML.replace(CODED, "s3<!-- a -->cr<![CDATA[et]]>")
    with conversation((None, packet("<customer><add>{0}</add></customer>".format(DONE.format("<guid>s3cret</guid>"))))) as plesk:
        returned = hidden(perform(plesk, xml=xml))
    assert returned["operations"][0]["results"][0]["guid"] == HIDDEN
    assert "cr<!" not in str(returned)


@pytest.mark.parametrize(
    "operations",
    [
        ["customer/add: {gen_info: {passwd: s3cret, login: jdoe}}"],
        "customer/add: {gen_info: {passwd: s3cret, login: jdoe}}",
        '[{"customer/add": {"gen_info": {"passwd": "s3cret"}}}]',
        ["passwd=s3cret"],
        ["customer/add=passwd=s3cret"],
        ["<passwd>s3cret</passwd>"],
        [{"customer/add": "gen_info: {passwd: s3cret}"}],
        [{"customer/add": {"gen_info": {"passwd": "s3cret"}}, "more": None}],
        [{"customer": {"add": {"gen_info": {"passwd": "s3cret"}}}}],
        [{"passwd": "s3cret"}],
        [[{"customer/add": {"gen_info": {"passwd": "s3cret"}}}]],
        {"customer/add": {"gen_info": {"passwd": "s3cret"}}},
        [{"customer/add": {"gen_info": {"passwd": ["s3cret", "s3cret-too"]}}}],
        [{"customer/add": {"gen_info": {"passwd": {"value": "s3cret"}}}}],
        [{"customer/add": {"gen_info": {"passwd": "s3cret"}}}, "anything"],
    ],
)
def test_a_password_is_masked_if_an_item_has_the_wrong_form(perform, operations):
    with conversation() as plesk:
        assert hidden(perform(plesk, operations=operations))["failed"] is True


def test_a_password_is_masked_if_another_option_is_wrong(perform):
    with conversation() as plesk:
        assert hidden(perform(plesk, operations=[ADD], unknown="maybe"))["failed"] is True


@pytest.mark.parametrize("asked", [dict(operations=[ADD]), dict(xml=ADD_XML)])
def test_a_password_is_masked_in_the_log_of_the_machine(monkeypatch, asked):
    logged = []
    monkeypatch.setattr(AnsibleModule, "log", lambda self, message, log_args=None: logged.append((message, log_args)))
    with conversation((None, packet("<customer><add>{0}</add></customer>".format(DONE.format("<id>5</id>"))))) as plesk:
        run_module(monkeypatch, plesk_packet, plesk, **asked)
    assert "jdoe" in str(hidden(logged))


@pytest.mark.parametrize(
    "operation, told, made",
    [
        ({"secret_key/create": {"ip_address": "192.0.2.1"}}, "<key>made-by-plesk</key>", "key"),
        ({"server/create_session": {"login": "jdoe", "data": {"user_ip": "MTkyLjAuMi4x", "source_server": None}}}, "<id>made-by-plesk</id>", "id"),
    ],
)
def test_what_the_server_makes_is_returned(perform, operation, told, made):
    operator, name = next(iter(operation)).split("/")
    reply = "<{0}><{1}>{2}</{1}></{0}>".format(operator, name, DONE.format(told))
    with conversation((None, packet(reply))) as plesk:
        returned = perform(plesk, operations=[operation])
    assert returned["operations"][0]["results"][0][made] == "made-by-plesk"
    assert returned["changed"] is True
