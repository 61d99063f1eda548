# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""How fast the collection is: everything in one run, the contenders in turn."""

from __future__ import annotations

import importlib
import shutil
import time

from .. import collection, console, environment, place, process
from ..bench import machine, page
from ..bench.controller import Controller
from ..bench.report import Report
from ..tally import Tally

PARTS = ("tasks", "fleet", "plans", "packets", "declaring", "facts")


def run(options):
    """Measure the parts asked for; goals that are missed are told, but only what does not run is a failure."""
    begun = time.monotonic()
    unknown = set(options.parts).difference(PARTS)
    if unknown:
        raise process.ProcessError("there is no part {0}; there are {1}".format(", ".join(sorted(unknown)), ", ".join(PARTS)))
    home = environment.prepare("bench", environment.requirements("core", "bench"))
    facts = machine.described(home)
    report, failed = Report(), 0
    with collection.copied() as copy:
        # As plugins of the collection, the contenders are found as its own are.
        shutil.copytree(copy / "tests" / "dev" / "bench" / "plugins", copy / "plugins", dirs_exist_ok=True)
        controller = Controller(home, copy, copy.parents[2])
        for name in options.parts or PARTS:
            console.title("bench " + name)
            try:
                found = importlib.import_module("dev.bench.parts." + name).run(controller, options.quick)
            except process.ProcessError as error:
                console.say(str(error))
                failed += 1
                continue
            for table in found.tables:
                console.say("\n".join(["", *table.for_terminal(), ""]))
            report.add(found)
    if failed:
        return Tally(report.measured, failed)
    console.say("\n".join(report.table_of_goals().for_terminal() + [""]))
    words = [page.COMMAND, *(["--quick"] if options.quick else []), *options.parts]
    written = page.write(*folders_of(options), report, facts, " ".join(words), time.monotonic() - begun)
    console.step("written: {0}".format(written))
    return Tally(report.measured)


def folders_of(options):
    """Return where the report and its pictures go: tests/reports/ and docs/ for a complete run, .dev/bench/ for any other."""
    kept = place.kept_directory("bench")
    return (kept, kept) if options.quick or options.parts else (place.CHECKOUT / "tests" / "reports", place.CHECKOUT / "docs")
