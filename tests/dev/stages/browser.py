# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""The report in a headless Chromium: how it looks, whether everybody can use it, what it does, and how fast.

Pages and pictures are left in .dev/browser/looks/. ``--write`` takes the picture in docs/ anew.
"""

from __future__ import annotations

import json
import shutil

from .. import chromium, collection, console, place, process, suites, surroundings
from ..tally import Tally

WRITER = "ansible_collections.community.plesk.tests.browser.pages"
PICTURE = place.CHECKOUT / "docs" / "report.png"


def run(options):
    """Look at the pages and return the tally. Without a browser only the writing of the pages counts."""
    pages = written(suites.environment_of_default_core())
    try:
        browser, driver = chromium.found(), chromium.driver()
    except chromium.MissingError as missing:
        console.step("NOT TESTED: {0}".format(missing))
        return Tally(passed=1)
    if options.write:
        process.must(["node", driver / "picture.js", browser, pages / "picture.html", PICTURE], surroundings.of_tests(), driver)
        console.step("docs/report.png is written")
        return Tally(passed=1)
    finished = process.run(["node", driver / "look.js", browser, pages], surroundings.of_tests(), driver, show=told)
    looks = [look for look in map(parsed, finished.output.splitlines()) if "name" in look]
    failed = sum(bool(look["complaint"]) for look in looks)
    if finished.returncode:
        process.show_output(finished, "browser")
        failed += 1
    console.step("the pictures are in {0}".format(pages))
    return Tally(1 + len(looks) - min(failed, len(looks)), failed)


def written(home):
    """Write the pages and return their directory."""
    directory = place.kept_directory("browser") / "looks"
    shutil.rmtree(str(directory), ignore_errors=True)
    directory.mkdir()
    with collection.copied() as copy:
        process.must([home.python, "-m", WRITER, directory], surroundings.of_tests(PYTHONPATH=str(copy.parents[2])), copy)
    return directory


def told(line):
    """Return what to say about a line of the driver's."""
    look = parsed(line)
    if "figure" in look:
        return look["figure"]
    return "{name}: {complaint}".format(**look) if look.get("complaint") else None


def parsed(line):
    """Return what a line of the driver's says, nothing if it is none of its own."""
    return json.loads(line) if line.startswith("{") else {}
