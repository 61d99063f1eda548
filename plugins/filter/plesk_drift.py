# -*- coding: utf-8 -*-

# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

from __future__ import annotations

DOCUMENTATION = r"""
name: plesk_drift
short_description: Compare what is declared of a Plesk server with its facts
version_added: 1.0.0
author:
  - community.plesk contributors (@ansible-collections)
description:
  - Says how a Plesk server differs from what you declared, in one sentence for each difference. The role P(community.plesk.plesk_drift#role) is built on it.
  - Whatever was not read counts as a difference, and so does a server for which nothing is declared.
positional: facts
options:
  _input:
    description:
      - What is declared, as a dictionary with any of the keys C(services), C(extensions), C(addon_plans), C(service_plans), C(minimum_version)
        and C(security_updates). Their values are those of the variables of the role whose names end so.
    type: dict
    required: true
  facts:
    description:
      - What a task with M(community.plesk.plesk_facts) returned, also if it failed. Without it, only RV(_value.faults) and RV(_value.subsets) mean anything.
    type: dict
    default: {}
seealso:
  - plugin: community.plesk.plesk_drift
    plugin_type: role
  - module: community.plesk.plesk_facts
"""

EXAMPLES = r"""
- name: Gather what is compared
  community.plesk.plesk_facts:
    host: plesk.example.com
    secret_key: "{{ plesk_secret_key }}"
    gather_subset: "{{ (declared | community.plesk.plesk_drift).subsets }}"
  vars: &declared
    declared:
      services: {web: running}
      addon_plans: {base_plan: {limits: {max_box: 10}}}
  register: gathered

- name: Show how the server differs
  ansible.builtin.debug:
    msg: "{{ (declared | community.plesk.plesk_drift(gathered)).differences }}"
  vars: *declared
"""

RETURN = r"""
_value:
  description: What came of the comparison.
  type: dict
  contains:
    faults:
      description: What is wrong with the declaration, a sentence each.
      type: list
      elements: str
      sample: ["plesk_drift_services.web is 'up', which is not running, stopped or none"]
    subsets:
      description: What has to be gathered to compare all that is declared, as in O(community.plesk.plesk_facts#module:gather_subset).
      type: list
      elements: str
      sample: [services, addon_plans]
    differences:
      description: How the server differs, a sentence each; the faults, if there are any.
      type: list
      elements: str
      sample: ["service web is stopped, not running", "limits.max_box of add-on plan base_plan is 5, not 10"]
"""

import typing as t

from ansible.errors import AnsibleFilterError

from ..plugin_utils._drift import drift
from ..plugin_utils._in_process import plain
from ..plugin_utils._untrusted import distrust


def plesk_drift(declared: t.Any, facts: t.Any = None) -> dict[str, list[str]]:
    """Return ``faults``, ``subsets`` and ``differences``; servers have a say in the last."""
    variables, gathered = plain(declared), plain(facts or {})
    if not isinstance(variables, dict) or not isinstance(gathered, dict):
        raise AnsibleFilterError("plesk_drift takes a dictionary of what is declared, and what a task with plesk_facts returned")
    declaration = drift.read(variables)
    return distrust(dict(faults=list(declaration.faults), subsets=declaration.subsets, differences=drift.compare(declaration, gathered)))


class FilterModule:
    """The filter of this file."""

    def filters(self) -> dict[str, t.Callable[..., t.Any]]:
        """Return it by its name."""
        return dict(plesk_drift=plesk_drift)
