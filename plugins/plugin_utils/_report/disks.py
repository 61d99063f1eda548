# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

# Note that this plugin util is **PRIVATE** to the collection. It can have breaking changes at any time.
# Do not use this code from other collections or standalone plugins/modules!
"""The disks of a server, and the fullest of them."""

from __future__ import annotations

import typing as t

from .problem import Part, clean, complain
from .section import entries, figure

if t.TYPE_CHECKING:
    import datetime

    from .settings import Settings


def read(facts: dict[str, t.Any], settings: Settings, today: datetime.date) -> Part:
    """Return the name of the fullest disk and how full it is, in percent, and which are nearly full."""
    disks = [(share, disk) for share, disk in ((_fill_of(disk), disk) for disk in entries(facts, "plesk_server", "stat", "diskspace")) if share is not None]
    disks.sort(key=lambda pair: -pair[0])
    if not disks:
        return Part(dict(disk=None, disk_percent=None), [])
    full = [(share, disk) for share, disk in disks if share >= settings.disk_percent]
    problems = [complain("disk", "The disk {0} is {1} % full".format(disk.get("name"), int(share))) for share, disk in full]
    return Part(dict(disk=clean(disks[0][1].get("name")), disk_percent=int(disks[0][0])), problems)


def _fill_of(disk: dict[str, t.Any]) -> float | None:
    """Return how full a disk is, in percent of what is not reserved, as ``df`` does."""
    used, free = figure(disk.get("used")), figure(disk.get("free"))
    return 100.0 * used / (used + free) if used is not None and free is not None and used + free > 0 else None
