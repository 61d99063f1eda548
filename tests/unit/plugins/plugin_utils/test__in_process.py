# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""Whether a task in the controller's process returns what the module returns, key by key."""

from __future__ import annotations

import contextlib
import json
import os

import pytest
from ansible.module_utils.common.parameters import PASS_VARS
from ansible_collections.community.plesk.plugins.module_utils import _module
from ansible_collections.community.plesk.plugins.module_utils._errors import TransportError
from ansible_collections.community.plesk.plugins.modules import plesk_addon_plan_info, plesk_service, plesk_service_info, plesk_subscription_info
from ansible_collections.community.plesk.plugins.plugin_utils import _in_process
from ansible_collections.community.plesk.tests.unit.plugins import subscription_packets
from ansible_collections.community.plesk.tests.unit.plugins.fake_plesk import READ, conversation, ok, refusal, reply, states, write
from ansible_collections.community.plesk.tests.unit.plugins.run_module import run_module

STATES = (READ, reply(states({"web": "Child died"}, web="running", dns="stopped")))
STOP = [STATES, (write(("web", "stop")), reply(ok("web"), states(web="stopped", dns="stopped")))]
PLANS = "<packet><service-plan-addon><get><filter/></get></service-plan-addon></packet>"
PLAN = (
    "<packet><service-plan-addon><get><result><status>ok</status><id>1</id><name>sesame-open-up</name>"
    "<limits><limit><name>max_site</name><value>many</value></limit></limits></result></get></service-plan-addon></packet>"
)
KEY = dict(host="plesk.example.com", secret_key="sesame-open-up")

# ansible-core 2.21 and newer show the options of a task only on request.
SHOW_INVOCATION = dict(_ansible_inject_invocation=True) if "inject_invocation" in PASS_VARS else {}
SUBSCRIPTION = (
    subscription_packets.get("<name>example.com</name><name>x</name>"),
    subscription_packets.reply_with_subscriptions(subscription_packets.subscription()),
)

CASES = {
    "a list of services": (plesk_service_info, dict(KEY), [STATES]),
    "one name as a string": (plesk_service_info, dict(KEY, name="web"), [STATES]),
    "a change": (plesk_service, dict(KEY, name=["web"], state="stopped"), STOP),
    "nothing to change, and a warning": (plesk_service, dict(KEY, name=["web"], state="started"), [STATES]),
    "an alias": (plesk_service, dict(KEY, service="web", state="started"), [STATES]),
    "an option and its alias": (plesk_service, dict(KEY, name="web", service="web", state="started"), [STATES]),
    "states per service": (plesk_service, dict(KEY, services=[dict(name="web", state="started")]), [STATES]),
    "an unknown service": (plesk_service, dict(KEY, name="wed", state="started"), [STATES]),
    "a service that fails": (
        plesk_service,
        dict(KEY, name="web", state="restarted"),
        [STATES, (write(("web", "restart")), reply("<srv_man><result><status>error</status><errcode>1023</errcode></result></srv_man>", states()))],
    ),
    "a refused key": (plesk_service_info, dict(KEY), [(READ, refusal(11003, "key sesame-open-up is not found"))]),
    "an invalid packet": (plesk_service_info, dict(KEY), [(READ, refusal(1014, "Parser error"))]),
    "no connection": (plesk_service_info, dict(KEY), [(READ, TransportError("Cannot reach it", "tls", False))]),
    "plans with a value that does not fit": (plesk_addon_plan_info, dict(KEY), [(PLANS, PLAN)]),
    "subscriptions": (plesk_subscription_info, dict(KEY, name="example.com,x"), [SUBSCRIPTION]),
    "numbers and booleans as text": (plesk_service_info, dict(KEY, port="443", use_tls="no", timeout="9"), [STATES]),
    "plain HTTP": (plesk_service_info, dict(KEY, use_tls=False), [STATES]),
    "a path with a tilde": (plesk_service_info, dict(KEY, ca_path="~/ca.pem"), [STATES]),
    "a missing option": (plesk_service, dict(KEY), []),
    "a required option that is missing": (plesk_service, dict(KEY, name="web"), []),
    "a value that is no choice": (plesk_service, dict(KEY, name="web", state="up"), []),
    "a value of the wrong type": (plesk_service_info, dict(KEY, port="https"), []),
    "options that exclude each other": (plesk_service, dict(KEY, name="web", state="started", services=[]), []),
    "an unknown option": (plesk_service_info, dict(KEY, names="web"), []),
    "an unknown option of a service": (plesk_service, dict(KEY, services=[dict(name="web", state="started", force=True)]), []),
    "services that are no list": (plesk_service, dict(KEY, services=""), []),
    "services that are no dictionaries": (plesk_service, dict(KEY, services=["web"]), []),
    "no value for an option": (plesk_service_info, dict(KEY, ca_path=None, name=None), [STATES]),
}


