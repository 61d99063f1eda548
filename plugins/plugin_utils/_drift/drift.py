# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

# Note that this plugin util is **PRIVATE** to the collection. It can have breaking changes at any time.
# Do not use this code from other collections or standalone plugins/modules!

"""What is declared of a server, and how it differs. Nothing is sent here."""

from __future__ import annotations

import dataclasses
import typing as t

from ...module_utils._declared_plans.paths import ABSENT, look_up
from ...module_utils._errors import show
from ...module_utils._facts.subsets import SUBSETS
from ...module_utils._schema.faults import joined, unknown_name
from . import plans, states, versions

# By what their variables are called.
CHECKS = dict(
    services=states.SERVICES,
    extensions=states.EXTENSIONS,
    addon_plans=plans.ADDON,
    service_plans=plans.SERVICE,
    minimum_version=versions.MINIMUM_VERSION,
    security_updates=versions.SECURITY_UPDATES,
)
PREFIX = "plesk_drift_"
_NOT_GIVEN = "it is not among the facts"


@dataclasses.dataclass(frozen=True)
class Declaration:
    """What is ``wanted`` of a server, by the names of checks, and a sentence for each fault of the variables that say so."""

    wanted: t.Mapping[str, t.Any]
    faults: t.Sequence[str]

    @property
    def compared(self) -> list[str]:
        """The checks for which there is anything to compare."""
        return [name for name, wanted in self.wanted.items() if wanted]

    @property
    def subsets(self) -> list[str]:
        """What has to be gathered for that, in the order of the table of facts."""
        needed = {CHECKS[name].subset for name in self.compared}
        return [subset for subset in SUBSETS if subset in needed]


def read(variables: t.Mapping[str, t.Any]) -> Declaration:
    """Return what variables declare, by their names without the prefix; one that is not there declares nothing."""
    faults = ["{0}{1} {2}".format(PREFIX, name, unknown_name(name, CHECKS)[0]) for name in variables if name not in CHECKS]
    wanted = {name: check.read(PREFIX + name, variables[name], faults) for name, check in CHECKS.items() if name in variables}
    return Declaration(wanted, [show(fault) for fault in faults])


def compare(declaration: Declaration, gathered: t.Mapping[str, t.Any]) -> list[str]:
    """Return a sentence for each difference between what is declared of a server and what the module ``plesk_facts`` returned.

    A server that was not read, or not all of it, differs, too; so does one of which nothing is declared.
    """
    if declaration.faults:
        return list(declaration.faults)
    return [show(difference) for difference in _compare(declaration, gathered)]


def _compare(declaration: Declaration, gathered: t.Mapping[str, t.Any]) -> t.Iterator[str]:
    if not declaration.wanted:
        yield "nothing is declared of it; set {0}".format(joined([PREFIX + name for name in CHECKS], "or"))
    elif declaration.compared and (gathered.get("failed") or gathered.get("unreachable")):
        yield "it cannot be read: {0}".format(gathered.get("msg") or "no reason is known")
    else:
        facts = gathered.get("ansible_facts") or {}
        for name in declaration.compared:
            yield from _check(name, declaration.wanted[name], facts)


def _check(name: str, wanted: t.Any, facts: t.Mapping[str, t.Any]) -> t.Iterator[str]:
    check = CHECKS[name]
    unavailable = facts.get("plesk_unavailable") or {}
    path = [SUBSETS[check.subset].fact, *([check.section] if check.section else ())]
    fact = look_up(facts, tuple(path))
    why = unavailable.get(check.subset) or unavailable.get("{0}.{1}".format(check.subset, check.section))
    if why or fact in (ABSENT, None):
        yield "{0} could not be read: {1}".format(check.title, why or _NOT_GIVEN)
    else:
        yield from check.compare(wanted, fact)
