# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

# Note that this plugin util is **PRIVATE** to the collection. It can have breaking changes at any time.
# Do not use this code from other collections or standalone plugins/modules!
"""The services of a server, and those that ought to run but do not."""

from __future__ import annotations

import fnmatch
import typing as t

from .problem import Part, Problem, clean, complain, warn
from .section import section

if t.TYPE_CHECKING:
    import datetime

    from .settings import Settings

RUNNING, NOT_INSTALLED = "running", "none"


def read(facts: dict[str, t.Any], settings: Settings, today: datetime.date) -> Part:
    """Return the services by id, those that are not running, and what is wrong with them."""
    services = {clean(name): _describe(name, facts) for name in section(facts, "plesk_services")}
    down = [name for name, service in services.items() if service["state"] not in (RUNNING, NOT_INSTALLED) and is_watched(name, settings.services)]
    problems = [_complain_of(services[name]) for name in down]
    problems += [_warn_of(service) for service in services.values() if service["state"] == RUNNING and service["error"]]
    return Part(dict(services=services if "plesk_services" in facts else None, services_down=down), problems)


def is_watched(name: str, patterns: t.Sequence[str]) -> bool:
    """Tell whether a service counts: one of those named, or any if none is named, but not one that is named with an exclamation mark."""
    wanted = [pattern for pattern in patterns if not pattern.startswith("!")]
    unwanted = [pattern[1:] for pattern in patterns if pattern.startswith("!")]
    return (not wanted or _matches(name, wanted)) and not _matches(name, unwanted)


def _matches(name: str, patterns: t.Iterable[str]) -> bool:
    return any(fnmatch.fnmatchcase(name, pattern) for pattern in patterns)


def _describe(name: str, facts: dict[str, t.Any]) -> dict[str, t.Any]:
    service = section(facts, "plesk_services", name)
    error = service.get("error")
    return dict(title=clean(service.get("title") or name), state=clean(service.get("state") or "unknown"), error=clean(error) if error else None)


def _complain_of(service: dict[str, t.Any]) -> Problem:
    said = ": {error}" if service["error"] else ""
    return complain("service", ("{title} is {state}" + said).format(**service))


def _warn_of(service: dict[str, t.Any]) -> Problem:
    return warn("service", "{title} is running, but reports: {error}".format(**service))
