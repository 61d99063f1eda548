# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""Running ansible-test in a copy of the collection."""

from __future__ import annotations

import os

from . import get_pip, process, ssh_keygen, surroundings, tally

NOTHING_DONE = "All targets skipped"


def run(environment, copy, words, show=None, **variables):
    """Run ansible-test and return a Finished; a run that skipped everything counts as failed."""
    environ = surroundings.of_tests(**variables)
    path = ssh_keygen.path_with(environ, copy.parents[2] / "bin")
    environ["PATH"] = os.pathsep.join([str(environment.path / "bin"), path])
    if "--local" not in words:
        get_pip.provide(environment, environ["HOME"])
    command = [environment.python, environment.program("ansible-test"), *words, "--color", "no"]
    finished = process.run(command, environ, copy, show)
    return finished._replace(returncode=1) if NOTHING_DONE in finished.output else finished


def integration(environment, copy, targets):
    """Run integration targets, all if none is named, with the environment's Python and return the Finished.

    The home directory is of this run alone: two runs side by side would both make an SSH key there.
    """
    home = copy.parents[2] / "home"
    home.mkdir()
    words = ["integration", "--local", "--allow-destructive", "--python", python_of(environment), "--continue-on-error", "-v", *targets]
    return run(environment, copy, words, target_named, HOME=str(home))


def target_named(line):
    """Return what to say about a line of an integration run."""
    match = tally.INTEGRATION_TARGET.match(line)
    return "integration target " + match.group(1) if match else None


def python_of(environment):
    """Return the name that ansible-test has for the environment's Python."""
    return "{0}.{1}".format(*environment.version)
