# -*- coding: utf-8 -*-

# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

from __future__ import annotations

DOCUMENTATION = r"""
name: options
short_description: Take options of this collection's modules from variables
version_added: 1.0.0
author:
  - community.plesk contributors (@ansible-collections)
description:
  - Returns the options whose variables are set, as a dictionary for C(module_defaults). A variable that is null or empty text counts as not set,
    which suits survey questions that are left blank.
  - The roles of this collection use it to take the connection options from C(plesk_host), C(plesk_secret_key) and so on.
    You can use it in the same way in your plays.
  - An option with V({{ variable | default(omit\) }}) in a task hides the one in C(module_defaults), even if the variable is not set.
    This lookup leaves out such an option.
options:
  _terms:
    description:
      - The options to return. By default these are the connection options,
        V(host), V(port), V(use_tls), V(username), V(password), V(secret_key), V(validate_certs), V(ca_path), V(cert_fingerprint),
        V(timeout), V(use_proxy) and V(protocol_version).
    type: list
    elements: str
  prefix:
    description: The beginning of the names of the variables. The name of the option follows.
    type: str
    default: plesk_
seealso:
  - module: community.plesk.plesk_service
"""

EXAMPLES = r"""
- name: Take the connection options from variables of the inventory
  hosts: plesk
  connection: local
  gather_facts: false
  module_defaults:
    group/community.plesk.plesk: "{{ lookup('community.plesk.options') }}"
  tasks:
    - name: Read all services
      community.plesk.plesk_service_info:
"""

RETURN = r"""
_raw:
  description: A list that contains one dictionary, with the values by option.
  type: list
  elements: dict
"""

import typing as t

from ansible.plugins.lookup import LookupBase
from ansible_collections.community.plesk.plugins.module_utils._options import CONNECTION


class LookupModule(LookupBase):
    """Collects options from variables."""

    def run(self, terms: list[str], variables: t.Mapping[str, t.Any] | None = None, **kwargs: t.Any) -> list[dict[str, t.Any]]:
        """Return one dictionary of the options that are set."""
        self.set_options(var_options=variables, direct=kwargs)
        known = variables or {}
        names = {option: self.get_option("prefix") + option for option in terms or CONNECTION}
        # Templated as a dictionary, because ansible-core 2.19 leaves omitted values out of one; older ones put a placeholder there.
        values = self._templar.template({option: known[name] for option, name in names.items() if name in known})
        return [{option: value for option, value in values.items() if not is_blank(value) and value != known.get("omit")}]


def is_blank(value: t.Any) -> bool:
    """Tell whether a value counts as not set: null, or text without a word."""
    return value is None or (isinstance(value, str) and not value.strip())
