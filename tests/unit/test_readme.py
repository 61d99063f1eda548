# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""The README says what is so: its lists are those of the code; test_pages.py reads its tasks."""

from __future__ import annotations

import pathlib
import re

import pytest
import yaml

ROOT = pathlib.Path(__file__).parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")
REFERENCE = "https://docs.ansible.com/projects/ansible/latest/collections/community/plesk/"
CONTENT = {"module": "plugins/modules/*.py", "lookup": "plugins/lookup/*.py", "filter": "plugins/filter/*.py", "role": "roles/*"}


@pytest.mark.parametrize("stage", sorted(set(re.findall(r"python3 dev\.py (\w+)", README))))
def test_a_stage_of_the_workshop_is_there(stage):
    assert '\n    "{0}": ('.format(stage) in (ROOT / "dev.py").read_text(encoding="utf-8")


def test_the_included_content_is_what_there_is():
    included = README.split("\n## Included content\n")[1].split("\n## ")[0]
    pages = {kind: sorted(path.stem for path in ROOT.glob(pattern)) for kind, pattern in CONTENT.items()}
    listed = {kind: sorted(re.findall(r"(?m)^- \[`(\w+)`\]\({0}\1_{1}\.html\)".format(re.escape(REFERENCE), kind), included)) for kind in CONTENT}
    assert listed == pages
    playbooks = sorted(path.stem for path in ROOT.glob("playbooks/*.yml"))
    assert re.findall(r"(?m)^- \[`(\w+)`\]\(https://github", included) == playbooks


def test_the_oldest_supported_versions_are_those_of_the_metadata():
    runtime = yaml.safe_load((ROOT / "meta" / "runtime.yml").read_text(encoding="utf-8"))
    config = yaml.safe_load((ROOT / "tests" / "config.yml").read_text(encoding="utf-8"))
    assert "requires ansible-core {0} or newer".format(runtime["requires_ansible"][2:].rsplit(".", 1)[0]) in README
    assert "- Python {0} and newer".format(config["modules"]["python_requires"][3:]) in README
