# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""Stops a simulated server and waits until it is gone."""

from __future__ import annotations

import os
import pathlib
import signal
import time

from ansible.errors import AnsibleError
from ansible.plugins.action import ActionBase

PATIENCE = 30


class ActionModule(ActionBase):
    """Options: ``pid``, and ``ready_file``, which the server takes away as the last thing it does."""

    def run(self, tmp=None, task_vars=None):
        """Stop it; the task fails if it does not go."""
        result = super().run(tmp, task_vars)
        os.kill(int(self._task.args["pid"]), signal.SIGTERM)
        ready = pathlib.Path(self._task.args["ready_file"])
        deadline = time.monotonic() + PATIENCE
        while ready.exists():
            if time.monotonic() > deadline:
                raise AnsibleError("The simulator does not stop: {0} is still there".format(ready))
            time.sleep(0.05)
        return dict(result, changed=True)
