#!/usr/bin/python
# -*- coding: utf-8 -*-

# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

from __future__ import annotations

DOCUMENTATION = r"""
module: plesk_service_info
short_description: List the services of a Plesk server and their states
version_added: 1.0.0
description:
  - Returns the services that Plesk manages on a server, or those you name. A task sends one HTTP request.
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
      - The ids of the services to return. Without this option, all services are returned.
      - Services that the server does not have are returned in RV(missing). They do not fail the task.
      - An id with a comma must be in a list, because Ansible splits plain text at commas.
    type: list
    elements: str
seealso:
  - module: community.plesk.plesk_service
  - name: The states of services
    description: The operation C(get) with C(services_state) in the reference of the Plesk XML API.
    link: https://docs.plesk.com/en-US/obsidian/api-rpc/36852/
"""

EXAMPLES = r"""
- name: List all services
  community.plesk.plesk_service_info:
    host: plesk.example.com
    secret_key: "{{ plesk_secret_key }}"
  register: plesk

- name: Show those that are stopped
  ansible.builtin.debug:
    msg: "{{ plesk.services | selectattr('state', 'eq', 'stopped') | map(attribute='title') }}"

- name: Fail if the web server or the name server is not running
  community.plesk.plesk_service_info:
    host: plesk.example.com
    secret_key: "{{ plesk_secret_key }}"
    name: [web, dns]
  register: plesk
  failed_when: >-
    plesk is failed
    or plesk.missing | length > 0
    or plesk.services | rejectattr('state', 'eq', 'running') | list | length > 0
"""

RETURN = r"""
services:
  description: The services, in the server's order.
  returned: success
  type: list
  elements: dict
  contains:
    name:
      description: The id, which O(community.plesk.plesk_service#module:name) takes.
      type: str
      sample: web
    title:
      description: What the server calls the service, in its own language.
      type: str
      sample: Web Server (Apache)
    state:
      description: V(running), V(stopped) or V(none), which means not installed or not configured.
      type: str
      sample: running
    error:
      description: The problem that the server reports about the service, or V(null).
      type: str
      sample: null
missing:
  description: The ids you asked for that the server does not have, in the order you gave them.
  returned: success
  type: list
  elements: str
  sample: [tomcat]
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
from ..module_utils._operators import server
from ..module_utils._picking import pick


def work(params: t.Mapping[str, t.Any], client: t.Any, check_mode: bool) -> dict[str, t.Any]:
    """Return what the task returns; check mode makes no difference."""
    services, missing = pick([server.describe(service) for service in server.get_services_state(client)], params["name"])
    return dict(changed=False, services=services, missing=missing)


def spec() -> dict[str, t.Any]:
    """Return what Ansible has to know of the options."""
    return dict(argument_spec=_module.argument_spec(name=dict(type="list", elements="str")))


def main() -> None:
    """Run the module."""
    _module.run(spec(), work)


if __name__ == "__main__":
    main()
