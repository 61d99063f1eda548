# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""What counts as the same result in both forms of a task."""

from __future__ import annotations

import json

import pytest
from ansible_collections.community.plesk.tests.dev import both_forms


@pytest.fixture
def compared(tmp_path):
    """Give a function that compares two lists of recorded results."""

    def compare(*forms):
        records = [tmp_path / str(number) for number in range(len(forms))]
        for record, results in zip(records, forms):
            record.write_text("".join(json.dumps(result) + "\n" for result in results), encoding="utf-8")
        return both_forms.compared(records)

    return compare


def result(**changes):
    return dict(dict(task="Stop the web server", changed=True, msg="https://127.0.0.1:40001/enterprise", port=40001), **changes)


def test_ports_differ_from_run_to_run_and_do_not_count(compared):
    tally, different = compared([result()], [result(msg="https://127.0.0.1:40002/enterprise", port=40002)])
    assert (tally.passed, tally.failed, different) == (1, 0, [])


def test_a_path_between_quotes_within_a_text_is_one_that_differs(compared):
    one, other = (result(msg='File "/tmp/{0}/ansible_collections/x.py", line 1'.format(name)) for name in ("a", "b"))
    assert compared([one], [other])[0].failed == 0


@pytest.mark.parametrize("key", ["ansible_facts", "exception"])
def test_what_only_a_module_can_return_does_not_count(compared, key):
    assert compared([result()], [result(**{key: "something"})])[0].failed == 0


@pytest.mark.parametrize(
    "change",
    [
        dict(changed=False),
        dict(msg="Another"),
        dict(errcode=None),
        dict(warnings=["One"]),
        dict(deprecations=[dict(msg="One")]),
        dict(results=[dict(changed=1)]),
    ],
)
def test_any_other_difference_is_a_failure_that_names_the_task(compared, change):
    tally, different = compared([result()], [result(**change)])
    assert (tally.passed, tally.failed) == (0, 1)
    assert different[0].startswith("Stop the web server\n")


def test_a_result_that_one_form_lacks_is_a_failure(compared):
    assert compared([result(), result()], [result()])[0].failed == 1


def test_a_comparison_of_nothing_is_a_failure_as_well(compared):
    tally, different = compared([], [])
    assert (tally.good, different) == (False, ["nothing was recorded"])
