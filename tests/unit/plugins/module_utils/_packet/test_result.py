# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""What one result says, and the exception that it becomes."""

from __future__ import annotations

import pytest
from ansible_collections.community.plesk.plugins.module_utils._errors import PacketError
from ansible_collections.community.plesk.plugins.module_utils._packet.decode import decode


def one(inside):
    """Return the one result with this inside, as it is while it is decoded."""
    return next(decode([b"<packet><server><get><result>", inside.encode(), b"</result></get></server></packet>"]))


def test_a_result_is_ok():
    assert one("<status>ok</status>").ok


def test_a_result_is_an_error():
    assert not one("<status>error</status>").ok


@pytest.mark.parametrize(
    "status",
    [
        "<status> ok\n</status>",
        "<status><![CDATA[ok]]></status>",
        "<status>&#111;&#x6b;</status>",
        "<status>o<!-- x -->k</status>",
        "<status>o<?x?>k</status>",
        "<status><!-- x -->ok</status>",
        "<errtext/><status>ok</status>",
    ],
)
def test_a_status_is_ok_however_it_is_written(status):
    assert one(status).ok


@pytest.mark.parametrize(
    "status",
    ["", "<status/>", "<status> </status>", "<status>OK</status>", "<status>okay</status>", "<status><ok/></status>", "<data><status>ok</status></data>"],
)
def test_a_result_that_is_neither_ok_nor_an_error_is_refused(status):
    with pytest.raises(PacketError, match=r"server/get came back (without a status|with the status .* neither ok nor error)"):
        one(status)


@pytest.mark.parametrize(
    "errcode, number",
    [
        ("<errcode>1013</errcode>", 1013),
        ("<errcode> 1013\n</errcode>", 1013),
        ("<errcode>0</errcode>", 0),
        ("<errcode>4294967295</errcode>", 4294967295),
        ("<errcode><![CDATA[1013]]></errcode>", 1013),
        ("", None),
        ("<errcode/>", None),
        ("<errcode>none</errcode>", None),
        ("<errcode>-1</errcode>", None),
        ("<errcode>1.5</errcode>", None),
        ("<errcode>10 13</errcode>", None),
        # Digits to str.isdigit(), but not to int().
        ("<errcode>1²</errcode>", None),
        # More than int() takes in Python 3.11.
        ("<errcode>" + "9" * 5000 + "</errcode>", None),
        ("<data><errcode>1013</errcode></data>", None),
    ],
)
def test_an_errcode_is_a_number_or_none(errcode, number):
    assert one("<status>error</status>" + errcode).errcode == number


@pytest.mark.parametrize(
    "errtext, text",
    [
        ("<errtext>Service 'x' does not exist.</errtext>", "Service 'x' does not exist."),
        ("<errtext>\n  Kein Zugriff für &quot;admin&quot;\n</errtext>", 'Kein Zugriff für "admin"'),
        ("<errtext><![CDATA[a <b> & c]]></errtext>", "a <b> & c"),
        ("<errtext/>", None),
        ("", None),
    ],
)
def test_an_errtext_is_text_or_none(errtext, text):
    assert one("<status>error</status>" + errtext).errtext == text


def test_a_result_becomes_an_exception_that_names_its_operation():
    error = one("<status>error</status><errcode>1013</errcode><errtext>No such thing.</errtext>").error("service")
    assert str(error) == "server/get failed: No such thing (errcode 1013)"


def test_a_result_becomes_an_exception_of_the_usual_kind():
    assert one("<status>error</status><errcode>1013</errcode>").error("service").failure == "service"


def test_a_result_becomes_an_exception_of_a_better_kind_if_its_errcode_knows_one():
    assert one("<status>error</status><errcode>1006</errcode>").error("service").failure == "permission"
