#!/usr/bin/python
# -*- coding: utf-8 -*-

# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

from __future__ import annotations

DOCUMENTATION = r"""
module: plesk_extension
short_description: Install and remove extensions of a Plesk server
version_added: 1.0.0
description:
  - Brings extensions of Plesk onto a server, from Plesk's catalogue or from a URL, or removes them.
  - The task reads the installed extensions first, and installs or removes only what differs, all of it in one packet.
    It sends one HTTP request if nothing differs, and two otherwise. Further requests only read, while the task waits for an extension.
  - An operation is sent once, on a fresh connection. If its answer is lost, the task reads the extensions to find out what became of it.
  - Extensions are not updated, because the API has no operation for that. Plesk updates those from the catalogue by itself,
    as its settings say; otherwise use C(plesk bin extension) on the server.
  - Only the administrator may do this. The API knows extensions since protocol 1.6.8.0, which is that of Plesk Onyx 17.0.
author:
  - community.plesk contributors (@ansible-collections)
extends_documentation_fragment:
  - community.plesk.connection
  - community.plesk.attributes
  - community.plesk.attributes.actiongroup_plesk
attributes:
  check_mode:
    support: full
    details:
      - Which version would be installed is not known, so it is empty in RV(extensions[].after).
  diff_mode:
    support: full
  idempotent:
    support: full
options:
  name:
    description:
      - The ids of the extensions, such as V(wp-toolkit). M(community.plesk.plesk_extension_info) lists those that are installed.
      - With an empty list the task does nothing.
    type: list
    elements: str
    required: true
    aliases: [id]
  state:
    description:
      - V(present) installs the extensions that are not installed, in any version. V(absent) removes those that are.
    type: str
    choices: [present, absent]
    default: present
  url:
    description:
      - Where the server gets the extension from, instead of Plesk's catalogue.
      - O(name) then has to be the one id that the extension has, because it tells whether the extension is installed already.
      - A password or a token in it is not shown. In a loop Ansible itself shows each item, so set C(label) in C(loop_control) there.
    type: str
  wait_timeout:
    description:
      - How many seconds to wait at most, from 0 to 86400, until each extension is installed or gone. One that is not by then fails the task.
      - If Plesk answers only when it is done, and that takes longer than O(timeout), the answer is lost.
        The task then reads whether the extension is there, as it does after every lost answer, and warns of it.
    type: int
    default: 600
seealso:
  - module: community.plesk.plesk_extension_info
  - name: Managing extensions
    description: The operator C(extension) in the reference of the Plesk XML API.
    link: https://docs.plesk.com/en-US/obsidian/api-rpc/76730/
"""

EXAMPLES = r"""
- name: Ensure two extensions are installed
  community.plesk.plesk_extension:
    host: plesk.example.com
    secret_key: "{{ plesk_secret_key }}"
    name: [docker, nodejs]
    # An installation may take minutes.
    timeout: 300

- name: Ensure an extension is not installed
  community.plesk.plesk_extension:
    host: plesk.example.com
    secret_key: "{{ plesk_secret_key }}"
    name: monitoring
    state: absent

- name: Ensure an extension is installed that is not in the catalogue
  community.plesk.plesk_extension:
    host: plesk.example.com
    secret_key: "{{ plesk_secret_key }}"
    name: own-tool
    url: https://downloads.example.com/own-tool.zip
"""

