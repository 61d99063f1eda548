# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""Changes a simulated server; ``uri`` would do, but the targets do it some hundred times and each would start a Python."""

from __future__ import annotations

import json
import urllib.error
import urllib.request

from ansible.errors import AnsibleError
from ansible.plugins.action import ActionBase


class ActionModule(ActionBase):
    """Options: ``state``, what differs from how it is (services, switches and so on), and ``faults``, what is to go wrong with the next requests.

    With ``reset`` it begins anew first, and so does its log. Another server than the fact ``simulator`` is given as ``of``.
    """

    _VALID_ARGS = frozenset(["of", "reset", "state", "faults"])

    def run(self, tmp=None, task_vars=None):
        """Give the orders; the task fails if the server does not take one."""
        result = super().run(tmp, task_vars)
        options = self._task.args
        server = options["of"] if "of" in options else task_vars["simulator"]
        # open_url of ansible-core would read all certificate authorities first, which takes forty times as long.
        opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
        for option, method, name in (("reset", "POST", "reset"), ("state", "PUT", "state"), ("faults", "POST", "faults")):
            if options.get(option) in (None, False):
                continue
            body = json.dumps(options[option])
            url = "http://{host}:{plain_port}/simulator/{0}".format(name, **server)
            request = urllib.request.Request(url, body.encode("utf-8"), {"Content-Type": "application/json"}, method=method)
            try:
                opener.open(request).read()
            except urllib.error.HTTPError as error:
                raise AnsibleError("The simulator does not take {0}: {1}".format(body, error.read().decode("utf-8"))) from error
        if options.get("reset"):
            seen = task_vars["ansible_facts"].get("simulator_seen", {})
            result["ansible_facts"] = dict(simulator_seen=dict(seen, **{"{host}:{port}".format(**server): 0}))
        return dict(result, changed=True)
