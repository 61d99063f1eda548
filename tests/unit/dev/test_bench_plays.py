# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

from __future__ import annotations

import os
import time

import pytest
from ansible_collections.community.plesk.tests.dev.bench import contenders, measuring, playing
from ansible_collections.community.plesk.tests.dev.bench.measuring import Measured

FACTS = {"servers": [], "secret_key": "key", "ca_path": "/ca", "fingerprint": "sha256:00"}


def test_a_play_has_a_task_for_each_piece_of_work():
    play = playing.play(contenders.PING.times(3))
    assert play["tasks"] == [{"ansible.builtin.ping": {}}] * 3


@pytest.mark.parametrize("contender, variables", [(contenders.CHECK[0], {"plesk_in_process": False}), (contenders.CHECK[1], {})])
def test_the_module_form_is_asked_for_by_a_variable(contender, variables):
    assert playing.play(contender)["vars"] == variables


def test_each_server_is_a_host():
    hosts = playing.inventory([{"host": "127.77.0.1", "port": 1}, {"host": "127.77.0.2", "port": 2}], FACTS)["all"]["hosts"]
    assert hosts == {"server0001": {"plesk_host": "127.77.0.1", "plesk_port": 1}, "server0002": {"plesk_host": "127.77.0.2", "plesk_port": 2}}


def test_contenders_take_turns_and_the_empty_play_is_taken_off():
    played = []

    def play(contender):
        played.append(contender.name)
        return Measured(1, 1) if contender is contenders.EMPTY else Measured(3, 5)

    costs = measuring.without_empty(measuring.play_rounds(play, [contenders.PING.times(2)], 2))
    assert played == ["empty play", "ansible.builtin.ping"] * 2
    assert costs == {"ansible.builtin.ping": [Measured(1, 2)] * 2}


def test_the_memory_of_a_process_is_seen_while_it_runs():
    with measuring.watched(os.getpid()) as found:
        time.sleep(0.2)
    assert max(found) > 2**20
