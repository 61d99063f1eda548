# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""Which protocol versions the server speaks, and what came with which."""

from __future__ import annotations

import re
from typing import Any

FEATURES = {
    "service-plan-addon": "1.6.3.0",
    "php-handler": "1.6.7.0",
    "extension": "1.6.8.0",
}


def checked(versions: list[Any]) -> list[str]:
    """Return the versions as texts, or say which of them is none."""
    texts = [str(version) for version in versions]
    for version in texts:
        if not re.fullmatch(r"[0-9]+(\.[0-9]+)*", version):
            raise ValueError("State protocol_versions: a version is numbers and dots, not %r" % (version,))
    return texts


def _numbers(version: str) -> tuple[int, ...]:
    return tuple(int(part) for part in version.split("."))


def meant(asked: str | None, known: list[str]) -> str | None:
    """Return the version that is meant: the newest if none is asked, the newest of a short one, None if unknown."""
    fitting = [version for version in known if not asked or version == asked or version.startswith(asked + ".")]
    return max(fitting, key=_numbers) if fitting else None


def too_old(version: str, operator: str) -> bool:
    """Tell whether the operator came after this version."""
    return _numbers(version) < _numbers(FEATURES.get(operator, "0"))
