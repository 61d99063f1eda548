# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

from __future__ import annotations

import json
import types

import pytest
from ansible_collections.community.plesk.tests.dev import chromium, process
from ansible_collections.community.plesk.tests.dev.stages import browser
from ansible_collections.community.plesk.tests.dev.tally import Tally

LOOKS = [
    {"name": "it is light", "complaint": ""},
    {"figure": "size: 1 MB"},
    {"name": "it is dark", "complaint": "it is light"},
]


@pytest.fixture
def stage(monkeypatch, tmp_path):
    """Return the stage with pages and a browser, whose driver says what it is given; and all that was said."""
    said = []

    def run(looks=(), returncode=0, missing=None):
        def found():
            if missing:
                raise chromium.MissingError(missing)
            return "/usr/bin/chromium"

        def drive(command, environ, folder, show):
            lines = [json.dumps(look) for look in looks] + ["npm notice"]
            said.extend(filter(None, map(show, lines)))
            return process.Finished(returncode, "\n".join(lines))

        monkeypatch.setattr(browser.suites, "environment_of_default_core", lambda: None)
        monkeypatch.setattr(browser, "written", lambda home: tmp_path)
        monkeypatch.setattr(browser.chromium, "found", found)
        monkeypatch.setattr(browser.chromium, "driver", lambda: tmp_path)
        monkeypatch.setattr(browser.process, "run", drive)
        monkeypatch.setattr(browser.process, "show_output", lambda *dummy: None)
        monkeypatch.setattr(browser.console, "step", said.append)
        return browser.run(types.SimpleNamespace(write=False)), said

    return run


def test_without_a_browser_nothing_fails_and_that_is_said(stage):
    tally, said = stage(missing="there is no Chromium here, install chromium")
    assert tally == Tally(passed=1)
    assert said == ["NOT TESTED: there is no Chromium here, install chromium"]


def test_each_look_counts_and_complaints_and_figures_are_said(stage):
    tally, said = stage(LOOKS)
    assert tally == Tally(passed=2, failed=1)
    assert said[:2] == ["size: 1 MB", "it is dark: it is light"]


def test_a_driver_that_breaks_is_a_failure(stage):
    assert stage(LOOKS[:1], returncode=1)[0].failed == 1


def test_packages_are_installed_if_they_have_the_versions_that_are_wanted(tmp_path):
    wanted = json.loads((chromium.SOURCE / "package.json").read_text(encoding="utf-8"))["dependencies"]
    assert not chromium.installed(tmp_path)
    for name, version in wanted.items():
        (tmp_path / "node_modules" / name).mkdir(parents=True)
        (tmp_path / "node_modules" / name / "package.json").write_text(json.dumps({"version": version}), encoding="utf-8")
    assert chromium.installed(tmp_path)
