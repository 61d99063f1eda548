# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""How many passed, how many failed, as the programs themselves say."""

from __future__ import annotations

import dataclasses
import re

PYTEST_SUMMARY = re.compile(r"^=* ?((?:\d+ [a-z]+, )*\d+ [a-z]+) in [\d.]+s", re.MULTILINE)
PYTEST_COUNT = re.compile(r"(\d+) ([a-z]+)")
INTEGRATION_TARGET = re.compile(r"^Running (\S+) integration test (?:role|script)", re.MULTILINE)
SANITY_TEST = re.compile(r'^Running sanity test "([^"]+)"(?: on Python ([\d.]+))?', re.MULTILINE)
SANITY_SKIP = re.compile(r"^WARNING: (Skipping sanity test .*|Required program .* not found.*)", re.MULTILINE)
NOT_TESTED = re.compile(r'"msg": "(NOT TESTED: [^"]+)"')
TASK_DONE = re.compile(r"^\S+ +: ok=[1-9]", re.MULTILINE)
LISTED = re.compile(r"test\(s\) listed below \(out of \d+\) failed\. See error output above for details[:.]\n(.+(?:\n.+)*)")


@dataclasses.dataclass(frozen=True)
class Tally:
    """Tests that were run."""

    passed: int = 0
    failed: int = 0

    def __add__(self, other):
        """Return both together."""
        return Tally(self.passed + other.passed, self.failed + other.failed)

    def __str__(self):
        """Return the words of the summary."""
        return "{0} passed, {1} failed".format(self.passed, self.failed)

    @property
    def good(self):
        """Say whether something was run and nothing failed."""
        return self.passed > 0 and self.failed == 0


def honest(tally, finished):
    """Return the tally, with a failure added if the program failed without naming one, or ran nothing at all."""
    if tally.failed or (finished.returncode == 0 and tally.passed):
        return tally
    return tally + Tally(failed=1)


def of_pytest(finished):
    """Count the tests of all pytest runs in an output."""
    counts = {}
    for summary in PYTEST_SUMMARY.findall(finished.output):
        for number, word in PYTEST_COUNT.findall(summary):
            counts[word] = counts.get(word, 0) + int(number)
    failed = counts.get("failed", 0) + counts.get("error", 0) + counts.get("errors", 0)
    return honest(Tally(counts.get("passed", 0), failed), finished)


def of_integration(finished):
    """Count the targets of an ``ansible-test integration`` run; one whose play had no task did not pass, nor did one that left its tests out."""
    said = said_by_targets(finished)
    failed = set(listed_as_failed(finished)).union(name for name in said if not TASK_DONE.search(said[name]))
    return honest(Tally(len(set(said) - failed - set(not_tested(finished))), len(failed)), finished)


def not_tested(finished):
    """Return why targets of an ``ansible-test integration`` run left their tests out, by name."""
    reasons = {name: NOT_TESTED.search(words) for name, words in said_by_targets(finished).items()}
    return {name: reason.group(1) for name, reason in reasons.items() if reason}


def said_by_targets(finished):
    """Return what each target of an ``ansible-test integration`` run said."""
    words = INTEGRATION_TARGET.split(finished.output)[1:]
    return dict(zip(words[::2], words[1::2]))


def of_sanity(finished):
    """Count the tests of an ``ansible-test sanity`` run, once for each Python."""
    failed = len(listed_as_failed(finished))
    return honest(Tally(len(set(SANITY_TEST.findall(finished.output))) - failed, failed), finished)


def listed_as_failed(finished):
    """Return the names that an ansible-test run lists in the end."""
    listed = LISTED.search(finished.output)
    return listed.group(1).split("\n") if listed else []


def sanity_skips(finished):
    """Return what an ``ansible-test sanity`` run says it left out."""
    return list(dict.fromkeys(SANITY_SKIP.findall(finished.output)))
