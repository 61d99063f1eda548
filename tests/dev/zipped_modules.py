# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""Modules come to their interpreter in a zip, whose files CPython compiles twice each: once to know their names, and once to run them.

That is a seventh of the time of a task as a module. In an environment of tests it happens once; what measures is left as it is.
"""

from __future__ import annotations

COMPILE_ONCE = "import functools, zipimport; zipimport._compile_source = functools.lru_cache(None)(zipimport._compile_source)\n"


def compile_once(home):
    """Have each interpreter of an environment compile a file of a zip once."""
    next(home.glob("lib/*/site-packages")).joinpath("compile_once.pth").write_text(COMPILE_ONCE, encoding="utf-8")
