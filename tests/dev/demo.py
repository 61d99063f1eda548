# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""The demo: the playbooks in tests/demo/, in the foreground. Each scene is a test."""

from __future__ import annotations

import json
import sys

from . import checks, collection, place, process, surroundings

DEMO = place.CHECKOUT / "tests" / "demo"
READABLE = {
    "ANSIBLE_CALLBACK_RESULT_FORMAT": "yaml",
    "ANSIBLE_CHECK_MODE_MARKERS": "true",
    "ANSIBLE_DEPRECATION_WARNINGS": "false",
    "ANSIBLE_DISPLAY_FAILED_STDERR": "false",
    "ANSIBLE_INVENTORY_UNPARSED_WARNING": "false",
    "ANSIBLE_LOCALHOST_WARNING": "false",
    "ANSIBLE_NOCOWS": "true",
    "ANSIBLE_RETRY_FILES_ENABLED": "false",
}


def play(session, home):
    """Play all scenes; Ansible writes the JUnit file."""
    with collection.linked() as link:
        root, targets = link.parents[2], link / "tests" / "integration" / "targets"
        program = {
            "python": str(home / "bin" / "python"),
            "source": str(link / "tests"),
            "words": ["--state", str(DEMO / "plesk.yml")],
        }
        words = ["--extra-vars", json.dumps({"output_dir": str(root), "simulator_program": program})]
        environ = dict(
            ANSIBLE_ROLES_PATH=str(targets),
            ANSIBLE_ACTION_PLUGINS=str(targets / "setup_simulator" / "action_plugins"),
            ANSIBLE_LOOKUP_PLUGINS=str(targets / "setup_simulator" / "lookup_plugins"),
            ANSIBLE_CALLBACKS_ENABLED="ansible.builtin.junit",
            JUNIT_OUTPUT_DIR=str(checks.junit_folder(session)),
            JUNIT_TEST_CASE_PREFIX="Scene",
            JUNIT_HIDE_TASK_ARGUMENTS="true",
        )
        run_playbook(home, root, DEMO / "demo.yml", words, **environ)


def run_playbook(home, collections, playbook, words, **environ):
    """Run a playbook in the foreground; raise if it fails."""
    environ = surroundings.of_tests(ANSIBLE_COLLECTIONS_PATH=str(collections), **READABLE, **environ)
    environ["ANSIBLE_FORCE_COLOR" if sys.stdout.isatty() else "ANSIBLE_NOCOLOR"] = "true"
    process.show([home / "bin" / "python", home / "bin" / "ansible-playbook", playbook, *words], environ)
