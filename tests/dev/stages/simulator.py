# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""The simulated Plesk, in the foreground, to try things against."""

from __future__ import annotations

import contextlib
import os

from .. import collection, console, place, process, simulated_plesk, suites, surroundings
from ..tally import Tally

# With these the simulator tells something and ends.
TELLING = ("-h", "--help", "--list")


def tells(words):
    """Return whether words make the simulator tell something of itself instead of running."""
    return any(word.split("=")[0] in TELLING for word in words)


def tell(words):
    """Show what the simulator tells of itself, nothing else, and return its exit code."""
    home = suites.environment_of_default_core()
    environ = surroundings.of_tests(PYTHONPATH=str(place.CHECKOUT / "tests"))
    with process.started(simulated_plesk.command(home, *words), environ) as program:
        return program.wait()


def run(options):
    """Run the simulator with the words given until it is interrupted."""
    home = suites.environment_of_default_core()
    with collection.linked() as link:
        console.say("To use this checkout and its Ansible in another terminal, run there:\n")
        console.say("  export ANSIBLE_COLLECTIONS_PATH={0} PATH={1}:$PATH\n".format(link.parents[2], home.path / "bin"))
        environ = surroundings.of_tests(PYTHONPATH=str(link / "tests"))
        with process.started(simulated_plesk.command(home, *options.words), environ, os.getcwd()) as program:
            with contextlib.suppress(KeyboardInterrupt):
                program.wait()
            process.stop(program)
            return Tally(failed=1) if program.returncode else Tally(passed=1)
