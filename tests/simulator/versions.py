# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""Which protocol versions the server speaks, and what came with which."""

from __future__ import annotations

import functools
import re
from typing import Any

FEATURES = {
    "customer": "1.6.3.0",
    "webspace": "1.6.3.0",
    "service-plan": "1.6.3.0",
    "service-plan-addon": "1.6.3.0",
    "service-plan/get/owner-all": "1.6.3.4",
    "php-handler": "1.6.7.0",
    "server/get/admin-domain-list": "1.6.7.0",
    "server/get/updates": "1.6.7.0",  # a guess: no source tells when it came
    "server/get/certificates": "1.6.8.0",
    "extension": "1.6.8.0",
}
NEWEST_OF_PLESK = {
    "8.0": "1.4.2.0",
    "10.0": "1.6.3.0",
    "10.1": "1.6.3.1",
    "11.0": "1.6.3.5",
    "11.5": "1.6.5.0",
    "12.0": "1.6.6.0",
    "12.5": "1.6.7.0",
    "17.0": "1.6.8.0",
    "17.5": "1.6.9.0",
}
DESCRIPTORS = ("get-limit-descriptor", "get-permission-descriptor", "get-physical-hosting-descriptor")


def checked(versions: list[Any]) -> list[str]:
    """Return the versions as texts, or say which of them is none."""
    texts = [str(version) for version in versions]
    for version in texts:
        if not re.fullmatch(r"[0-9]+(\.[0-9]+)*", version):
            raise ValueError("State protocol_versions: a version is numbers and dots, not %r" % (version,))
    return texts


@functools.lru_cache(maxsize=None)
def _numbers(version: str) -> tuple[int, ...]:
    return tuple(int(part) for part in version.split("."))


def meant(asked: str | None, known: list[str]) -> str | None:
    """Return the version that is meant: the newest if none is asked, the newest of a short one, None if unknown."""
    fitting = [version for version in known if not asked or version == asked or version.startswith(asked + ".")]
    return max(fitting, key=_numbers) if fitting else None


def too_old(version: str, operator: str, known: list[str]) -> bool:
    """Tell whether the operator came after this version, although the server knows a newer one that has it."""
    since = _numbers(FEATURES.get(operator, "0"))
    return _numbers(version) < since <= max(map(_numbers, known))


def spoken(known: list[str], plesk: str) -> list[str]:
    """Return those of the versions that this Plesk speaks; since 17.8 it is all of them."""
    if not re.fullmatch(r"[0-9]+(\.[0-9]+)*", plesk):
        raise ValueError("State panel: version is numbers and dots, not %r" % (plesk,))
    if _numbers(plesk) >= (17, 8):
        return known
    newest = max([_numbers(protocol) for since, protocol in NEWEST_OF_PLESK.items() if _numbers(since) <= _numbers(plesk)], default=(1,))
    return [version for version in known if _numbers(version) <= newest] or known


def complaint(state: Any, root: Any) -> tuple[int, str] | None:
    """Return line and message of the first thing that this server's schema does not have yet, or None."""
    newest = _numbers(meant(None, state.protocol_versions) or "0")
    lacking = {path for path, since in FEATURES.items() if newest < _numbers(since)}.union(state.panel.without)
    if state.switches["plan_descriptors"] == 1014:
        lacking |= {"%s/%s" % (operator, operation) for operator in ("service-plan", "service-plan-addon") for operation in DESCRIPTORS}
    return _first(lacking, root, "") if lacking else None


def _first(lacking: set[str], element: Any, path: str) -> tuple[int, str] | None:
    for child in element:
        below = path + child.tag
        if below in lacking:
            return child.sourceline, "Element '%s': This element is not expected." % child.tag
        found = _first(lacking, child, below + "/") if below.count("/") < 3 else None
        if found:
            return found
    return None
