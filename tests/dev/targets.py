# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""Integration targets: run in one form or in both, each judged by what the record says of its playbook."""

from __future__ import annotations

import contextlib
import json
import pathlib

import psutil

from . import ansible_test, both_forms, checks, collection, process

CALLBACKS = pathlib.Path(__file__).parent / "callbacks"
# A role of the same name would be found instead of a target, so some begin with "module_".
OF_MODULES = [name for name in collection.integration_targets() if name.startswith(("module_", "plesk_"))]
OF_ROLES = [name for name in collection.integration_targets() if name.startswith("role_")]
# What has this tag shows what a server does, not what ansible-core or the form of a module does: one core is enough for it.
ONCE = "once"


def run(session, home, *runs, skip=None):
    """Run integration targets, each run a pair of targets and the forms in which they run, and compare the results if there are two; leave a tag out."""
    judged = checks.Checks(session)
    for targets, forms in runs:
        records = [run_in_form(session, home, targets, form, skip, judged) for form in forms]
        if len(forms) > 1:
            count, different = both_forms.compared(records)
            judged.add("{0} results are the same in both forms".format(count), "\n".join(different))
    if judged.failed:
        raise process.ProcessError("integration targets failed")


def run_in_form(session, home, targets, form, skip, judged):
    """Run integration targets in one form and return the lines of the record; each is a check, and so is what they leave running."""
    with collection.copied() as copy:
        root = copy.parents[2]
        record = arrange(copy, form)
        words = ["integration", "--local", "--allow-destructive", "--python", python_of(home), "--continue-on-error"]
        words += [*(("--skip-tags", skip) if skip else ()), *targets]
        complaint = ""
        try:
            ansible_test.run(session, home, copy, words)
        except process.ProcessError as error:
            complaint = str(error)
        lines = record.read_text(encoding="utf-8").splitlines()
        judge(targets, form, [json.loads(line) for line in lines if line.startswith('{"playbook": ')], judged)
        if complaint and not judged.failed:
            judged.add("ansible-test, {0}".format(form), complaint)
        judged.add("nothing is left running, {0}".format(form), "\n".join(end_all_of(root)))
    return lines


def end_all_of(directory):
    """End the processes whose command line names a directory, and return these lines."""
    found = {one: " ".join(one.info["cmdline"] or ()) for one in psutil.process_iter(["cmdline"])}
    left = {one: line for one, line in found.items() if str(directory) in line}
    for one in left:
        with contextlib.suppress(psutil.Error):
            one.kill()
    return list(left.values())


def arrange(copy, form):
    """Have the integration targets of a copy run in one form, and written down; return the file of the record."""
    integration, record = copy / "tests" / "integration", copy.parents[2] / "record.jsonl"
    record.write_text("", encoding="utf-8")
    (integration / "integration_config.yml").write_text("---\nplesk_in_process: {0}\n".format(both_forms.FORMS[form]), encoding="utf-8")
    # The controller looks for results a thousand times a second by default, which takes a fifteenth of all processor time here.
    settings = "[defaults]\ninternal_poll_interval = 0.005\ncallback_plugins = {0}\n[callback_record]\npath = {1}\n".format(CALLBACKS, record)
    (integration / "integration.cfg").write_text(settings, encoding="utf-8")
    return record


def judge(targets, form, playbooks, judged):
    """Count each target: one whose play had no task did not pass, nor did one that never came."""
    for name in targets:
        found = [playbook for playbook in playbooks if playbook["playbook"].rpartition("-")[0] == name]
        if found and found[-1]["left_out"] and not found[-1]["failed"]:
            judged.leave_out(name, found[-1]["left_out"])
        else:
            judged.add("{0}, {1}".format(name, form), "" if found and found[-1]["ok"] and not found[-1]["failed"] else "see above")


def python_of(home):
    """Return the name that ansible-test has for the Python of an environment."""
    return next(home.glob("lib/python3.*")).name[len("python") :]
