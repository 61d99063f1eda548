# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""Running a program: quietly, unless it fails."""

from __future__ import annotations

import contextlib
import os
import re
import subprocess
import typing

from . import place, surroundings

# The path of a copy that is gone when somebody reads of it, and of the copy that ansible-test makes of a target in it.
OF_COPY = re.compile(r"/[^\s\"':]*/ansible_collections/community/plesk/(?:tests/output/\.tmp/integration/[^/]+/)?")


class Finished(typing.NamedTuple):
    """A program that has ended."""

    returncode: int
    output: str


class ProcessError(Exception):
    """A program failed; what it said has been shown."""


def run(command, environ=None, folder=None):
    """Run a program to its end and return a Finished; with DEV_VERBOSE=1 its lines are shown as they come."""
    lines = []
    with started(command, environ, folder, stdout=subprocess.PIPE, stderr=subprocess.STDOUT) as program:
        for line in program.stdout:
            lines.append(line)
            if os.environ.get("DEV_VERBOSE"):
                print(line, end="", flush=True)
    return Finished(program.returncode, "".join(lines))


def must(command, environ=None, folder=None):
    """Run a program and return its output; show everything and raise if it fails."""
    finished = run(command, environ, folder)
    if finished.returncode:
        print(OF_COPY.sub("", finished.output), flush=True)
    require(command, finished.returncode)
    return finished.output


def show(command, environ=None, folder=None):
    """Run a program in the foreground, whose output is seen as it comes; raise if it fails."""
    with started(command, environ, folder) as program:
        program.wait()
    require(command, program.returncode)


def require(command, returncode):
    """Raise ProcessError unless a program ended well."""
    if returncode:
        raise ProcessError("{0} ended with exit code {1}".format(" ".join(map(str, command)), returncode))


@contextlib.contextmanager
def started(command, environ=None, folder=None, **streams):
    """Give a running program, which does not outlive this: what interrupts us ends it, else its end is awaited."""
    keywords = dict(env=environ or surroundings.of_tests(), cwd=str(folder or place.CHECKOUT), encoding="utf-8", errors="replace", **streams)
    with subprocess.Popen(list(map(str, command)), stdin=subprocess.DEVNULL, **keywords) as program:
        try:
            yield program
            program.wait()
        finally:
            stop(program)


def stop(program, patience=10):
    """End a program that is still running: politely at first."""
    if program.poll() is None:
        program.terminate()
        try:
            program.wait(patience)
        except subprocess.TimeoutExpired:
            program.kill()
            program.wait()
