# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""Run a packet's operations one after another; a failing one does not stop the rest."""

from __future__ import annotations

from typing import Any, Iterable, List, Tuple

from . import packet, permissions, versions
from .checkups import Asked
from .operators import OPERATIONS
from .operators.extension import loses_its_answer
from .operators.srv_man import carries_the_panel, merged, succeeded
from .replies import default, place_errors
from .results import error
from .state import State
from .texts import denied, say

Answers = List[Tuple[str, List[Tuple[str, Iterable[Any]]]]]


def execute(state: State, asked: Asked) -> Answers:
    """Return [(operator, [(operation, results)])] in the order of the request."""
    return arranged(state, [(operator.tag, _operator(state, asked, operator)) for operator in packet.operators(asked.root)])


def arranged(state: State, answers: Answers) -> Answers:
    """Return the answers with equal operators merged or separate, as the switch has it."""
    return _without_repetition(answers) if state.switches["equal_operators"] == "merged" else answers


def _operator(state: State, asked: Asked, operator: Any) -> list[tuple[str, Iterable[Any]]]:
    done = []
    for operation in operator:
        results = _operation(state, asked, operator.tag, operation)
        if results is not None:
            done.append((operation.tag, results))
            asked.cuts_connection |= carries_the_panel(state, operation) and succeeded(results) and state.switches["restart_cuts_connection"] != "never"
            asked.cuts_connection |= loses_its_answer(state, operator.tag, operation.tag)
    return merged(done) if state.switches["srv_man_merged_result"] else done


def _operation(state: State, asked: Asked, operator: str, element: Any) -> Any:
    """Return what the operation's node holds, or None if it leaves no node in the reply."""
    version = versions.meant(asked.version, state.protocol_versions) or ""
    if versions.too_old(version, operator, state.protocol_versions):
        return place_errors(operator, element, [error(1017, say(state.switches, "feature_version", version))])
    if not permissions.allows(asked.account, operator, element.tag):
        return place_errors(operator, element, [error(1006, denied(state.switches))])
    nodes: Any = state.replies.to(operator, element)
    if nodes is None:
        act = OPERATIONS.get((operator, element.tag))
        nodes = act(state, asked.account, element) if act else default(state.switches, operator, element)
    state.replies.note(operator, element.tag, nodes)
    return nodes


def _without_repetition(answers: Answers) -> Answers:
    """Put the operations of equal operators under the first of them."""
    gathered: dict[str, Any] = {}
    for operator, operations in answers:
        gathered.setdefault(operator, []).extend(operations)
    return list(gathered.items())
