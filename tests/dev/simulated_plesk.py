# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""A simulated Plesk for as long as it is needed, and what it has to tell."""

from __future__ import annotations

import contextlib
import http.client
import json
import os
import subprocess
import time

from . import process, surroundings

PATIENCE = 20


class SimulatedPlesk:
    """A running simulator."""

    def __init__(self, facts):
        """Take the facts that the simulator wrote when it was ready."""
        self.facts = facts

    @property
    def connection(self):
        """Return the environment variables with which the modules find it and pin its certificate."""
        return {
            "PLESK_HOST": self.facts["host"],
            "PLESK_PORT": str(self.facts["port"]),
            "PLESK_SECRET_KEY": self.facts["secret_key"],
            "PLESK_CERT_FINGERPRINT": self.facts["fingerprint"],
        }

    def requests(self):
        """Return the requests it has seen."""
        return self._get("log")

    def state(self):
        """Return the state that it is really in."""
        return self._get("state")

    def _get(self, name):
        connection = http.client.HTTPConnection(self.facts["host"], self.facts["plain_port"], timeout=PATIENCE)
        with contextlib.closing(connection):
            connection.request("GET", "/simulator/" + name)
            return json.loads(connection.getresponse().read().decode("utf-8"))


def command(home, *words):
    """Return the command that runs the simulator in an environment."""
    return [home.python, "-m", "simulator", *words]


@contextlib.contextmanager
def running(home, tests, ready, state):
    """Give a SimulatedPlesk in that state; ``tests`` is the directory of its code, ``ready`` a file it may write."""
    words = ["--state", str(state), "--ready-file", str(ready), "--exit-with", str(os.getpid())]
    environ = surroundings.of_tests(PYTHONPATH=str(tests))
    with process.started(command(home, *words), environ, stdout=subprocess.DEVNULL) as program:
        deadline = time.monotonic() + PATIENCE
        while not ready.exists():
            if program.poll() is not None or time.monotonic() > deadline:
                raise process.ProcessError("the simulator did not start")
            time.sleep(0.05)
        yield SimulatedPlesk(json.loads(ready.read_text(encoding="utf-8")))
