#!/usr/bin/python
# -*- coding: utf-8 -*-

# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

from __future__ import annotations

DOCUMENTATION = r"""
module: plesk_php_handler_info
short_description: List the PHP handlers of a Plesk server, and who uses them
version_added: 1.0.0
description:
  - Returns the PHP handlers of a server, or those you name, and on request the domains that use each of them.
  - A task sends one HTTP request, and one more for the domains of all handlers.
  - Only the administrator may read them. The API knows PHP handlers since protocol 1.6.7.0, which is that of Plesk 12.5.
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
      - The ids of the handlers to return, such as V(plesk-php83-fpm). Without this option, all handlers are returned.
      - Handlers that the server does not have are returned in RV(missing). They do not fail the task.
    type: list
    elements: str
  usage:
    description:
      - Whether to return the domains that use each handler too.
    type: bool
    default: false
seealso:
  - module: community.plesk.plesk_packet
  - name: Getting information about PHP handlers
    description: The operator C(php-handler) in the reference of the Plesk XML API.
    link: https://docs.plesk.com/en-US/obsidian/api-rpc/75313/
"""

EXAMPLES = r"""
- name: List all PHP handlers
  community.plesk.plesk_php_handler_info:
    host: plesk.example.com
    secret_key: "{{ plesk_secret_key }}"
  register: plesk

- name: Show the versions of PHP that websites can use
  ansible.builtin.debug:
    msg: "{{ plesk.handlers | selectattr('enabled') | map(attribute='full_version') | unique | sort }}"

- name: Find out who uses a handler
  community.plesk.plesk_php_handler_info:
    host: plesk.example.com
    secret_key: "{{ plesk_secret_key }}"
    name: plesk-php74-fpm
    usage: true
  register: plesk

- name: Show the domains that do
  ansible.builtin.debug:
    msg: "{{ plesk.handlers | map(attribute='domains') | flatten | map(attribute='name') }}"
"""

RETURN = r"""
handlers:
  description:
    - The handlers, in the server's order.
    - What the API's schema does not know is kept, with C(_) for C(-) in its names.
  returned: success
  type: list
  elements: dict
  contains:
    name:
      description: The id.
      type: str
      sample: plesk-php83-fpm
    display_name:
      description: What the panel calls the handler.
      type: str
      sample: 8.3.21
    version:
      description: The version of PHP in short.
      type: str
      sample: "8.3"
    full_version:
      description: The version of PHP.
      type: str
      sample: 8.3.21
    type:
      description: How PHP runs, such as V(fpm), V(fastcgi) or V(cgi).
      type: str
      sample: fpm
    path:
      description: The program that serves websites, or V(null).
      type: str
      sample: /opt/plesk/php/8.3/sbin/php-fpm
    cli_path:
      description: The program for the command line, or V(null).
      type: str
      sample: /opt/plesk/php/8.3/bin/php
    php_ini:
      description: The file with the settings, or V(null).
      type: str
      sample: /opt/plesk/php/8.3/etc/php.ini
    custom:
      description: Whether somebody added the handler to those of Plesk and of the operating system.
      type: bool
      sample: false
    enabled:
      description: Whether websites can use the handler.
      type: bool
      sample: true
    domains:
      description: The domains that use the handler.
      returned: with O(usage=true)
      type: list
      elements: dict
      contains:
        id:
          description: The id of the domain.
          type: int
          sample: 1
        name:
          description: The name of the domain.
          type: str
          sample: example.com
missing:
  description: The ids you asked for that the server does not have, in the order you gave them.
  returned: success
  type: list
  elements: str
  sample: [plesk-php56-fpm]
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
from ..module_utils._errors import show
from ..module_utils._operators import php_handler
from ..module_utils._operators.reading import read, read_all
from ..module_utils._picking import pick


def work(params: t.Mapping[str, t.Any], client: t.Any, check_mode: bool) -> dict[str, t.Any]:
    """Return what the task returns; check mode makes no difference."""
    handlers, missing = pick(read(client, php_handler.get()), params["name"])
    if params["usage"] and handlers:
        answers = read_all(client, [php_handler.get_usage(handler["name"]) for handler in handlers])
        handlers = [dict(handler, domains=answer.get()) for handler, answer in zip(handlers, answers)]
    return dict(changed=False, handlers=handlers, missing=missing, warnings=[show(note) for note in php_handler.find_oddities(handlers)])


def spec() -> dict[str, t.Any]:
    """Return what Ansible has to know of the options."""
    return dict(argument_spec=_module.argument_spec(name=dict(type="list", elements="str"), usage=dict(type="bool", default=False)))


def main() -> None:
    """Run the module."""
    _module.run(spec(), work)


if __name__ == "__main__":
    main()
