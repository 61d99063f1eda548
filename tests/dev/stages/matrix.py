# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""What depends on ansible-core on every one that a Python of this machine runs, the units of plugins also on every Python that a module may meet."""

from __future__ import annotations

from .. import collection, console, cores, interpreters, suites
from ..interpreters import text
from ..tally import Tally


def run(options):
    """Run both suites on each core, then the units on each target Python of the core that reaches most of them."""
    with collection.copied() as copy:
        tallies = [on_core(core, version, copy) for core, version in cores.spread(interpreters.found()).items()]
        return sum(tallies, Tally()) + on_targets(copy)


def on_core(core, version, copy):
    """Run the units that use Ansible and the targets of modules and roles on a core and return the tally."""
    if version is None:
        oldest, newest = cores.CONTROLLERS[core]
        console.step("skipped ansible-core {0}: none of Python {1} to {2} is here".format(core, text(oldest), text(newest)))
        return Tally()
    home = suites.environment_of_core(core, version)
    console.step("ansible-core {0} on Python {1}".format(core, text(version)))
    return suites.units(home, copy, *suites.WITH_ANSIBLE) + suites.integration_in_both_forms(home, suites.OF_CONTENT)


def on_targets(copy):
    """Run the units on each target Python and return the tally."""
    found = interpreters.found()
    core, versions = cores.widest(found)
    missing = [text(version) for version in cores.every_target(core) if version not in versions]
    if missing:
        console.step("skipped units on Python {0}: not here".format(", ".join(missing)))
    home = suites.environment_of_core(core, cores.spread(found)[core])
    result = Tally()
    for version in versions:
        console.step("ansible-core {0}, modules on Python {1}".format(core, text(version)))
        result += suites.units_of_modules(home, copy, text(version))
    return result
