# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""Every fault strikes every module, reading and writing; the table in faults.py says how the task has to end."""

from __future__ import annotations

import pytest
from ansible_collections.community.plesk.tests.simulator import Simulator

from . import page, trial
from .faults import TABLE
from .outcome import unharmed
from .tasks import TASKS

# Whatever else the machine has to do at the moment.
SLACK = 20.0


@pytest.mark.parametrize("name", TABLE)
def test_a_fault_ends_every_task_as_the_table_says(name, certificate):
    fault = TABLE[name]
    tried = trial.of_tasks(TASKS, fault, certificate)
    for task, seen in tried.items():
        check_outcome(task, seen, fault.outcomes.of(task))
        check_state(task, seen)
    assert page.row(name, fault.outcomes, tried["plesk_service_info"].returned.get("msg")) in page.lines(), (
        "tests/reports/faults.md is out of date: python3 dev.py faults --write"
    )


@pytest.mark.parametrize("fault", ["html", "nginx_page"])
@pytest.mark.parametrize("status", [502, 503, 504])
def test_a_panel_that_comes_back_is_asked_until_it_answers(certificate, fault, status):
    with Simulator(certificate=certificate) as plesk:
        plesk.arm(fault, status=status, times=2)
        options = dict(host=plesk.host, port=plesk.port, secret_key=plesk.secret_key, ca_path=plesk.ca_path)
        returned = trial.performed(TASKS["plesk_service_info"], options, None, plesk)
        assert "failed" not in returned
        assert plesk.counters["requests"] == 3


def check_outcome(task, seen, outcome):
    """What the user is told, and what was sent."""
    told = "{0}: {1}".format(task, seen)
    if TASKS[task].match == "read" and outcome.ending == "ok":
        # Nothing fails there, so that the task goes on and writes.
        assert (seen.ending, seen.requests, seen.writes) == ("ok", 2, 1), told
        return
    assert (seen.ending, seen.returned.get("failure"), seen.requests, seen.writes) == (outcome.ending, outcome.failure, outcome.requests, outcome.writes), told
    assert outcome.seconds <= seen.seconds <= outcome.seconds + SLACK, told


def check_state(task, seen):
    """What the user is told about the service or plan is true, and once the fault has gone the same task leads to what it asks for."""
    about = TASKS[task].about
    if TASKS[task].writes:
        for entry in seen.returned.get(about.key, ()):
            assert entry["after"] in (None, seen.state), seen
            assert entry["changed"] or seen.state == entry["before"], seen
    if seen.again:
        assert "msg" not in seen.again, seen
        assert seen.state_again == seen.again[about.key][0]["after"] == TASKS[task].after, seen


def test_the_page_has_every_fault_and_nothing_else():
    assert [line.split(" | ")[0].strip("| ") for line in page.lines()] == list(TABLE)


def endings(outcomes):
    return [page.ending(outcome) for outcome in (outcomes.reading, outcomes.start, outcomes.restart)]


def test_every_fault_that_harms_somebody_is_in_one_of_the_rows_for_users_and_they_promise_nothing_else():
    rows = page.rows_for_users()
    harmful = [endings(fault.outcomes) for fault in TABLE.values() if fault.outcomes != unharmed()]
    seen = [[{ended[task] for ended in harmful if fits(ended, row)} for task in range(3)] for row in rows]
    assert [ended for ended in harmful if sum(fits(ended, row) for row in rows) != 1] == []
    assert seen == [[set(cell) for cell in row] for row in rows]
    assert len(rows) == 8


def fits(ended, row):
    return all(one in cell for one, cell in zip(ended, row))
