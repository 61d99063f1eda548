# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""This checkout at the path where Ansible looks for a collection: ``ansible_collections/community/plesk``."""

from __future__ import annotations

import contextlib
import fnmatch
import os
import pathlib
import shutil

from . import place

PATH = pathlib.PurePath("ansible_collections", "community", "plesk")


def integration_targets():
    """Return the names of all integration targets; the roles that only prepare have no aliases."""
    return sorted(path.parent.name for path in (place.CHECKOUT / "tests" / "integration" / "targets").glob("*/aliases"))


def modules():
    """Return the names of all modules."""
    return sorted(path.stem for path in (place.CHECKOUT / "plugins" / "modules").glob("*.py"))


def roles():
    """Return the names of all roles."""
    return sorted(path.name for path in (place.CHECKOUT / "roles").iterdir() if path.is_dir())


@contextlib.contextmanager
def copied():
    """Give the copy of the collection in a directory that goes away; ``parents[2]`` of it is the collections path."""
    with place.passing() as root:
        copy(place.CHECKOUT, root / PATH)
        yield root / PATH


@contextlib.contextmanager
def linked():
    """Give a link to the checkout itself, for programs that do not resolve it and should see changes."""
    with place.passing() as root:
        link = root / PATH
        link.parent.mkdir(parents=True)
        link.symlink_to(place.CHECKOUT)
        yield link


def copy(source, destination):
    """Copy a tree without what its .gitignore names; works without git."""
    lines = (source / ".gitignore").read_text(encoding="utf-8").splitlines()
    patterns = [".git"] + [line.strip().rstrip("/") for line in lines if line.strip() and not line.startswith("#")]

    def left_out(folder, names):
        inside = pathlib.Path(folder).relative_to(source)
        return [name for name in names if is_ignored(str(inside / name), patterns)]

    shutil.copytree(str(source), str(destination), symlinks=True, ignore=left_out)


def is_ignored(path, patterns):
    """Say whether a path is left out: a pattern with a slash is a whole path, any other a name at any depth."""
    return any(fnmatch.fnmatch(path if "/" in pattern else os.path.basename(path), pattern.lstrip("/")) for pattern in patterns)
