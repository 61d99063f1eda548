# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""How the lines of a table are read."""

from __future__ import annotations

import pytest
from ansible_collections.community.plesk.plugins.module_utils._schema.notation import MANY, Table

TYPES = """
packet = ((
  | customer:CustomerType
  | mail:MailType
  )+)@
anyType = (<any>*)@any
CustomerType = (
  | add:(name:string, login?:string,
      email{0..2}:~string)
  | add-all:(<any>+)
  | get:Selection
  | reset
  )+
Selection = (| id*:id_type)
Pair = (name:string, value:(text?:string & flag))
Extended = (...Pair, (more:string)?)
MailType = anyType
"""


@pytest.fixture
def table():
    """Give a table of few types."""
    return Table(TYPES)


def shown(group):
    """Return a group as nested tuples."""
    members = [shown(member) if hasattr(member, "members") else (member.name, member.low, member.high) for member in group.members]
    return (group.order, group.low, group.high, *members)


def test_operators_have_their_types(table):
    assert table.operators() == {"customer": "CustomerType", "mail": "MailType"}


def test_operations_are_in_order(table):
    assert list(table.operations("customer")) == ["add", "add-all", "get", "reset"]


@pytest.mark.parametrize("operator", ["mail", "reseller", "", "customer "])
def test_an_operator_that_is_free_or_not_known_has_none(table, operator):
    assert table.operations(operator) == {}


@pytest.mark.parametrize("name", ["ad", "adds", "", "a", "add:", "reset ", "Selection"])
def test_an_operation_is_found_by_its_whole_name_only(table, name):
    assert table.operation("customer", name) is None


def test_an_operation_has_its_content(table):
    assert shown(table.operation("customer", "add").inside) == (",", 1, 1, ("name", 1, 1), ("login", 0, 1), ("email", 0, 2))


def test_an_operation_may_have_a_type(table):
    assert table.content(table.operation("customer", "get")) is table.type("Selection")


def test_an_operation_may_hold_nothing(table):
    assert table.content(table.operation("customer", "reset")) == ""


def test_a_single_member_shows_what_it_is_in(table):
    assert shown(table.type("Selection")) == ("|", 1, 1, ("id", 0, MANY))


def test_a_type_that_has_no_line_is_simple(table):
    assert (table.type("string"), table.type("name"), table.type("")) == (None, None, None)


def test_an_element_has_a_simple_type_a_group_or_nothing(table):
    name, value = table.type("Pair").members
    assert (table.content(name), table.content(value)) == ("string", value.inside)
    assert [table.content(member) for member in value.inside.members] == ["string", ""]


def test_the_limits_of_a_simple_type_do_not_change_what_it_is(table):
    email = table.operation("customer", "add").inside.members[2]
    assert (email.kind, table.content(email)) == ("~string", "string")


def test_an_extended_type_stands_at_its_place(table):
    assert shown(table.type("Extended")) == (",", 1, 1, shown(table.type("Pair")), (",", 0, 1, ("more", 1, 1)))


def test_a_group_knows_the_names_in_it_but_not_those_within_its_elements(table):
    assert (table.type("Extended").names, table.type("anyType").names) == ({"name", "value", "more"}, {"<any>"})


def test_attributes_are_read(table):
    assert [table.type(name).attributes for name in ("packet", "anyType", "Pair")] == ["@", "@any", ""]


def test_a_type_is_read_once(table):
    assert table.type("Pair") is table.type("Pair")


def test_what_is_not_asked_for_is_not_read(table):
    table.operation("customer", "add")
    assert table._groups == {}
