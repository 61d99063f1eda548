# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""Which operations read, which ones write, and which filters are empty."""

from __future__ import annotations

import collections

import pytest
from ansible_collections.community.plesk.plugins.module_utils._schema.reads import EITHER, READS, WRITES, has_empty_filter, is_read
from ansible_collections.community.plesk.plugins.module_utils._schema.tables import REQUESTS
from lxml import etree

from .source import operations


def test_every_operation_is_in_the_tables_exactly_once():
    listed = collections.Counter((operator, name) for table in (READS, WRITES, EITHER) for operator, names in table.items() for name in names.split())
    assert listed == collections.Counter(operations())


@pytest.mark.parametrize(
    "operator, operation",
    [
        ("customer", "get"),
        ("server", "lic_get_info"),
        ("server", "domain-restriction-list"),
        ("webspace", "cform_buttons_list"),
        ("reseller", "cform-buttons-list"),
        ("php-handler", "get-usage"),
        ("event_log", "get_events"),
        ("service-plan-addon", "get-physical-hosting-descriptor"),
    ],
)
def test_what_only_asks_is_a_read(operator, operation):
    assert is_read(operator, operation) is True


@pytest.mark.parametrize(
    "operator, operation",
    [
        ("customer", "add"),
        ("server", "lic_update"),
        ("server", "create_session"),
        ("certificate", "generate"),
        ("extension", "call"),
        ("session", "terminate"),
        ("webspace", "sync-subscription"),
    ],
)
def test_what_may_change_something_is_a_write(operator, operation):
    assert is_read(operator, operation) is False


@pytest.mark.parametrize("operator, operation", [("customer", "get-new"), ("wp-instance", "get"), ("business-logic-upgrade", "get"), ("", "")])
def test_what_is_not_known_is_taken_for_a_write(operator, operation):
    assert is_read(operator, operation) is False


@pytest.mark.parametrize(
    "content, reads",
    [
        ("<get/>", False),
        ("<get><options/></get>", False),
        ("<get><options><flush_selected_range/></options></get>", False),
        ("<get><options><flush_selected_range>true</flush_selected_range></options></get>", False),
        ("<get><options><flush_selected_range>1</flush_selected_range></options></get>", False),
        ("<get><options><flush_selected_range>false</flush_selected_range></options></get>", True),
        ("<get><options><flush_selected_range> 0 </flush_selected_range></options></get>", True),
    ],
)
def test_events_are_deleted_as_they_are_read_unless_that_is_switched_off(content, reads):
    assert is_read("event_log", "get", etree.fromstring(content)) is reads


@pytest.mark.parametrize("operator", ["webspace", "service-plan"])
@pytest.mark.parametrize("inside, reads", [("list", True), ("add", False), ("remove", False)])
def test_database_servers_are_read_by_list_alone(operator, inside, reads):
    assert is_read(operator, "db-servers", etree.fromstring("<db-servers><{0}/></db-servers>".format(inside))) is reads


@pytest.mark.parametrize("operator, operation", [("event_log", "get"), ("webspace", "db-servers")])
def test_without_its_content_such_an_operation_may_write(operator, operation):
    assert is_read(operator, operation) is False


def test_an_empty_content_reads_nothing():
    assert is_read("webspace", "db-servers", etree.fromstring("<db-servers/>")) is False


EMPTY = [
    ("customer", "<del/>"),
    ("customer", "<del><filter/></del>"),
    ("customer", "<del><filter> </filter></del>"),
    ("secret_key", "<delete><filter></filter></delete>"),
    ("dns", "<disable/>"),
    ("mail", "<update><set/></update>"),
    ("mail", "<update><remove><filter/></remove></update>"),
    ("webspace", "<db-servers><add><filter/></add></db-servers>"),
    ("service-plan", "<db-servers><remove/></db-servers>"),
    # What is not known is judged by its filter, if it has one.
    ("customer", "<purge><filter/></purge>"),
]
FULL = [
    ("customer", "<del><filter><id>5</id></filter></del>"),
    ("customer", "<del><filter><login/></filter></del>"),
    ("reseller", "<del><filter><all/></filter></del>"),
    ("mail", "<update><set><filter><site-id>5</site-id></filter></set></update>"),
    ("webspace", "<db-servers><add><filter><id>5</id></filter></add></db-servers>"),
    ("customer", "<purge><filter><id>5</id></filter></purge>"),
]
WITHOUT = [
    ("customer", "<add/>"),
    ("customer", "<purge/>"),
    ("dns", "<add_rec/>"),
    ("dns", "<enable-remote-dns/>"),
    ("server", "<reboot/>"),
    ("extension", "<call/>"),
    ("reseller-plan", "<duplicate/>"),
]


@pytest.mark.parametrize("operator, operation", EMPTY)
def test_a_filter_that_is_empty_or_missing_selects_everything(operator, operation):
    assert has_empty_filter(operator, etree.fromstring(operation)) is True


@pytest.mark.parametrize("operator, operation", FULL)
def test_a_filter_that_holds_something_selects_something(operator, operation):
    assert has_empty_filter(operator, etree.fromstring(operation)) is False


@pytest.mark.parametrize("operator, operation", WITHOUT)
def test_an_operation_that_has_no_filter_selects_nothing(operator, operation):
    assert has_empty_filter(operator, etree.fromstring(operation)) is False


def test_every_write_with_a_filter_is_noticed_without_it():
    writes = [(operator, name) for operator, name in operations() if not is_read(operator, name)]
    noticed = {"{0}/{1}".format(operator, name) for operator, name in writes if has_empty_filter(operator, etree.Element(name))}
    filtered = {"{0}/{1}".format(*pair) for pair in writes if "filter" in getattr(REQUESTS.content(REQUESTS.operation(*pair)), "names", ())}
    assert noticed == filtered
    assert len(filtered) == 97
