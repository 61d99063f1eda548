# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""How a session of nox gets its environment: one of its own, or that of the session ``environment``."""

from __future__ import annotations

import functools
import pathlib
import sys

import nox

from . import checks, place, process


def install(session, package, *requirements):
    """Return the environment of a session, made anew if it was made for something else."""
    home = pathlib.Path(session.virtualenv.location)
    contents = [place.CHECKOUT.joinpath(path).read_text(encoding="utf-8") for path in requirements]
    wanted = "\n".join([str(session.python or sys.version), package, *contents])
    made = home / "made-for.txt"
    if made.exists() and made.read_text(encoding="utf-8") == wanted:
        return home
    if made.exists():
        session.virtualenv.reuse_existing = False
        session.virtualenv.create()
    session.install(package, *(word for path in requirements for word in ("-r", path)))
    made.write_text(wanted, encoding="utf-8")
    return home


def add(name, package, *requirements, python=None, parallel=False, after=()):
    """Make a session with an environment of its own, usually for an ansible-core, of a function that takes the session and the environment."""

    def decorate(function):
        return nox.session(name=name, default=False, allow_parallel=parallel, python=python, requires=after)(
            guard(name, function, lambda session: install(session, package, *requirements))
        )

    return decorate


def find_environment(name):
    """Return the environment of a session."""
    return place.kept() / name.replace(".", "-")


def share(name, parallel=False):
    """Make a session that uses the environment of the session ``environment``."""

    def decorate(function):
        return nox.session(name=name, default=False, allow_parallel=parallel, venv_backend="none", requires=["environment"])(
            guard(name, function, lambda session: find_environment("environment"))
        )

    return decorate


def guard(name, function, find_home):
    """Return the function of a session: what it wrote the last time goes first, and a program that failed makes it fail."""

    @functools.wraps(function)
    def run(session):
        checks.forget(name)
        try:
            function(session, find_home(session))
        except process.ProcessError as error:
            session.error(str(error))

    return run


def add_meta(name, required):
    """Make a session that does nothing but require others."""

    def run(session):
        pass

    run.__doc__ = "Run the sessions {0}.".format(", ".join(required))
    nox.session(name=name, venv_backend="none", default=False, requires=required)(run)
