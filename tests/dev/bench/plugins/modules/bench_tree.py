# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

from __future__ import annotations

DOCUMENTATION = r"""
module: bench_tree
short_description: What a module without a decoder of its own would do to get add-on plans
description:
  - Sends a packet with requests, reads the reply whole, parses it into one tree with lxml and returns each result as plain text by name.
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
    """Return an element: its text, its pairs of name and value as a dictionary, or its children by name."""
    if not len(element):
        return element.text
    if all(len(child) == 2 and child[0].tag == "name" and child[1].tag == "value" for child in element):
        return {child[0].text: child[1].text for child in element}
    return {child.tag: plain(child) for child in element}


def main():
    """Run the module."""
    text = {"type": "str", "required": True}
    module = AnsibleModule(argument_spec={"url": text, "secret_key": dict(text, no_log=True), "ca_path": dict(text, type="path"), "packet": text})
    headers = {"KEY": module.params["secret_key"], "Content-Type": "text/xml"}
    reply = requests.post(module.params["url"], data=module.params["packet"], headers=headers, verify=module.params["ca_path"], timeout=900)
    root = etree.fromstring(reply.content, etree.XMLParser(huge_tree=True, resolve_entities=False))
    module.exit_json(changed=False, results=[plain(result) for result in root.iter("result")])


if __name__ == "__main__":
    main()
