#!/usr/bin/python
# -*- coding: utf-8 -*-

# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

from __future__ import annotations

DOCUMENTATION = r"""
module: plesk_facts
short_description: Gather facts about a Plesk server in one request
version_added: 1.0.0
description:
  - Sets facts about a Plesk server, its services, extensions, PHP handlers, plans and subscriptions. A task sends one HTTP request, whatever it gathers.
  - What this server does not know, or this account may not read, is named in RV(ansible_facts.plesk_unavailable), and does not fail the rest.
    A server that refuses the whole packet because of one subset, with errcode 1014 or 1006, is asked again for each subset with a request of its own.
  - The task fails if the credentials are wrong, and if nothing of what was asked for could be read, unless the server merely does not know it.
  - Works as a module for C(gather_facts), too; set the variable C(ansible_facts_modules) to V(community.plesk.plesk_facts).
author:
  - community.plesk contributors (@ansible-collections)
extends_documentation_fragment:
  - community.plesk.connection
  - community.plesk.attributes
  - community.plesk.attributes.facts_module
  - community.plesk.attributes.actiongroup_plesk
options:
  gather_subset:
    description:
      - What to gather, from V(services), V(server), V(extensions), V(php_handlers), V(addon_plans), V(service_plans) and V(subscriptions).
      - V(server) are the sections that M(community.plesk.plesk_server_info) returns by default, and V(min) is only its V(gen_info).
      - V(addon_plans) and V(service_plans) are those of all owners, or the account's own where the server does not give all.
      - V(all) is everything. With C(!) before its name, a subset is left out. V(!services) alone means all but the services, V(!all) alone means V(min).
    type: list
    elements: str
    default: [services, server]
seealso:
  - module: community.plesk.plesk_service_info
  - module: community.plesk.plesk_server_info
  - module: community.plesk.plesk_extension_info
  - module: community.plesk.plesk_php_handler_info
  - module: community.plesk.plesk_addon_plan_info
  - module: community.plesk.plesk_service_plan_info
  - module: community.plesk.plesk_subscription_info
"""

EXAMPLES = r"""
- name: Gather the services and what the server tells of itself
  community.plesk.plesk_facts:
    host: plesk.example.com
    secret_key: "{{ plesk_secret_key }}"

- name: Show what runs, and on which version of Plesk
  ansible.builtin.debug:
    msg: "Plesk {{ ansible_facts.plesk_server.stat.version.plesk_version }}: {{ running | map(attribute='title') | join(', ') }}"
  vars:
    running: "{{ ansible_facts.plesk_services.values() | selectattr('state', 'eq', 'running') }}"

- name: Gather everything but plans and subscriptions
  community.plesk.plesk_facts:
    host: plesk.example.com
    secret_key: "{{ plesk_secret_key }}"
    gather_subset: ["!addon_plans", "!service_plans", "!subscriptions"]

- name: Gather facts about Plesk servers with every play
  hosts: plesk
  connection: local
  gather_facts: true
  vars:
    ansible_facts_modules: community.plesk.plesk_facts
  module_defaults:
    group/community.plesk.plesk:
      host: "{{ inventory_hostname }}"
      secret_key: "{{ plesk_secret_key }}"
  tasks:
    - name: Show the mode of the server
      ansible.builtin.debug:
        msg: "{{ ansible_facts.plesk_server.gen_info.mode }}"
"""

RETURN = r"""
ansible_facts:
  description: The facts that were gathered. Those of subsets that were left out, or that are unavailable, are not there.
  returned: success
  type: dict
  contains:
    plesk_services:
      description: The services by id, each as M(community.plesk.plesk_service_info) returns it.
      returned: if gathered
      type: dict
      sample: {web: {name: web, title: Web Server (Apache), state: running, error: null}}
    plesk_server:
      description: The sections of the server, as M(community.plesk.plesk_server_info) returns them.
      returned: if gathered
      type: dict
      sample: {gen_info: {server_name: plesk.example.com, server_guid: 7d3f6a10-52c4-4e8b-9b1d-0c5a8f27e934, external_id: null, mode: standard}}
    plesk_extensions:
      description: The extensions by id, each as M(community.plesk.plesk_extension_info) returns it.
      returned: if gathered
      type: dict
      sample: {git: {name: git, title: Git, version: 1.3.1, release: "612", active: true}}
    plesk_php_handlers:
      description: The PHP handlers by id, each as M(community.plesk.plesk_php_handler_info) returns it, without the domains.
      returned: if gathered
      type: dict
      sample:
        plesk-php83-fpm:
          name: plesk-php83-fpm
          display_name: 8.3.21
          version: "8.3"
          full_version: 8.3.21
          type: fpm
          path: /opt/plesk/php/8.3/sbin/php-fpm
          cli_path: /opt/plesk/php/8.3/bin/php
          php_ini: /opt/plesk/php/8.3/etc/php.ini
          custom: false
          enabled: true
    plesk_addon_plans:
      description: The add-on plans with all sections, as M(community.plesk.plesk_addon_plan_info) returns them.
      returned: if gathered
      type: list
      elements: dict
      sample: [{id: 11, name: base_plan, owner_login: admin, limits: {max_site: 0, disk_space: -1}}]
    plesk_service_plans:
      description: The service plans with all sections, as M(community.plesk.plesk_service_plan_info) returns them.
      returned: if gathered
      type: list
      elements: dict
      sample: [{id: 2, name: Business, owner_login: admin, limits: {max_site: 10, max_box: 100}}]
    plesk_subscriptions:
      description: The subscriptions, as M(community.plesk.plesk_subscription_info) returns them.
      returned: if gathered
      type: list
      elements: dict
      sample: [{id: 1, name: example.com, owner_login: jdoe, status: [active], locked: false, synchronized: true}]
    plesk_unavailable:
      description: Why subsets are not there, by subset. A section of the server is named with a dot, such as C(server.updates).
      returned: always
      type: dict
      sample: {extensions: Permission denied (errcode 1006)}
msg:
  description: What failed, why, and what to do.
  returned: on failure
  type: str
  sample: "Cannot reach https://plesk.example.com:8443/enterprise/control/agent.php: Connection refused; check host and port, and that Plesk is running there"
failure:
  description: The kind of failure; V(connection), V(tls), V(authentication), V(permission), V(protocol), V(server) or V(timeout).
  returned: on failure, unless the options were wrong
  type: str
  sample: connection
errcode:
  description: Plesk's error code.
  returned: on failure, if Plesk gave one
  type: int
  sample: 1006
errtext:
  description: Plesk's error text, in the server's language.
  returned: on failure, if Plesk gave one
  type: str
  sample: Access to API is disabled for 192.0.2.7
"""

import typing as t

from ..module_utils import _module
from ..module_utils._facts.choose import choose
from ..module_utils._facts.gather import Gathered, gather


def work(params: t.Mapping[str, t.Any], client: t.Any, check_mode: bool) -> dict[str, t.Any]:
    """Return what the task returns; check mode makes no difference."""
    names = choose(params["gather_subset"])
    gathered = gather(client, names) if names else Gathered()
    facts = dict(gathered.facts, plesk_unavailable=gathered.unavailable)
    return dict(changed=False, ansible_facts=facts, warnings=gathered.warnings)


def spec() -> dict[str, t.Any]:
    """Return what Ansible has to know of the options."""
    return dict(argument_spec=_module.argument_spec(gather_subset=dict(type="list", elements="str", default=["services", "server"])))


def main() -> None:
    """Run the module."""
    _module.run(spec(), work)


if __name__ == "__main__":
    main()
