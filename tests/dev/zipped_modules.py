# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""Modules come to their interpreter in a zip, and CPython compiles each file of a zip twice: to find out its path, and to run it.

The second time is a seventh of a task as a module, and is left out in the environments of tests; that of ``bench`` stays as it is. What it changes is
private to zipimport, and the same in Python 3.8 to 3.13.
"""

from __future__ import annotations

COMPILE_ONCE = "import functools, zipimport; zipimport._compile_source = functools.lru_cache(None)(zipimport._compile_source)\n"


def compile_once(home):
    """Have each interpreter of an environment compile a file of a zip once."""
    next(home.glob("lib/*/site-packages")).joinpath("compile_once.pth").write_text(COMPILE_ONCE, encoding="utf-8")
