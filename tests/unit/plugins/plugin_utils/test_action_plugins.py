# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""Where the work of a task is done: in the controller's process, if the module would run there as this user now; else in the module."""

from __future__ import annotations

import contextlib
import os

import pytest
from ansible.errors import AnsibleError
from ansible.parsing.dataloader import DataLoader
from ansible.playbook.play_context import PlayContext
from ansible.playbook.task import Task
from ansible.plugins.action.normal import ActionModule as NormalAction
from ansible.plugins.loader import connection_loader
from ansible.template import Templar
from ansible_collections.community.plesk.plugins.action import (
    plesk_addon_plan_info,
    plesk_service,
    plesk_service_info,
    plesk_service_plan_info,
    plesk_subscription_info,
)
from ansible_collections.community.plesk.plugins.module_utils import _module
from ansible_collections.community.plesk.plugins.module_utils._packet import xml
from ansible_collections.community.plesk.plugins.module_utils._transport import http
from ansible_collections.community.plesk.tests.unit.plugins.fake_plesk import READ, conversation, reply, states
from ansible_collections.community.plesk.tests.unit.plugins.subscription_packets import ALL

ARGS = dict(host="plesk.example.com", secret_key="sesame-open-up")
ACTIONS = [
    (plesk_service, dict(name="web", state="started")),
    (plesk_service_info, {}),
    (plesk_addon_plan_info, {}),
    (plesk_service_plan_info, {}),
    (plesk_subscription_info, {}),
]
WEB = (READ, reply(states(web="running")))
NOTHING = {
    plesk_addon_plan_info: ("<packet><service-plan-addon><get><filter/></get></service-plan-addon></packet>", "<packet/>"),
    plesk_service_plan_info: ("<packet><service-plan><get><filter/></get></service-plan></packet>", "<packet/>"),
    plesk_subscription_info: (ALL, "<packet/>"),
}


@pytest.fixture(autouse=True)
def the_module_is_not_run(monkeypatch):
    monkeypatch.setattr(NormalAction, "run", lambda *dummy, **more: dict(ran="the module"))


def performed(action, variables=None, become=False, connection="local", **keywords):
    """Return what the action returns for a task."""
    name = action.__name__.rpartition(".")[2]
    context = PlayContext()
    context.become = become
    args = keywords.pop("args", ARGS)
    task = Task.load(dict({"name": "x", "action": dict(args, module="community.plesk." + name)}, **keywords))
    made = action.ActionModule(
        task=task,
        connection=connection_loader.get(connection, context, os.devnull),
        play_context=context,
        loader=DataLoader(),
        templar=Templar(loader=DataLoader(), variables=variables or {}),
        shared_loader_obj=None,
    )
    return made.run(task_vars=variables or {})


@pytest.mark.parametrize("action, options", ACTIONS)
def test_a_local_task_is_done_in_this_process(monkeypatch, action, options):
    with conversation(NOTHING.get(action, WEB)) as plesk:
        monkeypatch.setattr(_module, "connect", lambda params: contextlib.nullcontext(plesk))
        returned = performed(action, args=dict(ARGS, **options), variables=dict(ansible_inject_invocation=True))
    assert returned["changed"] is False
    assert "ran" not in returned
    assert returned["invocation"]["module_args"]["secret_key"] == "VALUE_SPECIFIED_IN_NO_LOG_PARAMETER"


@pytest.mark.parametrize(
    "circumstances",
    [
        dict(variables=dict(plesk_in_process=False)),
        dict(variables=dict(plesk_in_process="no")),
        dict(become=True),
        dict(connection="ssh"),
        {"async": 10, "poll": 0},
    ],
    ids=str,
)
def test_any_other_task_is_left_to_the_module(circumstances):
    assert performed(plesk_service_info, **circumstances) == dict(ran="the module")


@pytest.mark.parametrize("value", ["", "maybe", None])
def test_a_variable_that_is_neither_true_nor_false_is_refused(value):
    with pytest.raises(AnsibleError, match=r"plesk_in_process is .*, but has to be true or false"):
        performed(plesk_service_info, variables=dict(plesk_in_process=value))


def test_relative_paths_are_those_of_the_playbook_as_in_a_module(monkeypatch, tmp_path):
    seen = []

    def connect(params):
        seen.append(os.getcwd())
        raise _module.PleskError("enough")

    monkeypatch.setattr(_module, "connect", connect)
    monkeypatch.setattr(DataLoader, "get_basedir", lambda self: str(tmp_path))
    performed(plesk_service_info)
    assert seen == [str(tmp_path)]
    assert os.getcwd() != str(tmp_path)


@pytest.mark.parametrize("util, error", [(http, "REQUESTS_IMPORT_ERROR"), (xml, "LXML_IMPORT_ERROR")])
def test_a_task_is_left_to_the_module_where_a_library_is_lacking_here(monkeypatch, util, error):
    monkeypatch.setattr(util, error, "Traceback")
    assert performed(plesk_service_info) == dict(ran="the module")


def test_the_keyword_environment_counts_for_this_task_alone(monkeypatch):
    seen = {}

    def connect(params):
        seen.update(params)
        raise _module.PleskError("enough")

    monkeypatch.setattr(_module, "connect", connect)
    monkeypatch.delenv("PLESK_PORT", raising=False)
    returned = performed(plesk_service_info, environment=[dict(PLESK_PORT=8880)])
    assert (returned["failed"], returned["msg"]) == (True, "enough")
    assert seen["port"] == 8880
    assert "PLESK_PORT" not in os.environ
