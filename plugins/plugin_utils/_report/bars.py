# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

# Note that this plugin util is **PRIVATE** to the collection. It can have breaking changes at any time.
# Do not use this code from other collections or standalone plugins/modules!
"""How the servers are spread over versions, updates, licences and PHP: counts that become bars."""

from __future__ import annotations

import collections
import datetime
import typing as t

from .dates import read_date
from .server import Server
from .settings import Settings
from .versions import is_older, natural

MOST = 12


class Bar(t.NamedTuple):
    """A name, how many servers it stands for, what part of all that is in percent, and whether it is ``good``, ``warn``, ``bad`` or ``plain``."""

    label: str
    number: int
    share: float
    mood: str


class Chart(t.NamedTuple):
    """A title and its bars; ``note`` says what is counted where the title does not."""

    title: str
    note: str
    bars: list[Bar]


def draw(servers: t.Sequence[Server], settings: Settings, today: datetime.date) -> list[Chart]:
    """Return the charts of the servers that were read."""
    read = [server for server in servers if server["read"]]
    known = [server["php"] or {} for server in read]
    usage = any(domains is not None for used in known for domains in used.values())
    versions = collections.Counter(version for used in known for version in used)
    charts = [
        Chart(
            "Plesk", "", _bars(_newest_first(read, "plesk_version"), len(read), lambda text: "warn" if is_older(text, settings.minimum_version) else "plain")
        ),
        Chart("Updates", "", _bars(_counted(map(_update, read), _UPDATES), len(read), _UPDATES.__getitem__)),
        Chart("Licences", "", _bars(_counted((_licence(server, settings, today) for server in read), _LICENCES), len(read), _LICENCES.__getitem__)),
        Chart("PHP", _PHP[usage], _bars(_sorted(versions), len(read), lambda version: _php(version, settings, today))),
        Chart("Operating systems", "", _bars(_newest_first(read, "os"), len(read), lambda text: "plain")),
    ]
    return [chart for chart in charts if chart.bars]


_PHP = {True: "servers with websites that use it", False: "servers where websites can use it"}
_UPDATES = {"security update": "bad", "update available": "warn", "up to date": "good", "unknown": "plain"}
_LICENCES = {"ended": "bad", "ends soon": "warn", "ends later": "good", "no end": "good", "unknown": "plain"}


def _newest_first(servers: t.Iterable[Server], name: str) -> dict[str, int]:
    return _sorted(collections.Counter(server[name] or "unknown" for server in servers))


def _sorted(counts: dict[str, int]) -> dict[str, int]:
    return {label: counts[label] for label in sorted(counts, key=natural, reverse=True)}


def _counted(labels: t.Iterable[str], order: t.Iterable[str]) -> dict[str, int]:
    counts = collections.Counter(labels)
    return {label: counts[label] for label in order if counts[label]}


def _update(server: Server) -> str:
    if server["security_update"] is None:
        return "unknown"
    return "security update" if server["security_update"] else "update available" if server["update"] else "up to date"


def _licence(server: Server, settings: Settings, today: datetime.date) -> str:
    end = read_date(server["licence_ends"])
    if end is None:
        return "no end" if server["licence_known"] and not server["licence_ends"] else "unknown"
    return "ended" if end < today else "ends soon" if (end - today).days <= settings.licence_days else "ends later"


def _php(version: str, settings: Settings, today: datetime.date) -> str:
    end = settings.php_support_ends.get(version)
    return "plain" if end is None else "bad" if end < today else "good"


def _bars(counts: dict[str, int], total: int, mood: t.Callable[[str], str]) -> list[Bar]:
    """Return a bar for each count; the rarest of too many are put together."""
    kept = set(sorted(counts, key=lambda label: -counts[label])[: MOST - 1]) if len(counts) > MOST else set(counts)
    bars = [Bar(label, number, 100.0 * number / total, mood(label)) for label, number in counts.items() if label in kept]
    rest = sum(number for label, number in counts.items() if label not in kept)
    return bars + ([Bar("others", rest, min(100.0 * rest / total, 100), "plain")] if rest else [])
