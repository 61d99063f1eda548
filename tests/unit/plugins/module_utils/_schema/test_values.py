# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""How the values of simple types are written, judged and read."""

from __future__ import annotations

import datetime
import time

import pytest
from ansible_collections.community.plesk.plugins.module_utils._schema import values


@pytest.mark.parametrize(
    "kind, value, text",
    [
        ("boolean", True, "true"),
        ("boolean", False, "false"),
        ("boolean", "true", "true"),
        ("boolean", "True", "true"),
        ("boolean", "False", "false"),
        ("boolean", "on", "on"),
        ("boolean", 1, "1"),
        ("string", True, "true"),
        ("string", "True", "True"),
        ("string", "on", "on"),
        ("string", "", ""),
        ("string", " a ", " a "),
        ("int", 5, "5"),
        ("int", -1, "-1"),
        ("int", 1024.0, "1024"),
        ("int", 1.5, "1.5"),
        ("long", 2**62, "4611686018427387904"),
        ("double", 0.1, "0.1"),
        ("double", -1.0, "-1"),
        ("double", 1e-7, "0.0000001"),
        ("double", 1e22, "10000000000000000000000"),
        ("string", 7.0, "7.0"),
        ("string", 8.2, "8.2"),
        ("string", 1e-7, "0.0000001"),
        ("string", 3306, "3306"),
        ("date", datetime.date(2024, 1, 31), "2024-01-31"),
        ("datetime", datetime.datetime(2024, 1, 31, 12, 30), "2024-01-31T12:30:00"),
        ("date", "31 January", "31 January"),
    ],
)
def test_values_are_written_as_the_type_wants(kind, value, text):
    assert values.write(kind, value) == text


@pytest.mark.parametrize(
    "kind, text",
    [
        ("boolean", "true"),
        ("boolean", "0"),
        ("boolean", " 1 "),
        ("int", "-5"),
        ("int", "+5"),
        ("int", "007"),
        ("int", "9" * 300),
        ("integer", "-" + "9" * 30),
        ("objectStatus", "16"),
        ("id_type", "1"),
        ("long", str(2**63 - 1)),
        ("long", str(-(2**63))),
        ("size", str(2**64 - 1)),
        ("unsignedInt", str(2**32 - 1)),
        ("unsignedInt", "0"),
        ("double", "1.5"),
        ("double", "-1"),
        ("double", ".5"),
        ("double", "1e3"),
        ("string", ""),
        ("date", ""),
        ("emailType", "nobody"),
        ("srvOpType", "reload"),
        ("domainName", ""),
        ("base64", "?"),
        ("statTtl", "some"),
    ],
)
def test_what_a_type_can_hold_is_fit(kind, text):
    assert values.unfit(kind, text) == ""


@pytest.mark.parametrize(
    "kind, words, texts",
    [
        ("boolean", "true or false", ["", "True", "yes", "on", "2", "truefalse"]),
        ("int", "a whole number", ["", "-", "1.5", "1e3", "0x10", "1_000", "1 000", "--1", "+-1", "٣", "²", "many", "\u00a012", "9" * 301]),
        ("integer", "a whole number", ["", "none"]),
        ("id_type", "a whole number from 1", ["", "0", "-1", "x"]),
        ("long", "a whole number of 64 bits", [str(2**63), str(-(2**63) - 1), ""]),
        ("size", "a whole number from 0 to 18446744073709551615", ["-1", str(2**64)]),
        ("unsignedInt", "a whole number from 0 to 4294967295", ["-1", "4294967296"]),
        ("double", "a number", ["", ".", "e5", "INF", "nan", "infinity", "1_0.0", "1e999", "1,5", "0x1p3"]),
    ],
)
def test_what_a_type_cannot_hold_is_named(kind, words, texts):
    assert {text: values.unfit(kind, text) for text in texts} == dict.fromkeys(texts, words)


@pytest.mark.parametrize(
    "kind, text, value",
    [
        ("boolean", "1", True),
        ("boolean", " false\n", False),
        ("int", "-1", -1),
        ("int", " 12\n", 12),
        ("id_type", "0", 0),
        ("size", "12345678901234567890", 12345678901234567890),
        ("double", "1.50", 1.5),
        ("double", "2", 2.0),
        ("string", "1", "1"),
        ("anySimpleType", "true", "true"),
        ("date", "2024-01-31", "2024-01-31"),
    ],
)
def test_texts_are_read_as_the_type_says(kind, text, value):
    read = values.read(kind, text)
    assert (type(read), read) == (type(value), value)


@pytest.mark.parametrize("kind, text", [("boolean", "yes"), ("int", "1.0"), ("double", "fast"), ("double", "nan")])
def test_what_does_not_fit_is_not_read(kind, text):
    with pytest.raises(ValueError):  # noqa: PT011
        values.read(kind, text)


@pytest.mark.parametrize("kind", ["int", "double"])
def test_very_long_digits_take_no_time(kind):
    begun = time.process_time()
    assert values.unfit(kind, "9" * 300000)
    assert time.process_time() - begun < 1
