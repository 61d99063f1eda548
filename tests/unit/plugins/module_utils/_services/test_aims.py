# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""Which state of a service leads to which operation, and what satisfies it."""

from __future__ import annotations

import pytest
from ansible_collections.community.plesk.plugins.module_utils._services.aims import AIMS
from ansible_collections.community.plesk.plugins.module_utils._services.side_effects import SIDE_EFFECTS

# The operation by the state asked for and the state before; a state that nobody knows is not running.
OPERATIONS = {
    ("started", "running"): None,
    ("started", "stopped"): "start",
    ("started", "crashed"): "start",
    ("started", None): "start",
    ("stopped", "running"): "stop",
    ("stopped", "stopped"): None,
    ("stopped", "none"): None,
    ("stopped", "crashed"): None,
    ("stopped", None): None,
    ("restarted", "running"): "restart",
    ("restarted", "stopped"): "restart",
    ("restarted", "crashed"): "restart",
    ("restarted", None): "restart",
    ("restarted_if_running", "running"): "restart",
    ("restarted_if_running", "stopped"): None,
    ("restarted_if_running", "none"): None,
    ("restarted_if_running", "crashed"): None,
    ("restarted_if_running", None): None,
}


@pytest.mark.parametrize("state, before", OPERATIONS)
def test_a_state_leads_to_an_operation_where_it_is_needed(state, before):
    aim = AIMS[state]
    assert (aim.operation if aim.is_needed(before) else None) == OPERATIONS[state, before]


def test_only_what_should_run_has_to_be_installed():
    assert [state for state, aim in AIMS.items() if aim.needs_installed] == ["started", "restarted"]


@pytest.mark.parametrize(
    "state, leaves", [("started", ("running",)), ("stopped", ("stopped", "none")), ("restarted", ("running",)), ("restarted_if_running", ("running",))]
)
def test_these_states_satisfy_an_operation_and_the_first_is_expected(state, leaves):
    assert AIMS[state].leaves == leaves


def test_the_state_afterwards_does_not_prove_a_restart():
    assert [state for state, aim in AIMS.items() if not aim.shows] == ["restarted", "restarted_if_running"]


def test_only_restarting_fail2ban_has_side_effects():
    assert list(SIDE_EFFECTS) == [("restart", "fail2ban")]
