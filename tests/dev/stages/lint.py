# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""Every linter, each with the configuration in tests/lint/."""

from __future__ import annotations

from .. import collection, console, environment, process, surroundings
from ..tally import Tally

CONFIGURATION = "tests/lint/"
LINTERS = {
    "ruff check": ["ruff", "check", "--no-cache", "--config", CONFIGURATION + "ruff.toml", "."],
    "ruff format": ["ruff", "format", "--no-cache", "--check", "--diff", "--config", CONFIGURATION + "ruff.toml", "."],
    "yamllint": ["yamllint", "--strict", "--config-file", CONFIGURATION + "yamllint.yml", "."],
    "mypy": ["mypy", "--config-file", CONFIGURATION + "mypy.ini", "-p", "ansible_collections.community.plesk.plugins"],
    "ansible-lint": ["ansible-lint", "--offline", "--strict", "--project-dir", ".", "--config-file", CONFIGURATION + "ansible-lint.yml"],
    "antsibull-docs": ["antsibull-docs", "lint-collection-docs", "--plugin-docs", "--check-extra-docs-refs", "--validate-collection-refs", "self", "."],
    "reuse": ["reuse", "lint"],
}
FIXERS = (["check", "--no-cache", "--fix"], ["format", "--no-cache"])


def run(options):
    """Run every linter over a copy of the collection; with ``--fix``, mend the checkout first."""
    home = environment.prepare("lint", environment.requirements("core", "lint"))
    if options.fix:
        for command in FIXERS:
            process.run([home.program("ruff"), *command, "--config", CONFIGURATION + "ruff.toml"], surroundings.of_tests())
    with collection.copied() as copy:
        return sum((linted(home, copy, name) for name in LINTERS), Tally())


def linted(home, copy, name):
    """Run one linter, say how it went and return its tally."""
    environ = surroundings.of_tests(ANSIBLE_COLLECTIONS_PATH=str(copy.parents[2]), MYPYPATH=str(copy.parents[2]))
    environ["NO_COLOR"] = "1"
    environ["PATH"] = str(home.path / "bin") + ":" + environ["PATH"]
    program, *words = LINTERS[name]
    finished = process.run([home.program(program), *words], environ, copy)
    console.step("{0}: {1}".format(name, "complains" if finished.returncode else "content"))
    if finished.returncode:
        process.show_output(finished, "lint-" + program)
        return Tally(failed=1)
    return Tally(passed=1)
