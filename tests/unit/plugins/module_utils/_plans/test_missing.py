# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""Which of the values asked for no plan has, as databases compare text."""

from __future__ import annotations

import pytest
from ansible_collections.community.plesk.plugins.module_utils._operators.plans import Selection
from ansible_collections.community.plesk.plugins.module_utils._plans.missing import find_missing


def missing(asked, found, kind="name"):
    """Return what is missing of the values asked for where plans have these."""
    return find_missing(Selection(kind, asked), [{kind: value} for value in found])


# The collations of MySQL and MariaDB find the one by the other.
ALIKE = {
    "case": ("BASE_plan", "base_plan"),
    "accents": ("cafe plan", "café plan"),
    "the other way round": ("café plan", "cafe plan"),
    "composed and decomposed": ("café", "cafe\u0301"),
    "case and accents": ("ÜBER", "uber"),
    "sharp s as ss": ("STRASSE", "Straße"),
    "sharp s as s": ("strase", "straße"),
    "capital sharp s": ("GROẞ", "gross"),
    "dotted I": ("İstanbul", "istanbul"),
    "dotless i": ("\u0131s\u0131", "isi"),
    "ligature": ("oﬃce", "office"),
    "ae": ("Ærø", "aero"),
    "oe": ("œuvre", "oeuvre"),
    "stroke": ("Łódź", "lodz"),
    "eth": ("Đorđe", "dorde"),
    "width": ("\uff27\uff4f\uff4c\uff44\uff11", "gold1"),
    "halfwidth kana": ("ﾌﾟﾗﾝ", "プラン"),
    "final sigma": ("ΣΑΣ", "σας"),
    "Hangul": ("한국", "\u1112\u1161\u11ab\u1100\u116e\u11a8"),
    "superscript": ("m²", "m2"),
    "several marks": ("Việt", "viet"),
    "soft hyphen": ("web\u00adspace", "webspace"),
    "zero width space": ("gold\u200b", "gold"),
    "byte order mark": ("\ufeffgold", "gold"),
    "blanks around": (" base_plan ", "base_plan"),
    "blanks within": ("gold  plan", "gold plan"),
    "another blank": ("gold\u00a0plan", "gold plan"),
}


@pytest.mark.parametrize("asked, found", ALIKE.values(), ids=ALIKE)
def test_a_similar_value_is_an_answer(asked, found):
    assert missing([asked], [found]) == []
    assert missing([found], [asked]) == []


@pytest.mark.parametrize(
    "asked, found",
    [("Gold", "Golden"), ("gold", "go ld"), ("a-b", "ab"), ("1", "11"), ("日本", "日木"), ("ж", "з"), ("か", "き"), ("plan!", "plan"), ("🚀", "🛸")],
)
def test_another_value_is_not(asked, found):
    assert missing([asked], [found]) == [asked]


@pytest.mark.parametrize(
    "asked, found, lacking",
    [
        (["Gold"], ["Gold", "gold"], []),
        (["Gold", "gold"], ["Gold"], ["gold"]),
        (["gold", "Gold"], ["Gold"], ["gold"]),
        (["Gold", "GOLD"], ["gold"], []),
        (["café", "cafe"], ["café"], ["cafe"]),
        (["café", "cafe"], ["Cafe"], []),
    ],
)
def test_a_plan_that_was_asked_for_by_its_exact_value_answers_no_other(asked, found, lacking):
    assert missing(asked, found) == lacking


def test_values_are_missing_as_asked_and_in_the_order_asked():
    assert missing(["z ", "b", "A"], ["B"]) == ["z ", "A"]


@pytest.mark.parametrize("asked, found, lacking", [([1, 2, 11], [11, 2], [1]), ([1], [10], [1])])
def test_ids_are_numbers(asked, found, lacking):
    assert missing(asked, found, "id") == lacking


@pytest.mark.parametrize("kind", ["guid", "external_id"])
def test_other_filters_are_compared_in_the_same_way(kind):
    assert missing(["BEFBE7CA-1C78", "x"], ["befbe7ca-1c78"], kind) == ["x"]


@pytest.mark.parametrize("value", ["None", "none"])
def test_a_plan_without_a_value_answers_nothing(value):
    assert missing([value], [None]) == [value]


def test_without_a_filter_nothing_is_missing():
    assert find_missing(Selection(), [{"name": "a"}]) == []
