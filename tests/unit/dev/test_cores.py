# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""Which ansible-core the sessions run, on which Python, and in which forms."""

from __future__ import annotations

import pytest
from ansible_collections.community.plesk.tests.dev.cores import Core, Cores, number

TABLE = {
    "2.16": Core(["3.10", "3.11", "3.12"], ["2.7", "3.6", "3.7", "3.8", "3.9", "3.10", "3.11", "3.12"]),
    "2.18": Core(["3.11", "3.12", "3.13"], ["3.8", "3.9", "3.10", "3.11", "3.12", "3.13"]),
    "2.20": Core(["3.12", "3.13", "3.14"], ["3.9", "3.10", "3.11", "3.12", "3.13", "3.14"]),
    "2.22": Core(["3.13", "3.14", "3.15"], ["3.9", "3.10", "3.11", "3.12", "3.13", "3.14", "3.15"]),
}
ALL = ["3.{0}".format(minor) for minor in range(7, 16)]
BOTH = ("in process", "as modules")


def cores(*installed, current="3.11"):
    return Cores(TABLE, list(installed or ALL), current)


def test_each_core_gets_the_oldest_python_and_the_newest_core_the_newest():
    assert cores().pythons == {"2.16": "3.10", "2.18": "3.11", "2.20": "3.12", "2.22": "3.15"}


def test_a_core_that_nothing_here_runs_gets_its_oldest_python_for_nox_to_miss():
    assert cores("3.13").pythons == {"2.16": "3.10", "2.18": "3.13", "2.20": "3.13", "2.22": "3.13"}


def test_the_oldest_and_newest_core_that_run_here_are_the_edges_and_any_other_is_for_nox_to_miss():
    spread = cores("3.11", "3.12").spread_targets(["a"], ["r"])
    assert spread == {"2.16": [(["a"], BOTH), (["r"], BOTH[:1])], "2.20": [(["a"], BOTH), (["r"], BOTH[:1])], "2.22": [(["a", "r"], BOTH[:1])]}


@pytest.mark.parametrize("current, requirement", [("3.11", "ansible-core == 2.18.*"), ("3.12", "ansible-core == 2.20.*"), ("3.13", "ansible-core")])
def test_the_newest_core_of_all_is_not_asked_for_since_it_may_not_be_released(current, requirement):
    assert cores(current=current).require_core_at_hand() == requirement


def test_the_newest_core_of_all_may_be_a_pre_release_and_no_other():
    assert [cores().require(core) for core in ("2.20", "2.22")] == ["ansible-core == 2.20.*", "ansible-core == 2.22.*, >= 2.22.0a0"]


@pytest.mark.parametrize(
    "installed, current, chosen",
    [
        (["3.10", "3.11", "3.12"], "3.11", ["2.16", "2.20"]),
        (["3.10", "3.11", "3.12"], "3.10", ["2.18", "2.20"]),
        (["3.11", "3.12"], "3.12", ["2.16"]),
        (["3.11", "3.12"], "3.11", ["2.16", "2.20"]),
        (["3.12", "3.13"], "3.13", ["2.16"]),
        (["3.12", "3.13"], "3.12", ["2.16", "2.22"]),
    ],
)
def test_units_meet_each_python_and_the_oldest_core_there_or_in_the_tests_at_hand(installed, current, chosen):
    assert cores(*installed, current=current).choose_for_units() == chosen


@pytest.mark.parametrize(
    "installed, current, whole, shares",
    [
        (ALL, "3.12", ["3.8", "3.10", "3.12", "3.15"], ["3.9", "3.11", "3.13", "3.14"]),
        (["3.9", "3.10", "3.11", "3.12", "3.13"], "3.11", ["3.9", "3.10", "3.11", "3.13"], ["3.12"]),
        (["3.12"], "3.12", ["3.12"], []),
    ],
)
def test_pythons_between_share_the_units_and_all_others_run_them_all(installed, current, whole, shares):
    files = list(range(10))
    divided = {python: files[part] for python, part in cores(*installed, current=current).divide_units().items()}
    assert sorted(divided, key=number) == sorted(whole + shares, key=number)
    assert [divided[python] for python in whole] == [files] * len(whole)
    assert sorted(file for python in shares for file in divided[python]) == (files if shares else [])
    assert all(divided[python] for python in shares)


def test_every_python_that_runs_under_no_core_is_a_target_of_the_newest_core_that_reaches_it():
    assert cores().find_targets() == {"3.8": "2.18", "3.9": "2.22", "3.13": "2.22", "3.14": "2.22"}


def test_a_target_is_reached_from_a_core_that_runs_here():
    assert cores("3.9", "3.12").find_targets() == {"3.9": "2.20"}
