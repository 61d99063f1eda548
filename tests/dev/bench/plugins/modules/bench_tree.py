#!/usr/bin/python
# -*- coding: utf-8 -*-

# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

from __future__ import annotations

DOCUMENTATION = r"""
module: bench_tree
short_description: What most modules would do with a packet
description:
  - Sends a packet with requests, reads the reply whole, parses it into one tree with lxml and returns it as plain data.
author:
  - community.plesk contributors (@ansible-collections)
options:
  url:
    description: Where to send it.
    type: str
    required: true
  secret_key:
    description: The key.
    type: str
    required: true
  ca_path:
    description: The CA to trust.
    type: path
    required: true
  packet:
    description: The packet.
    type: str
    required: true
"""

import requests
from ansible.module_utils.basic import AnsibleModule
from lxml import etree


def plain(element):
    """Return an element: its text, or its children by name, a list where a name repeats."""
    if not len(element):
        return element.text
    children = {}
    for child in element:
        value = plain(child)
        if child.tag not in children:
            children[child.tag] = value
        elif isinstance(children[child.tag], list):
            children[child.tag].append(value)
        else:
            children[child.tag] = [children[child.tag], value]
    return children


def main():
    """Run the module."""
    text = {"type": "str", "required": True}
    module = AnsibleModule(argument_spec={"url": text, "secret_key": dict(text, no_log=True), "ca_path": dict(text, type="path"), "packet": text})
    headers = {"KEY": module.params["secret_key"], "Content-Type": "text/xml"}
    reply = requests.post(module.params["url"], data=module.params["packet"], headers=headers, verify=module.params["ca_path"], timeout=60)
    root = etree.fromstring(reply.content, etree.XMLParser(huge_tree=True, resolve_entities=False))
    module.exit_json(changed=False, packet=plain(root))


if __name__ == "__main__":
    main()
