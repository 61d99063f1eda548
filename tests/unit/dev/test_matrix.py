# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

from __future__ import annotations

import pytest
from ansible_collections.community.plesk.tests.dev.stages import matrix

BOTH, IN_PROCESS, AS_MODULES = ("in process", "as modules"), ("in process",), ("as modules",)


@pytest.mark.parametrize(
    "usable, forms",
    [
        (["2.16"], [BOTH]),
        (["2.16", "2.22"], [BOTH, BOTH]),
        (["2.16", "2.17", "2.18", "2.22"], [BOTH, AS_MODULES, IN_PROCESS, BOTH]),
    ],
)
def test_both_forms_run_at_the_edges_and_one_after_the_other_between(usable, forms):
    assert list(matrix.forms_of(dict.fromkeys(usable, (3, 13))).values()) == forms


def test_a_core_that_nothing_here_runs_has_no_form():
    assert matrix.forms_of({"2.15": None, "2.16": (3, 12)}) == {"2.16": BOTH}
