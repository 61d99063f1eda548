# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""The two suites, units and integration, and the environments in which they run."""

from __future__ import annotations

import concurrent.futures
import contextlib

from . import ansible_test, both_forms, collection, console, cores, environment, interpreters, leftovers, process, pytest_run, tally

FAULTS = "tests/unit/faults"
OF_PLUGINS = "tests/unit/plugins"
OF_ROLES = "tests/unit/roles"
# Those of modules and roles. A role of the same name would be found instead of a target, so some begin with "module_".
OF_CONTENT = tuple(name for name in collection.integration_targets() if name.startswith(("module_", "plesk_", "role_")))
TESTS = ("tests", collection.UNIT_REQUIREMENTS, collection.INTEGRATION_REQUIREMENTS)


def environment_of_default_core():
    """Return the environment with the newest ansible-core that the Python at hand runs."""
    return environment.prepare("test", environment.requirements("core", *TESTS))


def environment_of(core):
    """Return the environment with a certain ansible-core on the Python that the matrix gives it."""
    version = cores.spread(interpreters.found())[core]
    if version is None:
        raise process.ProcessError("no Python here runs ansible-core {0}".format(core))
    return environment_of_core(core, version)


def environment_of_core(core, version):
    """Return the environment with a certain ansible-core on a certain Python."""
    return environment.prepare("core-" + core, cores.requirement(core) + environment.requirements(*TESTS), version)


def units(home, copy, *tests):
    """Run the unit tests of some directories, by default all but those of faults, and return their tally."""
    finished = pytest_run.run(home, copy, *(tests or ["tests/unit", "--ignore", FAULTS]))
    return reported("units", home, finished, tally.of_pytest(finished))


def units_of_modules(home, copy, python):
    """Run the unit tests with ansible-test on a Python that is the target of modules, and return their tally."""
    finished = ansible_test.run(home, copy, ["units", "--venv", "--python", python, OF_PLUGINS + "/"])
    return reported("units", home, finished, tally.of_pytest(finished))


def integration(home):
    """Run all integration targets in the controller's process, in two runs side by side, and return their tally."""
    targets = collection.integration_targets()
    with concurrent.futures.ThreadPoolExecutor() as pool:
        return sum(pool.map(lambda half: integration_in_form(home, both_forms.IN_PROCESS, half), (targets[::2], targets[1::2])), tally.Tally())


def integration_in_form(home, form, targets):
    """Run integration targets in one form, in a copy of their own, and return their tally."""
    with collection.copied() as copy:
        both_forms.arrange(copy, form)
        return integration_of(home, copy, form, targets)


def integration_in_both_forms(home, targets):
    """Run integration targets in both forms, side by side, and return their tally, that of the comparison included."""
    with contextlib.ExitStack() as stack:
        copies = {form: stack.enter_context(collection.copied()) for form in both_forms.FORMS}
        records = [both_forms.arrange(copy, form) for form, copy in copies.items()]
        with concurrent.futures.ThreadPoolExecutor() as pool:
            result = sum(pool.map(lambda form: integration_of(home, copies[form], form, targets), copies), tally.Tally())
        comparison, different = both_forms.compared(records)
    for line in different:
        console.step("not the same in process and as a module: " + line)
    console.step("results compared in both forms: {0}".format(comparison))
    return result + comparison


def integration_of(home, copy, form, targets):
    """Run integration targets in one form and return their tally; what they leave running counts as a failure."""
    finished = ansible_test.integration(home, copy, targets)
    result = reported("integration " + form, home, finished, tally.of_integration(finished))
    for name, reason in tally.not_tested(finished).items():
        console.step("{0}: {1}".format(name, reason))
    left = leftovers.end(copy.parents[2])
    for line in left:
        console.step("left running, now ended: " + line)
    return result + tally.Tally(failed=len(left))


def reported(name, home, finished, result):
    """Say how a suite went, show what it said if that was not well, and return its tally."""
    if not result.good:
        process.show_output(finished, "{0}-{1}".format(name, home.path.name))
    console.step("{0}: {1} ({2:.0f} s)".format(name, result, finished.seconds))
    return result
