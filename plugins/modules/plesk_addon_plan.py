#!/usr/bin/python
# -*- coding: utf-8 -*-

# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

from __future__ import annotations

DOCUMENTATION = r"""
module: plesk_addon_plan
short_description: Declare add-on plans of a Plesk server
version_added: 1.0.0
description:
  - Creates, changes, renames and deletes add-on plans, so that they are as you declare them.
  - Only the values you name are compared and sent. Everything else stays as it is.
    If the server drops something else of a section that was sent, the task sends the whole section again, once, and warns of what does not come back.
  - The task reads all its plans with one request. If nothing differs, that is all.
    Otherwise it asks the server what can be set, unless you turn O(validate) off, and then sends all changes in one packet, which also reads the plans again.
  - It fails if a plan then does not have a value that you named, even if Plesk reported success.
  - A change is sent once, on a fresh connection. If its answer is lost, the task reads the plans to find out what became of it.
author:
  - community.plesk contributors (@ansible-collections)
extends_documentation_fragment:
  - community.plesk.connection
  - community.plesk.declared_plans
  - community.plesk.attributes
  - community.plesk.attributes.actiongroup_plesk
attributes:
  check_mode:
    support: full
  diff_mode:
    support: full
  idempotent:
    support: full
options:
  plans:
    description:
      - Several plans, of several owners if need be, in one task. Use this instead of the options for a single plan.
      - Takes RV(community.plesk.plesk_addon_plan_info#module:addon_plans) of another server as it is.
        RV(ignore:id) and RV(ignore:guid) do not matter then, because plans are found by name.
        A reseller has a different RV(ignore:owner_id) on each server, so replace it with RV(ignore:owner_login).
        RV(ignore:packages), RV(ignore:hosting_type), RV(ignore:descriptors) and RV(ignore:other) cannot be set, so they are passed over.
    type: list
    elements: dict
    suboptions:
      name: {description: As O(name)., type: str}
      id: {description: As O(id)., type: int}
      guid: {description: As O(guid)., type: str}
      external_id: {description: As O(external_id)., type: str}
      match: {description: As O(match)., type: str, choices: [name, id, guid, external_id], default: name}
      new_name: {description: As O(new_name)., type: str}
      owner_id: {description: As O(owner_id)., type: int}
      owner_login: {description: As O(owner_login)., type: str}
      state: {description: As O(state)., type: str, choices: [present, absent], default: present}
      limits: {description: As O(limits)., type: dict}
      hosting: {description: As O(hosting)., type: dict}
      performance: {description: As O(performance)., type: dict}
      permissions: {description: As O(permissions)., type: dict}
      php_settings: {description: As O(php_settings)., type: dict}
      packages: {description: Passed over., type: list, elements: dict}
      other: {description: Passed over., type: dict}
      descriptors: {description: Passed over., type: dict}
      hosting_type: {description: Passed over., type: str}
notes:
  - The API cannot take a limit away from a plan, give a plan to another owner, or switch the hosting of an add-on plan off.
    Set a limit to 0 to make an add-on plan add nothing.
  - Plesk applies a change at once to all subscriptions of the plan that are not locked. For plans with many of them, raise O(timeout).
  - A change may succeed although subscriptions do not follow it. M(community.plesk.plesk_subscription_info) shows which do not.
  - Plesk does not document whether add-on plans have O(performance). If a server ignores it, the task fails.
seealso:
  - module: community.plesk.plesk_addon_plan_info
  - module: community.plesk.plesk_service_plan
  - module: community.plesk.plesk_subscription_info
  - name: Managing add-on plans
    description: The operator C(service-plan-addon) in the reference of the Plesk XML API.
    link: https://docs.plesk.com/en-US/obsidian/api-rpc/66420/
"""

