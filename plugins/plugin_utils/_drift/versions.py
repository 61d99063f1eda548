# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

# Note that this plugin util is **PRIVATE** to the collection. It can have breaking changes at any time.
# Do not use this code from other collections or standalone plugins/modules!

"""How new Plesk is: its version, and whether a security update is pending."""

from __future__ import annotations

import re
import typing as t

from ...module_utils._declared_plans.paths import ABSENT, look_up
from ...module_utils._schema.faults import wrong_value
from .check import Check, Faults

_VERSION = re.compile(r"\d+(?:\.\d+)*")
_INSTALLED = "installed"


def _read_version(variable: str, value: t.Any, faults: Faults) -> str:
    text = str(value).strip()
    if not _VERSION.fullmatch(text):
        faults.append("{0} {1}".format(variable, wrong_value(variable, text, "a version like 18.0.60")))
    return text


def _compare_version(wanted: str, stat: t.Any) -> t.Iterator[str]:
    told = look_up(stat, ("version", "plesk_version"))
    version = _VERSION.match(told) if isinstance(told, str) else None
    if not version:
        yield "the version of Plesk could not be read: {0}".format(_quote(told))
    elif _parts(version.group()) < _parts(wanted):
        yield "Plesk is {0}, older than {1}".format(told, wanted)


def _parts(version: str) -> list[int]:
    """Return what versions are compared by; 18.0 and 18.0.0 are the same."""
    parts = [int(part) for part in version.split(".")]
    while parts and not parts[-1]:
        parts.pop()
    return parts


def _read_updates(variable: str, value: t.Any, faults: Faults) -> str:
    if value != _INSTALLED:
        faults.append("{0} takes nothing but {1}; set it to that, or leave it out".format(variable, _INSTALLED))
    return _INSTALLED


def _compare_updates(wanted: str, updates: t.Any) -> t.Iterator[str]:
    pending, kind = look_up(updates, ("security_updates",)), look_up(updates, ("available_update_type",))
    if pending is True or str(kind).lower() == "security":
        yield "a security update is pending, not {0}".format(wanted)
    elif pending is not False:
        yield "the security updates could not be read: {0}".format(_quote(pending))


def _quote(told: t.Any) -> str:
    return "the server does not tell" if told in (None, ABSENT) else "the server says {0!r}".format(told)


MINIMUM_VERSION = Check("server", "the version of Plesk", _read_version, _compare_version, "stat")
SECURITY_UPDATES = Check("server", "the security updates", _read_updates, _compare_updates, "updates")
