# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

from __future__ import annotations

import pytest
from ansible_collections.community.plesk.tests.dev import cores


@pytest.mark.parametrize(
    "versions, expected",
    [
        ([(3, 11)], {"2.16": (3, 11), "2.17": (3, 11), "2.18": (3, 11), "2.19": (3, 11), "2.20": None, "2.21": None}),
        ([(3, 13)], {"2.16": None, "2.17": None, "2.18": (3, 13), "2.19": (3, 13), "2.20": (3, 13), "2.21": (3, 13)}),
        ([(3, 8)], dict.fromkeys(cores.CONTROLLERS)),
    ],
)
def test_a_core_without_a_suitable_python_has_none(versions, expected):
    assert cores.spread(versions) == expected


def test_the_oldest_python_goes_to_the_cores_and_the_newest_to_the_newest_core():
    chosen = cores.spread([(3, minor) for minor in range(8, 14)])
    assert chosen == {"2.16": (3, 10), "2.17": (3, 10), "2.18": (3, 11), "2.19": (3, 11), "2.20": (3, 12), "2.21": (3, 13)}


def test_the_core_that_reaches_most_target_pythons_is_chosen():
    assert cores.widest([(3, minor) for minor in range(8, 14)]) == ("2.19", [(3, minor) for minor in range(8, 14)])


def test_of_cores_that_reach_as_many_the_newest_is_chosen():
    assert cores.widest([(3, 12)]) == ("2.21", [(3, 12)])


def test_without_a_controller_python_there_is_no_core():
    assert cores.widest([(3, 8)]) == (None, [])
