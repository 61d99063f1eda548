# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""The table of switches refuses what it does not know, and none of its rows is without a test."""

from __future__ import annotations

import pathlib

import pytest
from ansible_collections.community.plesk.tests.simulator.switches import TABLE, checked


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


def test_every_switch_has_an_allowed_default_and_is_tested():
    tests = "".join(path.read_text(encoding="utf-8") for path in pathlib.Path(__file__).parent.glob("test_*.py"))
    for row in TABLE:
        assert checked({row.name: row.default})
        assert row.question
        assert row.sentence.endswith(".")
        assert row.name in tests
