# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""Tasks that declare plans, and the packets of their conversations."""

from __future__ import annotations

from ansible.module_utils.common.arg_spec import ArgumentSpecValidator
from ansible_collections.community.plesk.plugins.module_utils._client import Client
from ansible_collections.community.plesk.plugins.module_utils._errors import PleskError
from ansible_collections.community.plesk.plugins.modules import plesk_addon_plan
from ansible_collections.community.plesk.tests.unit.plugins.addon_plan_packets import get, limits, plan, reply_with_plans, unknown

GUID = "befbe7ca-1c78-cfbb-2eaf-debf4cce4896"
BY_GUID = "<filter><guid>{0}</guid></filter>".format(GUID)
ADDON = "service-plan-addon"
CREDENTIALS = dict(host="plesk.example.com", password="sesame-open-up")
OK = "<result><status>ok</status></result>"


def validated(module, **options):
    """Return the options of a task as Ansible hands them to the module; raise AssertionError if it does not."""
    checked = ArgumentSpecValidator(**module.spec()).validate(dict(CREDENTIALS, **options))
    assert not checked.error_messages, checked.error_messages
    return checked.validated_parameters


def run(plesk, check_mode=False, module=plesk_addon_plan, **options):
    """Return what the task returns, without reading descriptors unless it asks for it."""
    asked = validated(module, **dict(dict(validate=False), **options))
    return module.work(asked, Client(plesk, asked["protocol_version"]), check_mode)


def fail(plesk, check_mode=False, module=plesk_addon_plan, **options):
    """Return the facts of a task that fails, whether as a whole or plan by plan."""
    try:
        returned = run(plesk, check_mode, module, **options)
    except PleskError as error:
        return error.facts()
    assert returned["failed"], returned
    return returned


def only(returned):
    """Return the one plan that a task returns."""
    (entry,) = returned["plans"]
    return entry


def found(*results, name="base_plan", owner="", operator=ADDON):
    """Return the exchange in which plans are read by their names."""
    names = [name] if isinstance(name, str) else name
    return get("".join("<name>{0}</name>".format(one) for one in names), owner, operator), reply_with_plans(*results, operator=operator)


def written(operations, answers, reading, *results, operator=ADDON):
    """Return the exchange that carries out operations and reads again; all of it XML, ``results`` those of the reading."""
    asked = "<packet><{0}>{1}<get>{2}</get></{0}></packet>".format(operator, operations, reading)
    return asked, "<packet><{0}>{1}<get>{2}</get></{0}></packet>".format(operator, answers, "".join(results))


def set_limits(*values, where=BY_GUID, more=""):
    """Return the operation that sets limits."""
    return "<set>{0}{1}{2}</set>".format(where, limits(*values), more)


def with_limits(**values):
    """Return the plan with these limits."""
    return plan(limits(*values.items()))


def added(number=12, guid="4c9fae63-5e1b-4d39-b6a8-2d7f93e01c65"):
    """Return the answer to ``add``."""
    return "<add><result><status>ok</status><id>{0}</id><guid>{1}</guid></result></add>".format(number, guid)


def answer(operation, result=OK):
    """Return the answer to an operation."""
    return "<{0}>{1}</{0}>".format(operation, result)


NONE = unknown("<name>base_plan</name>")
