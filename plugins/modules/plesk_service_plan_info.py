#!/usr/bin/python
# -*- coding: utf-8 -*-

# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

from __future__ import annotations

DOCUMENTATION = r"""
module: plesk_service_plan_info
short_description: Get the service plans of a Plesk server as typed data
version_added: 1.0.0
description:
  - Returns service plans with their limits, hosting, mail, permissions and all other settings.
    Numbers are numbers and switches are booleans, so playbooks can calculate with them.
  - A task sends one HTTP request, however many plans there are.
author:
  - community.plesk contributors (@ansible-collections)
extends_documentation_fragment:
  - community.plesk.connection
  - community.plesk.plans
  - community.plesk.attributes
  - community.plesk.attributes.info_module
  - community.plesk.attributes.actiongroup_plesk
options:
  sections:
    description:
      - Which sections of each plan to return, besides what identifies the plan.
      - The server always sends everything. Fewer sections make the task faster and its result smaller.
    type: list
    elements: str
    choices:
      - limits
      - hosting
      - performance
      - permissions
      - php_settings
      - packages
      - mail
      - preferences
      - log_rotation
      - web_server_settings
      - plan_items
      - aps_filter
      - overuse
    default:
      - limits
      - hosting
      - performance
      - permissions
      - php_settings
      - packages
      - mail
      - preferences
      - log_rotation
      - web_server_settings
      - plan_items
      - aps_filter
      - overuse
seealso:
  - module: community.plesk.plesk_addon_plan_info
  - name: Managing service plans
    description: The operator C(service-plan) in the reference of the Plesk XML API.
    link: https://docs.plesk.com/en-US/obsidian/api-rpc/32915/
"""

EXAMPLES = r"""
- name: Get all service plans of the administrator
  community.plesk.plesk_service_plan_info:
    host: plesk.example.com
    secret_key: "{{ plesk_secret_key }}"
  register: plesk

- name: Show those that let subscriptions use more than their disk space
  ansible.builtin.debug:
    msg: "{{ plesk.service_plans | rejectattr('overuse', 'in', [none, 'block']) | map(attribute='name') }}"

- name: Get the plans of all owners that keep logs for long
  community.plesk.plesk_service_plan_info:
    host: plesk.example.com
    secret_key: "{{ plesk_secret_key }}"
    all_owners: true
    sections: [log_rotation, overuse]

- name: Fail if a plan does not exist
  community.plesk.plesk_service_plan_info:
    host: plesk.example.com
    secret_key: "{{ plesk_secret_key }}"
    name: [Default Domain]
    sections: []
  register: plesk
  failed_when: plesk is failed or plesk.missing | length > 0

- name: Read what can be set in a plan
  community.plesk.plesk_service_plan_info:
    host: plesk.example.com
    secret_key: "{{ plesk_secret_key }}"
    name: [Default Domain]
    sections: []
    descriptors: true
  register: plesk

- name: Show the shells that it may offer
  ansible.builtin.debug:
    msg: "{{ plesk.service_plans | map(attribute='descriptors.hosting.shell.enum', default=[]) }}"
"""

