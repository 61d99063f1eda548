# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""A plan while it is being read."""

from __future__ import annotations

import pytest
from ansible_collections.community.plesk.plugins.module_utils._plans.draft import Draft, name_key
from ansible_collections.community.plesk.plugins.module_utils._plans.oddities import Oddities
from ansible_collections.community.plesk.plugins.module_utils._plans.value_types import whole
from lxml import etree

REPEATED = "limits.a occurs more than once, the last value counts and all are in other"
UNFIT = "limits.a stays text, because it is not a whole number: 'x'"


def drafted(*values, sections=("limits",), kept=()):
    """Return the limits and what else there is of a plan with these values, and what is odd about it."""
    oddities = Oddities("Add-on plan")
    draft = Draft("gold", sections, oddities)
    for name, text in values:
        draft.put("limits", name, text, whole)
    for xml in kept:
        draft.keep("limits.a", etree.fromstring(xml))
    finished = draft.finish()
    return finished.get("limits"), finished["other"], [warning.partition(": ")[2] for warning in oddities.warnings()]


@pytest.mark.parametrize(
    "values, limits, other, odd",
    [
        ([("a", "1"), ("A", "2")], dict(a=1, A=2), {}, []),
        ([("a", "x")], dict(a="x"), {}, [UNFIT]),
        ([("a", "1"), ("b", "5"), ("a", "2")], dict(a=2, b=5), {"limits.a": [1, 2]}, [REPEATED]),
        ([("a", "1"), ("a", "1"), ("a", "1")], dict(a=1), {"limits.a": [1, 1, 1]}, [REPEATED]),
        ([("a", "x"), ("a", "2"), ("a", "y")], dict(a="y"), {"limits.a": ["x", 2, "y"]}, [UNFIT, REPEATED]),
    ],
)
def test_the_last_value_of_a_name_counts_and_all_are_kept(values, limits, other, odd):
    assert drafted(*values) == (limits, other, odd)


def test_what_is_not_known_is_kept_in_front_of_what_repeats():
    assert drafted(("a", "1"), ("a", "2"), kept=["<a>9</a>"])[1] == {"limits.a": ["9", 1, 2]}


def test_a_long_text_is_shortened_in_what_is_odd():
    limits, dummy, (odd,) = drafted(("a", "x" * 10000))
    assert limits == dict(a="x" * 10000)
    assert len(odd) < 120


def test_the_sections_that_are_wanted_come_in_their_order_and_empty():
    finished = Draft("gold", ["packages", "hosting", "aps_filter"], Oddities("Service plan")).finish()
    assert list(finished.items()) == [("packages", []), ("hosting_type", None), ("hosting", {}), ("aps_filter", None), ("other", {})]


@pytest.mark.parametrize("text, value", [(None, None), ("0", 0), ("11", 11), ("x", "x")])
def test_an_id_is_a_number_if_it_can_be(text, value):
    assert Draft("gold", [], Oddities("Add-on plan")).read_id("id", text) == value


@pytest.mark.parametrize("xml, key", [("<log-rotation/>", "log_rotation"), ('<n:a-b xmlns:n="urn:n"/>', "a_b"), ("<a_b/>", "a_b")])
def test_a_key_is_the_name_of_the_element_with_underscores(xml, key):
    assert name_key(etree.fromstring(xml)) == key


def test_the_keys_of_what_is_kept_have_underscores_at_any_depth():
    kept = ("<log-rotation><on-or-off><as-told>on</as-told></on-or-off></log-rotation>",)
    assert drafted(kept=kept)[1] == {"limits.a": dict(on_or_off=dict(as_told="on"))}
