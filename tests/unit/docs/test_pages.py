# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""The pages for people: their links lead somewhere, their YAML is YAML, and their tasks are tasks that our modules take."""

from __future__ import annotations

import importlib
import pathlib
import re
import shlex
import textwrap

import pytest
import yaml
from ansible.module_utils.common.arg_spec import ArgumentSpecValidator
from ansible.parsing.splitter import parse_kv
from ansible_collections.community.plesk.plugins.module_utils import _errcodes, _errors, _options
from ansible_collections.community.plesk.plugins.module_utils._operators import plans, server

ROOT = pathlib.Path(__file__).parents[3]
PAGES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted(ROOT.glob("docs/*.md")), *sorted(ROOT.glob("roles/*/README.md"))]
OURSELVES = "https://github.com/ansible-collections/community.plesk/"
FENCE = re.compile(r"^( *)```yaml\n(.*?)^ *```", re.MULTILINE | re.DOTALL)
BLOCK = re.compile(r"^\.\. code-block:: yaml\+jinja\n((?:\n| {4}.*\n)+)", re.MULTILINE)
LINK = re.compile(r"\]\(([^)#\s]*)(#[^)\s]*)?\)")
FILE = re.compile(r"^`(\w+\.yml)`[^\n]*\n\n```yaml\n(.*?)^```", re.MULTILINE | re.DOTALL)
ROW = re.compile(r"^\| (\d+) \| [^|]+ \| ([^|]+) \| ([^|]+) \|$", re.MULTILINE)
OURS = "community.plesk."
ROLES = sorted(path.name for path in ROOT.glob("roles/*"))


class Loader(yaml.SafeLoader):
    """Reads the YAML that playbooks are, secrets included."""


Loader.add_constructor("!vault", lambda loader, node: node.value)


def snippets():
    """Yield (page and number, YAML) for each block of YAML."""
    for page in PAGES:
        for number, match in enumerate(FENCE.finditer(page.read_text(encoding="utf-8")), 1):
            yield pytest.param(match.group(2), id="{0}-{1}".format(page.relative_to(ROOT), number))
    for page in ROOT.glob("docs/docsite/rst/*.rst"):
        for number, match in enumerate(BLOCK.finditer(page.read_text(encoding="utf-8")), 1):
            yield pytest.param(textwrap.dedent(match.group(1)), id="{0}-{1}".format(page.relative_to(ROOT), number))


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
    local = [page.parent / link for link in links if link and ":" not in link]
    absolute = [ROOT / match.group(1) for match in (re.match(OURSELVES + "(?:blob|tree)/main/(.+)", link) for link in links) if match]
    assert [path for path in local + absolute if not path.exists()] == []


def test_the_readme_has_only_links_that_lead_somewhere_from_galaxy_too():
    assert [match.group(0) for match in LINK.finditer((ROOT / "README.md").read_text(encoding="utf-8")) if not match.group(1).startswith("https://")] == []


def test_the_page_about_testing_shows_the_files_of_the_molecule_scenario():
    shown = dict(FILE.findall((ROOT / "docs" / "testing_your_playbooks.md").read_text(encoding="utf-8")))
    files = {path.name: path.read_text(encoding="utf-8").split("\n---\n")[1] for path in ROOT.glob("extensions/molecule/default/*")}
    assert shown == files


def test_the_page_about_where_tasks_run_shows_the_execution_environment_that_is_tested():
    shown = FENCE.findall((ROOT / "docs" / "where_it_runs.md").read_text(encoding="utf-8"))
    tested = (ROOT / "tests" / "execution_environment" / "execution-environment.yml").read_text(encoding="utf-8")
    assert tested.split("\n---\n")[1] in [text for dummy, text in shown]


@pytest.mark.parametrize("page", sorted(path.name for path in ROOT.glob("docs/*.md")))
def test_the_readme_leads_to_every_page(page):
    assert "({0}blob/main/docs/{1})".format(OURSELVES, page) in (ROOT / "README.md").read_text(encoding="utf-8")


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


def commands():
    """Yield (module, options) of the commands that need no playbook."""
    for line in re.findall(r"(?m)^ansible localhost .*", "\n".join(page.read_text(encoding="utf-8") for page in PAGES)):
        words = dict(zip(*[iter(word for word in shlex.split(line)[2:] if word not in ("--check", "--diff"))] * 2))
        yield words["-m"][len(OURS) :], parse_kv(words.get("-a", ""))


@pytest.mark.parametrize("name, options", list(commands()))
def test_a_command_has_options_that_exist(name, options):
    assert checked(name, options) == []


def test_the_licence_at_the_root_is_the_one_of_the_files():
    assert (ROOT / "COPYING").read_bytes() == (ROOT / "LICENSES" / "GPL-3.0-or-later.txt").read_bytes()
