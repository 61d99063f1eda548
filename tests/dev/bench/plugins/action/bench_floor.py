# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import hashlib
import http.client
import ssl

from ansible.errors import AnsibleError
from ansible.plugins.action import ActionBase
from lxml import etree

PATH = "/enterprise/control/agent.php"
CONTEXT = ssl._create_unverified_context()  # noqa: S323  # the pin is compared


class ActionModule(ActionBase):
    """Posts one packet over TLS to a pinned server and parses the reply: the least that any check can cost."""

    def run(self, tmp=None, task_vars=None):
        """Return the ids of the services."""
        result = super().run(tmp, task_vars)
        args = self._task.args
        connection = http.client.HTTPSConnection(args["host"], int(args["port"]), timeout=args["timeout"], context=CONTEXT)
        connection.connect()
        if hashlib.sha256(connection.sock.getpeercert(True)).hexdigest() != args["fingerprint"].partition(":")[2].replace(":", "").lower():
            raise AnsibleError("The server is not the pinned one")
        connection.request("POST", PATH, args["packet"], {"KEY": args["key"], "Content-Type": "text/xml"})
        packet = etree.fromstring(connection.getresponse().read())
        connection.close()
        return dict(result, services=[element.text for element in packet.iterfind(".//srv/id")])
