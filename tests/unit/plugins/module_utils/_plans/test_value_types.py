# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""What becomes of the text of a value."""

from __future__ import annotations

import time

import pytest
from ansible_collections.community.plesk.plugins.module_utils._plans import value_types as types

LONG = "9" * 300


@pytest.mark.parametrize(
    "text, value",
    [
        ("0", 0),
        ("-1", -1),
        ("+7", 7),
        ("007", 7),
        (" 12\n", 12),
        ("10737418240", 10737418240),
        ("-9223372036854775808", -(2**63)),
        (LONG, int(LONG)),
    ],
)
@pytest.mark.parametrize("kind", [types.whole, types.number])
def test_whole_numbers_of_any_length_are_exact(kind, text, value):
    assert (type(kind(text)), kind(text)) == (int, value)


@pytest.mark.parametrize(
    "text", ["", " ", "many", "1.5", "1e3", "0x10", "1_000", "1 000", "1,000", "--1", "-", "٣", "²", "12\x0b", "\u00a012", LONG + "9", "true"]
)
def test_all_else_is_no_whole_number(text):
    with pytest.raises(ValueError, match=r"^a whole number$"):
        types.whole(text)


@pytest.mark.parametrize("text, value", [("1.0", 1), ("-1.0", -1), ("5.", 5), ("1e3", 1000), ("2.50E1", 25), ("-0.0", 0)])
def test_a_number_that_is_whole_is_an_int_however_it_is_written(text, value):
    assert (type(types.number(text)), types.number(text)) == (int, value)


@pytest.mark.parametrize("text, value", [("512.5", 512.5), (".5", 0.5), ("-0.25", -0.25), ("5e-1", 0.5), (" 1.5 ", 1.5)])
def test_other_numbers_are_floats(text, value):
    assert (type(types.number(text)), types.number(text)) == (float, value)


@pytest.mark.parametrize("text", ["", "fast", "INF", "-INF", "NaN", "inf", "nan", "1e999", "1e99999", ".", "e5", "1.2.3", "1_0.0", "0x1p3", "1.5 KB", "true"])
def test_all_else_is_no_number(text):
    with pytest.raises(ValueError, match=r"^a number$"):
        types.number(text)


@pytest.mark.parametrize("tail", ["x", ".x", "e", " x", ".5e99999"])
@pytest.mark.parametrize("kind", [types.whole, types.number])
def test_very_long_digits_take_no_time(kind, tail):
    begun = time.process_time()
    with pytest.raises(ValueError, match=r"^a (whole )?number$"):
        kind("9" * 30000 + tail)
    assert time.process_time() - begun < 1


@pytest.mark.parametrize("text, value", [("true", True), ("1", True), ("false", False), ("0", False), (" true\n", True)])
def test_booleans_are_those_of_the_schema(text, value):
    assert types.boolean(text) is value


@pytest.mark.parametrize("text", ["", "True", "TRUE", "yes", "on", "off", "100", "-1", "01", "none", "true false"])
def test_all_else_is_no_boolean(text):
    with pytest.raises(ValueError, match=r"^true or false$"):
        types.boolean(text)


@pytest.mark.parametrize("text, value", [("true", True), ("false", False)])
def test_what_is_not_known_is_a_boolean_if_it_says_so(text, value):
    assert types.evident(text) is value


@pytest.mark.parametrize("text", ["", "True", " true", "1", "0", "-1", "4.0", "off", "8", "null", "/bin/false"])
def test_what_is_not_known_stays_text_in_all_other_cases(text):
    assert types.evident(text) == text


@pytest.mark.parametrize("text", ["", "off", " 128M ", "true", "1", "-1", "a\nb"])
def test_plain_text_stays_as_it_is(text):
    assert types.plain(text) == text


# As https://docs.plesk.com/en-US/obsidian/api-rpc/66420/ and replies of servers show them.
SHOWN = [
    ("ssl", "true", True),
    ("ssl-redirect", "false", False),
    ("fp", "true", True),
    ("fp_ssl", "true", True),
    ("fp_auth", "false", False),
    ("webstat", "awstats", "awstats"),
    ("webstat_protected", "true", True),
    ("errdocs", "true", True),
    ("wu_script", "true", True),
    ("shell", "/bin/false", "/bin/false"),
    ("ftp_quota", "-1", -1),
    ("php_handler_type", "fastcgi", "fastcgi"),
    ("php_handler_id", "8", "8"),
    ("php_served_by_nginx", "false", False),
    ("unpaid_website_status", "suspended", "suspended"),
    ("ssi", "true", True),
    ("ssi_html", "false", False),
    ("php", "true", True),
    ("cgi", "true", True),
    ("perl", "false", False),
    ("python", "false", False),
    ("coldfusion", "false", False),
    ("asp", "true", True),
    ("asp_dot_net", "true", True),
    ("managed_runtime_version", "4.0", "4.0"),
    ("fastcgi", "true", True),
    ("miva", "false", False),
]


@pytest.mark.parametrize("name, text, value", SHOWN)
def test_hosting_settings_have_the_types_of_what_servers_send(name, text, value):
    typed = types.HOSTING[name](text)
    assert (type(typed), typed) == (type(value), value)


def test_the_table_of_hosting_settings_knows_no_others():
    assert sorted(types.HOSTING) == sorted(name for name, dummy, dummy2 in SHOWN)


@pytest.mark.parametrize("name", ["name", "version", "release", "vendor", "packager", "description"])
@pytest.mark.parametrize("text", ["true", "4.0", "1"])
def test_what_describes_a_package_is_text(name, text):
    assert types.PACKAGE[name](text) == text
