# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""Where things live: everything that is kept is in ``.nox/`` of the checkout, everything else in a directory that goes away."""

from __future__ import annotations

import contextlib
import fcntl
import hashlib
import os
import pathlib
import shutil
import subprocess
import sys
import sysconfig
import tempfile
import venv

CHECKOUT = pathlib.Path(__file__).resolve().parents[2]
REQUIREMENTS = CHECKOUT / "tests" / "dev" / "requirements"
LONGEST = 60


def kept():
    """Return the directory that is kept between runs, under a short path without blanks.

    Interpreter lines of scripts break at a blank, and nox gives environments other names in a long path: such a checkout is reached through a link
    in the temporary directory.
    """
    real = CHECKOUT / ".nox"
    real.mkdir(exist_ok=True)
    if not has_blank(real) and len(str(real)) <= LONGEST:
        return real
    link = temporary_root() / "community.plesk-{0}-{1}".format(os.getuid(), hashlib.sha256(os.fsencode(str(real))).hexdigest()[:12])
    with contextlib.suppress(FileExistsError):
        link.symlink_to(real)
    if link.lstat().st_uid != os.getuid() or os.readlink(str(link)) != str(real):
        sys.exit("{0} is in the way: remove it, or set TMPDIR to another directory".format(link))
    return link


def kept_directory(name):
    """Return a directory of that name within the kept one."""
    directory = kept() / name
    directory.mkdir(exist_ok=True)
    return directory


def python_with_nox(environ):
    """Return the Python of an environment that has nox, made now unless it is there already: no ensurepip is needed for it."""
    requirements = REQUIREMENTS / "nox.txt"
    key = hashlib.sha256(requirements.read_bytes() + sys.version.encode("utf-8")).hexdigest()[:8]
    home = kept() / ("dev-" + key)
    with (kept() / "dev.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not (home / "complete").exists():
            print("   preparing nox (once)", flush=True)
            for old in kept().glob("dev-*"):
                shutil.rmtree(str(old))
            prepare(home, requirements, environ)
            (home / "complete").touch()
    return home / "bin" / "python"


def prepare(home, requirements, environ):
    """Install into a new environment: with uv, which nox then finds and uses too, or with pip alone where uv does not reach the packages."""
    packages = sysconfig.get_path("purelib", scheme="posix_prefix", vars={"base": str(home)})
    pip = [sys.executable, "-m", "pip", "install", "--target", packages]
    with_uv = [home / "bin" / "python", "-m", "uv", "pip", "install", "--requirement", requirements, "--python", home / "bin" / "python"]
    for way in ([[*pip, "uv"], with_uv], [[*pip, "--requirement", requirements]]):
        venv.EnvBuilder(with_pip=False, clear=True).create(str(home))
        for command in way:
            done = subprocess.run(list(map(str, command)), check=False, env=environ, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
            if done.returncode:
                break
        else:
            return
    sys.exit("{0}\npip cannot install what {1} names".format(done.stdout, requirements))


@contextlib.contextmanager
def passing():
    """Give a directory outside the checkout, under a path without blanks, which is removed in the end."""
    directory = pathlib.Path(tempfile.mkdtemp(prefix="community.plesk-", dir=str(temporary_root())))
    try:
        yield directory
    finally:
        shutil.rmtree(str(directory), ignore_errors=True)


def temporary_root():
    """Return the temporary directory, or /tmp where its path has a blank."""
    root = pathlib.Path(tempfile.gettempdir()).resolve()
    return pathlib.Path("/tmp") if has_blank(root) else root


def has_blank(path):
    """Say whether a path has a character at which an interpreter line breaks."""
    return any(character.isspace() for character in str(path))
