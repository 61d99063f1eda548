# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""The second half of a sentence about a refusal: why, with the code, and what to do."""

from __future__ import annotations

import pytest
from ansible_collections.community.plesk.plugins.module_utils._errcodes import explain


@pytest.mark.parametrize(
    "errcode, hint",
    [
        (1001, "check username and password"),
        (1001, "Plesk bans addresses"),
        (1004, "finish the initial setup"),
        (1005, "protocol_version"),
        (1006, "an account with this right"),
        (1010, "an account that may enter the panel"),
        (1011, "enable the account"),
        (1012, "unlock the account"),
        (1014, "-vvv"),
        (1017, "protocol_version"),
        (1029, "headers with underscores"),
        (1030, "licence"),
        (11003, "check secret_key"),
        (11003, "bound to an address other than the one the task runs from"),
        (11003, "localhost may lead to an IPv6 address"),
    ],
)
def test_a_code_has_a_hint_on_what_to_do(errcode, hint):
    assert hint in explain(errcode, "Refused").split("; ", 1)[1]


@pytest.mark.parametrize("errcode", [1001, 1006, 1010])
def test_both_places_where_plesk_limits_addresses_are_named(errcode):
    hint = explain(errcode, "Access for administrator from address '203.0.113.2' is restricted")
    assert "panel.ini [api] allowedIPs" in hint
    assert "Tools & Settings > IP Access Restriction Management" in hint


@pytest.mark.parametrize("errcode", [1013, 1015, 1023, 1026, 4711])
def test_a_code_that_means_something_else_for_each_operator_stands_alone(errcode):
    assert explain(errcode, "Domain does not exist.") == "Domain does not exist (errcode {0})".format(errcode)


def test_the_hint_of_an_operator_replaces_that_of_the_code():
    assert explain(1006, "No", "ask the owner") == "No (errcode 1006); ask the owner"


@pytest.mark.parametrize(
    "errtext, words", [("Two\n lines.", "Two lines"), ("Really...", "Really"), (" ", "Plesk gives no reason"), (None, "Plesk gives no reason")]
)
def test_an_errtext_becomes_half_a_sentence(errtext, words):
    assert explain(7, errtext) == words + " (errcode 7)"


def test_a_refusal_without_a_code_says_so():
    assert explain(None, None) == "Plesk gives no reason (no errcode)"
