# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""Run a simulated Plesk from the command line: python3 -m simulator."""

from __future__ import annotations

import argparse
import contextlib
import os
import signal
import sys
import threading
import time

from . import certificate_kinds
from .addresses import loopback
from .certificate import Certificate
from .faults import KINDS, Kind
from .screen import screen, write_ready_file
from .simulator import Simulator
from .switches import TABLE

GLANCE = 0.5


def arguments(command_line: list[str] | None = None) -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser(prog="python3 -m simulator", description="A simulated Plesk server on a loopback address.")
    parser.add_argument("--address", action="append", help="loopback address to listen on (127.0.0.0/8, ::1), once for each; 127.0.0.1 by default")
    parser.add_argument("--port", type=int, default=0, help="port with TLS; 0, the default, takes a free one")
    parser.add_argument("--plain-port", type=int, default=0, help="port without TLS; 0, the default, takes a free one")
    parser.add_argument("--state", metavar="FILE", help="state over the defaults, YAML or JSON")
    parser.add_argument("--ready-file", metavar="FILE", help="written as JSON once the simulator listens, removed when it stops")
    parser.add_argument("--lifetime", type=float, metavar="SECONDS", help="stop after that long")
    parser.add_argument("--exit-with", type=int, metavar="PID", help="stop when that process is gone")
    parser.add_argument("--certificate", choices=tuple(certificate_kinds.KINDS), default="true", help="kind of certificate to show (see --list certificates)")
    parser.add_argument("--list", choices=("switches", "faults", "certificates"), help="show the table of switches, faults or certificates and stop")
    return parser.parse_args(command_line)


def table(name: str) -> str:
    """Return a table as text."""
    if name == "switches":
        return "".join("%s = %r (%s)\n    %s\n" % (row.name, row.default, ", ".join(map(str, row.allowed)), row.sentence) for row in TABLE)
    if name == "certificates":
        return "".join("%s\n    %s\n" % (kind, row.sentence) for kind, row in certificate_kinds.KINDS.items())
    return "".join(_described(fault, kind) for fault, kind in KINDS.items())


def _described(fault: str, kind: Kind) -> str:
    choices = "".join("    %s: %s\n" % (parameter, ", ".join(map(str, allowed))) for parameter, allowed in kind.choices.items())
    return "%s (%s) %s\n    %s\n%s" % (fault, ", ".join(kind.whens), kind.parameters or "", kind.sentence, choices)


def lives(pid: int) -> bool:
    """Tell whether the process is there and not merely waiting to be buried."""
    try:
        os.kill(pid, 0)
        with open("/proc/%d/stat" % pid, encoding="utf-8", errors="replace") as source:
            return source.read().rsplit(")", 1)[1].split()[0] != "Z"
    except ProcessLookupError:
        return False
    except (OSError, IndexError):
        return True


def wait(stopped: threading.Event, lifetime: float | None, pid: int | None) -> None:
    """Return when there is a reason to stop."""
    end = time.monotonic() + (float("inf") if lifetime is None else lifetime)
    while time.monotonic() < end and (pid is None or lives(pid)):
        if stopped.wait(max(0.0, min(GLANCE, end - time.monotonic()))):
            return


def main() -> int:
    """Run until told to stop."""
    options = arguments()
    if options.list:
        sys.stdout.write(table(options.list))
        return 0
    stopped = threading.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *dummy: stopped.set())
    try:
        addresses = [loopback(address) for address in options.address or ["127.0.0.1"]]
        with contextlib.ExitStack() as stack:
            certificate = stack.enter_context(contextlib.closing(Certificate(addresses, options.certificate)))
            simulator = Simulator(options.state, addresses, options.port, options.plain_port, certificate)
            _serve(stack.enter_context(simulator), options, stopped)
    except (OSError, ValueError) as trouble:
        sys.stderr.write("%s\n" % trouble)
        return 1
    return 0


def _serve(simulator: Simulator, options: argparse.Namespace, stopped: threading.Event) -> None:
    sys.stdout.write(screen(simulator))
    sys.stdout.flush()
    if options.ready_file:
        write_ready_file(options.ready_file, simulator)
    try:
        wait(stopped, options.lifetime, options.exit_with)
    finally:
        if options.ready_file:
            with contextlib.suppress(OSError):
                os.unlink(options.ready_file)


if __name__ == "__main__":
    sys.exit(main())
