# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""ansible-test in a copy of the collection: units on another Python, and sanity; targets has the integration targets."""

from __future__ import annotations

import os
import shutil

from . import checks, collection, get_pip, place, process, ssh_keygen, surroundings


def run(session, home, copy, words, *targets):
    """Run ansible-test in a copy, keep its JUnit files, and return what it said; a run that skipped everything has failed.

    It finds the Pythons of environments that are targets. Each session has a home directory of its own: two runs side by side would both make
    an SSH key and environments there.
    """
    environ = surroundings.of_tests(HOME=str(place.kept_directory("home-" + session)))
    environ["PATH"] = os.pathsep.join([*(str(one / "bin") for one in (home, *targets)), ssh_keygen.path_with(environ, copy.parents[2] / "bin")])
    if "--local" not in words:
        get_pip.provide(home, environ["HOME"])
    written = copy / "tests" / "output" / "junit"
    try:
        output = process.must([home / "bin" / "python", home / "bin" / "ansible-test", *words, "--color", "no"], environ, copy)
    finally:
        if words[0] != "integration" and written.is_dir():
            shutil.copytree(str(written), str(checks.junit_folder(session)), dirs_exist_ok=True)
    if "All targets skipped" in output:
        raise process.ProcessError(output)
    return output


def run_units_on_target(session, home, python, target, files):
    """Run unit tests of plugins with ansible-test on another Python, in an environment of that Python; those that need Ansible only where it runs."""
    with collection.copied() as copy:
        run(session, home, copy, ["units", "--local", "--python", python, "--num-workers", "1", *files], target)


def run_sanity(session, home, under_pylint=()):
    """Run every sanity test, without any ignore file, and list those that this machine cannot run; pylint only on the folders named, if any are."""
    runs = [["--skip-test", "pylint"], ["--test", "pylint", *under_pylint]] if under_pylint else [[]]
    said, failures = "", []
    with collection.copied() as copy:
        ignored = ", ".join(sorted(path.name for path in copy.glob("tests/sanity/ignore-*.txt")))
        checks.Checks(session).add("no ignore file", ignored and "there is " + ignored)
        for words in runs:
            try:
                said += run(session, home, copy, ["sanity", "--junit", *words])
            except process.ProcessError as error:
                failures.append(str(error))
    skips = [line for line in said.splitlines() if line.startswith(("WARNING: Skipping sanity test", "WARNING: Required program"))]
    print("\n".join("   " + skip for skip in dict.fromkeys(skips)), flush=True)
    if ignored:
        failures.append("there must be no ignore file")
    if failures:
        raise process.ProcessError("; ".join(failures))
