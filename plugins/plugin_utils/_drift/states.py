# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

# Note that this plugin util is **PRIVATE** to the collection. It can have breaking changes at any time.
# Do not use this code from other collections or standalone plugins/modules!

"""What is in one of a few states: services and extensions."""

from __future__ import annotations

import typing as t

from ...module_utils._schema.faults import joined, wrong_value
from .check import Check, Faults, is_mapping

if t.TYPE_CHECKING:
    States = t.Mapping[str, str]
    Things = t.Mapping[str, t.Mapping[str, t.Any]]


def _reader(known: t.Sequence[str], wanted: str) -> t.Callable[[str, t.Any, Faults], States]:
    """Return what reads a variable with a state for each name."""

    def read(variable: str, value: t.Any, faults: Faults) -> States:
        if not is_mapping(variable, value, wanted, faults):
            return {}
        for name, state in value.items():
            if state not in known:
                words = wrong_value(name, "" if state is None else str(state), joined(known, "or"))
                faults.append("{0}.{1} {2}".format(variable, name, words))
        return value

    return read


def _compare_services(wanted: States, services: Things) -> t.Iterator[str]:
    for name, state in wanted.items():
        if name not in services:
            yield "service {0} is not listed by the server; it should be {1}".format(name, state)
        elif services[name]["state"] != state:
            yield "service {0} is {1}, not {2}".format(name, services[name]["state"] or "in no state that the server tells", state)


def _compare_extensions(wanted: States, extensions: Things) -> t.Iterator[str]:
    for name, state in wanted.items():
        found = "present" if name in extensions else "absent"
        if found != state:
            yield "extension {0} is {1}, not {2}".format(name, found, state)


SERVICES = Check(
    "services",
    "the services",
    _reader(("running", "stopped", "none"), "with a state for each service, like {web: running}"),
    _compare_services,
)
EXTENSIONS = Check(
    "extensions",
    "the extensions",
    _reader(("present", "absent"), "with a state for each extension, like {git: present}"),
    _compare_extensions,
)
