#!/usr/bin/python
# -*- coding: utf-8 -*-

# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

from __future__ import annotations

DOCUMENTATION = r"""
module: plesk_server_info
short_description: Get what a Plesk server tells of itself as typed data
version_added: 1.0.0
description:
  - Returns versions, the licence, pending updates, components, figures and settings of a Plesk server. A task sends one HTTP request.
  - A section that the server does not know is left out and named in RV(unavailable). It does not fail the task.
    A server that refuses the packet because of such a section is asked again, for each section with a request of its own.
  - Only the administrator may read these sections, apart from V(protocols).
author:
  - community.plesk contributors (@ansible-collections)
extends_documentation_fragment:
  - community.plesk.connection
  - community.plesk.attributes
  - community.plesk.attributes.info_module
  - community.plesk.attributes.actiongroup_plesk
options:
  sections:
    description:
      - What to return.
      - V(gen_info) is the name and the mode of the server, V(stat) are counts, versions, load, memory and disks,
        V(updates) are the updates of Plesk, V(key) is the licence, V(components) are the versions of what is installed.
      - V(prefs) are the server's settings, V(interfaces) its network interfaces, V(shells) the shells that users can have,
        V(session_setup) the settings of sessions, V(admin) the administrator's personal data,
        V(certificates) the certificates of the panel and the mail server.
      - V(protocols) are the versions of the XML API that the server speaks.
    type: list
    elements: str
    choices: [gen_info, stat, updates, key, components, prefs, interfaces, shells, session_setup, admin, certificates, protocols]
    default: [gen_info, stat, updates, key, components]
seealso:
  - module: community.plesk.plesk_packet
  - name: Getting server information
    description: The operation C(get) of the operator C(server) in the reference of the Plesk XML API.
    link: https://docs.plesk.com/en-US/obsidian/api-rpc/36158/
"""

EXAMPLES = r"""
- name: Read what the server tells of itself
  community.plesk.plesk_server_info:
    host: plesk.example.com
    secret_key: "{{ plesk_secret_key }}"
  register: plesk

- name: Fail if a security update is pending
  ansible.builtin.assert:
    that: plesk.server.updates.security_updates is not true

- name: Show the disks that are nearly full
  ansible.builtin.debug:
    msg: "{{ item.name }} has {{ item.free | human_readable }} left"
  loop: "{{ plesk.server.stat.diskspace }}"
  when: item.free < item.total * 0.1

- name: Read the settings and the versions of the API
  community.plesk.plesk_server_info:
    host: plesk.example.com
    secret_key: "{{ plesk_secret_key }}"
    sections: [prefs, protocols]
"""

RETURN = r"""
server:
  description:
    - The sections you asked for that the server has.
    - Names are Plesk's own, with C(_) for C(-). Dates are as Plesk writes them. What is empty is V(null).
      What the API's schema does not know is kept. Passwords are left out.
  returned: success
  type: dict
  contains:
    gen_info:
      description: The name, the GUID and the mode of the server.
      returned: if asked for and known
      type: dict
      sample: {server_name: plesk.example.com, server_guid: 7d3f6a10-52c4-4e8b-9b1d-0c5a8f27e934, external_id: null, mode: standard}
    stat:
      description:
        - Counts in C(objects), versions in C(version), the processor and the seconds since the start in C(other), and C(load_avg).
          C(mem) and C(swap) are in bytes.
        - C(diskspace) is a list of disks, in bytes.
      returned: if asked for and known
      type: dict
      sample:
        objects: {clients: 3, domains: 7, active_domains: 6, mail_boxes: 21, databases: 9}
        version: {plesk_name: psa, plesk_version: 18.0.70, plesk_os: Debian, plesk_os_version: "12.0", os_release: 6.1.0-37-amd64}
        other: {cpu: "GenuineIntel, Intel(R) Xeon(R) Gold 6248 CPU @ 2.50GHz", uptime: 1209600, inside_vz: false}
        load_avg: {l1: 0.12, l5: 0.2, l15: 0.18}
        swap: {total: 2147479552, used: 1048576, free: 2146430976}
        diskspace: [{name: /dev/vda1, total: 84281561088, used: 21474836480, free: 62806724608}]
    updates:
      description:
        - Updates of Plesk. C(available_update) is the version to be had, or V(null). The switches are booleans, C(security_updates) too.
      returned: if asked for and known
      type: dict
      sample:
        available_update: null
        available_update_type: null
        security_updates: false
        last_installed_update: "2"
        install_updates_automatically: true
        install_third_party_updates: true
        install_system_package_updates_automatically: false
    key:
      description: The properties of the licence, without the licence itself. Limits, C(lim_...), are numbers; V(-1) is unlimited. All else is text.
      returned: if asked for and known
      type: dict
      sample: {plesk_key_id: PLSK.00000001.0000, lim_date: "20991231", product_version: "18.0", lim_dom: -1, lim_cl: -1, additional_key: false}
    components:
      description: The versions of the components by name; those that are not installed have a word such as V(not_installed).
      returned: if asked for and known
      type: dict
      sample: {apache: 2.4.62, nginx: 1.26.3, mailman: not_installed}
    prefs:
      description: The server's settings, without passwords.
      returned: if asked for and known
      type: dict
      sample: {outgoing_email_mode: domain-ip, outgoing_antispam: true, stat_ttl: 3, waf_rule_engine: "On"}
    interfaces:
      description: The network interfaces.
      returned: if asked for and known
      type: dict
      sample: {interface: [lo, eth0]}
    shells:
      description: The shells that users can have.
      returned: if asked for and known
      type: dict
      sample: {shell: [{name: /bin/false, path: /bin/false}, {name: /bin/bash, path: /bin/bash}]}
    session_setup:
      description: The settings of sessions; C(login_timeout) is in minutes.
      returned: if asked for and known
      type: dict
      sample: {login_timeout: 30}
    admin:
      description: The administrator's personal data.
      returned: if asked for and known
      type: dict
      sample: {admin_cname: Example Ltd, admin_pname: Administrator, admin_email: admin@example.com, send_announce: false, admin_locale: en-US}
    certificates:
      description: The certificates of the panel and the mail server.
      returned: if asked for and known
      type: dict
      sample: {panel: {name: default certificate, admin: null}}
    protocols:
      description: The versions of the XML API that the server speaks.
      returned: if asked for and known
      type: list
      elements: str
      sample: [1.6.8.0, 1.6.9.0, 1.6.9.1]
unavailable:
  description: Why sections you asked for are not in RV(server), by section.
  returned: success
  type: dict
  sample:
    certificates: "Parser error: Request is invalid. Error in line 2: Element 'certificates': This element is not expected. (errcode 1014)"
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
from ..module_utils._errors import OptionError
from ..module_utils._server.sections import DEFAULT, SECTIONS, read_sections


def work(params: t.Mapping[str, t.Any], client: t.Any, check_mode: bool) -> dict[str, t.Any]:
    """Return what the task returns; check mode makes no difference."""
    if not params["sections"]:
        raise OptionError("sections is an empty list; name a section, or leave the option out")
    facts = read_sections(client, list(dict.fromkeys(params["sections"])))
    return dict(changed=False, server=facts.server, unavailable=facts.unavailable, warnings=facts.warnings)


def spec() -> dict[str, t.Any]:
    """Return what Ansible has to know of the options."""
    options = dict(sections=dict(type="list", elements="str", choices=list(SECTIONS), default=list(DEFAULT)))
    return dict(argument_spec=_module.argument_spec(**options))


def main() -> None:
    """Run the module."""
    _module.run(spec(), work)


if __name__ == "__main__":
    main()
