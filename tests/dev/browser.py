# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""The report in a headless Chromium: how it looks, whether everybody can use it, what it does, and how fast. Pages and pictures stay in .nox/browser/looks/."""

from __future__ import annotations

import json
import os
import shutil

from . import checks, collection, place, process, surroundings

PROGRAMS = ("chromium", "chromium-browser", "google-chrome")
SOURCE = place.CHECKOUT / "tests" / "browser"
WRITER = "ansible_collections.community.plesk.tests.browser.pages"
PICTURE = place.CHECKOUT / "docs" / "report.png"
DEBIAN = (["apt-get", "update"], ["apt-get", "install", "--yes", "--no-install-recommends", "chromium", "fonts-dejavu-core"])
NPM = ["npm", "install", "--no-package-lock", "--no-audit", "--no-fund", "--ignore-scripts", "--loglevel", "error"]


class MissingError(process.ProcessError):
    """There is no browser here, or nothing to drive it, and none can be had; says why."""


def look(session, home, write):
    """Write the pages and look at them, or take the picture in docs/ anew. Without a browser only the writing counts."""
    judged = checks.Checks(session)
    pages = write_pages(home)
    judged.add("the pages are written")
    try:
        browser, driver = find_browser(), find_driver()
        if write:
            process.must(["node", driver / "picture.js", browser, pages / "picture.html", PICTURE], None, driver)
        else:
            look_at(pages, browser, driver, judged)
    except MissingError as missing:
        if write:
            raise
        judged.leave_out("how they look", str(missing))


def look_at(pages, browser, driver, judged):
    """Have the driver look at the pages, and count each of its looks."""
    finished = process.run(["node", driver / "look.js", browser, pages], None, driver)
    for told in (json.loads(line) for line in finished.output.splitlines() if line.startswith("{")):
        if "name" in told:
            judged.add(told["name"], told["complaint"])
        else:
            print("   " + told["figure"], flush=True)
    print("   the pictures are in {0}".format(pages), flush=True)
    if finished.returncode or '"name"' not in finished.output:
        raise process.ProcessError(finished.output or "the driver looked at nothing")
    if judged.failed:
        raise process.ProcessError("the pages are not as they should be")


def write_pages(home):
    """Write the pages and return their directory."""
    directory = place.kept_directory("browser") / "looks"
    shutil.rmtree(str(directory), ignore_errors=True)
    directory.mkdir()
    with collection.copied() as copy:
        process.must([home / "bin" / "python", "-m", WRITER, directory], surroundings.of_tests(PYTHONPATH=str(copy.parents[2])), copy)
    return directory


def find_browser():
    """Return the path of a Chromium, of Debian's if there was none and this may install it."""
    paths = [path for path in map(shutil.which, PROGRAMS) if path]
    if not paths and os.getuid() == 0 and shutil.which("apt-get"):
        print("   installing Debian's Chromium", flush=True)
        environ = dict(os.environ, DEBIAN_FRONTEND="noninteractive")
        if all(process.run(command, environ).returncode == 0 for command in DEBIAN):
            paths = [path for path in map(shutil.which, PROGRAMS) if path]
    if not paths:
        raise MissingError("there is no Chromium here, install chromium")
    return paths[0]


def find_driver():
    """Return a directory with the scripts and with the packages of npm that they need."""
    if not shutil.which("node") or not shutil.which("npm"):
        raise MissingError("there is no Node.js here, install nodejs and npm")
    directory = place.kept_directory("browser")
    for path in [*SOURCE.glob("*.js"), SOURCE / "package.json"]:
        shutil.copy(str(path), str(directory / path.name))
    if process.run(NPM, None, directory).returncode:
        raise MissingError("npm cannot install what tests/browser/package.json names")
    return directory
