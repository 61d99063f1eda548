# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

from __future__ import annotations

DOCUMENTATION = r"""
name: from_xml
short_description: XML as plain data
description:
  - Returns a document as dictionaries and lists, attributes left out, as a playbook without a collection for its service would want it.
  - It does so with lxml, which is faster than the pure Python of the filters that are in use.
options:
  _input:
    description: The document.
    type: string
    required: true
author:
  - community.plesk contributors (@ansible-collections)
"""

from lxml import etree


def from_xml(text):
    """Return a document as plain data."""
    root = etree.fromstring(text.encode("utf-8"), etree.XMLParser(huge_tree=True, resolve_entities=False))
    return {root.tag: plain(root)}


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


class FilterModule:
    """The filter of this file."""

    def filters(self):
        """Return it by its name."""
        return {"from_xml": from_xml}
