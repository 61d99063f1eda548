# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""What becomes of an object before anything is sent."""

from __future__ import annotations

import pytest
from ansible_collections.community.plesk.plugins.module_utils._changes import change

KEPT = change.keep("jar", "milk", "milk")
PLANNED = change.plan("jar", "milk", "water", "fill", "milk")
SKIPPED = change.skip("jar", "milk", None)
REFUSED = change.refuse("jar", "milk", None, "there is no jar", "plan")


@pytest.mark.parametrize(
    "made, before, after, operation, outcome, changed",
    [
        (KEPT, "milk", "milk", None, "unchanged", False),
        (PLANNED, "water", "milk", "fill", "done", True),
        (SKIPPED, None, None, None, "skipped", False),
        (REFUSED, None, None, None, "failed", False),
    ],
)
def test_a_change_is_as_it_will_be_if_all_goes_well(made, before, after, operation, outcome, changed):
    assert (made.before, made.after, made.operation, made.outcome, made.changed) == (before, after, operation, outcome, changed)


def test_a_change_that_cannot_be_made_says_why():
    assert REFUSED.error.facts() == dict(failed=True, msg="there is no jar", failure="plan")


@pytest.mark.parametrize("made, withdrawn", [(PLANNED, change.skip("jar", "milk", "water")), (KEPT, KEPT), (SKIPPED, SKIPPED), (REFUSED, REFUSED)])
def test_what_would_have_been_sent_is_skipped_if_nothing_is(made, withdrawn):
    assert change.withdraw(made) == withdrawn