@pytest.fixture
def in_process(monkeypatch):
    """Give a function that does a task in this process, with a conversation instead of a server."""

    def perform(module, transport, options, check_mode=False, verbosity=0):
        monkeypatch.setattr(_module, "connect", lambda params: contextlib.nullcontext(transport))
        action = "community.plesk." + module.__name__.rpartition(".")[2]
        return json.loads(json.dumps(_in_process.task_result(module, options, check_mode, verbosity, action)))

    return perform


def texts(returned):
    """Return the result with its warnings as plain text: ansible-core 2.19 and newer wrap those of modules."""
    warnings = returned.pop("warnings", [])
    found = [warning if isinstance(warning, str) else warning["event"]["msg"] for warning in warnings]
    return dict(returned, **({"warnings": found} if found else {}))


@pytest.mark.parametrize("check_mode", [False, True])
@pytest.mark.parametrize("verbosity", [0, 3])
@pytest.mark.parametrize("name", CASES)
def test_the_result_is_the_same_key_by_key(monkeypatch, in_process, name, check_mode, verbosity):
    module, options, script = CASES[name]
    script = script[:1] if check_mode else script
    with conversation(*script) as plesk:
        action = "community.plesk." + module.__name__.rpartition(".")[2]
        internal = dict(_ansible_check_mode=check_mode, _ansible_verbosity=verbosity, _ansible_module_name=action, **SHOW_INVOCATION)
        expected = run_module(monkeypatch, module, plesk, keep_none=True, **dict(options, **internal))
    with conversation(*script) as plesk:
        returned = in_process(module, plesk, options, check_mode, verbosity)
    assert "sesame" not in str(expected) + str(returned)
    assert texts(returned) == texts(expected)


@pytest.mark.parametrize("module, options", [(plesk_service_info, KEY), (plesk_service_info, dict(host="h", password="sesame-open-up"))])
def test_no_secret_is_in_the_result(in_process, module, options):
    answer = reply(states(web="running")).replace("The web server", "sesame-open-up")
    with conversation((READ, answer)) as plesk:
        returned = in_process(module, plesk, options, verbosity=4)
    assert "sesame" not in str(returned)
    assert returned["services"][0]["title"] == "VALUE_SPECIFIED_IN_NO_LOG_PARAMETER"


@pytest.mark.parametrize("shown", ["two  blanks & <more>", "two blanks & <more>", "two blanks &amp; &lt;more&gt;"])
def test_a_secret_is_masked_however_a_message_shows_it(monkeypatch, in_process, shown):
    options = dict(host="plesk.example.com", password="two  blanks & <more>")
    with conversation((READ, TransportError("It says " + shown, "protocol", False))) as plesk:
        assert in_process(plesk_service_info, plesk, options)["msg"] == "It says ********"
    with conversation((READ, TransportError("It says " + shown, "protocol", False))) as plesk:
        assert run_module(monkeypatch, plesk_service_info, plesk, secret_key=None, **options)["msg"] == "It says ********"


