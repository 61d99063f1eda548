# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""The roles: every connection option of the modules has a variable, in each entry point."""

from __future__ import annotations

import pathlib

import pytest
import yaml
from ansible_collections.community.plesk.plugins.module_utils import _options
from ansible_collections.community.plesk.plugins.modules import plesk_addon_plan, plesk_service_plan
from ansible_collections.community.plesk.plugins.plugin_utils._drift.drift import CHECKS

ROOT = pathlib.Path(__file__).parents[3]


def loaded(*path):
    """Return what a YAML file holds."""
    return yaml.safe_load(ROOT.joinpath("roles", *path).read_text(encoding="utf-8"))


def entry_points():
    """Yield (role, entry point, options)."""
    for role in sorted(path.name for path in (ROOT / "roles").glob("*")):
        for name, spec in loaded(role, "meta", "argument_specs.yml")["argument_specs"].items():
            yield pytest.param(role, name, spec["options"], id="{0}-{1}".format(role, name))


@pytest.mark.parametrize("role, name, options", list(entry_points()))
def test_an_entry_point_is_a_file_of_tasks(role, name, options):
    assert ROOT.joinpath("roles", role, "tasks", name + ".yml").is_file()


@pytest.mark.parametrize("role, name, options", list(entry_points()))
def test_a_variable_may_be_blank_so_no_type_refuses_it(role, name, options):
    assert {option["type"] for option in options.values()} == {"raw"}


@pytest.mark.parametrize("role, name, options", list(entry_points()))
def test_the_names_of_variables_begin_with_the_role(role, name, options):
    assert all(option.startswith(role + "_") for option in options)


@pytest.mark.parametrize("module", [plesk_addon_plan, plesk_service_plan])
def test_plesk_plans_has_a_variable_for_every_option_that_is_not_one_of_a_plan(module):
    options = module.spec()["argument_spec"]
    alone = set(options) - set(options["plans"]["options"]) - set(_options.CONNECTION) - {"plans"}
    declared = set(loaded("plesk_plans", "meta", "argument_specs.yml")["argument_specs"]["main"]["options"])
    assert declared == {"plesk_plans_" + name for name in (*alone, "service_plans", "addon_plans")}


def test_plesk_drift_has_a_variable_for_all_that_can_be_compared():
    declared = loaded("plesk_drift", "meta", "argument_specs.yml")["argument_specs"]["main"]["options"]
    assert list(declared) == ["plesk_drift_" + name for name in CHECKS]
    assert loaded("plesk_drift", "vars", "main.yml")["_plesk_drift_names"] == list(CHECKS)
