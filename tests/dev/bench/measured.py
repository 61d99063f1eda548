# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""A program's wall time, CPU time and peak memory, everything that it starts included."""

from __future__ import annotations

import contextlib
import os
import time
import typing

from .. import process
from .tree_memory import TreeMemory


class Measured(typing.NamedTuple):
    """What a run took: seconds, seconds of CPU, and MiB if memory was looked at."""

    wall: float
    cpu: float
    peak: float = 0.0


def run(command, environ, folder, log, memory=False):
    """Run a program to its end and return Measured; raise if it fails. What it says goes to a log."""
    with log.open("w", encoding="utf-8") as said:
        begun = time.monotonic()
        with process.started(command, environ, folder, stdout=said, stderr=said) as program:
            with TreeMemory(program.pid) if memory else contextlib.nullcontext() as watch:
                dummy, status, usage = os.wait4(program.pid, 0)
                wall = time.monotonic() - begun
            program.returncode = os.waitstatus_to_exitcode(status)
    if program.returncode:
        process.show_output(process.Finished(program.returncode, log.read_text(encoding="utf-8", errors="replace")))
        raise process.ProcessError("{0} ended with exit code {1}".format(" ".join(map(str, command)), program.returncode))
    return Measured(wall, usage.ru_utime + usage.ru_stime, watch.peak / 1024 if watch else 0.0)
