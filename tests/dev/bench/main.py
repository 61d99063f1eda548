# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""Everything in one run, the contenders in turn: ``python -m dev.bench.main [--quick] [PART ...]``, in an environment with tests/dev/requirements/bench.txt."""

from __future__ import annotations

import argparse
import importlib
import pathlib
import shutil
import sys
import time

from .. import checks, collection, place, process
from . import report
from .controller import Controller

PARTS = ("tasks", "fleet", "plans", "packets", "declaring", "facts")


def main():
    """Measure the parts asked for and return the exit code; goals that are missed are reported, but only what does not run is a failure."""
    parser = argparse.ArgumentParser(prog="dev.py bench")
    parser.add_argument("--quick", action="store_true", help="smaller sizes, fewer rounds, nothing written to tests/reports/")
    # No parts at all are a choice too, to argparse the empty list.
    parser.add_argument("parts", nargs="*", choices=[*PARTS, []], metavar="PART", help="one of {0}; all of them if none is named".format(", ".join(PARTS)))
    options = parser.parse_args()
    begun, machine = time.monotonic(), report.describe_machine()
    found, judged = report.Report(), checks.Checks("bench")
    with collection.copied() as copy:
        # As plugins of the collection, the contenders are found as its own are.
        shutil.copytree(copy / "tests" / "dev" / "bench" / "plugins", copy / "plugins", dirs_exist_ok=True)
        controller = Controller(pathlib.Path(sys.prefix), copy, copy.parents[2])
        for name in options.parts or PARTS:
            found.add(measure(name, controller, options.quick, judged))
    print("\n" + found.table_of_goals().text("simple") + "\n")
    if judged.failed:
        return 1
    written = found.write(*folders_of(options), machine, " ".join(["bench", *sys.argv[1:]]), time.monotonic() - begun)
    print("   written: {0}".format(written))
    return 0


def measure(name, controller, quick, judged):
    """Measure a part, show its tables and return its Report."""
    print("-- {0}".format(name), flush=True)
    try:
        found = importlib.import_module("dev.bench.parts." + name).run(controller, quick)
    except process.ProcessError as error:
        judged.add("bench " + name, str(error))
        return report.Report()
    for table in found.tables:
        print("\n{0}\n{1}\n".format(table.title, table.text("simple")), flush=True)
    judged.add("bench " + name)
    return found


def folders_of(options):
    """Return where the report and its pictures go: tests/reports/ and docs/ for a complete run, .nox/bench-report/ for any other."""
    kept = place.kept_directory("bench-report")
    return (kept, kept) if options.quick or options.parts else (place.CHECKOUT / "tests" / "reports", place.CHECKOUT / "docs")


if __name__ == "__main__":
    sys.exit(main())
