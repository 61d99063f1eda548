# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""The simulated Plesk, in the foreground, to try things against."""

from __future__ import annotations

import contextlib
import os

from .. import collection, console, process, simulated_plesk, suites, surroundings
from ..tally import Tally


def run(options):
    """Run the simulator with the words given until it is interrupted."""
    home = suites.environment_of_default_core()
    with collection.linked() as link:
        console.say("If the collection is not installed, this terminal's ansible and collection for another terminal:\n")
        console.say("  export ANSIBLE_COLLECTIONS_PATH={0} PATH={1}:$PATH\n".format(link.parents[2], home.path / "bin"))
        environ = surroundings.of_tests(PYTHONPATH=str(link / "tests"))
        with process.started(simulated_plesk.command(home, *options.words), environ, os.getcwd()) as program:
            with contextlib.suppress(KeyboardInterrupt):
                program.wait()
            process.stop(program)
            return Tally(failed=1) if program.returncode else Tally(passed=1)
