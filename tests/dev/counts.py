# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""How many passed and how many failed, as JUnit files tell: pytest and ansible-test write them, and so do checks of our own.

Each session of nox has a folder of its own; a session without one is a single check, as the report of nox tells.
"""

from __future__ import annotations

import json
from xml.etree import ElementTree

# These only require others, which count.
META = ("integration", "lint", "matrix", "sanity-of-cores")


def count(folder, report):
    """Return how many tests passed and failed in a run; a session that ran no test, or failed without a failed test, counts as one failure."""
    sessions = json.loads(report.read_text(encoding="utf-8"))["sessions"] if report.exists() else []
    passed = failed = 0
    for session in sessions:
        if session["result"] == "skipped":
            continue
        good = session["result"] == "success"
        files = sorted((folder / session["name"]).glob("**/*.xml"))
        if session["name"] in META or (session["name"].startswith("environment") and good):
            continue
        counted = count_files(files) if (folder / session["name"]).is_dir() else (int(good), 0)
        passed += counted[0]
        failed += counted[1] or int(not good or not counted[0])
    return passed, failed


def count_files(files):
    """Return how many tests of JUnit files passed and failed."""
    documents = [ElementTree.parse(str(file)) for file in files]  # noqa: S314  # what our own tools have written
    cases = [case for document in documents for case in document.iter("testcase") if case.find("skipped") is None]
    failed = sum(case.find("failure") is not None or case.find("error") is not None for case in cases)
    return len(cases) - failed, failed
