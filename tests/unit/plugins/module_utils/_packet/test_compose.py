# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""The bytes of a request."""

from __future__ import annotations

import pytest
from ansible_collections.community.plesk.plugins.module_utils._errors import OptionError
from ansible_collections.community.plesk.plugins.module_utils._packet.compose import compose
from lxml.builder import E


def test_a_request_is_these_bytes():
    assert compose(E.server(E.get(E.services_state()))) == (
        b"<?xml version='1.0' encoding='UTF-8'?>\n<packet><server><get><services_state/></get></server></packet>"
    )


def test_operators_and_operations_keep_their_order():
    request = compose(E.server(E.srv_man(E.id("web"), E.operation("stop")), E.get()), E.session(), E.server())
    assert (
        request.partition(b"\n")[2] == b"<packet><server><srv_man><id>web</id><operation>stop</operation></srv_man><get/></server><session/><server/></packet>"
    )


def test_a_request_without_a_version_asks_for_none():
    assert b"<packet>" in compose(E.server())


@pytest.mark.parametrize("version", [None, ""])
def test_no_version_is_no_attribute(version):
    assert b"<packet>" in compose(E.server(), version=version)


@pytest.mark.parametrize("version", ["1.6", "1.6.9.1", "100.0.0"])
def test_a_version_is_an_attribute_of_the_packet(version):
    assert '<packet version="{0}">'.format(version).encode() in compose(E.server(), version=version)


def test_a_version_is_escaped():
    assert b'<packet version="&lt;1&gt; &amp; &quot;2&quot;">' in compose(E.server(), version='<1> & "2"')


@pytest.mark.parametrize("version", ["1\x00", "1\x1b", "\ufffe"])
def test_a_version_that_xml_cannot_carry_is_refused(version):
    with pytest.raises(OptionError, match=r"^protocol_version "):
        compose(E.server(), version=version)
