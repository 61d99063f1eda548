# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

from __future__ import annotations

import os

from ansible_collections.community.plesk.tests.dev import interpreters


def test_the_shims_of_pyenv_are_replaced_by_its_versions(monkeypatch, tmp_path):
    root = tmp_path / ".pyenv"
    (root / "versions" / "3.9.18" / "bin").mkdir(parents=True)
    (root / "versions" / "2.7.18" / "bin").mkdir(parents=True)
    monkeypatch.setenv("PATH", os.pathsep.join([str(root / "shims"), "/usr/bin"]))
    monkeypatch.setenv("PYENV_ROOT", str(tmp_path / "elsewhere"))
    monkeypatch.setattr(interpreters, "current", lambda: "/opt/python/bin/python3.12")
    folders = interpreters.search_path().split(os.pathsep)
    assert folders == ["/opt/python/bin", "/usr/bin", str(root / "versions" / "3.9.18" / "bin")]


def test_a_python_that_does_not_start_is_not_found(tmp_path):
    broken = tmp_path / "python3.8"
    broken.write_text("#!/bin/sh\nexit 127\n", encoding="utf-8")
    broken.chmod(0o755)
    assert not interpreters.works(broken)
