# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""The sessions of nox: those of antsibull-nox that antsibull-nox.toml describes, and our own, whose work is in tests/dev/.

``python3 dev.py`` installs nox, runs sessions and adds up the results; ``nox -s units`` works without it.
"""

from __future__ import annotations

import os
import pathlib
import signal
import sys

import antsibull_nox
import nox

sys.path.insert(0, str(pathlib.Path(__file__).parent / "tests"))

from dev import (
    ansible_test,
    artifact,
    both_forms,
    browser,
    collection,
    cores,
    demo,
    place,
    process,
    report,
    simulated_plesk,
    surroundings,
    targets,
    units,
    zipped_modules,
)
from dev.sessions import add, add_meta, find_environment, share

nox.needs_version = ">=2026.8"
nox.options.envdir = str(place.kept())
nox.options.reuse_venv = "yes"
nox.options.default_venv_backend = "uv|virtualenv"
nox.options.download_python = "never"
# On a pipeline every Python is there; elsewhere nox says which it misses.
nox.options.error_on_missing_interpreters = "GITHUB_ACTIONS" in os.environ
environ = surroundings.plain()
os.environ.clear()
os.environ.update(environ)
signal.signal(signal.SIGTERM, signal.default_int_handler)

antsibull_nox.load_antsibull_nox_toml()

UNITS = "tests/unit/requirements.txt"
TESTS = ("tests/dev/requirements/tests.txt", UNITS, "tests/integration/requirements.txt")
CORES = cores.Cores(cores.read_table(), cores.find_pythons(), "{0}.{1}".format(*sys.version_info))
AT_HAND = CORES.require_core_at_hand()


@add("environment", AT_HAND, *TESTS, parallel=True)
def environment(session, home):
    """Make the environment that the sessions below share, with the newest ansible-core for the Python at hand."""
    zipped_modules.compile_once(home)


@share("demo")
def play_demo(session, home):
    """Show the collection at work on a simulated Plesk."""
    demo.play(session.name, home)


@share("simulator")
def run_simulator(session, home):
    """Run the simulated Plesk until Ctrl-C; words after ``--`` are handed on."""
    simulated_plesk.run_in_foreground(home, session.invoked_from, session.posargs)


@share("units", parallel=True)
def run_units(session, home):
    """Run the unit tests, or those of the files after ``--``."""
    named = [word for word in session.posargs if "/" in word]
    units.run(session.name, home, *(named or units.ALL), covering=not named)


SHARES = {"integration-{0}".format(number + 1): collection.integration_targets()[number::6] for number in range(6)}
for name, part in SHARES.items():

    @share(name, parallel=True)
    def run_integration(session, home, part=part):
        """Run a sixth of the integration targets, or those after ``--``, in the controller's process; the matrix runs some as modules."""
        named = [word for word in session.posargs if "/" not in word]
        targets.run(session.name, home, (named or part, (both_forms.IN_PROCESS,)))


add_meta("integration", list(SHARES))


@share("faults", parallel=True)
def run_faults(session, home):
    """Try every fault, and kill, crowd and refuse whole playbooks; ``-- --write`` renews tests/reports/faults.md."""
    if session.posargs == ["--write"]:
        return report.write_faults(home)
    return units.run(session.name, home, units.FAULTS, "tests/faults")


@share("report", parallel=True)
def make_report(session, home):
    """Make a report to look at, on ten simulated servers with three faults."""
    report.make(session.name, home)


@share("browser", parallel=True)
def look_at_report(session, home):
    """Look at the report in a headless Chromium; ``-- --write`` renews its picture in docs/."""
    browser.look(session.name, home, write=session.posargs == ["--write"])


@share("sanity", parallel=True)
def run_sanity(session, home):
    """Run ansible-test sanity on the ansible-core at hand; half of it would be pylint on the tests, of whose rules ruff has most."""
    ansible_test.run_sanity(session.name, home, under_pylint=["plugins/"])


@add("package", AT_HAND, "tests/dev/requirements/package.txt", parallel=True)
def check_artifact(session, home):
    """Build the artifact, install it away from the checkout, and use it."""
    artifact.check(session.name, home)


@add("galaxy-import", AT_HAND, "tests/dev/requirements/importer.txt", parallel=True)
def import_artifact(session, home):
    """Import the artifact as Galaxy does. The session of antsibull-nox passes whatever the importer warns of; here that is a failure."""
    artifact.import_it(session.name, home)


@add("bench", AT_HAND, "tests/dev/requirements/bench.txt")
def measure(session, home):
    """Measure how fast the collection is; parts by name, ``--quick`` for smaller sizes."""
    process.show([home / "bin" / "python", "-m", "dev.bench.main", *session.posargs], surroundings.of_tests(PYTHONPATH="tests"))


for core, python in CORES.pythons.items():

    @add("sanity-" + core, CORES.require(core), *TESTS, python=python, parallel=True)
    def run_sanity_of_core(session, home):
        """Run ansible-test sanity on one ansible-core."""
        ansible_test.run_sanity(session.name, home)


PARTS = CORES.divide_units()
WITH_UNITS = {core: PARTS[CORES.pythons[core]] for core in CORES.choose_for_units()}
SPREAD = CORES.spread_targets(targets.OF_MODULES, targets.OF_ROLES)
for core, runs in SPREAD.items():

    @add("matrix-" + core, CORES.require(core), *TESTS, python=CORES.pythons[core], parallel=True)
    def run_core(session, home, core=core, runs=runs):
        """Run the core's share of the targets of modules and roles on one ansible-core, and units of both if no other session does on its Python."""
        zipped_modules.compile_once(home)
        units.run_with_targets(session.name, home, runs, WITH_UNITS.get(core))


for python, core in CORES.find_targets().items():
    environment_of_target = "environment-" + python

    @add(environment_of_target, "pytest", UNITS, "tests/dev/requirements/target.txt", python=python, parallel=True)
    def make_environment(session, home):
        """Make the environment in which ansible-test runs units on a Python that runs no ansible-core here."""

    @add("matrix-on-" + python, CORES.require(core), python=CORES.pythons[core], parallel=True, after=[environment_of_target])
    def run_target(session, home, python=python, target=environment_of_target):
        """Run units of plugins on a Python that runs no ansible-core here."""
        ansible_test.run_units_on_target(session.name, home, python, find_environment(target), units.choose(PARTS[python]))


add_meta("sanity-of-cores", ["sanity-" + core for core in CORES.table])
add_meta("matrix", ["matrix-" + name for name in [*SPREAD, *map("on-{0}".format, CORES.find_targets())]])
