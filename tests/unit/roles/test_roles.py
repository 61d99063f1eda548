# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""The roles: every connection option of the modules has a variable, in each entry point."""

from __future__ import annotations

import pathlib

import pytest
import yaml
from ansible_collections.community.plesk.plugins.module_utils import _module

ROOT = pathlib.Path(__file__).parents[3]
CONNECTION = {"plesk_" + name: option["type"] for name, option in _module.argument_spec().items()}


def loaded(*path):
    """Return what a YAML file holds."""
    return yaml.safe_load(ROOT.joinpath("roles", *path).read_text(encoding="utf-8"))


def entry_points():
    """Yield (role, entry point, options)."""
    for role in sorted(path.name for path in (ROOT / "roles").glob("*")):
        for name, spec in loaded(role, "meta", "argument_specs.yml")["argument_specs"].items():
            yield pytest.param(role, name, spec["options"], id="{0}-{1}".format(role, name))


@pytest.mark.parametrize("role, name, options", list(entry_points()))
def test_an_entry_point_takes_every_connection_option(role, name, options):
    assert {variable: options.get(variable, {}).get("type") for variable in CONNECTION} == CONNECTION


@pytest.mark.parametrize("role, name, options", list(entry_points()))
def test_an_entry_point_is_a_file_of_tasks(role, name, options):
    assert ROOT.joinpath("roles", role, "tasks", name + ".yml").is_file()


@pytest.mark.parametrize("role, name, options", list(entry_points()))
def test_defaults_are_those_that_the_documentation_names(role, name, options):
    defaults = loaded(role, "defaults", "main.yml")
    named = {variable: option["default"] for variable, option in options.items() if "default" in option}
    assert named == {variable: defaults[variable] for variable in named}


@pytest.mark.parametrize("role", sorted(path.name for path in (ROOT / "roles").glob("*")))
def test_the_role_hands_every_connection_option_on(role):
    options = loaded(role, "vars", "main.yml")["_{0}_connection_options".format(role)]
    assert ["plesk_" + option for option in options] == list(CONNECTION)
