# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""Any element as plain data."""

from __future__ import annotations

import pytest
from ansible_collections.community.plesk.plugins.module_utils._plans.generic import name_key, to_data, unwrap
from lxml import etree


@pytest.mark.parametrize(
    "xml, data",
    [
        ("<mail>yes</mail>", "yes"),
        ("<mail>\n yes </mail>", "yes"),
        ("<mail/>", None),
        ("<mail> </mail>", None),
        ("<log-rotation><on-or-off>on</on-or-off></log-rotation>", dict(on_or_off="on")),
        ("<a><b>1</b><b>2</b><c/></a>", dict(b=["1", "2"], c=None)),
        ("<a><b><c><d>true</d></c></b></a>", dict(b=dict(c=dict(d="true")))),
        ('<a x="1">t</a>', "t"),
        ('<a xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:nil="true"/>', None),
        ('<n:mail xmlns:n="urn:n"><n:x-y>1</n:x-y></n:mail>', dict(x_y="1")),
    ],
)
def test_text_is_text_empty_is_null_and_children_are_dictionaries_and_lists(xml, data):
    assert to_data(etree.fromstring(xml)) == data


def test_what_is_alone_needs_no_list():
    assert unwrap(dict(a=[1], b=[1, 2], c=[None], d=[[1]])) == dict(a=1, b=[1, 2], c=None, d=[1])


@pytest.mark.parametrize("xml, key", [("<log-rotation/>", "log_rotation"), ('<n:a-b xmlns:n="urn:n"/>', "a_b"), ("<a_b/>", "a_b")])
def test_a_key_is_the_name_of_the_element(xml, key):
    assert name_key(etree.fromstring(xml)) == key
