# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""ansible-test sanity, without any ignore file."""

from __future__ import annotations

from .. import ansible_test, collection, console, process, suites, tally
from ..tally import Tally


def run(options):
    """Run every sanity test and list those that this machine cannot run."""
    home = suites.environment_of(options.core) if options.core else suites.environment_of_default_core()
    with collection.copied() as copy:
        ignored = sorted(path.name for path in copy.glob("tests/sanity/ignore-*.txt"))
        finished = ansible_test.run(home, copy, ["sanity"], show=test_named)
    result = tally.of_sanity(finished)
    for name in ignored:
        console.step("there must be no " + name)
    if not result.good:
        process.show_output(finished, "sanity")
    for skip in tally.sanity_skips(finished):
        console.step(skip)
    return result + Tally(failed=len(ignored))


def test_named(line):
    """Return what to say about a line of a sanity run."""
    match = tally.SANITY_TEST.match(line)
    return "sanity " + " on Python ".join(filter(None, match.groups())) if match else None
