# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""Every operation of the schema: filled, checked, and broken at random."""

from __future__ import annotations

import collections
import copy
import random

import pytest
from ansible_collections.community.plesk.plugins.module_utils._schema.check import check
from ansible_collections.community.plesk.plugins.module_utils._schema.fill import fill
from ansible_collections.community.plesk.plugins.module_utils._schema.tables import REQUESTS
from lxml import etree

from .contents import Writer, leaves, text
from .second_opinion import is_valid
from .source import operations

SEEDS = range(6)
BREAKS = 25


def written(element, path=()):
    """Yield the path and the text of everything in an element that holds nothing else."""
    for child in element:
        yield from written(child, (*path, child.tag))
    if not len(element):
        yield path, text(element.text)


def within(operator, operation):
    """Return an operator that holds a copy of an operation."""
    element = etree.Element(operator)
    element.append(copy.deepcopy(operation))
    return element


@pytest.mark.parametrize("full", [False, True], ids=["minimal", "maximal"])
@pytest.mark.parametrize("operator, name", operations())
def test_content_in_any_order_arrives_whole_and_valid(operator, name, full):
    for seed in SEEDS:
        content = Writer(seed, full).operation(operator, name)
        element, faults = fill(operator, name, content)
        assert faults == [], content
        assert is_valid(element, REQUESTS.operation(operator, name)), (content, etree.tostring(element))
        assert collections.Counter(written(element)) == collections.Counter(leaves(content)), (content, etree.tostring(element))
        assert check(within(operator, element)) == []


def break_something(element, chance):
    """Change one thing somewhere in an element; not every change breaks it."""
    nodes = list(element.iter())
    node = chance.choice(nodes)
    kind = chance.randrange(6)
    if kind == 0:
        node.text = chance.choice(["x", "0", "-1", "true", "99999999999999999999", "1.5", ""])
    elif kind == 1 and node is not element:
        node.getparent().remove(node)
    elif kind == 2 and node is not element:
        node.addnext(copy.deepcopy(node))
    elif kind == 3 and len(node) > 1:
        node.insert(0, node[-1])
    elif kind == 4 and node is not element:
        node.tag = chance.choice(nodes).tag
    else:
        etree.SubElement(node, chance.choice(nodes).tag)


@pytest.mark.parametrize("operator, name", operations())
def test_what_is_broken_is_refused_and_nothing_else(operator, name):
    chance = random.Random(operator + name)
    declared = REQUESTS.operation(operator, name)
    verdicts = collections.Counter()
    for seed in range(BREAKS):
        element, dummy = fill(operator, name, Writer(seed, bool(seed % 2)).operation(operator, name))
        for dummy in range(chance.randint(1, 3)):
            break_something(element, chance)
        faults = check(within(operator, element))
        verdicts[bool(faults)] += 1
        assert bool(faults) is not is_valid(element, declared), (etree.tostring(element), faults)
    # Where anything may stand, nothing can be broken.
    assert bool(verdicts[True]) is (declared.kind != "anyType")


def reached(element):
    """Yield every element that an element may hold, however deep."""
    yield element
    content = REQUESTS.content(element)
    for member in getattr(content, "members", ()) if "<any>" not in getattr(content, "names", ()) else ():
        yield from reached_in(member)


def reached_in(node):
    if hasattr(node, "members"):
        for member in node.members:
            yield from reached_in(member)
    else:
        yield from reached(node)
