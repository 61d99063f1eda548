# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""Which answer is about which plan."""

from __future__ import annotations

import pytest
from ansible_collections.community.plesk.plugins.module_utils._plans.pairing import Answer, pair


def plans(*names):
    """Return plans with these names, and ids from 1."""
    return [dict(id=number, name=name, guid=None, external_id=None) for number, name in enumerate(names, 1)]


def paired(answers, there):
    """Return what each plan gets of answers, given as (kind, value, content)."""
    return [answer and (answer.content or answer.reason) for answer in pair([Answer(*answer) for answer in answers], there)]


@pytest.mark.parametrize(
    "answers, contents",
    [
        ([("id", "1", "A"), ("id", "2", "B"), ("id", "3", "C")], ["A", "B", "C"]),
        ([("id", "3", "C"), ("id", "1", "A"), ("id", "2", "B")], ["A", "B", "C"]),
        ([("name", "b", "B"), ("name", "c", "C"), ("name", "a", "A")], ["A", "B", "C"]),
        ([(None, None, "A"), (None, None, "B"), (None, None, "C")], ["A", "B", "C"]),
        ([("id", "3", "C"), ("id", "1", "A")], ["A", None, "C"]),
        ([("id", "3", "C"), (None, None, "A"), (None, None, "B")], ["A", "B", "C"]),
        ([("id", "3", "C"), ("id", "9", "X"), ("id", "1", "A")], ["A", None, "C"]),
        ([(None, None, "A"), (None, None, "B")], [None, None, None]),
        ([(None, None, "A")] * 4, [None, None, None]),
        ([], [None, None, None]),
    ],
)
def test_what_an_answer_repeats_tells_its_plan_and_otherwise_its_place(answers, contents):
    assert paired(answers, plans("a", "b", "c")) == contents


def test_a_name_that_several_plans_have_is_told_by_the_order():
    there = plans("a", "b", "a")
    assert paired([("name", "a", 1), ("name", "b", 2), ("name", "a", 3)], there) == [1, 2, 3]
    assert paired([("name", "a", 1), ("name", "a", 3), ("name", "b", 2)], there) == [1, 2, 3]


@pytest.mark.parametrize("names, echoes", [(["Café", "b"], ["cafe", "b"]), (["Café", "b"], ["b", "cafe"]), (["cafe", "Café"], ["cafe", "cafe"])])
def test_a_name_may_be_repeated_as_it_was_asked_for(names, echoes):
    contents = paired([("name", echo, number) for number, echo in enumerate(echoes, 1)], plans(*names))
    assert contents == ([2, 1] if echoes[0] == "b" else [1, 2])


def test_the_exact_name_comes_before_a_similar_one():
    assert paired([("name", "B", "B"), ("name", "a", "a"), ("name", "A", "A")], plans("a", "A", "B")) == ["a", "A", "B"]


def test_an_error_that_names_no_plan_is_about_all_of_them():
    assert paired([(None, None, None, "refused")], plans("a", "b")) == ["refused", "refused"]


def test_an_error_that_names_a_plan_is_about_it():
    assert paired([("id", "2", None, "refused")], plans("a", "b")) == [None, "refused"]


def test_ten_thousand_answers_in_another_order_take_no_time():
    there = plans(*map(str, range(10000)))
    answers = [("id", str(plan["id"]), plan["id"]) for plan in reversed(there)]
    assert paired(answers, there) == [plan["id"] for plan in there]
