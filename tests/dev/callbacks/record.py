# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

from __future__ import annotations

DOCUMENTATION = r"""
name: record
type: aggregate
short_description: Writes the results of the tasks of this collection to a file
description:
  - Writes each result as a line of JSON, for the demo and for the comparison of both forms to judge.
author:
  - community.plesk contributors (@ansible-collections)
options:
  path:
    description: The file.
    type: path
    required: true
    env:
      - name: RECORD_RESULTS
    ini:
      - section: callback_record
        key: path
"""

import json

from ansible.plugins.callback import CallbackBase


class CallbackModule(CallbackBase):
    """Writes results to a file."""

    CALLBACK_VERSION = 2.0
    CALLBACK_TYPE = "aggregate"
    CALLBACK_NAME = "record"
    # Whoever names this folder wants it; ansible-test names the callbacks that are enabled itself.
    CALLBACK_NEEDS_ENABLED = False

    def record(self, task, returned, failed):
        """Write what a task of ours returned."""
        if task.action.startswith("community.plesk."):
            with open(self.get_option("path"), "a", encoding="utf-8") as file:
                file.write(json.dumps(dict(returned, failed=failed, task=task.get_name()), default=str) + "\n")

    def v2_runner_on_ok(self, result, **dummy):
        """Record a task that went well."""
        self.record(result._task, result._result, False)

    def v2_runner_on_failed(self, result, ignore_errors=False, **dummy):
        """Record a task that failed."""
        self.record(result._task, result._result, True)
