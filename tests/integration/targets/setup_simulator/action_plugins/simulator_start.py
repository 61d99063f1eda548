# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""Starts a simulated server, which ends with the playbook at the latest, and waits until it listens."""

from __future__ import annotations

import json
import os
import pathlib
import subprocess
import time

from ansible.errors import AnsibleError
from ansible.plugins.action import ActionBase

PATIENCE = 30


class ActionModule(ActionBase):
    """Options: ``python``, ``source``, which is the folder of the simulator's package, ``ready_file`` and further ``words`` of its command line."""

    def run(self, tmp=None, task_vars=None):
        """Return as ``simulator`` what the server wrote into the file."""
        result = super().run(tmp, task_vars)
        options = self._task.args
        ready = pathlib.Path(options["ready_file"])
        # The parent of a worker is ansible-playbook.
        command = [options["python"], "-m", "simulator", "--ready-file", str(ready), "--exit-with", str(os.getppid()), *options["words"]]
        environ = dict(os.environ, PYTHONPATH=options["source"])
        with open(str(ready) + ".log", "w+b") as log:
            program = subprocess.Popen(list(map(str, command)), stdin=subprocess.DEVNULL, stdout=log, stderr=log, env=environ, start_new_session=True)
            deadline = time.monotonic() + PATIENCE
            while not ready.exists():
                if program.poll() is not None or time.monotonic() > deadline:
                    log.seek(0)
                    raise AnsibleError("The simulator did not start: {0}".format(log.read().decode("utf-8", "replace")))
                time.sleep(0.05)
        return dict(result, changed=True, simulator=json.loads(ready.read_text(encoding="utf-8")))
