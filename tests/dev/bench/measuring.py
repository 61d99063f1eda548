# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""A program's wall time, CPU time and peak memory; contenders in turn, so that what else the machine does meets all alike; medians and ratios.

A ratio is taken within each round, whose runs lie close together in time, and only then the median of it.
"""

from __future__ import annotations

import contextlib
import os
import statistics
import threading
import time
import typing

import psutil

from .. import process
from .contenders import EMPTY

GLANCE = 0.02


class Measured(typing.NamedTuple):
    """What a run took: seconds, seconds of CPU, and MiB if memory was looked at."""

    wall: float
    cpu: float
    peak: float = 0.0


def run(command, environ, folder, log, memory=False):
    """Run a program to its end and return Measured, everything that it starts included; raise if it fails. What it says goes to a log."""
    with log.open("w", encoding="utf-8") as said:
        begun = time.monotonic()
        with process.started(command, environ, folder, stdout=said, stderr=said) as program:
            with watched(program.pid) if memory else contextlib.nullcontext([0]) as peaks:
                dummy, status, usage = os.wait4(program.pid, 0)
                wall = time.monotonic() - begun
            program.returncode = os.waitstatus_to_exitcode(status)
    if program.returncode:
        print(log.read_text(encoding="utf-8", errors="replace"))
        raise process.ProcessError("{0} ended with exit code {1}".format(" ".join(map(str, command)), program.returncode))
    return Measured(wall, usage.ru_utime + usage.ru_stime, max(peaks) / 2**20)


@contextlib.contextmanager
def watched(pid):
    """Give the list of what a process and all below it held, in bytes, looked at again and again; what they share counts once."""
    found, over = [0], threading.Event()

    def watch():
        while not over.wait(GLANCE):
            with contextlib.suppress(psutil.Error):
                root = psutil.Process(pid)
                found.append(sum(map(memory_of, [root, *root.children(recursive=True)])))

    thread = threading.Thread(target=watch, daemon=True)
    thread.start()
    try:
        yield found
    finally:
        over.set()
        thread.join()


def memory_of(one):
    """Return the proportional set size of a process, in bytes; nothing once it is gone."""
    with contextlib.suppress(psutil.Error):
        return one.memory_full_info().pss
    return 0


def play_rounds(play, contenders, count):
    """Play the empty play and all contenders, so many times; return the runs of each."""
    runs = {contender: [] for contender in (EMPTY, *contenders)}
    for number in range(count):
        print("     round {0} of {1}".format(number + 1, count), flush=True)
        for contender, found in runs.items():
            found.append(play(contender))
    return runs


def without_empty(runs):
    """Return what one piece of work of each contender took in each round, by its name."""
    return {contender.name: net(found, runs[EMPTY], contender.pieces) for contender, found in runs.items() if contender is not EMPTY}


def net(runs, empty, pieces):
    """Return what each run took for one piece of work: the empty play of the same round taken off, the rest divided."""
    return [Measured((run.wall - none.wall) / pieces, (run.cpu - none.cpu) / pieces, run.peak) for run, none in zip(runs, empty)]


def median(runs):
    """Return the medians of several runs, each quantity for itself."""
    return Measured(*(statistics.median(values) for values in zip(*runs)))


def ratios(runs, others):
    """Return the medians of what each round's run took, measured by another contender's run of that round."""
    return median([Measured(*(share(*pair) for pair in zip(run, other))) for run, other in zip(runs, others)])


def share(value, other):
    """Return the ratio; of nothing at all, 0."""
    return value / other if other else 0.0


def per_item(small, large, few, many):
    """Return what one more item takes, from runs with few and with many."""
    return [Measured((more.wall - less.wall) / (many - few), (more.cpu - less.cpu) / (many - few)) for less, more in zip(small, large)]
