# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

from __future__ import annotations

DOCUMENTATION = r"""
name: from_xml
short_description: XML as plain data
description:
  - Returns a document as dictionaries and lists.
  - Does what the filter C(from_xml) of the collection C(ansible.utils) does, with the same library, or with lxml.
options:
  _input:
    description: The document.
    type: string
    required: true
  lxml:
    description: Whether to use lxml, which is faster and takes more memory.
    type: bool
    default: false
author:
  - community.plesk contributors (@ansible-collections)
"""

import xmltodict
from lxml import etree


def from_xml(text, lxml=False):
    """Return a document as plain data."""
    if not lxml:
        return xmltodict.parse(text)
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
