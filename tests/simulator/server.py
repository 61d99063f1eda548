# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""The server as server/get tells it: a mapping for each section, under Plesk's names."""

from __future__ import annotations

from typing import Any

from .defaults.server import SERVER


def checked(facts: dict[str, Any]) -> dict[str, Any]:
    """Return the sections, or say which of them cannot be told."""
    for name, section in facts.items():
        if name not in SERVER:
            raise ValueError("State server: there is no section %r. There are: %s" % (name, ", ".join(SERVER)))
        kind, words = (list, "a list of mappings") if name == "additional_keys" else (dict, "a mapping")
        if section is not None and not (isinstance(section, kind) and (kind is dict or all(isinstance(key, dict) for key in section))):
            raise ValueError("State server: %s is %s or null, not %r" % (name, words, section))
    return facts
