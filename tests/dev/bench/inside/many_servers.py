# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""Many simulated servers in one process, each on a loopback address of its own, as one file orders them.

The order is JSON: ``{"servers": [STATE, ...], "round_trip": SECONDS or 0}``. With a round trip the first server can also be reached over a
delay line. Once all listen, their facts are written to another file. The process ends with the one that started it.
"""

from __future__ import annotations

import json
import os
import pathlib
import resource
import signal
import sys
import time

from dev.bench.inside.delay_line import DelayLine
from simulator import Certificate, Simulator

GLANCE = 0.5


def address(number):
    """Return a loopback address for a server: 127.77.0.1, 127.77.0.2, ..."""
    return "127.77.{0}.{1}".format(*divmod(number + 1, 250))


def started(states, certificate):
    """Return the simulators, listening."""
    return [Simulator(state, address(number), plain_port=0 if number == 0 else None, certificate=certificate).start() for number, state in enumerate(states)]


def facts(simulators, round_trip):
    """Return what has to be known of the simulators."""
    first = simulators[0]
    line = DelayLine(first.host, first.port, round_trip).start() if round_trip else None
    return {
        "servers": [{"host": simulator.host, "port": simulator.port} for simulator in simulators],
        "delayed_port": line and line.port,
        "control_port": first.plain_port,
        "secret_key": first.secret_key,
        "fingerprint": first.fingerprint,
        "ca_path": first.ca_path,
    }


def main():
    """Run until whoever started this is gone or says so."""
    order, ready = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
    asked = json.loads(order.read_text(encoding="utf-8"))
    signal.signal(signal.SIGTERM, lambda *dummy: sys.exit(0))
    most = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
    resource.setrlimit(resource.RLIMIT_NOFILE, (most, most))
    certificate = Certificate([address(number) for number in range(len(asked["servers"]))])
    simulators = started(asked["servers"], certificate)
    written = ready.with_suffix(".new")
    written.write_text(json.dumps(facts(simulators, asked["round_trip"])), encoding="utf-8")
    written.replace(ready)
    starter = os.getppid()
    while os.getppid() == starter:
        time.sleep(GLANCE)


if __name__ == "__main__":
    main()
