# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""The text of an element, written and read."""

from __future__ import annotations

import pytest
from ansible_collections.community.plesk.plugins.module_utils._errors import OptionError
from ansible_collections.community.plesk.plugins.module_utils._packet.compose import compose
from ansible_collections.community.plesk.plugins.module_utils._packet.xml import leaf, text_of
from lxml.builder import E


def test_text_is_sent_as_utf8():
    assert compose(leaf("name", "Größe")).endswith("<packet><name>Größe</name></packet>".encode())


def test_text_is_escaped():
    assert compose(leaf("name", "a <b> & c")).endswith(b"<packet><name>a &lt;b&gt; &amp; c</name></packet>")


@pytest.mark.parametrize("text", ["a\x00", "a\x08", "\ufffe"])
def test_text_that_xml_cannot_carry_is_refused(text):
    with pytest.raises(OptionError, match=r"XML cannot carry"):
        leaf("name", text)


def test_text_of_takes_blanks_off():
    assert text_of(E.srv(E.id(" web\n")), "id") == "web"


@pytest.mark.parametrize("element", [E.srv(), E.srv(E.id()), E.srv(E.id(" \n")), E.srv(E.data(E.id("web")))])
def test_text_of_is_none_where_there_is_none(element):
    assert text_of(element, "id") is None


def test_text_of_keeps_blanks_that_are_none_to_xml():
    assert text_of(E.srv(E.id("\u00a0web")), "id") == "\u00a0web"
