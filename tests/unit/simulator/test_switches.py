# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""The table of switches refuses what it does not know, and each of its rows matters."""

from __future__ import annotations

import pytest
from ansible_collections.community.plesk.tests.simulator import agent, extensions, lagging, services
from ansible_collections.community.plesk.tests.simulator.operators import extension, srv_man
from ansible_collections.community.plesk.tests.simulator.state import State
from ansible_collections.community.plesk.tests.simulator.switches import TABLE, checked
from ansible_collections.community.plesk.tests.simulator.switches.switch import ERRCODE, NUMBER, TEXT

from .conversation import Clock, held

# Where a switch takes anything of a kind, what to give it here
ANYTHING = {ERRCODE: 1030, NUMBER: 3, TEXT: "dns nginx"}


def test_unknown_names_and_values_are_refused():
    for wrong in (
        {"nonsense": 1},
        {"equal_operators": "sometimes"},
        {"srv_man_error_has_id": 1},
        {"srv_man_on_none": 99},
        {"start_when_running": "<errcode>"},
        {"state_lag_reads": -1},
        {"text_1001": None},
    ):
        with pytest.raises(ValueError, match=next(iter(wrong))):
            checked(wrong)


def test_every_switch_has_an_allowed_default_and_is_described():
    for row in TABLE:
        assert checked({row.name: row.default})
        assert row.question
        assert row.sentence.endswith(".")


def values(row):
    """Return what the switch may be: where that is anything, its default and one thing more."""
    free = [ANYTHING[allowed] for allowed in row.allowed if allowed in ANYTHING]
    named = [allowed for allowed in row.allowed if allowed not in ANYTHING]
    return [*named, *free, *([] if row.default in named else [row.default])]


@pytest.mark.parametrize("row", TABLE, ids=[row.name for row in TABLE])
def test_every_value_of_a_switch_makes_a_difference(row, monkeypatch):
    def answers(value):
        clock = Clock()
        for module in (agent, extension, extensions, lagging, services, srv_man):
            monkeypatch.setattr(module, "time", clock)
        return held(State({"switches": {"restart_cuts_connection": "down", row.name: value}}), clock)

    seen = {repr(answers(value)) for value in values(row)}
    assert len(seen) == len(values(row)) > 1
    assert {repr(answers(value)) for value in values(row)} == seen