def test_a_secret_is_masked_in_the_warnings_of_both_forms(monkeypatch, in_process):
    options = dict(host="plesk.example.com", password="two  blanks", name="web", state="stopped")
    lost = TransportError("It says two blanks", "connection", True)
    script = [STATES, (STOP[1][0], lost), (READ, reply(states(web="stopped", dns="stopped")))]
    with conversation(*script) as plesk:
        shown = str(in_process(plesk_service, plesk, dict(options))["warnings"])
    with conversation(*script) as plesk:
        shown += str(run_module(monkeypatch, plesk_service, plesk, secret_key=None, **options)["warnings"])
    assert shown.count("It says ********") == 2


def deprecated(returned):
    """Return what is deprecated in a result: ansible-core 2.19 and newer wrap the deprecations of modules."""
    found = []
    for one in returned.get("deprecations", []):
        wrapped = "event" in one
        collection = one["deprecator"]["resolved_name"] if wrapped else one["collection_name"]
        found.append((one["event"]["msg"] if wrapped else one["msg"], one.get("version"), one.get("date"), collection))
    return found


@pytest.mark.parametrize("state", ["started", None])
def test_deprecated_options_are_told_of_in_both_forms_whether_the_task_fails_or_not(monkeypatch, in_process, state):
    spec = plesk_service.spec()
    aliases = [dict(name="service", version="2.0.0", collection_name="community.plesk"), dict(name="id", date="2030-01-31", collection_name="community.plesk")]
    spec["argument_spec"]["name"]["deprecated_aliases"] = aliases
    spec["argument_spec"]["wait"].update(removed_in_version="3.0.0", removed_from_collection="community.plesk")
    spec["argument_spec"]["missing"].update(removed_at_date="2031-12-31", removed_from_collection="community.plesk")
    monkeypatch.setattr(plesk_service, "spec", lambda: spec)
    options = dict(KEY, service="web", id="web", wait=True, missing="ignore", state=state)
    script = [STATES] if state else []
    with conversation(*script) as plesk:
        module = run_module(monkeypatch, plesk_service, plesk, **options)
    with conversation(*script) as plesk:
        here = in_process(plesk_service, plesk, {name: value for name, value in options.items() if value})
    see = " is deprecated. See the module docs for more information"
    assert sorted(deprecated(here)) == [
        ("Alias 'id'" + see, None, "2030-01-31", "community.plesk"),
        ("Alias 'service'" + see, "2.0.0", None, "community.plesk"),
        ("Param 'missing'" + see, None, "2031-12-31", "community.plesk"),
        ("Param 'wait'" + see, "3.0.0", None, "community.plesk"),
    ]
    assert deprecated(module) == deprecated(here)
    assert module.get("failed", False) == here.get("failed", False) == (state is None)


def test_without_deprecated_options_there_are_no_deprecations(in_process):
    with conversation(STATES) as plesk:
        assert "deprecations" not in in_process(plesk_service_info, plesk, dict(KEY))


def test_the_environment_of_a_task_is_there_while_it_runs_and_gone_afterwards(monkeypatch):
    monkeypatch.delenv("PLESK_HOST", raising=False)
    monkeypatch.setenv("PLESK_PORT", "443")
    with _in_process.variables({"PLESK_HOST": "plesk.example.com", "PLESK_PORT": "8443"}):
        assert (os.environ["PLESK_HOST"], os.environ["PLESK_PORT"]) == ("plesk.example.com", "8443")
    assert "PLESK_HOST" not in os.environ
    assert os.environ["PLESK_PORT"] == "443"


def test_a_task_works_in_the_folder_of_the_playbook_and_leaves_it_again(monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)
    inside = tmp_path / "playbooks"
    inside.mkdir()
    with _in_process.folder(str(inside)):
        assert os.getcwd() == str(inside)
    assert os.getcwd() == str(tmp_path)


def test_options_lose_the_marks_that_ansible_puts_on_values():
    class Marked(str):
        """Text that knows where it comes from."""

    given = {Marked("name"): [Marked("web"), ("dns", 1, 2.5, True, None)], "empty": {}}
    plain = _in_process.plain(given)
    assert plain == {"name": ["web", ["dns", 1, 2.5, True, None]], "empty": {}}
    assert {type(value) for value in (*plain, plain["name"][0], plain["name"][1][0])} == {str}
