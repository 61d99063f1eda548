# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

# Note that this plugin util is **PRIVATE** to the collection. It can have breaking changes at any time.
# Do not use this code from other collections or standalone plugins/modules!
"""The versions of PHP that websites use, and those that nobody mends any more."""

from __future__ import annotations

import typing as t

from .problem import Part, Problem, number, warn
from .versions import natural, split_version

if t.TYPE_CHECKING:
    import datetime

    from .settings import Settings


def read(facts: dict[str, t.Any], settings: Settings, today: datetime.date) -> Part:
    """Return how many domains use each version, None if nobody knows, and which of the versions have no support.

    The handlers are a dictionary by id, or a list. Where it is not known who uses one, that it is enabled counts.
    """
    handlers = facts.get("plesk_php_handlers")
    used = None if handlers is None else _used(handlers.values() if isinstance(handlers, dict) else handlers)
    dead = [version for version in used or () if _has_ended(version, settings, today)]
    problems = [_warn_of(version, (used or {})[version], settings) for version in dead]
    return Part(dict(php=used, php_unsupported=dead), problems)


def _used(handlers: t.Iterable[t.Any]) -> dict[str, int | None]:
    """Return the domains by version, oldest first."""
    used: dict[str, int | None] = {}
    for handler in handlers:
        version = isinstance(handler, dict) and short_version(handler)
        domains = isinstance(handler, dict) and handler.get("domains")
        if version and isinstance(domains, list) and domains:
            used[version] = (used.get(version) or 0) + len(domains)
        elif version and not isinstance(domains, list) and handler.get("enabled") is True:
            used.setdefault(version, None)
    return {version: used[version] for version in sorted(used, key=natural)}


def short_version(handler: dict[str, t.Any]) -> str | None:
    """Return the branch of a handler, like 8.3, or None."""
    parts = split_version(handler.get("version"))[:2]
    if len(parts) < 2:
        parts = split_version(handler.get("full_version"))[:2]
    return "{0}.{1}".format(*parts) if len(parts) == 2 else None


def _has_ended(version: str, settings: Settings, today: datetime.date) -> bool:
    end = settings.php_support_ends.get(version)
    return end is not None and end < today


def _warn_of(version: str, domains: int | None, settings: Settings) -> Problem:
    use = "but websites can use it" if domains is None else "but {0} {1} it".format(number(domains, "domain"), "uses" if domains == 1 else "use")
    return warn("php", "PHP {0} has had no support since {1}, {2}".format(version, settings.php_support_ends[version], use))
