# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""The EXAMPLES of every module: each task runs with the options it shows, against a server that answers."""

from __future__ import annotations

import importlib
import pathlib

import pytest
import yaml
from ansible_collections.community.plesk.tests.unit.plugins import extension_packets as extensions
from ansible_collections.community.plesk.tests.unit.plugins.addon_plan_packets import DOCUMENTED, TYPED, get, plan, reply_with_plans
from ansible_collections.community.plesk.tests.unit.plugins.descriptor_packets import GET_AND_DESCRIPTORS
from ansible_collections.community.plesk.tests.unit.plugins.fake_plesk import READ, conversation, refusal, reply, states
from ansible_collections.community.plesk.tests.unit.plugins.run_module import run_module
from ansible_collections.community.plesk.tests.unit.plugins.subscription_packets import PLANS, reply_with_subscriptions, subscription
from ansible_collections.community.plesk.tests.unit.plugins.subscription_packets import get as subscriptions

COLLECTION = "ansible_collections.community.plesk"
ROOT = pathlib.Path(__file__).parents[4]
NAMES = sorted(path.stem for path in (ROOT / "plugins" / "modules").glob("plesk_*.py"))
OPERATORS = {"plesk_addon_plan_info": "service-plan-addon", "plesk_service_plan_info": "service-plan"}
# What the templates of examples stand for.
REGISTERED = {"{{ reference.addon_plans }}": [TYPED], "{{ reference.service_plans }}": [dict(TYPED, overuse=None, plan_items=[], aps_filter=None)]}
DECLARING = {"plesk_addon_plan": "service-plan-addon", "plesk_service_plan": "service-plan"}
ANSWERS = {
    "plesk_packet": "<packet><customer><get/></customer><webspace><get/></webspace><server><get/></server></packet>",
    "plesk_addon_plan_info": reply_with_plans(DOCUMENTED, plan(number=13, name="first_plan"), plan(number=14, name="second_plan")),
    "plesk_service_plan_info": reply_with_plans(plan(), operator="service-plan"),
    "plesk_subscription_info": reply_with_subscriptions(subscription()),
    "plesk_extension": extensions.reply(extensions.installed("monitoring")),
    "plesk_extension_info": extensions.reply(extensions.installed("sslit", "letsencrypt")),
    "plesk_facts": reply(states(web="running")),
    "plesk_php_handler_info": "<packet><php-handler><get><result><status>ok</status><id>plesk-php74-fpm</id></result></get></php-handler></packet>",
    "plesk_server_info": reply("<get><result><status>ok</status></result></get>", "<get_protos><result><status>ok</status></result></get_protos>"),
    "plesk_service": reply(states(web="running", nginx="running", dns="running", smtp="running", spamassassin="running", tomcat="running")),
    "plesk_service_info": reply(states(web="running", dns="stopped")),
}


def tasks_of(listed):
    """Yield the tasks of a list, those inside of blocks and plays too."""
    for task in listed:
        for part in ("block", "rescue", "always", "tasks"):
            yield from tasks_of(task.get(part, ()))
        if not {"block", "tasks"}.intersection(task):
            yield task


def examples():
    """Return (module, task) for every task with a module of this collection."""
    for name in NAMES:
        module = importlib.import_module("{0}.plugins.modules.{1}".format(COLLECTION, name))
        for task in tasks_of(yaml.safe_load(module.EXAMPLES)):
            for action in task:
                if action.startswith("community.plesk."):
                    yield action.split(".")[-1], task


def conversation_of(name, options):
    """Return the exchanges of a task with these options in check mode, which sends only what reads."""
    if name == "plesk_packet":
        return [(None, ANSWERS[name])] if "/get" in str(options.get("operations")) or "<get>" in options.get("xml", "") else []
    if name in DECLARING:
        return conversation_of_plans(DECLARING[name], options)
    if name == "plesk_facts":
        return [(None, ANSWERS[name])]
    usage = [(None, ANSWERS[name].replace("get>", "get-usage>"))] if options.get("usage") else []
    return [(first_packet(name, options), ANSWERS[name]), *usage]


def first_packet(name, options):
    """Return the packet that a task with these options begins with."""
    packets = {
        "plesk_extension": extensions.READ,
        "plesk_extension_info": extensions.READ,
        "plesk_php_handler_info": "<packet><php-handler><get><filter/></get></php-handler></packet>",
        "plesk_server_info": sections_of(options),
    }
    if name in OPERATORS:
        return get(filter_of(options), owner_of(options), OPERATORS[name], GET_AND_DESCRIPTORS if options.get("descriptors") else ("get",))
    if name == "plesk_subscription_info":
        return subscriptions(filter_of(options), plans=PLANS if "plan" in options else "")
    return packets.get(name, READ)


def sections_of(options):
    """Return the packet that asks for the sections of a server."""
    asked = options.get("sections", ("key", "gen_info", "components", "stat", "updates"))
    get = "".join("<{0}/>".format(section) for section in asked if section != "protocols")
    return "<packet><server><get>{0}</get>{1}</server></packet>".format(get, "<get_protos/>" if "protocols" in asked else "")


def conversation_of_plans(operator, options):
    """Return the exchanges of a task that declares plans on a server that has none of them, and no descriptors."""
    is_described = any(plan.get(section) for plan in options.get("plans", [options]) for section in ("limits", "permissions", "hosting"))
    return [(None, "<packet><{0}><get/></{0}></packet>".format(operator)), *([(None, refusal(1014))] if is_described else [])]


def filter_of(options):
    """Return the filter that options ask for."""
    given = [option for option in ("name", "id", "guid", "external_id", "owner_login") if isinstance(options.get(option), list)]
    asked = [(option.replace("_", "-"), value) for option in given for value in options[option]]
    return "".join("<{0}>{1}</{0}>".format(*pair) for pair in asked)


def owner_of(options):
    """Return the owner that options ask for."""
    if options.get("all_owners"):
        return "<owner-all/>"
    return "".join("<{0}>{1}</{0}>".format(option.replace("_", "-"), options[option]) for option in ("owner_id", "owner_login") if option in options)


def test_every_module_has_examples_of_its_own():
    shown = {name for name, dummy in examples()}
    assert shown >= set(NAMES)


@pytest.mark.parametrize("name, task", [pytest.param(name, task, id=task["name"]) for name, task in examples()])
def test_an_example_is_a_task_that_runs(monkeypatch, name, task):
    module = importlib.import_module("{0}.plugins.modules.{1}".format(COLLECTION, name))
    options = {option: REGISTERED.get(str(value), value) for option, value in task["community.plesk." + name].items()}
    with conversation(*conversation_of(name, options)) as plesk:
        returned = run_module(monkeypatch, module, plesk, _ansible_check_mode=True, **options)
    assert "msg" not in returned, returned


@pytest.mark.parametrize("name", NAMES)
def test_every_task_of_the_examples_has_a_name(name):
    module = importlib.import_module("{0}.plugins.modules.{1}".format(COLLECTION, name))
    assert all(task.get("name") for task in tasks_of(yaml.safe_load(module.EXAMPLES)))


@pytest.mark.parametrize("name", NAMES)
def test_every_module_can_work_in_the_controllers_process(name):
    plugin = (ROOT / "plugins" / "action" / (name + ".py")).read_text(encoding="utf-8")
    assert "    module = {0}\n".format(name) in plugin


@pytest.mark.parametrize("name", NAMES)
def test_every_module_has_an_integration_target(name):
    targets = ROOT / "tests" / "integration" / "targets"
    assert any((targets / target / "aliases").is_file() for target in (name, "module_" + name))
