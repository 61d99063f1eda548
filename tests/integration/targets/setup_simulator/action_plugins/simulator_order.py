# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""Gives the simulated server an order; ``uri`` would do, but the targets give some hundred orders and each would start a Python."""

from __future__ import annotations

import json
import urllib.error
import urllib.request

from ansible.errors import AnsibleError
from ansible.plugins.action import ActionBase


class ActionModule(ActionBase):
    """Options: ``url``, ``method``, and ``body``, which is sent as JSON."""

    def run(self, tmp=None, task_vars=None):
        """Send the order; the task fails if the server does not take it."""
        result = super().run(tmp, task_vars)
        order = self._task.args
        body = json.dumps(order.get("body"))
        request = urllib.request.Request(order["url"], body.encode("utf-8"), {"Content-Type": "application/json"}, method=order["method"])
        opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
        try:
            opener.open(request).read()
        except urllib.error.HTTPError as error:
            raise AnsibleError("The simulator does not take {0}: {1}".format(body, error.read().decode("utf-8"))) from error
        return dict(result, changed=True)
