# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""Checks that no test framework runs: each is printed at once, and all are written as a JUnit file."""

from __future__ import annotations

import shutil
from xml.etree import ElementTree

from . import place


class Checks:
    """The checks of one session of nox, in order."""

    def __init__(self, session):
        """Take the name of the session."""
        self._path = junit_folder(session) / "checks.xml"
        self._suite = ElementTree.Element("testsuite", name=session)
        self.failed = False

    def add(self, name, complaint=""):
        """Count a check, and say how it went: well without a complaint."""
        case = ElementTree.SubElement(self._suite, "testcase", name=name)
        if complaint:
            ElementTree.SubElement(case, "failure").text = complaint
            self.failed = True
        print("   {0}: {1}".format(name, "NOT as it should be\n" + complaint if complaint else "as it should be"), flush=True)
        ElementTree.ElementTree(self._suite).write(str(self._path), encoding="utf-8", xml_declaration=True)

    def leave_out(self, name, reason):
        """Say that something was not tested: it does not count."""
        ElementTree.SubElement(ElementTree.SubElement(self._suite, "testcase", name=name), "skipped").text = reason
        print("   {0}: NOT TESTED: {1}".format(name, reason), flush=True)


def forget(session):
    """Remove what a session wrote the last time."""
    shutil.rmtree(str(place.kept_directory("junit") / session), ignore_errors=True)


def junit_folder(session):
    """Return the folder of the JUnit files of a session of nox."""
    folder = place.kept_directory("junit") / session
    folder.mkdir(exist_ok=True)
    return folder
