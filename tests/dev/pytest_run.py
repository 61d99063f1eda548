# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""Running tests with pytest itself, under the import rules of ansible-test."""

from __future__ import annotations

from . import process, surroundings


def run(environment, copy, *tests):
    """Run the tests of some directories in a copy of the collection and return the Finished."""
    environ = surroundings.of_tests(
        ANSIBLE_COLLECTIONS_PATH=str(copy.parents[2]),
        ANSIBLE_CONTROLLER_MIN_PYTHON_VERSION="3.8",
        PYTHONPATH=str(environment.packages / "ansible_test" / "_util" / "target" / "pytest" / "plugins"),
    )
    command = [environment.python, "-m", "pytest", "-p", "ansible_pytest_collections", "-p", "no:cacheprovider"]
    command += [
        "--basetemp",
        str(copy.parents[2] / "pytest"),
        "-n",
        "auto",
        "-q",
        "--strict-markers",
        "--color",
        "no",
        "--rootdir",
        str(copy),
        "-c",
        "/dev/null",
        *tests,
    ]
    return process.run(command, environ, copy)
