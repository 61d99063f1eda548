# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

from __future__ import annotations

DOCUMENTATION = r"""
name: record
type: aggregate
short_description: Writes down how integration targets went, and the results of the tasks of this collection
description:
  - Writes each result as a line of JSON, for the comparison of both forms, and at the end of a playbook a line about all its tasks.
author:
  - community.plesk contributors (@ansible-collections)
options:
  path:
    description: The file.
    type: path
    required: true
    ini:
      - section: callback_record
        key: path
"""

import json
import os

from ansible.plugins.callback import CallbackBase


class CallbackModule(CallbackBase):
    """Writes results to a file."""

    CALLBACK_VERSION = 2.0
    CALLBACK_TYPE = "aggregate"
    CALLBACK_NAME = "record"
    # Whoever names this folder wants it; ansible-test names the callbacks that are enabled itself.
    CALLBACK_NEEDS_ENABLED = False

    def __init__(self):
        """Nothing has run yet."""
        super().__init__()
        self._playbook = self._left_out = None

    def _write(self, **line):
        with open(self.get_option("path"), "a", encoding="utf-8") as file:
            file.write(json.dumps(line, default=str) + "\n")

    def record(self, task, returned, failed):
        """Write what a task of ours returned; remember why a target leaves its tests out."""
        if task.action.startswith("community.plesk."):
            self._write(**dict(returned, failed=failed, task=task.get_name()))
        elif str(returned.get("msg")).startswith("NOT TESTED: "):
            self._left_out = returned["msg"].partition(": ")[2]

    def v2_playbook_on_start(self, playbook):
        """Remember the name: that of the target with something random behind it."""
        self._playbook = os.path.basename(playbook._file_name)

    def v2_runner_on_ok(self, result, **dummy):
        """Record a task that went well."""
        self.record(result._task, result._result, False)

    def v2_runner_on_failed(self, result, ignore_errors=False, **dummy):
        """Record a task that failed."""
        self.record(result._task, result._result, True)

    def v2_playbook_on_stats(self, stats):
        """Write how many tasks went well, how many failed for good, and why the tests were left out, if they were."""
        failed = sum(stats.failures.values()) + sum(stats.dark.values())
        self._write(playbook=self._playbook, ok=sum(stats.ok.values()), failed=failed, left_out=self._left_out)
