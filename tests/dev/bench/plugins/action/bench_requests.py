# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

from __future__ import annotations

import ssl

import requests
import requests.adapters
from ansible.plugins.action import ActionBase
from lxml import etree

PATH = "/enterprise/control/agent.php"
CONTEXT = ssl._create_unverified_context()  # noqa: S323  # the pin is compared


class Pinning(requests.adapters.HTTPAdapter):
    """Compares the fingerprint of the certificate, and nothing else."""

    def __init__(self, fingerprint):
        self._fingerprint = fingerprint
        super().__init__()

    def init_poolmanager(self, *args, **kwargs):
        """Give the fingerprint to urllib3."""
        super().init_poolmanager(*args, assert_fingerprint=self._fingerprint, ssl_context=CONTEXT, **kwargs)


class ActionModule(ActionBase):
    """Posts one packet with requests to a pinned server and parses the reply: the least that any check with requests can cost."""

    def run(self, tmp=None, task_vars=None):
        """Return the ids of the services."""
        result = super().run(tmp, task_vars)
        args = self._task.args
        requests.packages.urllib3.disable_warnings()
        with requests.Session() as session:
            session.trust_env = False
            session.mount("https://", Pinning(args["fingerprint"].partition(":")[2].replace(":", "").lower()))
            url = "https://{0}:{1}{2}".format(args["host"], args["port"], PATH)
            headers = {"KEY": args["key"], "Content-Type": "text/xml"}
            reply = session.post(url, data=args["packet"], headers=headers, timeout=args["timeout"], verify=False)
        packet = etree.fromstring(reply.content)
        return dict(result, services=[element.text for element in packet.iterfind(".//srv/id")])
