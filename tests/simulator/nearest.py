# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""Which known name is meant by an unknown one."""

from __future__ import annotations

import difflib
from typing import Iterable


def nearest(name: str, known: Iterable[str]) -> str:
    """Return a clause that names the nearest known name, or all of them if there are few, or nothing."""
    known = list(known)
    close = difflib.get_close_matches(str(name), known, 1)
    if close:
        return "; the nearest is %s" % close[0]
    return "; it has %s" % ", ".join(known) if 0 < len(known) <= 20 else ""
