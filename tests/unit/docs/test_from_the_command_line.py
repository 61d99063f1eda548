# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""The page for those who know plesk bin: each task of its tables runs against a simulated Plesk, and changes nothing when it runs again."""

from __future__ import annotations

import importlib
import pathlib
import re

import pytest
import yaml
from ansible.module_utils.common.arg_spec import ArgumentSpecValidator
from ansible_collections.community.plesk.plugins.module_utils import _module
from ansible_collections.community.plesk.plugins.module_utils._schema.tables import REQUESTS
from ansible_collections.community.plesk.tests.simulator import Certificate, Simulator

PAGE = (pathlib.Path(__file__).parents[3] / "docs" / "from_the_command_line.md").read_text(encoding="utf-8")
OURS = "community.plesk."
ROW = re.compile(r"(?m)^\| (?:`(plesk .+?)`|.+?) \| `(\S+: .+)` \|$")
# What has to be there before, or what the server has to know of.
STATE = {
    "catalogue": [{"id": "docker", "name": "Docker"}, {"id": "monitor", "name": "Monitor", "url": "https://example.com/monitor.zip"}],
    "extensions": [{"id": "wp-toolkit", "name": "WP Toolkit"}],
    "services": [{"id": "dns", "title": "DNS Server (BIND)", "state": "running"}, {"id": "web", "title": "Web"}],
}


def rows(heading):
    """Return the tasks or operations in the table below a heading, by the command that they stand for."""
    found = ROW.findall(PAGE.split("\n## {0}\n".format(heading))[1].split("\n## ")[0])
    return [pytest.param(*next(iter(yaml.safe_load(text).items())), id=command or text) for command, text in found]


MODULES = rows("Commands that have a module")
OPERATIONS = rows("Commands that have an operation")


@pytest.fixture(scope="module")
def certificate():
    certificate = Certificate(["127.0.0.1"])
    yield certificate
    certificate.close()


@pytest.fixture
def plesk(certificate, monkeypatch):
    monkeypatch.setenv("NO_PROXY", "*")
    with Simulator(certificate=certificate) as plesk:
        plesk.update(**STATE)
        yield plesk


def performed(plesk, name, options, check_mode=False):
    """Return what a task returns."""
    module = importlib.import_module("ansible_collections.community.plesk.plugins.modules." + name)
    connection = dict(host=plesk.host, port=plesk.port, secret_key=plesk.secret_key, ca_path=plesk.ca_path)
    validated = ArgumentSpecValidator(**module.spec()).validate(dict(connection, **options))
    assert validated.error_messages == []
    return _module.perform(module.work, validated.validated_parameters, check_mode, 0)


@pytest.mark.parametrize("module, options", MODULES)
def test_a_task_runs_and_changes_nothing_when_it_runs_again(plesk, module, options):
    first, second = (performed(plesk, module[len(OURS) :], options) for dummy in range(2))
    assert ("msg" in first, "msg" in second) == (False, False), first
    assert second["changed"] is (str(options.get("state")).startswith("restarted"))


@pytest.mark.parametrize("operation, content", OPERATIONS)
def test_an_operation_is_one_of_the_schema_and_runs(plesk, operation, content):
    # What is there already, or is not there, is nothing to do.
    asked = dict(operations=[{operation: content}], accept_errcodes=[1007, 1013])
    writes = not operation.split("/")[1].startswith("get")
    predicted, returned = performed(plesk, "plesk_packet", asked, check_mode=True), performed(plesk, "plesk_packet", asked)
    assert "msg" not in returned
    assert (predicted["operations"][0]["outcome"] == "skipped") is writes
    assert returned["operations"][0]["outcome"] in ("done", "unchanged")


def test_the_page_has_many_of_both():
    assert (len(MODULES), len(OPERATIONS)) >= (20, 15)


def test_the_operations_that_the_page_names_exist():
    named = set(re.findall(r"`([a-z_-]+)/([a-z_-]+)`", PAGE))
    assert len(named) > 20
    assert {(operator, name) for operator, name in named if name not in REQUESTS.operations(operator)} == set()
