# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

# Note that this plugin util is **PRIVATE** to the collection. It can have breaking changes at any time.
# Do not use this code from other collections or standalone plugins/modules!
"""The version of Plesk, and what could be newer."""

from __future__ import annotations

import typing as t

from .problem import Part, clean, complain, warn
from .section import section
from .versions import is_older

if t.TYPE_CHECKING:
    import datetime

    from .settings import Settings


def read(facts: dict[str, t.Any], settings: Settings, today: datetime.date) -> Part:
    """Return the versions of Plesk and of the operating system, the update that is to be had, and whether anything is too old."""
    version = section(facts, "plesk_server", "stat", "version")
    updates = section(facts, "plesk_server", "updates")
    plesk = _text(version.get("plesk_version"))
    update = _text(updates.get("available_update"))
    security = updates.get("security_updates") is True or "security" in str(updates.get("available_update_type") or "").lower()
    values = dict(
        plesk_version=plesk,
        os=_text(" ".join(str(version[name]) for name in ("plesk_os", "plesk_os_version") if version.get(name))),
        update=update,
        security_update=security if updates else None,
    )
    problems = []
    if security:
        problems.append(complain("security", "A security update is pending" + (": Plesk {0}".format(update) if update else "")))
    if is_older(plesk, settings.minimum_version):
        problems.append(warn("version", "Plesk is {0}, older than {1}".format(plesk, settings.minimum_version)))
    return Part(values, problems)


def _text(value: t.Any) -> str | None:
    return clean(value) if value not in (None, "") else None
