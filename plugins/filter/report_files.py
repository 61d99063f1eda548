# -*- coding: utf-8 -*-

# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

from __future__ import annotations

DOCUMENTATION = r"""
name: report_files
short_description: Make the report on Plesk servers, as HTML, CSV and JSON
version_added: 1.0.0
author:
  - community.plesk contributors (@ansible-collections)
description:
  - Takes what P(community.plesk.report_server#filter) returned for some servers and returns the files of the report.
  - The role P(community.plesk.plesk_report#role) uses it.
positional: made_at
options:
  _input:
    description: The servers by name; null for one that was not read.
    type: dict
    required: true
  made_at:
    description: When the report is made, in UTC, as C(2026-11-28T06:45:00Z).
    type: str
    required: true
  settings:
    description: What counts as a problem, as in P(community.plesk.report_server#filter). Here it colours the bars.
    type: dict
    default: {}
  formats:
    description: Which files to make, V(html), V(csv) and V(json).
    type: list
    elements: str
    default: [html, csv, json]
  title:
    description: The title of the page.
    type: str
    default: Plesk servers
  templates:
    description: The directory with the templates of the page; by default that of the role.
    type: path
seealso:
  - plugin: community.plesk.report_server
    plugin_type: filter
"""

EXAMPLES = r"""
- name: Write the page
  ansible.builtin.copy:
    content: "{{ (servers | community.plesk.report_files(made_at, formats=['html']) | first).content }}"
    dest: /srv/www/plesk.html
    mode: "0640"
  vars:
    servers: {plesk.example.com: "{{ ansible_facts | community.plesk.report_server('plesk.example.com') }}"}
    made_at: "{{ now(utc=true, fmt='%Y-%m-%dT%H:%M:%SZ') }}"
"""

RETURN = r"""
_value:
  description: The files, each with its C(format) and its C(content).
  type: list
  elements: dict
  sample: [{format: csv, content: "server,title,state\n..."}]
"""

import pathlib
import typing as t

from ansible.errors import AnsibleFilterError
from ansible_collections.community.plesk.plugins.module_utils._errors import OptionError
from ansible_collections.community.plesk.plugins.plugin_utils._report import page, sheet
from ansible_collections.community.plesk.plugins.plugin_utils._report.fleet import arrange
from ansible_collections.community.plesk.plugins.plugin_utils._report.server import describe
from ansible_collections.community.plesk.plugins.plugin_utils._report.settings import Settings, read_settings
from ansible_collections.community.plesk.plugins.plugin_utils._untrusted import distrust

FORMATS = ("html", "csv", "json")
TITLE = "Plesk servers"
TEMPLATES = str(pathlib.Path(__file__).resolve().parents[2] / "roles" / "plesk_report" / "templates")
NOT_READ = "It has not been read: the play failed for it before, or has not come to it yet"


def report_files(
    servers: t.Mapping[str, dict[str, t.Any] | None],
    made_at: str,
    settings: t.Mapping[str, t.Any] | None = None,
    formats: t.Sequence[str] | None = None,
    title: str | None = None,
    templates: str | None = None,
) -> list[dict[str, str]]:
    """Return the files."""
    arranged = arrange(server or describe(name, {}, Settings(), made_at, NOT_READ) for name, server in servers.items())
    try:
        known = read_settings(settings or {})
        writers: dict[str, t.Callable[[], str]] = dict(
            html=lambda: page.render(arranged, known, title or TITLE, made_at, templates or TEMPLATES),
            csv=lambda: sheet.to_csv(arranged),
            json=lambda: sheet.to_json(arranged, made_at),
        )
        wanted = formats or FORMATS
        unknown = [name for name in wanted if name not in writers]
        if unknown or isinstance(wanted, str):
            raise OptionError("plesk_report_formats is {0!r}; set it to a list of {1}".format(wanted, ", ".join(FORMATS)))
        return distrust([dict(format=name, content=writers[name]()) for name in FORMATS if name in wanted])
    except OptionError as error:
        raise AnsibleFilterError(str(error)) from error


class FilterModule:
    """The filter."""

    def filters(self) -> dict[str, t.Callable[..., t.Any]]:
        """Return it by name."""
        return dict(report_files=report_files)