EXAMPLES = r"""
- name: Ensure an add-on plan exists with these limits
  community.plesk.plesk_addon_plan:
    host: plesk.example.com
    secret_key: "{{ plesk_secret_key }}"
    name: More mail
    limits:
      max_box: 10
      disk_space: unlimited
    permissions:
      manage_crontab: true

- name: Ensure an add-on plan sells the features of extensions
  community.plesk.plesk_addon_plan:
    host: plesk.example.com
    secret_key: "{{ plesk_secret_key }}"
    name: Developer
    limits:
      ext_limit_backup_slots: 3
    permissions:
      ext_permission_git_manage: true

- name: Rename a plan
  community.plesk.plesk_addon_plan:
    host: plesk.example.com
    secret_key: "{{ plesk_secret_key }}"
    name: More mail
    new_name: Mail plus

- name: Ensure the plan with this number in the billing system has this name
  community.plesk.plesk_addon_plan:
    host: plesk.example.com
    secret_key: "{{ plesk_secret_key }}"
    match: external_id
    external_id: billing-13
    name: Mail plus

- name: Ensure the plans of a catalogue, those of a reseller among them
  community.plesk.plesk_addon_plan:
    host: plesk.example.com
    secret_key: "{{ plesk_secret_key }}"
    plans:
      - name: Mail plus
        limits:
          max_box: 20
      - name: Mail plus
        owner_login: technolux
        limits:
          max_box: 5
      - name: Old plan
        state: absent

- name: Read the plans of one server
  community.plesk.plesk_addon_plan_info:
    host: reference.example.com
    secret_key: "{{ reference_secret_key }}"
  register: reference

- name: Ensure another server has the same
  community.plesk.plesk_addon_plan:
    host: plesk.example.com
    secret_key: "{{ plesk_secret_key }}"
    plans: "{{ reference.addon_plans }}"
"""

RETURN = r"""
plans:
  description: The plans you asked for, in the order you gave them.
  returned: success, and on failure if individual plans failed
  type: list
  elements: dict
  contains:
    name:
      description: The name of the plan, after a rename the new one.
      type: str
      sample: base_plan
    id:
      description: The id of the plan; V(null) if there is none, or none yet.
      type: int
      sample: 11
    guid:
      description: The GUID of the plan; V(null) if there is none, or none yet.
      type: str
      sample: 3d9e5b18-42c7-4a86-8f0d-91b6e7a3c524
    owner_id:
      description: The id of the owner, if the server tells it or you gave it. Of a new plan, what you gave.
      type: int
      sample: null
    owner_login:
      description: The login of the owner, if the server tells it or you gave it. Of a new plan, what you gave.
      type: str
      sample: admin
    operation:
      description: The operation that was sent, in check mode the one that would be sent, V(add), V(set) or V(del); V(null) if there was nothing to do.
      type: str
      sample: set
    outcome:
      description:
        - V(done), V(unchanged), V(skipped), V(failed) or V(unknown). In check mode, V(done) means that the operation would be sent.
        - V(skipped) means that the plan was left alone because another plan of the task could not be changed.
        - V(unchanged) with an operation means that somebody else did the same just before.
        - V(unknown) means that the operation was sent, its answer was lost, and the plan does not show whether it was carried out.
      type: str
      sample: done
    changed:
      description: Whether the plan was changed, or may have been.
      type: bool
      sample: true
    failed:
      description: Whether this plan failed.
      type: bool
      sample: false
    errcode:
      description: Plesk's error code, or V(null).
      type: int
      sample: null
    errtext:
      description: Plesk's error text, in the server's language, or V(null).
      type: str
      sample: null
    before:
      description:
        - What you named, as it was before; V(null) for a value that the plan did not have.
        - V(null) if there was no such plan. For a plan that you want deleted, the option and value that find it.
      type: dict
      sample: {limits: {max_box: 5}}
    after:
      description: What you named, as it is afterwards, in check mode as it is expected to be; V(null) if there is no such plan, or if it could not be read.
      type: dict
      sample: {limits: {max_box: 10}}
msg:
  description: What failed, why, and what to do.
  returned: on failure
  type: str
  sample: >-
    Plan base_plan: limits.max_box is 5, not 10: Plesk took the packet, but not the value; correct the value, or raise wait_timeout
failure:
  description:
    - The kind of failure; V(connection), V(tls), V(authentication), V(permission), V(protocol), V(server), V(plan) or V(timeout).
    - If several plans failed, RV(failure), RV(errcode) and RV(errtext) are those of the first.
  returned: on failure, unless the options were wrong
  type: str
  sample: plan
errcode:
  description: Plesk's error code.
  returned: on failure, if Plesk gave one
  type: int
  sample: 1007
errtext:
  description: Plesk's error text, in the server's language.
  returned: on failure, if Plesk gave one
  type: str
  sample: The plan already exists.
"""

import functools
import typing as t

from ..module_utils import _module
from ..module_utils._declared_plans import task
from ..module_utils._operators.plans import ADDON_PLANS

work = functools.partial(task.work, ADDON_PLANS)


def spec() -> dict[str, t.Any]:
    """Return what Ansible has to know of the options."""
    return task.spec(ADDON_PLANS)


def main() -> None:
    """Run the module."""
    _module.run(spec(), work)


if __name__ == "__main__":
    main()
