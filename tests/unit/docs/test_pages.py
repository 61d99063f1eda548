# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""The pages for people: their links lead somewhere, their YAML is YAML, and their tasks are tasks that our modules take."""

from __future__ import annotations

import importlib
import pathlib
import re

import pytest
import yaml
from ansible.module_utils.common.arg_spec import ArgumentSpecValidator
from ansible_collections.community.plesk.plugins.module_utils import _errcodes, _errors, _options
from ansible_collections.community.plesk.plugins.module_utils._operators import plans, server
from ansible_collections.community.plesk.plugins.module_utils._schema.tables import REQUESTS

ROOT = pathlib.Path(__file__).parents[3]
PAGES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted(ROOT.glob("docs/*.md")), *sorted(ROOT.glob("roles/*/README.md"))]
FENCE = re.compile(r"^( *)```yaml\n(.*?)^ *```", re.MULTILINE | re.DOTALL)
LINK = re.compile(r"\]\(([^)#\s]*)(#[^)\s]*)?\)")
FILE = re.compile(r"^`(\w+\.yml)`[^\n]*\n\n```yaml\n(.*?)^```", re.MULTILINE | re.DOTALL)
ROW = re.compile(r"^\| (\d+) \| [^|]+ \| ([^|]+) \| ([^|]+) \|$", re.MULTILINE)
OURS = "community.plesk."
ROLES = sorted(path.name for path in ROOT.glob("roles/*"))


class Loader(yaml.SafeLoader):
    """Reads the YAML that playbooks are, secrets included."""


Loader.add_constructor("!vault", lambda loader, node: node.value)


def snippets():
    """Yield (page and number, YAML) for each fenced block."""
    for page in PAGES:
        for number, match in enumerate(FENCE.finditer(page.read_text(encoding="utf-8")), 1):
            yield pytest.param(match.group(2), id="{0}-{1}".format(page.relative_to(ROOT), number))


def mappings(value):
    """Yield every dictionary within a document."""
    if isinstance(value, dict):
        yield value
    for item in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from mappings(item)


def checked(name, options):
    """Return what a module has against options; templates stand for anything, so only those that are none are looked at."""
    spec = importlib.import_module("ansible_collections.community.plesk.plugins.modules." + name).spec()
    given = {key: value for key, value in (options or {}).items() if "{{" not in str(value)}
    unknown = set(options or {}) - set(spec["argument_spec"]) - {alias for option in spec["argument_spec"].values() for alias in option.get("aliases", ())}
    plain = {name: dict(option, required=option.get("required", False) and name not in (options or {})) for name, option in spec["argument_spec"].items()}
    return ["{0} is unknown".format(option) for option in unknown] + ArgumentSpecValidator(plain).validate(given).error_messages


def specified(role):
    """Return the variables that a role takes, those of the connection included."""
    specs = yaml.safe_load((ROOT / "roles" / role / "meta" / "argument_specs.yml").read_text(encoding="utf-8"))["argument_specs"]
    return {name for spec in specs.values() for name in spec["options"]} | {"plesk_" + option for option in _options.CONNECTION}


@pytest.mark.parametrize("text", list(snippets()))
def test_a_snippet_is_yaml_and_its_tasks_have_names_and_options_that_exist(text):
    document = yaml.load(text, Loader=Loader)
    defaults = [mapping["module_defaults"] for mapping in mappings(document) if "module_defaults" in mapping]
    for mapping in mappings(document):
        for key, value in mapping.items():
            if str(key).startswith((OURS, "ansible.builtin.")):
                assert mapping.get("name") or mapping in defaults, mapping
            if str(key).startswith(OURS):
                assert checked(key[len(OURS) :], value) == []
        role = mapping.get("role") or mapping.get("name")
        if str(role).startswith(OURS) and role[len(OURS) :] in ROLES:
            assert set(mapping.get("vars", {})) <= specified(role[len(OURS) :])


@pytest.mark.parametrize("page", [pytest.param(page, id=str(page.relative_to(ROOT))) for page in PAGES])
def test_links_within_the_repository_lead_to_files(page):
    links = {match.group(1) for match in LINK.finditer(page.read_text(encoding="utf-8"))}
    local = [link for link in links if link and ":" not in link]
    assert [link for link in local if not (page.parent / link).exists()] == []


def test_the_page_about_testing_shows_the_files_of_the_molecule_scenario():
    shown = dict(FILE.findall((ROOT / "docs" / "testing_your_playbooks.md").read_text(encoding="utf-8")))
    files = {path.name: path.read_text(encoding="utf-8").split("\n---\n")[1] for path in ROOT.glob("extensions/molecule/default/*")}
    assert shown == files


@pytest.mark.parametrize("page", sorted(path.name for path in ROOT.glob("docs/*.md")))
def test_the_readme_leads_to_every_page(page):
    assert "(docs/{0})".format(page) in (ROOT / "README.md").read_text(encoding="utf-8")


def test_the_table_of_errcodes_says_what_the_code_does():
    table = {int(code): (failure, hint) for code, failure, hint in ROW.findall((ROOT / "docs" / "troubleshooting.md").read_text(encoding="utf-8"))}
    expected = {code: (_errcodes.FAILURES[code], _errcodes.HINTS[code]) for code in set(_errcodes.FAILURES) | set(_errcodes.HINTS)}
    expected.update((code, ("service", hint)) for code, hint in server.HINTS.items())
    expected.update((code, ("plan", hint)) for code, hint in plans.HINTS.items())
    assert table == {code: ("`{0}`".format(failure), hint[:1].upper() + hint[1:] + ".") for code, (failure, hint) in expected.items()}


def test_the_kinds_of_failure_are_those_that_there_are():
    page = (ROOT / "docs" / "troubleshooting.md").read_text(encoding="utf-8")
    listed = re.findall(r"(?m)^\| `(\w+)` \| .*\. \|$", page.split("\n## Kinds of failure\n")[1].split("\n## ")[0])
    known = re.findall(r"``(\w+)``", _errors.__doc__.split("branch on: ")[1])
    assert set(listed) == set(known) - {"None"}


def test_the_operations_that_the_page_on_any_operation_names_exist():
    page = (ROOT / "docs" / "any_operation.md").read_text(encoding="utf-8")
    named = set(re.findall(r"`([a-z_-]+)/([a-z_-]+)`", page))
    assert len(named) > 20
    assert {(operator, name) for operator, name in named if name not in REQUESTS.operations(operator)} == set()
