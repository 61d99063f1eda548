# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""Unit tests, with pytest itself under the import rules of ansible-test."""

from __future__ import annotations

import re

from . import checks, collection, cores, place, process, surroundings, targets

FAULTS = "tests/unit/faults"
ALL = ("tests/unit", "--ignore", FAULTS)
OF_PLUGINS = sorted(str(path.relative_to(place.CHECKOUT)) for path in place.CHECKOUT.glob("tests/unit/plugins/**/test_*.py"))
OF_ROLES = "tests/unit/roles"
# What modules run, on many Pythons.
OF_MODULES = [path for path in OF_PLUGINS if path.startswith(("tests/unit/plugins/module_utils/", "tests/unit/plugins/modules/"))]
# The Python that tells once of each line that is reached; before it, coverage takes as long again as the tests.
MONITORING = (3, 12)
COVERED = re.compile(r"^TOTAL .*?(\d+%)$", re.MULTILINE)


def run(session, home, *tests, covering=False, workers="auto"):
    """Run the tests of some files or folders, and tell how much of the plugins they reach if that is wanted and Python tells it at no cost."""
    covering = covering and cores.number(targets.python_of(home)) >= MONITORING
    with collection.copied() as copy:
        environ = surroundings.of_tests(
            COVERAGE_CORE="sysmon",
            ANSIBLE_COLLECTIONS_PATH=str(copy.parents[2]),
            ANSIBLE_CONTROLLER_MIN_PYTHON_VERSION="3.8",
            PYTHONPATH=str(next(home.glob("lib/*/site-packages/ansible_test/_util/target/pytest/plugins"))),
        )
        words = ["-p", "ansible_pytest_collections", "-p", "no:cacheprovider", "--strict-markers", "-q", "-n", workers, "--color", "no"]
        words += ["--basetemp", copy.parents[2] / "pytest", "--rootdir", copy, "-c", "/dev/null"]
        words += ["--junitxml", checks.junit_folder(session) / "units.xml", *tests]
        if covering:
            words += ["--cov", "plugins", "--cov-report", "term"]
        output = process.must([home / "bin" / "python", "-m", "pytest", *words], environ, copy)
    print("   " + output.rstrip().rpartition("\n")[2], flush=True)
    print("".join("   statements of plugins/ that the units reach: {0}\n".format(total) for total in COVERED.findall(output)), end="", flush=True)


def choose(part):
    """Return the units of plugins, of those of modules a part, which is a slice."""
    return [path for path in OF_PLUGINS if path not in OF_MODULES or path in OF_MODULES[part]]


def run_with_targets(session, home, runs, part):
    """Run targets, and before them a part of the units if there is one, both whatever comes of the other; another session runs beside this one."""
    failures = []
    for suite in (
        lambda: part and run(session, home, OF_ROLES, *choose(part), covering=part == slice(None), workers="0"),
        lambda: targets.run(session, home, *runs, skip=targets.ONCE),
    ):
        try:
            suite()
        except process.ProcessError as error:
            failures.append(str(error))
    if failures:
        raise process.ProcessError("; ".join(failures))
