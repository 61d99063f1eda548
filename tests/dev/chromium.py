# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""A browser and what drives it: found here, or put here where that is allowed."""

from __future__ import annotations

import json
import os
import shutil

from . import console, place, process, surroundings

PROGRAMS = ("chromium", "chromium-browser", "google-chrome")
SOURCE = place.CHECKOUT / "tests" / "browser"
DEBIAN = (["apt-get", "update"], ["apt-get", "install", "--yes", "--no-install-recommends", "chromium", "fonts-dejavu-core"])


class MissingError(Exception):
    """There is no browser here, and none can be had; says why."""


def found():
    """Return the path of a Chromium, of Debian's if there was none and this may install it."""
    path = searched()
    if path is None and os.getuid() == 0 and shutil.which("apt-get"):
        console.step("installing Debian's Chromium")
        environ = dict(os.environ, DEBIAN_FRONTEND="noninteractive")
        if all(process.run(command, environ).returncode == 0 for command in DEBIAN):
            path = searched()
    if path is None:
        raise MissingError("there is no Chromium here, install chromium")
    return path


def searched():
    """Return the path of a Chromium that is here, or None."""
    return next(filter(None, map(shutil.which, PROGRAMS)), None)


def driver():
    """Return a directory with the scripts and with the packages of npm that they need."""
    if not shutil.which("node") or not shutil.which("npm"):
        raise MissingError("there is no Node.js here, install nodejs and npm")
    directory = place.kept_directory("browser")
    for path in [*SOURCE.glob("*.js"), SOURCE / "package.json"]:
        shutil.copy(str(path), str(directory / path.name))
    if not installed(directory):
        command = ["npm", "install", "--no-package-lock", "--no-audit", "--no-fund", "--ignore-scripts", "--loglevel", "error"]
        if process.run(command, surroundings.of_tests(), directory).returncode:
            raise MissingError("npm cannot install what tests/browser/package.json names")
    return directory


def installed(directory):
    """Tell whether the packages are there in the versions that are wanted."""
    wanted = json.loads((SOURCE / "package.json").read_text(encoding="utf-8"))["dependencies"]
    paths = {name: directory / "node_modules" / name / "package.json" for name in wanted}
    return all(path.exists() and json.loads(path.read_text(encoding="utf-8"))["version"] == wanted[name] for name, path in paths.items())
