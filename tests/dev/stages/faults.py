# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""Every fault of a single exchange, and what takes whole runs of Ansible to see: being killed, many at once, a fleet with a wrong key, secrets.

``--write`` puts what comes of the faults of a single exchange into tests/reports/faults.md.
"""

from __future__ import annotations

from .. import collection, console, process, pytest_run, suites, surroundings, tally

WRITER = "ansible_collections.community.plesk.tests.unit.faults.write_page"


def run(options):
    """Run the tests, or write the report."""
    home = suites.environment_of_default_core()
    if options.write:
        return written(home)
    with collection.copied() as copy:
        finished = pytest_run.run(home, copy, suites.FAULTS, "tests/faults")
        return suites.reported("faults", home, finished, tally.of_pytest(finished))


def written(home):
    """Write the table of tests/reports/faults.md anew."""
    with collection.linked() as link:
        process.must([home.python, "-m", WRITER], surroundings.of_tests(PYTHONPATH=str(link.parents[2])))
    console.step("tests/reports/faults.md is written")
    return tally.Tally(passed=1)
