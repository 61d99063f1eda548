# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""ansible-playbook is killed at many moments: nothing is done twice, and running it again leads to where it should."""

from __future__ import annotations

import random
import signal
import time

import pytest

from .playbook import Playbook, play, task

WANTED = dict(postgresql="running", web="stopped", dns="running", smtp="stopped")
TASKS = [
    task("plesk_service", services=[dict(name="postgresql", state="started"), dict(name="web", state="stopped")]),
    task("plesk_service", name="dns", state="restarted_if_running"),
    task("plesk_service", name="smtp", state="stopped"),
    task("plesk_addon_plan_info"),
]
# The request after which the signal comes, 0 for a moment before the first; the signal; and whether the modules run in the controller's process.
# Those with even numbers write, so two after each other get the same signal: each kind of signal comes after readings and after writings.
MOMENTS = [(0, signal.SIGTERM, True), *((moment, (signal.SIGKILL, signal.SIGTERM)[moment // 2 % 2], True) for moment in range(8))]
MOMENTS += [(1, signal.SIGTERM, False), (2, signal.SIGKILL, False)]


@pytest.mark.parametrize("moment, number, in_process", MOMENTS)
def test_a_run_that_was_killed_has_done_nothing_twice_and_the_next_one_completes_it(plesk, tmp_path, moment, number, in_process):
    plesk.update(switches=dict(srv_man_duration=0.1))
    playbook = Playbook(tmp_path, plesk, [play(*TASKS, vars=dict(plesk_in_process=in_process))])
    kill(playbook, plesk, moment, number)
    written = [entry["packet"] for entry in plesk.log if entry["write"]]
    assert len(written) == len(set(written))
    assert playbook.run() == 0, playbook.output
    assert {name: plesk.service(name).state for name in WANTED} == WANTED
    for path in playbook.left():
        assert plesk.secret_key.encode() not in path.read_bytes(), path


PLANS = [
    task(
        "plesk_addon_plan",
        plans=[
            dict(name="new", limits=dict(max_box=1), permissions=dict(manage_crontab=True)),
            dict(name="base_plan", limits=dict(max_box=7)),
            dict(name="first_plan", new_name="renamed"),
            dict(name="second_plan", state="absent"),
        ],
    ),
    task("plesk_service_plan", name="Business", hosting_type="none", log_rotation=dict(off=None)),
]
# The third request of either task writes; the server acts some time after the signal, or some time before.
WRITES = [(3, "before", signal.SIGKILL, True), (3, "after", signal.SIGTERM, True), (6, "before", signal.SIGTERM, True), (6, "after", signal.SIGKILL, True)]


@pytest.mark.parametrize("moment, when, number, in_process", [*WRITES, (3, "after", signal.SIGKILL, False)])
def test_a_run_that_was_killed_while_plans_were_written_is_completed_by_the_next_one(plesk, tmp_path, moment, when, number, in_process):
    plesk.arm("delay", match="write", when=when, seconds=0.5, times=0)
    playbook = Playbook(tmp_path, plesk, [play(*PLANS, vars=dict(plesk_in_process=in_process))])
    kill(playbook, plesk, moment, number)
    assert len([entry for entry in plesk.log if entry["write"]]) == moment // 3
    assert playbook.run() == 0, playbook.output
    assert playbook.run() == 0, playbook.output
    assert playbook.recap()["localhost"]["changed"] == 0
    found = {plan.name: dict(plan.limits or {}).get("max_box") for plan in plesk.state.addon_plans}
    assert found == {"Presence Builder": None, "base_plan": "7", "renamed": None, "new": "1"}
    assert [(plan.hosting, plan.log_rotation) for plan in plesk.state.service_plans if plan.name == "Business"] == [("none", dict(off=""))]


def kill(playbook, plesk, moment, number):
    """Start the playbook and send it a signal some time after so many requests."""
    chance = random.Random("{0} {1}".format(moment, number))
    program = playbook.start()
    while program.poll() is None and plesk.counters["requests"] < moment:
        time.sleep(0.005)
    time.sleep(chance.uniform(0, 0.15 if moment else 1.0))
    program.send_signal(number)
    program.wait(60)
    playbook.settle()
