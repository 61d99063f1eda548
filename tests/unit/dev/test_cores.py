# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

from __future__ import annotations

import pytest
from ansible_collections.community.plesk.tests.dev import cores
from ansible_collections.community.plesk.tests.dev.cores import Core


@pytest.fixture(autouse=True)
def three_cores(monkeypatch):
    """Let there be three cores, the newest of which is a pre-release."""
    monkeypatch.setattr(
        cores,
        "CORES",
        {
            "a": Core(controllers=((3, 10), (3, 12)), targets=((3, 8), (3, 12))),
            "b": Core(controllers=((3, 11), (3, 13)), targets=((3, 8), (3, 13))),
            "c": Core(controllers=((3, 12), (3, 14)), targets=((3, 9), (3, 14)), prerelease="rc1"),
        },
    )


@pytest.mark.parametrize(
    "versions, expected",
    [
        ([(3, 11)], {"a": (3, 11), "b": (3, 11), "c": None}),
        ([(3, 12)], {"a": (3, 12), "b": (3, 12), "c": (3, 12)}),
        ([(3, 8)], {"a": None, "b": None, "c": None}),
    ],
)
def test_a_core_without_a_suitable_python_has_none(versions, expected):
    assert cores.spread(versions) == expected


def test_each_core_gets_its_oldest_python_and_the_newest_core_the_newest():
    assert cores.spread([(3, minor) for minor in range(8, 14)]) == {"a": (3, 10), "b": (3, 11), "c": (3, 13)}


def test_the_core_that_reaches_most_target_pythons_is_chosen():
    assert cores.widest([(3, minor) for minor in range(8, 14)]) == ("b", [(3, minor) for minor in range(8, 14)])


def test_of_cores_that_reach_as_many_the_newest_is_chosen():
    assert cores.widest([(3, 12)]) == ("c", [(3, 12)])


def test_without_a_controller_python_there_is_no_core():
    assert cores.widest([(3, 8)]) == (None, [])


@pytest.mark.parametrize("version, core", [((3, 10), "a"), ((3, 12), "b"), ((3, 14), "c"), ((3, 8), "c")])
def test_the_default_is_the_newest_release_and_a_prerelease_only_where_nothing_else_runs(version, core):
    assert cores.default(version) == core


def test_only_a_prerelease_is_asked_for_as_one():
    assert [cores.requirement(core) for core in ("b", "c")] == ["ansible-core ~= b.0\n", "ansible-core ~= c.0rc1\n"]


def test_the_pipeline_has_a_job_for_each_core():
    assert cores.jobs() == [{"core": "a", "python": "3.10"}, {"core": "b", "python": "3.11"}, {"core": "c", "python": "3.14"}]
