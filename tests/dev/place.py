# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""Where things live: everything that is kept is in ``.dev/`` of the checkout, everything else in a directory that goes away."""

from __future__ import annotations

import contextlib
import hashlib
import os
import pathlib
import shutil
import tempfile

CHECKOUT = pathlib.Path(__file__).resolve().parents[2]


class PlaceError(Exception):
    """A directory that the workshop needs is not usable."""


def kept():
    """Return the directory that is kept between runs, under a path without blanks.

    Interpreter lines of scripts break at a blank: a checkout in such a path is reached through a link in the temporary directory.
    """
    real = CHECKOUT / ".dev"
    real.mkdir(exist_ok=True)
    if not has_blank(real):
        return real
    name = hashlib.sha256(os.fsencode(str(real))).hexdigest()[:12]
    return linked(real, temporary_root() / "community.plesk-{0}-{1}".format(os.getuid(), name))


def linked(real, link):
    """Return ``link``, made to point to ``real``; refuse one that somebody else made."""
    with contextlib.suppress(FileExistsError):
        link.symlink_to(real)
    if link.lstat().st_uid != os.getuid() or os.readlink(str(link)) != str(real):
        raise PlaceError("{0} is in the way: remove it, or set TMPDIR to another directory".format(link))
    return link


def kept_directory(name):
    """Return a directory of that name within the kept one."""
    directory = kept() / name
    directory.mkdir(exist_ok=True)
    return directory


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
