# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""Running a playbook for somebody who looks on, and keeping what its tasks returned."""

from __future__ import annotations

import json
import pathlib
import sys

from . import process, surroundings

CALLBACKS = pathlib.Path(__file__).parent / "callbacks"
READABLE = {
    "ANSIBLE_CALLBACK_RESULT_FORMAT": "yaml",
    "ANSIBLE_CALLBACK_PLUGINS": str(CALLBACKS),
    "ANSIBLE_CHECK_MODE_MARKERS": "true",
    "ANSIBLE_DEPRECATION_WARNINGS": "false",
    "ANSIBLE_DISPLAY_FAILED_STDERR": "false",
    "ANSIBLE_INVENTORY_UNPARSED_WARNING": "false",
    "ANSIBLE_LOCALHOST_WARNING": "false",
    "ANSIBLE_NOCOWS": "true",
    "ANSIBLE_RETRY_FILES_ENABLED": "false",
}


def run(home, collections, playbook, words, connection):
    """Run a playbook in the foreground and return the results of its tasks of this collection."""
    results = collections / "results.json"
    results.write_text("", encoding="utf-8")
    environ = surroundings.of_tests(ANSIBLE_COLLECTIONS_PATH=str(collections), RECORD_RESULTS=str(results), **READABLE, **connection)
    environ["ANSIBLE_FORCE_COLOR" if sys.stdout.isatty() else "ANSIBLE_NOCOLOR"] = "true"
    with process.started([home.python, home.program("ansible-playbook"), playbook, *words], environ) as program:
        program.wait()
    return [json.loads(line) for line in results.read_text(encoding="utf-8").splitlines()]
