# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""Compares what went over the wire with what should have."""

from __future__ import annotations

import json
import urllib.request

from ansible.plugins.action import ActionBase


class ActionModule(ActionBase):
    """Options: ``log``, the URL of it, how many of its requests were ``seen`` before, and the ``requests`` that came since.

    ``connections`` is how many there were, beside the one that each request has to itself if it writes.
    """

    def run(self, tmp=None, task_vars=None):
        """Return how many requests are ``seen`` now; the task fails if they are not those that were expected."""
        result = super().run(tmp, task_vars)
        options = self._task.args
        # open_url of ansible-core would read all certificate authorities first, which takes forty times as long.
        opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
        log = json.loads(opener.open(options["log"]).read())
        news = log[int(options["seen"]) :]
        asked = [request["operations"] for request in news]
        connections = len({request["connection"] for request in news})
        expected = [list(operations) for operations in options["requests"]]
        writes = sum(any(not operation.rpartition("/")[2].startswith("get") for operation in operations) for operations in expected)
        failed = asked != expected or connections != int(options["connections"]) + writes
        return dict(result, changed=False, failed=failed, seen=len(log), asked=asked, connections=connections, expected=expected)
