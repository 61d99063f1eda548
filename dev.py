# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""The door to the workshop: ``python3 dev.py --help``.

It needs only Python and pip: it installs nox into .nox/, runs sessions of noxfile.py and adds up the results.
"""

from __future__ import annotations

import argparse
import itertools
import os
import pathlib
import signal
import subprocess
import sys
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent / "tests"))

from dev import counts, place, surroundings

NEEDED = (3, 10)
# What nox returns when it was interrupted.
INTERRUPTED = 130
# The sessions of nox that a stage is made of, how many of them run at a time, and what it does. The formatter writes what other linters read.
STAGES = {
    "demo": (["demo"], 1, "see the collection at work on a simulated Plesk"),
    "test": (["units", "integration"], 5, "run units and integration targets, or only those named after it"),
    "simulator": (["simulator"], 1, "run the simulated Plesk until Ctrl-C; words after it are handed on (try: simulator --help)"),
    "faults": (["faults"], 1, "try every fault, and kill, crowd and refuse whole playbooks (--write: renew tests/reports/faults.md)"),
    "report": (["report"], 1, "make a report to look at, on ten simulated servers, three of them at fault"),
    "browser": (["browser"], 1, "look at the report in a headless Chromium (--write: renew its picture in docs/)"),
    "lint": (["lint", "docs-check", "license-check", "extra-checks", "ansible-lint"], 1, "format the code and run every linter"),
    "sanity": (["sanity"], 1, "run ansible-test sanity"),
    "sanity-of-cores": (["sanity-of-cores"], 2, "run ansible-test sanity on every ansible-core"),
    "package": (["package", "galaxy-import"], 2, "build the artifact, import it like Galaxy does, install it elsewhere and use it"),
    "matrix": (["matrix"], 4, "test modules and roles on the other ansible-cores and Pythons found here"),
    "bench": (["bench"], 1, "measure how fast the collection is and write tests/reports/benchmarks.md (--quick; parts of it by name)"),
}
# The words that a stage takes; None where it judges them itself.
TAKES = {"simulator": None, "bench": None, "faults": {"--write"}, "browser": {"--write"}}
TELLING = {"-h", "--help", "--list"}


def main(words):
    """Run the stages that are named first, hand the other words on, say what was tested and return the exit code."""
    stages = list(itertools.takewhile(STAGES.__contains__, words))
    handed_on = words[len(stages) :]
    if sys.version_info < NEEDED:
        print("dev.py needs Python {0}.{1} or newer; this is {2}".format(*NEEDED, sys.version.split()[0]))
        return 2
    if not stages or not are_taken(stages, handed_on):
        return explain(words)
    begun = time.monotonic()
    report = place.kept() / "report-{0}.json".format(os.getpid())
    returncode = run_nox(find_sessions(stages, handed_on), max(STAGES[stage][1] for stage in stages), handed_on, report)
    if returncode == INTERRUPTED or tells(handed_on):
        return returncode
    passed, failed = counts.count(place.kept() / "junit", report)
    report.unlink(missing_ok=True)
    if returncode or not passed:
        failed = failed or 1
    print("{0}: {1} passed, {2} failed ({3:.0f} s)".format(" ".join(stages), passed, failed, time.monotonic() - begun), flush=True)
    if os.environ.get("DEV_TALLY"):
        with open(os.environ["DEV_TALLY"], "a", encoding="utf-8") as file:
            file.write("{0} {1}\n".format(passed, failed))
    return 1 if failed else 0


def are_taken(stages, words):
    """Say whether words may be handed on: to a single stage that takes them; ``test`` takes names."""
    if stages == ["test"]:
        return not any(word.startswith("-") for word in words)
    if len(stages) > 1 or stages[0] not in TAKES:
        return not words
    return TAKES[stages[0]] is None or TAKES[stages[0]].issuperset(words)


def find_sessions(stages, words):
    """Return the sessions of stages; of tests that are named, files are units and all others integration targets."""
    if stages == ["test"] and words:
        return [session for session, wanted in (("units", True), ("integration-1", False)) if any(("/" in word) is wanted for word in words)]
    return [name for stage in stages for name in STAGES[stage][0]]


def explain(words):
    """Show what there is to do, and return the exit code: asked for help, nothing is wrong."""
    purposes = "\n".join("  {0:15} {1}".format(stage, purpose) for stage, (dummy, dummies, purpose) in STAGES.items())
    parser = argparse.ArgumentParser(prog="dev.py", usage="dev.py STAGE [STAGE ...] [WORD ...]", formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.description = "Demo, tests and tools of community.plesk:\n\n" + purposes
    parser.epilog = "Everything needed is kept in .nox/, which can be removed at any time. DEV_VERBOSE=1 shows all that the programs say."
    parser.print_help()
    if {"-h", "--help"}.intersection(words):
        return 0
    taken = len(list(itertools.takewhile(STAGES.__contains__, words)))
    print("\n{0} not known: {1}".format("after " + words[taken - 1] if taken else "stage", " ".join(words[taken:])) if words else "", file=sys.stderr)
    return 2


def tells(words):
    """Say whether words only ask a stage to tell something of itself."""
    return any(word.split("=")[0] in TELLING for word in words)


def run_nox(sessions, jobs, words, report):
    """Have nox run sessions, in the order that they need, and return its exit code."""
    environ = surroundings.plain()
    command = [place.python_with_nox(environ), "-m", "nox", "--noxfile", place.CHECKOUT / "noxfile.py", "--report", report]
    command += [*(["--parallel", str(jobs), "--allow-parallel"] if jobs > 1 else []), "--sessions", *sessions, "--", *words]
    with subprocess.Popen(list(map(str, command)), env=environ) as nox:
        signal.signal(signal.SIGTERM, lambda *dummy: nox.terminate())
        # The terminal sends it to nox too, which puts everything away.
        signal.signal(signal.SIGINT, lambda *dummy: None)
        return nox.wait()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
