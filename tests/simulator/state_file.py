# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""Read a state from a YAML or JSON file."""

from __future__ import annotations

import json
from typing import Any


def load(path: str) -> dict[str, Any]:
    """Return the file's document; YAML needs PyYAML, JSON needs nothing."""
    with open(path, encoding="utf-8") as source:
        text = source.read()
    if path.endswith(".json"):
        document = json.loads(text)
    else:
        try:
            import yaml
        except ImportError as missing:
            raise ValueError("%s: reading YAML needs PyYAML; a .json file needs nothing" % path) from missing
        try:
            document = yaml.safe_load(text)
        except yaml.YAMLError as complaint:
            raise ValueError("%s: %s" % (path, complaint)) from complaint
    return {} if document is None else document
