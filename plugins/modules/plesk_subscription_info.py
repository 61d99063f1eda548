#!/usr/bin/python
# -*- coding: utf-8 -*-

# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

from __future__ import annotations

DOCUMENTATION = r"""
module: plesk_subscription_info
short_description: Get the subscriptions of a Plesk server and whether they follow their plans
version_added: 1.0.0
description:
  - Returns subscriptions with their owners, states and plans.
    After a change of a plan, this shows which subscriptions do not follow it, because they are locked or cannot be synchronized.
  - A task sends one HTTP request, however many subscriptions there are.
author:
  - community.plesk contributors (@ansible-collections)
extends_documentation_fragment:
  - community.plesk.connection
  - community.plesk.attributes
  - community.plesk.attributes.info_module
  - community.plesk.attributes.actiongroup_plesk
options:
  name:
    description:
      - The names of the subscriptions to return, which are those of their main domains.
      - Use at most one of O(name), O(id), O(guid) and O(owner_login). Without any of them,
        all subscriptions that the account may see are returned.
      - Values that match no subscription are returned in RV(missing). They do not fail the task.
    type: list
    elements: str
  id:
    description: The ids of the subscriptions to return.
    type: list
    elements: int
  guid:
    description: The GUIDs of the subscriptions to return.
    type: list
    elements: str
  owner_login:
    description: The logins of the customers, resellers or administrators whose own subscriptions to return.
    type: list
    elements: str
  plan:
    description:
      - The names or GUIDs of service plans and add-on plans. Only subscriptions that have at least one of them are returned.
      - Use it alone or together with one of the other options.
      - Names must be exact. If several owners have a plan of the name, it means all these plans.
        A name makes the reply longer, because it takes reading all plans in the same request.
      - A name with a comma must be in a list, for example V(["Basic, 10 GB"]), because Ansible splits plain text at commas.
    type: list
    elements: str
seealso:
  - module: community.plesk.plesk_service_plan_info
  - module: community.plesk.plesk_addon_plan_info
  - module: community.plesk.plesk_packet
  - name: Managing subscriptions
    description: The operator C(webspace) in the reference of the Plesk XML API.
    link: https://docs.plesk.com/en-US/obsidian/api-rpc/33899/
"""

EXAMPLES = r"""
- name: Get all subscriptions
  community.plesk.plesk_subscription_info:
    host: plesk.example.com
    secret_key: "{{ plesk_secret_key }}"
  register: plesk

- name: Show those that are suspended
  ansible.builtin.debug:
    msg: "{{ plesk.subscriptions | rejectattr('status', 'eq', ['active']) | map(attribute='name') }}"

- name: Get the subscriptions with a plan
  community.plesk.plesk_subscription_info:
    host: plesk.example.com
    secret_key: "{{ plesk_secret_key }}"
    plan: [Default Domain]
  register: plesk

- name: Synchronize those that do not follow it
  community.plesk.plesk_packet:
    host: plesk.example.com
    secret_key: "{{ plesk_secret_key }}"
    operations:
      - webspace/sync-subscription:
          filter:
            guid: "{{ unsynchronized }}"
  vars:
    unsynchronized: "{{ plesk.subscriptions | selectattr('synchronized', 'false') | map(attribute='guid') }}"
  when: unsynchronized | length > 0

- name: Get the subscriptions of two customers
  community.plesk.plesk_subscription_info:
    host: plesk.example.com
    secret_key: "{{ plesk_secret_key }}"
    owner_login: [jdoe, acme]
"""

RETURN = r"""
subscriptions:
  description:
    - The subscriptions, in the server's order.
    - A value that does not fit its type remains text, and there is a warning.
  returned: success
  type: list
  elements: dict
  contains:
    id:
      description: The id.
      type: int
      sample: 1
    name:
      description: The name.
      type: str
      sample: example.com
    guid:
      description: The GUID.
      type: str
      sample: f2a6c90d-8e14-4b73-95d7-3c0b61e8fa27
    external_id:
      description: The external id, or V(null).
      type: str
      sample: null
    owner_id:
      description: The id of the owner, or V(null) if the server gives the login.
      type: int
      sample: 3
    owner_login:
      description: The login of the owner, or V(null) if the server gives the id.
      type: str
      sample: null
    status:
      description:
        - V(active) alone, or why the subscription is not active.
        - V(backup) while it is backed up or restored; V(admin), V(reseller) or V(customer) if one of them suspended it; V(expired).
        - Bits of the status that have no name are a number, as text.
      type: list
      elements: str
      sample: [active]
    locked:
      description: Whether it is locked, so that it does not follow its plans. V(null) if it has no plan.
      type: bool
      sample: false
    synchronized:
      description: Whether it is as its plans are. V(null) if it has no plan.
      type: bool
      sample: true
    plans:
      description: The GUIDs of its service plan and of its add-on plans.
      type: list
      elements: str
      sample: [5b0c9d2e-31f7-4c68-a1e5-8f46d07b9a32, 3d9e5b18-42c7-4a86-8f0d-91b6e7a3c524]
missing:
  description:
    - The values you asked for that match no subscription, in the order you gave them, those of O(plan) last.
      The server decides what matches, except for O(plan).
    - A value of O(plan) is missing if none of the subscriptions that the other options select has such a plan.
  returned: success
  type: list
  elements: raw
  sample: [example.invalid]
msg:
  description: What failed, why, and what to do.
  returned: on failure
  type: str
  sample: "webspace/get failed: Permission denied (errcode 1006); use an account with this right"
failure:
  description: The kind of failure; V(connection), V(tls), V(authentication), V(permission), V(protocol), V(server), V(plan) or V(timeout).
  returned: on failure, unless the options were wrong
  type: str
  sample: permission
errcode:
  description: Plesk's error code.
  returned: on failure, if Plesk gave one
  type: int
  sample: 1006
errtext:
  description: Plesk's error text, in the server's language.
  returned: on failure, if Plesk gave one
  type: str
  sample: Permission denied
"""

import typing as t

from ..module_utils import _module
from ..module_utils._subscriptions import reading, selection


def work(params: t.Mapping[str, t.Any], client: t.Any, check_mode: bool) -> dict[str, t.Any]:
    """Return what the task returns; check mode makes no difference."""
    subscriptions, missing, warnings = reading.read(client, selection.select(params))
    return dict(changed=False, subscriptions=subscriptions, missing=missing, warnings=warnings)


def spec() -> dict[str, t.Any]:
    """Return what Ansible has to know of the options."""
    return dict(argument_spec=_module.argument_spec(**selection.options()))


def main() -> None:
    """Run the module."""
    _module.run(spec(), work)


if __name__ == "__main__":
    main()
