# -*- coding: utf-8 -*-

# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

from __future__ import annotations

DOCUMENTATION = r"""
name: expressions
short_description: Evaluate expressions that have titles
version_added: 1.0.0
author:
  - community.plesk contributors (@ansible-collections)
description:
  - Evaluates each expression with the variables of the host, and returns its value, or why it has none, by its title.
    An expression that fails does not affect the others.
  - Expressions are written without braces, as in C(when). So they can stand in a variable that is read before the facts they need are gathered.
  - The role P(community.plesk.plesk_report#role) uses it for your own columns and checks.
options:
  _terms:
    description:
      - Dictionaries of expressions by title.
      - Only text of yours is evaluated, that is text from playbooks, roles and the inventory. Text that a module returned is refused.
    type: list
    elements: dict
    required: true
"""

EXAMPLES = r"""
- name: Show what comes of two expressions
  ansible.builtin.debug:
    msg: "{{ lookup('community.plesk.expressions', checks) }}"
  vars:
    checks:
      The load is high: ansible_facts.plesk_server.stat.load_avg.l15 > 8
      Nobody has an account: ansible_facts.plesk_server.stat.objects.clients == 0
"""

RETURN = r"""
_raw:
  description:
    - For each term a dictionary, with C(value) and C(error) by title; at least one of the two is null.
    - An error ends with the expression that it is about.
  type: list
  elements: dict
  sample: [{"The load is high": {"value": false, "error": null}}]
"""

import typing as t

from ansible.errors import AnsibleError
from ansible.plugins.lookup import LookupBase
from jinja2 import Environment
from jinja2.exceptions import TemplateError, TemplateSyntaxError
from jinja2.parser import Parser

try:
    from ansible.template import is_trusted_as_template, trust_as_template

    def keep_types(templar: t.Any) -> t.Any:
        """Return a templar whose results have their types, as all have."""
        return templar

except ImportError:  # ansible-core before 2.19 marks what is not to be trusted instead, and makes text of numbers unless told otherwise
    from ansible.template import AnsibleNativeEnvironment

    def is_trusted_as_template(value: t.Any) -> bool:
        """Tell whether a text may be evaluated."""
        return not hasattr(value, "__UNSAFE__")

    def trust_as_template(value: t.Any) -> t.Any:
        """Return the text, which needs no mark."""
        return value

    def keep_types(templar: t.Any) -> t.Any:
        """Return a templar whose results have their types."""
        return templar.copy_with_new_env(environment_class=AnsibleNativeEnvironment)


class LookupModule(LookupBase):
    """Evaluates expressions."""

    def run(self, terms: list[t.Any], variables: t.Mapping[str, t.Any] | None = None, **kwargs: t.Any) -> list[dict[str, t.Any]]:
        """Return the outcomes by title."""
        for term in terms:
            if not isinstance(term, dict):
                raise AnsibleError("expressions are a dictionary by title, not {0!r}".format(term))
        return [{str(title): self._outcome(expression) for title, expression in term.items()} for term in terms]

    def _outcome(self, expression: t.Any) -> dict[str, t.Any]:
        """Return the value of an expression, or why it has none; what is no text, or blank, is its own value."""
        if not isinstance(expression, str) or not expression.strip():
            return dict(value=expression, error=None)
        if not is_trusted_as_template(expression):
            return dict(value=None, error="it comes from a server, so it is not evaluated")
        # In a list, text that looks like a number stays text.
        template = "{{ [(" + expression + ")] }}"
        try:
            check_syntax(expression)
            (value,) = keep_types(self._templar).template(trust_as_template(template))
            return dict(value=value, error=None)
        except (AnsibleError, TemplateError, TypeError, ValueError, ArithmeticError) as error:
            return dict(value=None, error="{0} (expression: {1})".format(str(error).replace(template, expression).rstrip(), expression))


def check_syntax(expression: str) -> None:
    """Raise AnsibleError if a text is not one expression; it is looked at by itself, so that the reason is about the text alone."""
    try:
        parser = Parser(Environment(autoescape=True), expression, state="variable")
        parser.parse_tuple()
        if not parser.stream.eos:
            parser.fail("unexpected {0!r}".format(str(parser.stream.current.value)))
    except TemplateSyntaxError as error:
        raise AnsibleError(str(error.message).replace("end of template", "end of expression")) from None
