# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

from __future__ import annotations

import pytest
from ansible_collections.community.plesk.tests.dev import collection


@pytest.mark.parametrize(
    "path, ignored",
    [
        (".git", True),
        ("plugins/modules/__pycache__", True),
        ("tests/output", True),
        ("docs/tests/output", False),
        ("plugins/modules/plesk_service.py", False),
        (".gitignore", False),
    ],
)
def test_what_git_would_leave_out_is_left_out(path, ignored):
    assert collection.is_ignored(path, [".git", "__pycache__", "tests/output"]) is ignored


def test_a_copy_has_what_is_not_ignored(tmp_path):
    source = tmp_path / "with blank"
    (source / ".nox").mkdir(parents=True)
    (source / "galaxy.yml").write_text("---\n", encoding="utf-8")
    (source / ".gitignore").write_text(".nox/\n", encoding="utf-8")
    collection.copy(source, tmp_path / "copy")
    assert sorted(path.name for path in (tmp_path / "copy").iterdir()) == [".gitignore", "galaxy.yml"]
