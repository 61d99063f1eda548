# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""Simulated servers to talk to, for as long as they are needed."""

from __future__ import annotations

import contextlib
import http.client
import json

from .. import simulated_plesk
from . import contenders, playing

PATIENCE = 60
BUSY = {"services": [{"id": name, "title": name, "state": "running"} for name in contenders.SERVICES]}


def with_plans(count):
    """Return the state of a server that has so many add-on plans."""
    return {"addon_plans": [], "generate_addon_plans": count}


class Servers:
    """Running simulators."""

    def __init__(self, facts):
        """Take the facts that were written when all of them listened."""
        self.facts = facts

    def inventory(self, count=None):
        """Return the inventory of the first so many."""
        return playing.inventory(self.facts["servers"][:count], self.facts)

    def inventory_of(self, number):
        """Return the inventory of a single one."""
        return playing.inventory([self.facts["servers"][number]], self.facts)

    def distant_inventory(self):
        """Return the inventory of the first one as it is reached over the delay line."""
        return playing.inventory([dict(self.facts["servers"][0], port=self.facts["delayed_port"])], self.facts)

    def counters(self):
        """Return the connections and requests that the first one has seen."""
        first = self.facts["servers"][0]["host"]
        with contextlib.closing(http.client.HTTPConnection(first, self.facts["control_port"], timeout=PATIENCE)) as connection:
            connection.request("GET", "/simulator/counters")
            return json.loads(connection.getresponse().read().decode("utf-8"))


@contextlib.contextmanager
def running(home, tests, folder, states, round_trip=0.0):
    """Give Servers in these states; ``tests`` is the directory of their code, ``folder`` one to write to."""
    order = playing.written({"servers": states, "round_trip": round_trip}, folder / "servers.json")
    command = [home / "bin" / "python", "-m", "dev.bench.inside.many_servers", order, folder / "ready.json"]
    with simulated_plesk.running(command, tests, folder / "ready.json", PATIENCE) as facts:
        yield Servers(facts)
