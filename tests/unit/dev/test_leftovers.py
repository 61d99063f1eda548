# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

from __future__ import annotations

import contextlib
import subprocess
import sys

from ansible_collections.community.plesk.tests.dev import leftovers

SLEEP = "import time; print('awake', flush=True); time.sleep(60)"


@contextlib.contextmanager
def sleeper(directory):
    """Run a process that names a directory; it runs for certain only after its first word."""
    command = [sys.executable, "-c", SLEEP, str(directory)]
    with subprocess.Popen(command, stdout=subprocess.PIPE) as program:
        program.stdout.readline()
        yield program


def test_what_names_the_directory_is_ended(tmp_path):
    with sleeper(tmp_path) as program:
        ended = leftovers.end(tmp_path)
        assert program.wait(10) != 0
    assert [line for line in ended if line.endswith(str(tmp_path))]


def test_what_names_another_directory_is_left_alone(tmp_path):
    with sleeper(tmp_path / "other") as program:
        ended = leftovers.end(tmp_path / "mine")
        assert program.poll() is None
        program.kill()
    assert ended == []
