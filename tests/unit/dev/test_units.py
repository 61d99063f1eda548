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


@pytest.mark.parametrize("with_units", [True, False])
def test_units_run_before_the_targets_where_no_other_session_runs_them_on_the_same_python(ran, with_units):
    units.run_with_targets(None, None, [], with_units)
    assert ran == ["units"] * with_units + ["targets without what is tagged once"]


def test_targets_run_whatever_comes_of_the_units_and_either_failure_fails_the_session(ran, monkeypatch):
    monkeypatch.setattr(units, "run", refuse)
    with pytest.raises(process.ProcessError):
        units.run_with_targets(None, None, [], True)
    assert len(ran) == 1
    monkeypatch.setattr(units.targets, "run", refuse)
    with pytest.raises(process.ProcessError, match="failed; failed"):
        units.run_with_targets(None, None, [], True)
