# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""The lookup ``expressions``: each is evaluated by itself, and none that came from a server."""

from __future__ import annotations

import pytest
from ansible.errors import AnsibleError
from ansible.parsing.dataloader import DataLoader
from ansible.template import Templar
from ansible.utils.unsafe_proxy import wrap_var
from ansible_collections.community.plesk.plugins.lookup import expressions
from ansible_collections.community.plesk.plugins.lookup.expressions import trust_as_template

FACTS = {"stat": {"load": 8.5, "domains": 0, "name": "plesk", "version": "18.10"}}


def evaluated(**terms):
    """Return the outcomes of expressions as a person writes them."""
    return looked_up({title: trust_as_template(text) if isinstance(text, str) else text for title, text in terms.items()})


def looked_up(term):
    """Return the outcomes of expressions."""
    plugin = expressions.LookupModule(loader=None, templar=Templar(loader=DataLoader(), variables=FACTS))
    (outcomes,) = plugin.run([term], FACTS)
    return outcomes


@pytest.mark.parametrize(
    "expression, value",
    [
        ("stat.load > 8", True),
        ("stat.load > 9", False),
        ("stat.domains", 0),
        ("stat.name", "plesk"),
        ("stat.version", "18.10"),
        ("stat.name if stat.domains else none", None),
        ("'none' if stat.domains == 0 else stat.domains", "none"),
        ("stat.nothing | default('')", ""),
        ("[stat.name, stat.domains]", ["plesk", 0]),
        (True, True),
        (12, 12),
        ("", ""),
    ],
)
def test_an_expression_has_its_value_with_its_type(expression, value):
    assert evaluated(it=expression) == {"it": {"value": value, "error": None}}


@pytest.mark.parametrize("expression", ["nowhere", "stat.nothing", "stat.load >", "stat.load > 'x'", "1 / 0", "lookup('no.such.plugin')", "}} {{ stat"])
def test_an_expression_that_fails_says_why_and_the_others_have_their_values(expression):
    outcomes = evaluated(bad=expression, good="stat.domains")
    assert outcomes["good"] == {"value": 0, "error": None}
    assert outcomes["bad"]["value"] is None
    assert outcomes["bad"]["error"]


def test_text_from_elsewhere_is_not_evaluated():
    assert looked_up({"it": wrap_var("1 + 1")}) == {"it": {"value": None, "error": "it comes from a server, so it is not evaluated"}}


@pytest.mark.parametrize(
    "expression, reason",
    [
        ("stat.load ==", "unexpected 'end of expression'"),
        ("stat.load 8", "unexpected '8'"),
        ("stat.load)", "unexpected ')'"),
        ("}} {{ stat", "got 'end of print statement'"),
        ("nowhere", "'nowhere' is undefined"),
        ("1 / 0", "division by zero"),
    ],
)
def test_an_error_is_about_the_expression_as_it_is_written(expression, reason):
    error = evaluated(it=expression)["it"]["error"]
    assert reason in error
    assert error.endswith(" (expression: {0})".format(expression))
    assert "[(" not in error


@pytest.mark.parametrize("term", ["stat.load > 8", ["stat.load > 8"], None])
def test_expressions_are_a_dictionary(term):
    with pytest.raises(AnsibleError, match="expressions are a dictionary by title"):
        looked_up(term)
