# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""The README says what is so: its commands have options that exist, and its lists are those of the code; test_pages.py reads its tasks."""

from __future__ import annotations

import importlib
import pathlib
import re
import shlex

import pytest
import yaml
from ansible.module_utils.common.arg_spec import ArgumentSpecValidator
from ansible.parsing.splitter import parse_kv

ROOT = pathlib.Path(__file__).parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")
PREFIX = "community.plesk."
CONNECTION = {"secret_key": "sesame-open-up"}


def commands():
    """Yield (module, options) of the commands."""
    for line in re.findall(r"(?m)^ansible localhost .*", README):
        words = dict(zip(*[iter(word for word in shlex.split(line)[2:] if word not in ("--check", "--diff"))] * 2))
        yield words["-m"][len(PREFIX) :], dict(CONNECTION, **parse_kv(words.get("-a", "")))


@pytest.mark.parametrize("name, options", list(commands()))
def test_a_command_has_options_that_exist(name, options):
    spec = importlib.import_module("ansible_collections.community.plesk.plugins.modules." + name).spec()
    assert ArgumentSpecValidator(**spec).validate(options).error_messages == []


@pytest.mark.parametrize("stage", sorted(set(re.findall(r"python3 dev\.py (\w+)", README))))
def test_a_stage_of_the_workshop_is_there(stage):
    assert (ROOT / "tests" / "dev" / "stages" / (stage + ".py")).is_file()


def test_the_included_content_is_what_there_is():
    included = README.split("\n## Included content\n")[1].split("\n## ")[0]
    plugins = [path.stem for kind in ("modules", "lookup") for path in ROOT.glob("plugins/{0}/*.py".format(kind))]
    roles = [path.name for path in ROOT.glob("roles/*")]
    playbooks = [path.stem for path in ROOT.glob("playbooks/*.yml")]
    assert sorted(re.findall(r"(?m)^- \[`(\w+)`\]", included)) == sorted(plugins + roles + playbooks)


def test_the_oldest_supported_versions_are_those_of_the_metadata():
    runtime = yaml.safe_load((ROOT / "meta" / "runtime.yml").read_text(encoding="utf-8"))
    config = yaml.safe_load((ROOT / "tests" / "config.yml").read_text(encoding="utf-8"))
    assert "- ansible-core {0} and newer".format(runtime["requires_ansible"][2:].rsplit(".", 1)[0]) in README
    assert "- Python {0} and newer".format(config["modules"]["python_requires"][3:]) in README
