# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""What the integration targets say of themselves."""

from __future__ import annotations

import pathlib
import re

TARGETS = pathlib.Path(__file__).parents[1] / "integration" / "targets"
CHANGING = re.compile(r"\b(useradd|userdel|adduser|ansible\.builtin\.(user|group))\b")


def aliases(target):
    """Return the aliases of a target; a role that only prepares has none."""
    path = TARGETS / target / "aliases"
    return set(path.read_text(encoding="utf-8").split("\n")) if path.exists() else set()


def changing_users():
    """Return the targets and roles that add or remove users of the system."""
    return {path.relative_to(TARGETS).parts[0] for path in TARGETS.rglob("*.yml") if CHANGING.search(path.read_text(encoding="utf-8"))}


def test_a_target_that_adds_a_user_of_the_system_is_called_destructive():
    adding = changing_users()
    users = {path.name for path in TARGETS.glob("*") if adding & {path.name, *(alias.rpartition("/")[2] for alias in aliases(path.name))}}
    targets = {name for name in users if aliases(name)}
    assert targets
    assert {name for name in targets if "destructive" not in aliases(name)} == set()
