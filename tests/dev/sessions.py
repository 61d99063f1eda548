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


def install(session, core, *requirements):
    """Return the environment of a session, made anew if it was made for something else."""
    home = pathlib.Path(session.virtualenv.location)
    contents = [place.CHECKOUT.joinpath(path).read_text(encoding="utf-8") for path in requirements]
    wanted = "\n".join([str(session.python or sys.version), core, *contents])
    made = home / "made-for.txt"
    if made.exists() and made.read_text(encoding="utf-8") == wanted:
        return home
    if made.exists():
        session.virtualenv.reuse_existing = False
        session.virtualenv.create()
    session.install("--prefer-binary", core, *(word for path in requirements for word in ("-r", path)))
    made.write_text(wanted, encoding="utf-8")
    return home


def add(name, *requirements, core, python=None, shared=True, parallel=False):
    """Make a session of a function that takes the session and the environment: one of its own, or that of the session ``environment``."""

    def decorate(function):
        @functools.wraps(function)
        def run(session):
            checks.forget(name)
            try:
                function(session, place.kept() / "environment" if shared else install(session, core, *requirements))
            except process.ProcessError as error:
                session.error(str(error))

        options = dict(venv_backend="none", requires=["environment"]) if shared else dict(python=python)
        return nox.session(name=name, default=False, allow_parallel=parallel, **options)(run)

    return decorate


def add_meta(name, required):
    """Make a session that does nothing but require others."""

    def run(session):
        pass

    run.__doc__ = "Run the sessions {0}.".format(", ".join(required))
    nox.session(name=name, venv_backend="none", default=False, requires=required)(run)
