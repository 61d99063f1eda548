# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""The suites: units with pytest, integration targets and sanity with ansible-test, each in a copy of the collection."""

from __future__ import annotations

import contextlib
import json
import os
import pathlib
import re
import shutil

import psutil

from . import both_forms, checks, collection, get_pip, place, process, ssh_keygen, surroundings

CALLBACKS = pathlib.Path(__file__).parent / "callbacks"
FAULTS = "tests/unit/faults"
COVERED = re.compile(r"^TOTAL .*?(\d+%)$", re.MULTILINE)
# Of modules and roles alone. A role of the same name would be found instead of a target, so some begin with "module_".
UNITS_OF_CONTENT = ("tests/unit/plugins", "tests/unit/roles")
TARGETS_OF_CONTENT = tuple(name for name in collection.integration_targets() if name.startswith(("module_", "plesk_", "role_")))


def run_units(session, home, *tests):
    """Run unit tests with pytest itself, under the import rules of ansible-test, by default all but those of faults."""
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


def run_units_on_target(session, home, python):
    """Run the unit tests of plugins with ansible-test on a Python that is the target of modules."""
    with collection.copied() as copy:
        run_ansible_test(session, home, copy, ["units", "--venv", "--python", python, UNITS_OF_CONTENT[0] + "/"])


def run_sanity(session, home):
    """Run every sanity test, without any ignore file, and list those that this machine cannot run."""
    with collection.copied() as copy:
        ignored = ", ".join(sorted(path.name for path in copy.glob("tests/sanity/ignore-*.txt")))
        checks.Checks(session).add("no ignore file", ignored and "there is " + ignored)
        output = run_ansible_test(session, home, copy, ["sanity", "--junit"])
    skips = [line for line in output.splitlines() if line.startswith(("WARNING: Skipping sanity test", "WARNING: Required program"))]
    print("\n".join("   " + skip for skip in dict.fromkeys(skips)), flush=True)
    if ignored:
        raise process.ProcessError("there must be no ignore file")


def run_ansible_test(session, home, copy, words):
    """Run ansible-test in a copy, keep its JUnit files, and return what it said; a run that skipped everything has failed.

    Each session has a home directory of its own: two runs side by side would both make an SSH key and environments there.
    """
    environ = surroundings.of_tests(HOME=str(place.kept_directory("home-" + session)))
    environ["PATH"] = os.pathsep.join([str(home / "bin"), ssh_keygen.path_with(environ, copy.parents[2] / "bin")])
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


def run_content(session, home, forms):
    """Run the units and the targets of modules and roles, both whatever comes of the other."""
    failures = []
    for run, words in ((run_units, UNITS_OF_CONTENT), (run_targets, (TARGETS_OF_CONTENT, forms))):
        try:
            run(session, home, *words)
        except process.ProcessError as error:
            failures.append(str(error))
    if failures:
        raise process.ProcessError("; ".join(failures))


def run_targets(session, home, targets, forms=(both_forms.IN_PROCESS,)):
    """Run integration targets in some forms, and compare the results if there are two."""
    judged = checks.Checks(session)
    records = [run_targets_in_form(session, home, targets, form, judged) for form in forms]
    if len(forms) > 1:
        count, different = both_forms.compared(records)
        judged.add("{0} results are the same in both forms".format(count), "\n".join(different))
    if judged.failed:
        raise process.ProcessError("integration targets failed")


def run_targets_in_form(session, home, targets, form, judged):
    """Run integration targets in one form and return the lines of the record; each is a check, and so is what they leave running."""
    with collection.copied() as copy:
        root = copy.parents[2]
        record = arrange(copy, form)
        words = ["integration", "--local", "--allow-destructive", "--python", python_of(home), "--continue-on-error", *targets]
        complaint = ""
        try:
            run_ansible_test(session, home, copy, words)
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
