# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""Many servers, one with a wrong key: the others go on, and what users do about failures works as with any other module."""

from __future__ import annotations

import json

import pytest

from .playbook import Playbook, play, task

HOSTS = ["good-1", "wrong", "good-2", "good-3"]
KEY = "{{ 'no-such-key' if inventory_hostname == 'wrong' else lookup('ansible.builtin.env', 'SIMULATED_KEY') }}"
NEXT = {"ansible.builtin.debug": dict(msg="next")}


@pytest.fixture
def fleet(plesk, tmp_path):
    """Run a play on all hosts; return the recap, after it was seen that the wrong key was sent once."""

    def run(*tasks, **more):
        (tmp_path / "inventory.yml").write_text(json.dumps(dict(all=dict(hosts=dict.fromkeys(HOSTS)))), encoding="utf-8")
        playbook = Playbook(tmp_path, plesk, [play(*tasks, hosts="all", **more)])
        playbook.code = playbook.run()
        return playbook

    return run


def asking(**task_options):
    return task("plesk_service_info", task_options, secret_key=KEY)


def refused(plesk):
    """Return how many requests the host with the wrong key sent: the three others send one each."""
    return len(plesk.log) - 3


def test_the_others_go_on_and_the_wrong_key_is_sent_once(fleet, plesk):
    playbook = fleet(asking(), NEXT)
    assert playbook.code == 2
    recap = playbook.recap()
    assert recap["wrong"]["failed"] == 1
    assert recap["wrong"]["unreachable"] == 0
    assert [recap[host]["ok"] for host in HOSTS] == [2, 0, 2, 2]
    assert refused(plesk) == 1


def test_any_errors_fatal_ends_the_play_for_all(fleet, plesk):
    playbook = fleet(asking(), NEXT, any_errors_fatal=True)
    assert playbook.code == 2
    assert [playbook.recap()[host]["ok"] for host in HOSTS] == [1, 0, 1, 1]
    assert refused(plesk) == 1


def test_ignore_errors_goes_on_and_ignore_unreachable_changes_nothing(fleet, plesk):
    assert fleet(asking(ignore_errors=True), NEXT).recap()["wrong"]["ignored"] == 1
    assert fleet(asking(ignore_unreachable=True), NEXT).recap()["wrong"]["failed"] == 1


def test_rescue_can_branch_on_the_kind_of_failure(fleet, plesk):
    told = {"ansible.builtin.debug": dict(msg="kind {{ asked.failure }} code {{ asked.errcode }}")}
    playbook = fleet(dict(block=[asking(register="asked")], rescue=[told]), NEXT)
    assert playbook.code == 0
    assert playbook.recap()["wrong"]["rescued"] == 1
    assert "kind authentication code 11003" in playbook.output
    assert refused(plesk) == 1


def test_until_does_not_hammer_if_it_looks_at_the_code(fleet, plesk):
    fleet(asking(register="asked", until="asked is success or asked.errcode | default(0) in [1001, 1011, 1012, 11003]", retries=3, delay=0))
    assert refused(plesk) == 1
