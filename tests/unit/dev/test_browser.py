# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""How looks at the report in a browser count."""

from __future__ import annotations

import json

import pytest
from ansible_collections.community.plesk.tests.dev import browser, checks, process

LOOKS = [
    {"name": "it is light", "complaint": ""},
    {"figure": "size: 1 MB"},
    {"name": "it is dark", "complaint": "it is light"},
]


@pytest.fixture
def look(monkeypatch, tmp_path):
    """Give a function that looks at pages with a browser whose driver says what it is given."""

    def run(looks=(), returncode=0, missing=None, write=False):
        def find():
            if missing:
                raise browser.MissingError(missing)
            return tmp_path

        lines = [json.dumps(look) for look in looks] + ["npm notice"]
        monkeypatch.setattr(checks, "junit_folder", lambda session: tmp_path)
        monkeypatch.setattr(browser, "write_pages", lambda home: tmp_path)
        monkeypatch.setattr(browser, "find_browser", find)
        monkeypatch.setattr(browser, "find_driver", lambda: tmp_path)
        monkeypatch.setattr(browser.process, "run", lambda *dummy: process.Finished(returncode, "\n".join(lines)))
        browser.look("browser", None, write)

    return run


def test_without_a_browser_nothing_fails_and_that_is_said(look, capsys):
    look(missing="there is no Chromium here, install chromium")
    assert "how they look: NOT TESTED: there is no Chromium here, install chromium" in capsys.readouterr().out


def test_without_a_browser_there_is_no_picture(look):
    with pytest.raises(process.ProcessError, match="there is no Chromium here"):
        look(missing="there is no Chromium here", write=True)


def test_looks_without_a_complaint_are_good(look, capsys):
    look(LOOKS[:2])
    assert "it is light: as it should be\n   size: 1 MB\n" in capsys.readouterr().out


def test_a_complaint_is_told_and_a_failure(look, capsys):
    with pytest.raises(process.ProcessError, match="not as they should be"):
        look(LOOKS)
    assert "it is dark: NOT as it should be\nit is light\n" in capsys.readouterr().out


@pytest.mark.parametrize("looks, returncode", [(LOOKS[:1], 1), ([], 0), (LOOKS[1:2], 0)])
def test_a_driver_that_breaks_or_looks_at_nothing_is_a_failure(look, looks, returncode):
    with pytest.raises(process.ProcessError):
        look(looks, returncode)
