# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""The sentences about what is wrong."""

from __future__ import annotations

import pytest
from ansible_collections.community.plesk.plugins.module_utils._schema import faults


@pytest.mark.parametrize(
    "name, text, words",
    [
        ("quota", "many", "is 'many', which is not a number"),
        ("quota", "", "is empty, but has to be a number"),
        ("quota", "x" * 40, "is {0!r}, which is not a number".format("x" * 40)),
        ("quota", "x" * 41, "is not a number"),
        ("password", "topsecret", "is not a number"),
    ],
)
def test_a_value_is_shown_unless_it_is_secret_or_long(name, text, words):
    assert faults.wrong_value(name, text, "a number") == words


@pytest.mark.parametrize(
    "name, known, words, meant",
    [
        ("datset", ["filter", "dataset"], "is not known (did you mean dataset?)", "dataset"),
        ("gen-info", ["gen_info", "stat"], "is not known (did you mean gen_info?)", "gen_info"),
        ("zzz", ["filter"], "is not known, only filter is", ""),
        ("zzz", ["a", "b", "c"], "is not known, only a, b and c are", ""),
        ("zzz", "abcdefghi", "is not known", ""),
        ("zzz", [], "is not known", ""),
    ],
)
def test_the_nearest_name_is_suggested_or_those_that_are_known(name, known, words, meant):
    assert faults.unknown_name(name, known) == (words, meant)


@pytest.mark.parametrize("path, name, index, whole", [("", "a", None, "a"), ("a", "b", None, "a.b"), ("a.b", "c", 0, "a.b.c[0]"), ("", "a", 2, "a[2]")])
def test_a_path_leads_to_each_element(path, name, index, whole):
    assert faults.step(path, name, index) == whole
