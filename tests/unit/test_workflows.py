# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""What runs with rights in the repository is what somebody looked at: actions are pinned, and checkouts keep no credentials."""

from __future__ import annotations

import pathlib
import re

import yaml

ROOT = pathlib.Path(__file__).parents[2]
STEPS = [
    step
    for path in ROOT.glob(".github/workflows/*.yml")
    for job in yaml.safe_load(path.read_text(encoding="utf-8"))["jobs"].values()
    for step in job.get("steps", ())
    if "uses" in step
]


def test_an_action_is_pinned_to_a_commit():
    assert STEPS
    assert [step["uses"] for step in STEPS if not re.fullmatch(r"[\w.-]+/[\w.-]+@[0-9a-f]{40}", step["uses"])] == []


def test_a_checkout_keeps_no_credentials():
    checkouts = [step.get("with", {}) for step in STEPS if step["uses"].startswith("actions/checkout@")]
    assert checkouts
    assert [options for options in checkouts if options.get("persist-credentials") is not False] == []


def test_updates_of_the_actions_are_proposed():
    config = yaml.safe_load((ROOT / ".github" / "dependabot.yml").read_text(encoding="utf-8"))
    assert "github-actions" in [update["package-ecosystem"] for update in config["updates"]]