RETURN = r"""
extensions:
  description: The extensions you named, in the order you gave them.
  returned: success, and on failure if individual extensions failed
  type: list
  elements: dict
  contains:
    name:
      description: The id of the extension.
      type: str
      sample: docker
    before:
      description: The version before; V(null) if the extension was not installed, empty if the server does not tell the version.
      type: str
      sample: null
    after:
      description: The version afterwards, as RV(extensions[].before). In check mode it is empty for an extension that would be installed.
      type: str
      sample: 1.7.2
    operation:
      description: The operation that was sent, in check mode the one that would be sent, V(install) or V(uninstall); V(null) if there was nothing to do.
      type: str
      sample: install
    changed:
      description: Whether the extension was installed or removed, or may have been.
      type: bool
      sample: true
    failed:
      description: Whether this extension failed.
      type: bool
      sample: false
    outcome:
      description:
        - V(done), V(unchanged), V(failed) or V(unknown). In check mode, V(done) means that the operation would be sent.
        - V(unknown) means that the operation was sent, its answer was lost, and the extension is not as it should be.
      type: str
      sample: done
    errcode:
      description: Plesk's error code, or V(null).
      type: int
      sample: null
    errtext:
      description: Plesk's error text, in the server's language, or V(null).
      type: str
      sample: null
msg:
  description: What failed, why, and what to do.
  returned: on failure
  type: str
  sample: "Extension dokcer: install failed: Unable to find 'dokcer' in the catalog (errcode 1023)"
failure:
  description:
    - The kind of failure; V(connection), V(tls), V(authentication), V(permission), V(protocol), V(server) or V(timeout).
    - If several extensions failed, RV(failure), RV(errcode) and RV(errtext) are those of the first.
  returned: on failure, unless the options were wrong
  type: str
  sample: server
errcode:
  description: Plesk's error code.
  returned: on failure, if Plesk gave one
  type: int
  sample: 1023
errtext:
  description: Plesk's error text, in the server's language.
  returned: on failure, if Plesk gave one
  type: str
  sample: Unable to find 'dokcer' in the catalog.
"""

import typing as t

from ..module_utils import _module, _options
from ..module_utils._changes import change, engine
from ..module_utils._changes.watch import Patience
from ..module_utils._errors import OptionError
from ..module_utils._extensions import urls
from ..module_utils._extensions.extensions import Extensions
from ..module_utils._operators import extension
from ..module_utils._operators.reading import read
from ..module_utils._transport import login

OPERATIONS = {"present": "install", "absent": "uninstall"}


def collect(params: t.Mapping[str, t.Any]) -> list[str]:
    """Return the ids of the extensions, each once; raise OptionError if the options contradict each other."""
    names = list(dict.fromkeys(name.strip() for name in params["name"]))
    if "" in names:
        raise OptionError("An extension has an empty name; give the id that community.plesk.plesk_extension_info lists")
    url = params["url"]
    if url is not None and not url.strip():
        raise OptionError("url is empty; name where the extension is installed from, or leave it out")
    if url is not None and (params["state"] == "absent" or len(names) != 1):
        raise OptionError("url is where one extension is installed from; give one name with it, and state=present")
    return names


def plan(extensions: t.Mapping[str, extension.Extension], names: t.Iterable[str], state: str) -> list[change.Change]:
    """Return what has to happen to each extension that is named."""
    return [_plan(extensions.get(name), name, state) for name in names]


def _plan(found: extension.Extension | None, name: str, state: str) -> change.Change:
    if (found is not None) == (state == "present"):
        return change.keep(name, state, found)
    # Which version there is to install, nobody knows before it is installed.
    return change.plan(name, state, found, OPERATIONS[state], extension.Extension(name) if state == "present" else None)


def work(params: t.Mapping[str, t.Any], client: t.Any, check_mode: bool) -> dict[str, t.Any]:
    """Install or remove the extensions, and return what the task returns."""
    _options.require_within("wait_timeout", params["wait_timeout"], 0, _options.MAX_SECONDS)
    names = collect(params)
    planned = plan(extension.by_id(read(client, extension.get())) if names else {}, names, params["state"])
    patience = Patience(True, params["wait_timeout"], params["timeout"])
    return engine.apply(Extensions(client, params["url"]), planned, patience, check_mode)


def find_secrets(params: t.Mapping[str, t.Any]) -> list[str]:
    """Return what is secret in the URL, in every form in which it may be seen."""
    return login.show_forms(urls.find_secrets(str(params.get("url") or "")))


def spec() -> dict[str, t.Any]:
    """Return what Ansible has to know of the options."""
    options = dict(
        name=dict(type="list", elements="str", required=True, aliases=["id"]),
        state=dict(type="str", choices=list(OPERATIONS), default="present"),
        url=dict(type="str"),
        wait_timeout=dict(type="int", default=600),
    )
    return dict(argument_spec=_module.argument_spec(**options))


def main() -> None:
    """Run the module."""
    _module.run(spec(), work, find_secrets)


if __name__ == "__main__":
    main()
