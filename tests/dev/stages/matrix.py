# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""The units of plugins and roles on every ansible-core and every Python that a module may meet, the integration targets on every ansible-core."""

from __future__ import annotations

import concurrent.futures

from .. import both_forms, collection, console, cores, interpreters, suites
from ..interpreters import text
from ..tally import Tally


def run(options):
    """Run both suites on each core, then the units on each Python that no core needed, as a target of the core that reaches most of them."""
    found = interpreters.found()
    spread = cores.spread(found)
    forms = forms_of(spread)
    with collection.copied() as copy:
        return sum((on_core(core, version, forms.get(core), copy) for core, version in spread.items()), Tally()) + on_targets(found, set(spread.values()), copy)


def forms_of(spread):
    """Return in which forms the targets run on each core: in both on the oldest and the newest, in one after the other on those between."""
    usable = [core for core, version in spread.items() if version]
    every = tuple(both_forms.FORMS)
    return {core: every if core in (usable[0], usable[-1]) else (every[number % len(every)],) for number, core in enumerate(usable)}


def on_core(core, version, forms, copy):
    """Run the units of plugins and roles, and the targets of modules and roles in these forms, on a core and return the tally."""
    if version is None:
        oldest, newest = cores.CORES[core].controllers
        console.step("skipped ansible-core {0}: none of Python {1} to {2} is here".format(core, text(oldest), text(newest)))
        return Tally()
    home = suites.environment_of_core(core, version)
    console.step("ansible-core {0} on Python {1}, {2}".format(core, text(version), " and ".join(forms)))
    units = suites.units(home, copy, suites.OF_PLUGINS, suites.OF_ROLES)
    if len(forms) > 1:
        return units + suites.integration_in_both_forms(home, suites.OF_CONTENT)
    with concurrent.futures.ThreadPoolExecutor() as pool:
        halves = (suites.OF_CONTENT[::2], suites.OF_CONTENT[1::2])
        return units + sum(pool.map(lambda half: suites.integration_in_form(home, forms[0], half), halves), Tally())


def on_targets(found, done, copy):
    """Run the units of plugins on each target Python that is not done yet and return the tally."""
    core, versions = cores.widest(found)
    missing = [text(version) for version in cores.every_target(core) if version not in versions]
    if missing:
        console.step("skipped units on Python {0}: not here".format(", ".join(missing)))
    home = suites.environment_of(core)
    result = Tally()
    for version in versions:
        if version not in done:
            console.step("ansible-core {0}, modules on Python {1}".format(core, text(version)))
            result += suites.units_of_modules(home, copy, text(version))
    return result
