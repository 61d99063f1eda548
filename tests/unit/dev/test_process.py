# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

from __future__ import annotations

import concurrent.futures
import os
import pathlib
import sys
import threading

import pytest
from ansible_collections.community.plesk.tests.dev import process

SLEEP = [sys.executable, "-c", "import time; print('awake', flush=True); time.sleep(60)"]


def test_a_program_that_fails_is_named_with_all_its_words():
    with pytest.raises(process.ProcessError, match=r"-c import sys; sys.exit\(3\) /somewhere ended with exit code 3"):
        process.must([sys.executable, "-c", "import sys; sys.exit(3)", pathlib.Path("/somewhere")], dict(os.environ))


def test_every_program_ends_whichever_thread_waits_for_it():
    awake = threading.Barrier(3, timeout=20)
    with concurrent.futures.ThreadPoolExecutor() as pool:
        running = [pool.submit(process.run, SLEEP, dict(os.environ), show=lambda line: awake.wait() and None) for dummy in range(2)]
        awake.wait()
        process.end_all()
        assert [future.result(timeout=20).returncode for future in running] == [-15, -15]
