# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""Private virtual environments: made once, found again by what they hold."""

from __future__ import annotations

import dataclasses
import fcntl
import hashlib
import pathlib
import re
import shutil
import sys

from . import console, cores, interpreters, place, process, surroundings

REQUIREMENTS = pathlib.Path(__file__).parent / "requirements"
COLLECTING = re.compile(r"Collecting ([\w.-]+)")


@dataclasses.dataclass(frozen=True)
class Environment:
    """A virtual environment that is ready."""

    path: pathlib.Path
    version: tuple

    @property
    def python(self):
        """Return its interpreter."""
        return str(self.path / "bin" / "python")

    @property
    def packages(self):
        """Return the directory of its packages."""
        return self.path / "lib" / "python{0}".format(interpreters.text(self.version)) / "site-packages"

    def program(self, name):
        """Return one of its programs."""
        return str(self.path / "bin" / name)


def requirements(*names):
    """Return the text of several requirements files: ours by name, others by path; ``core`` is the newest ansible-core for the Python at hand."""
    if names[0] == "core":
        return cores.requirement(cores.default(sys.version_info[:2])) + requirements(*names[1:])
    paths = [REQUIREMENTS / (name + ".txt") if isinstance(name, str) else name for name in names]
    return "\n".join(path.read_text(encoding="utf-8") for path in paths)


def prepare(name, wanted, version=None):
    """Return the environment of that name for a Python, made now unless it is there already."""
    version = version or sys.version_info[:2]
    key = hashlib.sha256(wanted.encode("utf-8")).hexdigest()[:8]
    home = place.kept_directory("environments")
    ready = Environment(home / "{0}-py{1}-{2}".format(name, interpreters.text(version), key), version)
    with (home / (name + ".lock")).open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not is_complete(ready):
            remove_others(home, name)
            make(ready, name, wanted)
    return ready


def is_complete(environment):
    """Say whether an environment was made to its end and its Python is still there."""
    return (environment.path / "complete").exists() and pathlib.Path(environment.python).exists()


def remove_others(home, name):
    """Remove what an environment of this name was before."""
    for old in home.glob(name + "-py*"):
        shutil.rmtree(str(old), ignore_errors=True)


def make(environment, name, wanted):
    """Make an environment, on machines without ensurepip too: another Python's pip puts the first pip into it."""
    version = interpreters.text(environment.version)
    console.step("preparing the environment '{0}' (Python {1}, once) in .dev/".format(name, version))
    environ = surroundings.of_pip()
    process.must([interpreters.found()[environment.version], "-m", "venv", "--without-pip", environment.path], environ)
    process.must([*first_pip(version), "--target", environment.packages, "pip"], environ)
    listed = environment.path / "requirements.txt"
    listed.write_text(wanted, encoding="utf-8")
    install = [environment.python, "-m", "pip", "install", "--prefer-binary", "--progress-bar", "off", "-r", listed]
    process.must(install, environ, show=package_named)
    (environment.path / "complete").write_text("", encoding="utf-8")


def first_pip(version):
    """Return the command that installs without touching the Python it runs on."""
    pip = [sys.executable, "-m", "pip", "install"]
    return [*pip, "--quiet", "--no-deps", "--only-binary", ":all:", "--python-version", version]


def package_named(line):
    """Return what to say about a line of pip's."""
    match = COLLECTING.match(line)
    return "  + " + match.group(1) if match else None
