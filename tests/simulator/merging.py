# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""Merge nested mappings of the state."""

from __future__ import annotations

import copy
from typing import Any


def merged(present: Any, given: Any) -> Any:
    """Return the present mapping with the given values put in at their places; everything but mappings is replaced."""
    if not isinstance(present, dict) or not isinstance(given, dict):
        return copy.deepcopy(given)
    return {**present, **{name: merged(present.get(name), value) for name, value in given.items()}}
