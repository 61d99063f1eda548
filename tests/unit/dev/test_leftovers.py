# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

from __future__ import annotations

import subprocess
import sys

from ansible_collections.community.plesk.tests.dev import leftovers

SLEEP = [sys.executable, "-c", "import time; time.sleep(60)"]


def test_what_names_the_directory_is_ended(tmp_path):
    with subprocess.Popen([*SLEEP, str(tmp_path)]) as program:
        ended = leftovers.end(tmp_path)
        assert program.wait(10) != 0
    assert [line for line in ended if line.endswith(str(tmp_path))]


def test_what_names_another_directory_is_left_alone(tmp_path):
    with subprocess.Popen([*SLEEP, str(tmp_path / "other")]) as program:
        ended = leftovers.end(tmp_path / "mine")
        assert program.poll() is None
        program.kill()
    assert ended == []
