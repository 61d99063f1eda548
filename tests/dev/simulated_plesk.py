# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""A simulated Plesk: in the foreground to try things against, or for as long as something needs it."""

from __future__ import annotations

import contextlib
import json
import subprocess
import time

from . import collection, place, process, surroundings

PATIENCE = 20
# With these the simulator prints something and exits.
TELLING = ("-h", "--help", "--list")


def run_in_foreground(home, folder, words):
    """Run the simulator in a folder with the words given until it is interrupted."""
    command = [home / "bin" / "python", "-m", "simulator", *words]
    if any(word.split("=")[0] in TELLING for word in words):
        return process.show(command, surroundings.of_tests(PYTHONPATH=str(place.CHECKOUT / "tests")))
    with collection.linked() as link:
        print("To use this checkout and its Ansible in another terminal, run there:\n")
        print("  export ANSIBLE_COLLECTIONS_PATH={0} PATH={1}:$PATH\n".format(link.parents[2], home / "bin"), flush=True)
        environ = surroundings.of_tests(PYTHONPATH=str(link / "tests"))
        with contextlib.suppress(KeyboardInterrupt):
            process.show(command, environ, folder)
    return None


@contextlib.contextmanager
def running(command, tests, ready, patience=PATIENCE):
    """Give what a program of simulated servers writes into the file ``ready`` when all of them listen; ``tests`` is the directory of its code."""
    with contextlib.suppress(FileNotFoundError):
        ready.unlink()
    with process.started(command, surroundings.of_tests(PYTHONPATH=str(tests)), stdout=subprocess.DEVNULL) as program:
        try:
            deadline = time.monotonic() + patience
            while not ready.exists():
                if program.poll() is not None or time.monotonic() > deadline:
                    raise process.ProcessError("the simulated servers did not start")
                time.sleep(0.05)
            yield json.loads(ready.read_text(encoding="utf-8"))
        finally:
            process.stop(program)
