# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""What a simulated server tells of itself: its ``state``, or the ``log`` of what it was asked, the oldest first."""

from __future__ import annotations

import json
import urllib.request

from ansible.plugins.lookup import LookupBase


class LookupModule(LookupBase):
    """Terms: names of what it tells. Option: the server, as ``of``, by default the fact ``simulator``."""

    def run(self, terms, variables=None, **options):
        """Return what the server tells now."""
        server = options["of"] if "of" in options else variables["simulator"]
        # The lookup url of ansible-core would read all certificate authorities first, which takes forty times as long.
        opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
        return [json.loads(opener.open("http://{host}:{plain_port}/simulator/{0}".format(term, **server)).read()) for term in terms]
