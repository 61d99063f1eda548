# -*- coding: utf-8 -*-

# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

from __future__ import annotations

DOCUMENTATION = r"""
name: report_server
short_description: Tell from its facts what is wrong with a Plesk server
version_added: 1.0.0
author:
  - community.plesk contributors (@ansible-collections)
description:
  - Takes the facts of a server and returns what the report says of it, its problems in sentences.
  - The role P(community.plesk.plesk_report#role) uses it. You can use it in your plays to fail on a problem, or to send one somewhere.
positional: name
options:
  _input:
    description:
      - The facts, that is C(ansible_facts) after M(community.plesk.plesk_facts).
        Facts that were not gathered are left out of what is returned, or null there.
    type: dict
    required: true
  name:
    description: What to call the server.
    type: str
    required: true
  settings:
    description:
      - What counts as a problem, by the names of the role's variables without C(plesk_report_);
        C(services), C(licence_days), C(disk_percent), C(minimum_version), C(php_support_ends), C(wanted_extensions), C(unwanted_extensions)
        and C(subscription_names).
    type: dict
    default: {}
  read_at:
    description: When the facts were gathered, in UTC, as C(2026-11-28T06:45:00Z). By default this is now.
    type: str
  reason:
    description: Why the server cannot be read. If this is set, the facts do not count.
    type: str
  own:
    description: Columns and checks, each with a title and what the lookup P(community.plesk.expressions#lookup) returned for them.
    type: dict
seealso:
  - module: community.plesk.plesk_facts
  - plugin: community.plesk.report_files
    plugin_type: filter
"""

EXAMPLES = r"""
- name: Gather the facts
  community.plesk.plesk_facts:

- name: Fail if anything is wrong that cannot wait
  ansible.builtin.assert:
    that: problems == []
    fail_msg: "{{ problems | join('. ') }}"
  vars:
    server: "{{ ansible_facts | community.plesk.report_server(inventory_hostname, settings={'disk_percent': 80}) }}"
    problems: "{{ server.problems | selectattr('severity', 'eq', 'error') | map(attribute='text') | list }}"
"""

RETURN = r"""
_value:
  description:
    - What the report says of the server. What is not known is null.
    - C(problems) is a list of dictionaries with C(kind), C(severity), which is V(error) or V(warning), and C(text), a sentence.
  type: dict
  sample:
    server: plesk.example.com
    read: true
    read_at: "2026-11-28T06:45:00Z"
    problems: [{kind: disk, severity: error, text: The disk /dev/vda1 is 93 % full}]
    plesk_version: 18.0.70
    disk_percent: 93
"""

import datetime
import typing as t

from ansible.errors import AnsibleFilterError
from ansible_collections.community.plesk.plugins.module_utils._errors import OptionError
from ansible_collections.community.plesk.plugins.plugin_utils._report.server import describe
from ansible_collections.community.plesk.plugins.plugin_utils._report.settings import read_settings
from ansible_collections.community.plesk.plugins.plugin_utils._untrusted import distrust


def report_server(
    facts: t.Any,
    name: str,
    settings: t.Mapping[str, t.Any] | None = None,
    read_at: str | None = None,
    reason: str | None = None,
    own: t.Mapping[str, t.Any] | None = None,
) -> dict[str, t.Any]:
    """Return what the report says of a server."""
    if not isinstance(facts, dict):
        raise AnsibleFilterError("report_server takes the facts of a server, which are a dictionary, not {0!r}".format(facts))
    now = datetime.datetime.now(datetime.timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")
    try:
        return distrust(describe(name, facts, read_settings(settings or {}), read_at or now, reason, own))
    except OptionError as error:
        raise AnsibleFilterError(str(error)) from error


class FilterModule:
    """The filter."""

    def filters(self) -> dict[str, t.Callable[..., t.Any]]:
        """Return it by name."""
        return dict(report_server=report_server)
