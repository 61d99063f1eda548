#!/usr/bin/python
# -*- coding: utf-8 -*-

# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

from __future__ import annotations

DOCUMENTATION = r"""
module: plesk_extension_info
short_description: List the extensions of a Plesk server
version_added: 1.0.0
description:
  - Returns the extensions that are installed on a server, or those you name. A task sends one HTTP request.
  - Only the administrator may read them. The API knows extensions since protocol 1.6.8.0, which is that of Plesk Onyx 17.0.
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
      - The ids of the extensions to return, such as V(wp-toolkit). Without this option, all installed extensions are returned.
      - Extensions that are not installed are returned in RV(missing). They do not fail the task.
    type: list
    elements: str
seealso:
  - module: community.plesk.plesk_extension
  - name: Getting information about extensions
    description: The operation C(get) of the operator C(extension) in the reference of the Plesk XML API.
    link: https://docs.plesk.com/en-US/obsidian/api-rpc/79280/
"""

EXAMPLES = r"""
- name: List all extensions
  community.plesk.plesk_extension_info:
    host: plesk.example.com
    secret_key: "{{ plesk_secret_key }}"
  register: plesk

- name: Show their versions
  ansible.builtin.debug:
    msg: "{{ dict(plesk.extensions | map(attribute='name') | zip(plesk.extensions | map(attribute='version'))) }}"

- name: Fail if an extension is missing
  community.plesk.plesk_extension_info:
    host: plesk.example.com
    secret_key: "{{ plesk_secret_key }}"
    name: [sslit, letsencrypt]
  register: plesk
  failed_when: plesk is failed or plesk.missing | length > 0
"""

RETURN = r"""
extensions:
  description: The extensions, in the server's order.
  returned: success
  type: list
  elements: dict
  contains:
    name:
      description: The id, which O(community.plesk.plesk_extension#module:name) takes; V(null) if the server does not tell.
      type: str
      sample: wp-toolkit
    title:
      description: What people call the extension.
      type: str
      sample: WP Toolkit
    version:
      description: The version, or V(null).
      type: str
      sample: 6.5.1
    release:
      description: The release of this version, or V(null).
      type: str
      sample: "9000"
    active:
      description: Whether the extension is switched on; V(null) if the server does not tell. Servers may leave out those that are not.
      type: bool
      sample: true
missing:
  description: The ids you asked for that are not installed, in the order you gave them.
  returned: success
  type: list
  elements: str
  sample: [docker]
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
from ..module_utils._operators import extension
from ..module_utils._operators.reading import read
from ..module_utils._picking import pick


def work(params: t.Mapping[str, t.Any], client: t.Any, check_mode: bool) -> dict[str, t.Any]:
    """Return what the task returns; check mode makes no difference."""
    extensions, missing = pick([extension.describe(one) for one in read(client, extension.get())], params["name"])
    return dict(changed=False, extensions=extensions, missing=missing)


def spec() -> dict[str, t.Any]:
    """Return what Ansible has to know of the options."""
    return dict(argument_spec=_module.argument_spec(name=dict(type="list", elements="str")))


def main() -> None:
    """Run the module."""
    _module.run(spec(), work)


if __name__ == "__main__":
    main()
