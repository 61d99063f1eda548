# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""Units and targets in one session."""

from __future__ import annotations

import pytest
from ansible_collections.community.plesk.tests.dev import process, units


def refuse(*dummy, **dummies):
    raise process.ProcessError("failed")


@pytest.fixture
def ran(monkeypatch):
    """List what is run."""
    ran = []
    monkeypatch.setattr(units, "run", lambda *dummy, **dummies: ran.append("units"))
    monkeypatch.setattr(units.targets, "run", lambda *dummy, skip: ran.append("targets without what is tagged " + skip))
    return ran


@pytest.mark.parametrize("part", [slice(None), slice(1, None, 2), None])
def test_a_part_of_the_units_runs_before_the_targets_if_there_is_one(ran, part):
    units.run_with_targets(None, None, [], part)
    assert ran == ["units"] * bool(part) + ["targets without what is tagged once"]


def test_targets_run_whatever_comes_of_the_units_and_either_failure_fails_the_session(ran, monkeypatch):
    monkeypatch.setattr(units, "run", refuse)
    with pytest.raises(process.ProcessError):
        units.run_with_targets(None, None, [], slice(None))
    assert len(ran) == 1
    monkeypatch.setattr(units.targets, "run", refuse)
    with pytest.raises(process.ProcessError, match="failed; failed"):
        units.run_with_targets(None, None, [], slice(None))


def test_pythons_that_share_run_each_unit_of_modules_once_and_all_others_each():
    halves = [set(units.choose(slice(number, None, 2))) for number in range(2)]
    assert halves[0] & halves[1] == set(units.OF_PLUGINS) - set(units.OF_MODULES) != set()
    assert halves[0] | halves[1] == set(units.choose(slice(None))) == set(units.OF_PLUGINS)
