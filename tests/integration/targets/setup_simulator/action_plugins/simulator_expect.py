# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""Compares what went over the wire since the last time with what should have."""

from __future__ import annotations

from ansible.errors import AnsibleError
from ansible.plugins.action import ActionBase
from ansible.plugins.loader import lookup_loader


class ActionModule(ActionBase):
    """Options: ``requests``, the operations of each HTTP request, in order; without it the task only tells what was ``asked``,
    which the next one leaves out.

    ``connections`` is how many they came over, beside the one that each request has to itself if it writes: by default one for any number of requests.
    Another server than the fact ``simulator`` is given as ``of``. The fact ``simulator_seen`` is how much was told of each server.
    """

    _VALID_ARGS = frozenset(["of", "requests", "connections"])

    def run(self, tmp=None, task_vars=None):
        """Return what was ``asked``; the task fails if it is not what was expected."""
        result = super().run(tmp, task_vars)
        options = self._task.args
        if "connections" in options and "requests" not in options:
            raise AnsibleError("connections is nothing without requests")
        server = options["of"] if "of" in options else task_vars["simulator"]
        name = "{host}:{port}".format(**server)
        seen = task_vars["ansible_facts"].get("simulator_seen", {})
        [log] = lookup_loader.get("simulated", loader=self._loader, templar=self._templar).run(["log"], task_vars, of=server)
        news = log[seen.get(name, 0) :]
        asked = [request["operations"] for request in news]
        result.update(changed=False, asked=asked, ansible_facts=dict(simulator_seen=dict(seen, **{name: len(log)})))
        if "requests" not in options:
            return result
        connections = len({request["connection"] for request in news})
        expected = [list(operations) for operations in options["requests"]]
        writes = sum(any(not operation.rpartition("/")[2].startswith("get") for operation in operations) for operations in expected)
        failed = asked != expected or connections != int(options.get("connections", min(len(expected), 1))) + writes
        msg = "{0} was {1}asked what it should be".format(name, "not " if failed else "")
        return dict(result, failed=failed, msg=msg, connections=connections, expected=expected)
