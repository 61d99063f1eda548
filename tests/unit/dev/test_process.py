# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""How programs are run."""

from __future__ import annotations

import os
import pathlib
import subprocess
import sys

import pytest
from ansible_collections.community.plesk.tests.dev import process

FAIL = [sys.executable, "-c", "import sys; print(sys.argv[1]); sys.exit(3)", pathlib.Path("/tmp/x-1/ansible_collections/community/plesk/tests/a.py")]
SLEEP = [sys.executable, "-c", "import time; print('awake', flush=True); time.sleep(60)"]


@pytest.mark.parametrize("run", [process.must, process.show])
def test_a_program_that_fails_is_named_with_all_its_words(run):
    with pytest.raises(process.ProcessError, match=r"sys.exit\(3\) /tmp/x-1/\S+ ended with exit code 3$"):
        run(FAIL, dict(os.environ))


def test_what_it_said_names_files_of_the_checkout_not_of_a_copy_that_is_gone(capsys, monkeypatch):
    monkeypatch.delenv("DEV_VERBOSE", raising=False)
    with pytest.raises(process.ProcessError):
        process.must(FAIL, dict(os.environ))
    assert capsys.readouterr().out == "tests/a.py\n\n"


def test_a_copy_that_ansible_test_made_is_not_named_either():
    made = "/tmp/x-1/ansible_collections/community/plesk/tests/output/.tmp/integration/plesk_service-0b-ÅÑŚÌβŁÈ/tests/integration/targets/a.yml:20"
    assert process.OF_COPY.sub("", "Origin: " + made) == "Origin: tests/integration/targets/a.yml:20"


def test_a_program_ends_with_what_interrupts_us():
    running = []

    def be_interrupted():
        with process.started(SLEEP, dict(os.environ), stdout=subprocess.PIPE) as program:
            running.append(program)
            program.stdout.readline()
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        be_interrupted()
    assert running[0].returncode == -15
