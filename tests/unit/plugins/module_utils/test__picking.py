# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""What is picked of many things by name."""

from __future__ import annotations

import pytest
from ansible_collections.community.plesk.plugins.module_utils._picking import pick

THINGS = [dict(name="a", size=1), dict(name=None, size=2), dict(name="b", size=3), dict(name="a", size=4)]


@pytest.mark.parametrize(
    "names, sizes, missing",
    [
        (None, [1, 2, 3, 4], []),
        ([], [], []),
        (["b", "a"], [1, 3, 4], []),
        (["z", "b", " y ", "z"], [3], ["z", "y"]),
    ],
)
def test_things_come_in_their_own_order_and_missing_names_in_that_asked_each_once(names, sizes, missing):
    picked, lacking = pick(THINGS, names)
    assert ([thing["size"] for thing in picked], lacking) == (sizes, missing)
