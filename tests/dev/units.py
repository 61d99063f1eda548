# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""Unit tests, with pytest itself under the import rules of ansible-test."""

from __future__ import annotations

import re

from . import checks, collection, process, surroundings, targets

FAULTS = "tests/unit/faults"
OF_CONTENT = ("tests/unit/plugins", "tests/unit/roles")
COVERED = re.compile(r"^TOTAL .*?(\d+%)$", re.MULTILINE)


def run(session, home, *tests):
    """Run the tests of some files or folders, by default all but those of faults, and then tell how much of the plugins they reach."""
    with collection.copied() as copy:
        environ = surroundings.of_tests(
            ANSIBLE_COLLECTIONS_PATH=str(copy.parents[2]),
            ANSIBLE_CONTROLLER_MIN_PYTHON_VERSION="3.8",
            PYTHONPATH=str(next(home.glob("lib/*/site-packages/ansible_test/_util/target/pytest/plugins"))),
        )
        words = ["-p", "ansible_pytest_collections", "-p", "no:cacheprovider", "--strict-markers", "-q", "-n", "auto", "--color", "no"]
        words += ["--basetemp", copy.parents[2] / "pytest", "--rootdir", copy, "-c", "/dev/null"]
        words += ["--junitxml", checks.junit_folder(session) / "units.xml", *(tests or ["tests/unit", "--ignore", FAULTS])]
        if not tests:
            words += ["--cov", "plugins", "--cov-report", "term"]
        output = process.must([home / "bin" / "python", "-m", "pytest", *words], environ, copy)
    print("   " + output.rstrip().rpartition("\n")[2], flush=True)
    print("".join("   statements of plugins/ that the units reach: {0}\n".format(total) for total in COVERED.findall(output)), end="", flush=True)


def run_with_targets(session, home, forms):
    """Run the units and the targets of modules and roles, both whatever comes of the other."""
    failures = []
    for suite, words in ((run, OF_CONTENT), (targets.run, (targets.OF_CONTENT, forms))):
        try:
            suite(session, home, *words)
        except process.ProcessError as error:
            failures.append(str(error))
    if failures:
        raise process.ProcessError("; ".join(failures))
