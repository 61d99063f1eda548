# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""Running a program: quietly, unless it fails or is asked to be heard."""

from __future__ import annotations

import contextlib
import os
import re
import subprocess
import time
import typing

from . import console, place

TAIL = 200
RUNNING: set = set()
PIP_TALK = re.compile(r"\s*(Collecting|Downloading|Installing|Successfully installed|Using cached|Requirement already|Cached pip)\b|\s+━")


class Finished(typing.NamedTuple):
    """A program that has ended."""

    returncode: int
    output: str
    seconds: float = 0


class ProcessError(Exception):
    """A program failed; what it said has been shown."""


def run(command, environ, folder=None, show=None):
    """Run a program to its end and return a Finished; ``show`` maps a line to what is said about it, or to None."""
    lines = []
    begun = time.monotonic()
    with started(command, environ, folder, stdout=subprocess.PIPE, stderr=subprocess.STDOUT) as program:
        for line in program.stdout:
            lines.append(line.rstrip("\n"))
            said = lines[-1] if os.environ.get("DEV_VERBOSE") else show and show(lines[-1])
            if said:
                console.step(said)
        returncode = program.wait()
    return Finished(returncode, "\n".join(lines), time.monotonic() - begun)


def must(command, environ, folder=None, show=None):
    """Run a program and return its output; show everything and raise if it fails."""
    finished = run(command, environ, folder, show)
    if finished.returncode:
        show_output(finished)
        raise ProcessError("{0} ended with exit code {1}".format(" ".join(map(str, command)), finished.returncode))
    return finished.output


def show_output(finished, name=None):
    """Show what a program said: all of it goes to a log, its end to the console."""
    lines = [line for line in finished.output.splitlines() if not PIP_TALK.match(line)]
    if name:
        log = place.kept_directory("log") / (name + ".log")
        log.write_text(finished.output + "\n", encoding="utf-8")
        if len(lines) > TAIL:
            console.say("[the last {0} of {1} lines; everything is in .dev/log/{2}]".format(TAIL, len(lines), log.name))
            lines = lines[-TAIL:]
    console.say("\n".join(lines))


@contextlib.contextmanager
def started(command, environ, folder=None, **streams):
    """Give a running program, which does not outlive this."""
    arguments = [str(word) for word in command]
    with subprocess.Popen(
        arguments,
        env=environ,
        cwd=str(folder or place.CHECKOUT),
        stdin=subprocess.DEVNULL,
        encoding="utf-8",
        errors="replace",
        **streams,
    ) as program:
        RUNNING.add(program)
        try:
            yield program
        finally:
            RUNNING.discard(program)
            stop(program)


def end_all():
    """Ask every program that is running to end, whichever thread waits for it."""
    for program in list(RUNNING):
        program.terminate()


def stop(program, patience=10):
    """End a program that is still running: politely at first."""
    if program.poll() is not None:
        return
    program.terminate()
    try:
        program.wait(patience)
    except subprocess.TimeoutExpired:
        program.kill()
        program.wait()
