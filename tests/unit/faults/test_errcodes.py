# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""Every documented errcode, for the packet as a whole and in each result: one answer, and nobody asks again."""

from __future__ import annotations

import pytest

from . import errcodes, trial
from .tasks import TASKS

NAMES = [name for name in TASKS if name not in ("stop", "restart", "uninstall", "del")]


@pytest.mark.parametrize("errcode", errcodes.ERRCODES)
def test_an_error_of_plesk_ends_the_task_with_its_code_and_without_a_second_attempt(errcode, certificate):
    for fault in ("system_error", "result_error"):
        for task, seen in trial.of_tasks(NAMES, errcodes.refusal(fault, errcode), certificate).items():
            check(task, seen, errcode, errcodes.failure(fault, errcode, task), errcodes.REQUESTS.get((fault, task, errcode), 1))


def check(task, seen, errcode, failure, requests):
    told = "{0}: {1}".format(task, seen)
    writes = TASKS[task].writes
    assert (seen.requests, seen.writes) == ((2, 1) if writes else (requests, 0)), told
    assert seen.ending == ("failed" if failure else "ok"), told
    assert seen.returned.get("failure") == failure, told
    if failure:
        assert (seen.returned["errcode"], seen.returned["errtext"]) == (errcode, "Words of Plesk"), told
        assert "Words of Plesk (errcode {0})".format(errcode) in seen.returned["msg"], told
    if writes:
        assert "msg" not in seen.again, told
        assert seen.state_again == TASKS[task].after, told
