#!/usr/bin/python
# -*- coding: utf-8 -*-

# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

from __future__ import annotations

DOCUMENTATION = r"""
module: plesk_service_plan
short_description: Declare service plans of a Plesk server
version_added: 1.0.0
description:
  - Creates, changes, renames and deletes service plans, so that they are as you declare them.
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
  mail:
    description:
      - Mail settings by name, as RV(community.plesk.plesk_service_plan_info#module:service_plans[].mail) has them.
    type: dict
  preferences:
    description: Preferences by name, as RV(community.plesk.plesk_service_plan_info#module:service_plans[].preferences) has them.
    type: dict
  log_rotation:
    description:
      - Log rotation, either C(on) with its settings or C(off) with nothing,
        as RV(community.plesk.plesk_service_plan_info#module:service_plans[].log_rotation) has it.
    type: dict
  web_server_settings:
    description: Web server settings by name, as RV(community.plesk.plesk_service_plan_info#module:service_plans[].web_server_settings) has them.
    type: dict
  overuse:
    description:
      - What happens when a subscription uses more than its limits, in Plesk's words,
        V(block), V(normal), V(notify), V(not_suspend) or V(not_suspend_notify).
    type: str
  hosting_type:
    description: V(vrt_hst) for a plan with web hosting, V(none) for one without. Naming anything in O(hosting) switches hosting on.
    type: str
    choices: [vrt_hst, none]
  plans:
    description:
      - Several plans, of several owners if need be, in one task. Use this instead of the options for a single plan.
      - Takes RV(community.plesk.plesk_service_plan_info#module:service_plans) of another server as it is.
        RV(ignore:id) and RV(ignore:guid) do not matter then, because plans are found by name.
        A reseller has a different RV(ignore:owner_id) on each server, so replace it with RV(ignore:owner_login).
        RV(ignore:packages), RV(ignore:plan_items), RV(ignore:aps_filter), RV(ignore:descriptors) and RV(ignore:other) cannot be set, so they are passed over.
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
      mail: {description: As O(mail)., type: dict}
      preferences: {description: As O(preferences)., type: dict}
      log_rotation: {description: As O(log_rotation)., type: dict}
      web_server_settings: {description: As O(web_server_settings)., type: dict}
      overuse: {description: As O(overuse)., type: str}
      hosting_type: {description: As O(hosting_type)., type: str}
      packages: {description: Passed over., type: list, elements: dict}
      other: {description: Passed over., type: dict}
      descriptors: {description: Passed over., type: dict}
      plan_items: {description: Passed over., type: list, elements: str}
      aps_filter: {description: Passed over., type: bool}
notes:
  - The API cannot take a limit away from a plan, or give a plan to another owner.
  - Plesk applies a change at once to all subscriptions of the plan that are not locked. For plans with many of them, raise O(timeout).
  - A change may succeed although subscriptions do not follow it. M(community.plesk.plesk_subscription_info) shows which do not.
  - Plesk takes some parts of O(mail) and O(log_rotation) only as a whole, such as C(on) of O(log_rotation).
    You can still name one setting of such a part; it is sent together with the others that the plan has.
seealso:
  - module: community.plesk.plesk_service_plan_info
  - module: community.plesk.plesk_addon_plan
  - module: community.plesk.plesk_subscription_info
  - name: Managing service plans
    description: The operator C(service-plan) in the reference of the Plesk XML API.
    link: https://docs.plesk.com/en-US/obsidian/api-rpc/32895/
"""

EXAMPLES = r"""
- name: Ensure a service plan exists with these limits
  community.plesk.plesk_service_plan:
    host: plesk.example.com
    secret_key: "{{ plesk_secret_key }}"
    name: More mail
    limits:
      max_box: 10
      disk_space: unlimited
    overuse: block
    hosting:
      ssl: true
      php: true
    mail:
      nonexistent_user:
        reject:
    log_rotation:
      "on":
        log_condition:
          log_bytime: Daily

- name: Rename a plan
  community.plesk.plesk_service_plan:
    host: plesk.example.com
    secret_key: "{{ plesk_secret_key }}"
    name: More mail
    new_name: Mail plus

- name: Ensure the plans of a catalogue, those of a reseller among them
  community.plesk.plesk_service_plan:
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
  community.plesk.plesk_service_plan_info:
    host: reference.example.com
    secret_key: "{{ reference_secret_key }}"
  register: reference

- name: Ensure another server has the same
  community.plesk.plesk_service_plan:
    host: plesk.example.com
    secret_key: "{{ plesk_secret_key }}"
    plans: "{{ reference.service_plans }}"
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
from ..module_utils._operators.plans import SERVICE_PLANS

work = functools.partial(task.work, SERVICE_PLANS)


def spec() -> dict[str, t.Any]:
    """Return what Ansible has to know of the options."""
    return task.spec(SERVICE_PLANS)


def main() -> None:
    """Run the module."""
    _module.run(spec(), work)


if __name__ == "__main__":
    main()
