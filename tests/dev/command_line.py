# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""From words to a stage, from a stage to an exit code."""

from __future__ import annotations

import argparse
import importlib
import os
import signal
import sys
import time

from . import console, cores, place, process

NEEDED = (3, 10)
STAGES = {
    "demo": "see the collection at work on a simulated Plesk",
    "test": "run all tests: units and integration",
    "simulator": "run the simulated Plesk until Ctrl-C; words after it are handed on (try: simulator --help)",
    "faults": "try every fault, and kill, crowd and refuse whole playbooks (--write: renew tests/reports/faults.md)",
    "report": "make the report on ten simulated servers, three of them at fault, to be looked at",
    "browser": "look at the report in a headless Chromium (--write: renew its picture in docs/)",
    "lint": "run every linter (--fix: mend what ruff can mend)",
    "sanity": "run ansible-test sanity",
    "package": "build the artifact, import it like Galaxy does, install it elsewhere and use it",
    "matrix": "run all tests on every ansible-core and Python found here",
    "bench": "measure how fast the collection is and write tests/reports/benchmarks.md",
}


def main():
    """Run the stage asked for and return the exit code."""
    options = parsed(sys.argv[1:])
    if sys.version_info < NEEDED:
        console.say("dev.py needs Python {0}.{1} or newer; this is {2}".format(NEEDED[0], NEEDED[1], sys.version.split()[0]))
        return 2
    signal.signal(signal.SIGTERM, interrupted)
    try:
        return performed(options)
    except (place.PlaceError, process.ProcessError) as error:
        console.say(str(error))
        count(options.stage, 0, 1)
        return 1
    except KeyboardInterrupt:
        console.say("interrupted")
        return 130


def parsed(words):
    """Return the options; what follows the simulator is its own."""
    parser = argparse.ArgumentParser(prog="dev.py", description="Demo, tests and tools of community.plesk.")
    parser.epilog = "Everything needed is kept in .dev/, which can be removed at any time. DEV_VERBOSE=1 shows all that the tools say."
    stages = parser.add_subparsers(dest="stage", metavar="STAGE")
    stages.required = True
    for name, purpose in STAGES.items():
        stages.add_parser(name, help=purpose, description=purpose, add_help=name != "simulator")
    stages.choices["lint"].add_argument("--fix", action="store_true", help="mend what ruff can mend")
    stages.choices["sanity"].add_argument("--core", choices=cores.CORES, help="the ansible-core to run it with, by default the newest")
    stages.choices["bench"].add_argument("--quick", action="store_true", help="smaller sizes, fewer rounds, nothing written to tests/reports/")
    stages.choices["bench"].add_argument("parts", nargs="*", metavar="PART", help="tasks, fleet or plans; all of them if none is named")
    stages.choices["faults"].add_argument("--write", action="store_true", help="renew tests/reports/faults.md")
    stages.choices["browser"].add_argument("--write", action="store_true", help="renew docs/report.png")
    options, rest = parser.parse_known_args(words)
    if rest and options.stage != "simulator":
        parser.error("unknown words: " + " ".join(rest))
    options.words = rest
    return options


def performed(options):
    """Perform a stage, say how it went and return the exit code."""
    begun = time.monotonic()
    stage = importlib.import_module("dev.stages." + options.stage)
    if options.stage == "simulator" and stage.tells(options.words):
        return stage.tell(options.words)
    console.title(options.stage)
    result = stage.run(options)
    console.say("{0}: {1} ({2:.0f} s)".format(options.stage, result, time.monotonic() - begun))
    count(options.stage, result.passed, result.failed)
    return 0 if result.good else 1


def count(stage, passed, failed):
    """Add a line to the file that DEV_TALLY names, for whoever adds several stages up."""
    if os.environ.get("DEV_TALLY"):
        with open(os.environ["DEV_TALLY"], "a", encoding="utf-8") as file:
            file.write("{0} {1} {2}\n".format(stage, passed, failed))


def interrupted(number, frame):
    """End as after Ctrl-C, which every program of the terminal hears, so that everything is put away."""
    process.end_all()
    raise KeyboardInterrupt
