# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""Every operation of protocol 1.6.9.1 can be asked, and is answered as its schema wants it."""

from __future__ import annotations

import pytest
from ansible_collections.community.plesk.tests.simulator.rendering import Style
from ansible_collections.community.plesk.tests.simulator.schema.validation import complaint
from ansible_collections.community.plesk.tests.unit.simulator.samples import OPERATIONS, OPERATORS, request, result
from lxml import etree


def test_there_are_28_operators_with_247_operations():
    assert len(OPERATORS) == 28
    assert len(OPERATIONS) == len(set(OPERATIONS)) == 247


def ask(client, name, node):
    """Send one operation; return its node of the reply, which fits the schema of replies."""
    operator, operation = name.split("/")
    reply = client.ask("<packet><%s>%s</%s></packet>" % (operator, Style(None, True).element(node, 0), operator))
    assert complaint("replies", reply) is None, etree.tostring(reply)
    assert [(child.tag, [node.tag for node in child]) for child in reply] == [(operator, [operation])]
    return reply[0][0]


@pytest.mark.parametrize("everything", [False, True], ids=["smallest", "everything"])
@pytest.mark.parametrize("operator", OPERATORS)
def test_a_request_for_each_operation_is_answered_by_a_valid_reply(client, plesk, operator, everything):
    for name in OPERATIONS:
        if name.startswith(operator + "/"):
            plesk.reset()
            ask(client, name, request(name, everything))


def shuffled(content):
    """Return the content with the names of each mapping in the opposite order."""
    return {name: shuffled(value) for name, value in reversed(content.items())} if isinstance(content, dict) else content


def leaves(node):
    """Return what is in a node, in order."""
    return [(child.tag, child.text) for child in node.iter() if len(child) == 0]


@pytest.mark.parametrize("operator", OPERATORS)
def test_results_given_in_any_order_come_in_that_of_the_schema(client, plesk, operator):
    for name in OPERATIONS:
        if name.startswith(operator + "/"):
            plesk.update(replies={name: shuffled(result(name))})
            mixed = ask(client, name, request(name, False))
            plesk.update(replies={name: result(name)})
            assert leaves(mixed) == leaves(ask(client, name, request(name, False)))
