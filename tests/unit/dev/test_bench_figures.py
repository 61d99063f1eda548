# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

from __future__ import annotations

import pytest
from ansible_collections.community.plesk.tests.dev.bench import measuring
from ansible_collections.community.plesk.tests.dev.bench.goal import Goal, in_time
from ansible_collections.community.plesk.tests.dev.bench.measuring import Measured


def test_the_empty_play_is_taken_off_and_the_rest_divided():
    assert measuring.net([Measured(6, 4, 80)], [Measured(1, 2, 50)], 5) == [Measured(1, 0.4, 80)]


def test_each_quantity_has_its_own_median():
    assert measuring.median([Measured(1, 9, 5), Measured(2, 8, 7), Measured(9, 1, 6)]) == Measured(2, 8, 6)


def test_a_ratio_is_taken_within_its_round():
    slow_machine, fast_machine, odd = Measured(30, 30, 30), Measured(1, 1, 1), Measured(8, 8, 8)
    others = [Measured(60, 60, 60), Measured(2, 2, 2), Measured(1, 1, 1)]
    assert measuring.ratios([slow_machine, fast_machine, odd], others) == Measured(0.5, 0.5, 0.5)


def test_the_ratio_to_nothing_is_none():
    assert measuring.share(3.0, 0.0) == 0.0


def test_one_more_item_is_what_many_take_more_than_few():
    assert measuring.per_item([Measured(1, 2)], [Measured(10, 11)], 1, 10) == [Measured(1, 1)]


@pytest.mark.parametrize("wall, cpu, reached", [(0.3, 0.1, True), (0.1, 0.31, False), (0.31, 0.1, False)])
def test_both_times_have_to_keep_the_limit(wall, cpu, reached):
    assert (in_time("words", 0.3, Measured(wall, cpu)).verdict == "reached") is reached


def test_a_goal_tells_what_came_of_it():
    assert Goal("other", 0.5, {"CPU": 0.7}).row() == ["other", "≤ 0.5", "0.7 CPU", "MISSED"]


@pytest.mark.parametrize("found", [0.0, -9.7])
def test_what_is_lost_in_the_noise_reaches_no_goal(found):
    assert Goal("words", 1.25, {"at 1,000": found, "at 10,000": 1.0}).verdict == "lost in the noise"