RETURN = r"""
service_plans:
  description:
    - The plans, in the server's order.
    - Sections that O(sections) leaves out are missing. Sections that a plan does not define are empty.
    - A value that does not fit its type remains text, and there is a warning.
    - "A key with a hyphen needs brackets in templates: C(plan.hosting['ssl-redirect'])."
  returned: success
  type: list
  elements: dict
  contains:
    id:
      description: The id.
      type: int
      sample: 1
    name:
      description: The name, which is unique for each owner.
      type: str
      sample: Default Domain
    guid:
      description: The GUID.
      type: str
      sample: 5b0c9d2e-31f7-4c68-a1e5-8f46d07b9a32
    external_id:
      description: The external id, or V(null).
      type: str
      sample: null
    owner_id:
      description: The id of the owner, or V(null) if the server gives the login.
      type: int
      sample: null
    owner_login:
      description: The login of the owner, or V(null) if the server gives the id.
      type: str
      sample: admin
    limits:
      description: The limits of a subscription, as whole numbers by name. V(-1) is unlimited.
      type: dict
      sample: {disk_space: 10737418240, max_traffic: -1, max_site: 1}
    hosting_type:
      description: V(vrt_hst), V(none), or V(null) if the plan does not define hosting.
      type: str
      sample: vrt_hst
    hosting:
      description: The hosting settings by name, as booleans, whole numbers or text.
      type: dict
      sample: {ssl: true, ftp_quota: -1, shell: /bin/false}
    performance:
      description: RV(ignore:bandwidth) in KB/s and RV(ignore:max_connections), as numbers. V(-1) is unlimited.
      type: dict
      sample: {bandwidth: -1, max_connections: -1}
    permissions:
      description: The permissions as booleans by name.
      type: dict
      sample: {create_domains: true, manage_dns: false}
    php_settings:
      description: The PHP settings by name, always as text, as in php.ini.
      type: dict
      sample: {memory_limit: 128M}
    packages:
      description: The applications of the plan.
      type: list
      elements: dict
      sample: []
    mail:
      description: The mail settings, with V(_) for V(-) in their names.
      type: dict
      sample: {nonexistent_user: {reject: null}, webmail: roundcube, mailservice: true}
    preferences:
      description: The months for which statistics are kept, as RV(ignore:stat), and what domains get when they are created.
      type: dict
      sample: {stat: 3, maillists: false, dns_zone_type: master}
    log_rotation:
      description: V(on) with when logs are rotated and what becomes of them, or V(off) with V(null). Sizes are in bytes.
      type: dict
      sample: {"on": {log_condition: {log_bysize: 10240}, log_max_num_files: 3, log_compress: true}}
    web_server_settings:
      description: Directives for the web servers as text, with V(_) for V(-) in their names. V(null) is an empty one.
      type: dict
      sample: {additional: null, additional_ssl: null, additional_nginx: null, nginx_proxy_mode: "true"}
    plan_items:
      description: The names of the additional services of the plan.
      type: list
      elements: str
      sample: []
    aps_filter:
      description: Whether the filter of applications is on, or V(null).
      type: bool
      sample: false
    overuse:
      description:
        - What happens when a subscription exceeds its disk space or traffic;
          V(block), V(normal), V(notify), V(not_suspend), V(not_suspend_notify), or V(null).
      type: str
      sample: block
    other:
      description:
        - What this collection does not know, as plain data by the name of the element, with V(_) for V(-). What is inside a section is under V(section.name).
      type: dict
      sample: {}
    descriptors:
      description:
        - What can be set in the limits, permissions and hosting settings of the plan, by section and name.
        - A section is V(null), with a warning, if the server does not tell what can be set in it.
      returned: if O(descriptors=true)
      type: dict
      contains:
        limits:
          description: The limits by name. Sections V(permissions) and V(hosting) have the same form.
          type: dict
          sample: {max_box: {type: int, default: -1, enum: [], writable_by: [admin, reseller], label: limit__max_box}}
        permissions:
          description: The permissions by name.
          type: dict
          sample: {manage_dns: {type: boolean, default: false, enum: [], writable_by: [admin, reseller], label: permission__manage_dns}}
        hosting:
          description:
            - The hosting settings by name.
            - RV(ignore:type) is V(string), V(password), V(int), V(uint), V(float), V(boolean), V(bytes) or V(date), which is in seconds.
            - RV(ignore:default) and the items of RV(ignore:enum) are of this type, or text if they do not fit it.
              RV(ignore:default) is V(null) if there is none, and always for a password.
            - RV(ignore:enum) lists the only values that are possible. If it is empty, all values of the type are.
            - RV(ignore:writable_by) lists who may set it; V(admin), V(reseller) or V(none).
            - RV(ignore:label) is the key of the panel's text for it.
          type: dict
          sample:
            webstat: {type: string, default: none, enum: [none, awstats, webalizer], writable_by: [admin, reseller], label: hosting__webstat}
missing:
  description: The values you asked for that match no plan, in the order you gave them. The server decides what matches; it may ignore case and accents.
  returned: success
  type: list
  elements: raw
  sample: [third_plan]
msg:
  description: What failed, why, and what to do.
  returned: on failure
  type: str
  sample: "service-plan/get failed: Owner not found (errcode 1015); check owner_login, which is nobody"
failure:
  description: The kind of failure; V(connection), V(tls), V(authentication), V(permission), V(protocol), V(server), V(plan) or V(timeout).
  returned: on failure, unless the options were wrong
  type: str
  sample: plan
errcode:
  description: Plesk's error code.
  returned: on failure, if Plesk gave one
  type: int
  sample: 1015
errtext:
  description: Plesk's error text, in the server's language.
  returned: on failure, if Plesk gave one
  type: str
  sample: Owner not found
"""

import typing as t

from ..module_utils import _module
from ..module_utils._operators.plans import SERVICE_PLANS
from ..module_utils._plans import reading, selection


def work(params: t.Mapping[str, t.Any], client: t.Any, check_mode: bool) -> dict[str, t.Any]:
    """Return what the task returns; check mode makes no difference."""
    return reading.read_for_task(client, SERVICE_PLANS, params, "service_plans")


def spec() -> dict[str, t.Any]:
    """Return what Ansible has to know of the options."""
    return dict(argument_spec=_module.argument_spec(**selection.options(SERVICE_PLANS)))


def main() -> None:
    """Run the module."""
    _module.run(spec(), work)


if __name__ == "__main__":
    main()
