# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""Any element as plain data."""

from __future__ import annotations

import pytest
from ansible_collections.community.plesk.plugins.module_utils._packet.generic import local_name, to_data, unwrap
from lxml import etree


@pytest.mark.parametrize(
    "xml, data",
    [
        ("<mail>yes</mail>", "yes"),
        ("<mail>\n yes </mail>", "yes"),
        ("<mail/>", None),
        ("<mail> </mail>", None),
        ("<log-rotation><on-or-off>on</on-or-off></log-rotation>", {"on-or-off": "on"}),
        ("<a><b/></a>", dict(b=None)),
        ("<a><b>1</b><b/><c>2</c></a>", dict(b=["1", None], c="2")),
        ("<a><b>1</b><b>2</b><c/></a>", dict(b=["1", "2"], c=None)),
        ("<a><b><c><d>true</d></c></b></a>", dict(b=dict(c=dict(d="true")))),
        ('<a x="1">t</a>', "t"),
        ('<a xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:nil="true"/>', None),
        ('<n:mail xmlns:n="urn:n"><n:x-y>1</n:x-y></n:mail>', {"x-y": "1"}),
    ],
)
def test_text_is_text_empty_is_null_and_children_are_dictionaries_and_lists(xml, data):
    assert to_data(etree.fromstring(xml)) == data


def test_what_is_alone_needs_no_list():
    assert unwrap(dict(a=[1], b=[1, 2], c=[None], d=[[1]])) == dict(a=1, b=[1, 2], c=None, d=[1])


@pytest.mark.parametrize("xml", ["<a-b/>", '<n:a-b xmlns:n="urn:n"/>', '<a-b xmlns="urn:n"/>'])
def test_the_name_of_an_element_has_no_namespace(xml):
    assert local_name(etree.fromstring(xml)) == "a-b"


def test_whoever_wants_other_keys_names_them():
    assert to_data(etree.fromstring("<a><b><c>1</c></b><b/></a>"), lambda element: element.tag.upper()) == dict(B=[dict(C="1"), None])
