# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""Make answers of the state's replies, checked against the schema, so that what is answered is what Plesk could answer."""

from __future__ import annotations

from typing import Any

from lxml import etree

from ..rendering import Raw, Shared, Style
from ..schema.validation import complaint
from .answer import Answer
from .arranging import Arranger
from .made_up import MadeUp
from .names import check_operation, check_request
from .placing import Placing, placings
from .values import free, listed, raw

CONDITIONS = ("when", "before", "after")
PLAIN = Style(None, True)


def read(name: Any, content: Any) -> list[Answer]:
    """Return the answers of one operation: a list of results, or a single one."""
    check_operation(name, "replies")
    operator, operation = name.split("/", 1)
    places = placings(operator, operation)
    answers, waiting = [], []
    for number, entry in enumerate(listed(content), 1):
        where = "replies: %s: result %d" % (name, number)
        if isinstance(entry, str):
            answers.append(Answer([raw(entry, where)]))
            continue
        conditions = _conditions(name, entry, where)
        facts = _facts(entry)
        place = _fitting(places, facts)
        nodes = _nodes(place, facts, where)
        answers.append(Answer(nodes if place and place.bare else [Shared(nodes)], **conditions))
        if place:
            waiting.append((place, nodes, where))
    _check(operator, operation, waiting)
    return answers


def _conditions(name: str, entry: Any, where: str) -> dict[str, Any]:
    if not isinstance(entry, dict):
        raise ValueError("%s is a mapping or XML text, not %r" % (where, entry))
    conditions = {key: entry[key] for key in CONDITIONS if key in entry}
    for key, value in conditions.items():
        if key == "when":
            check_request(name, value, where + ": when")
        else:
            check_operation(value, "%s: %s" % (where, key))
    return conditions


def _facts(entry: dict[str, Any]) -> dict[str, Any]:
    """Return what the result holds, its outcome first."""
    outcome: dict[str, Any] = {"status": "error" if "errcode" in entry or "errtext" in entry else "ok"}
    outcome.update((key, entry[key]) for key in ("errcode", "errtext") if key in entry)
    return {**outcome, **{key: value for key, value in entry.items() if key not in CONDITIONS}}


def _fitting(places: list[Placing], facts: dict[str, Any]) -> Placing | None:
    """Return the place whose result can hold these facts; where none can, the first will say what is wrong; None for an error that has no place."""
    if places and places[0].bare and "status" not in places[0].children():
        if facts["status"] == "error":
            return None
        del facts["status"]
    return next((place for place in places if set(facts) <= set(place.children())), places[0] if places else None)


def _nodes(place: Placing | None, facts: dict[str, Any], where: str) -> list[Any]:
    if place is None:
        return [("result", free(facts))]
    node = Arranger(place.model, MadeUp(where.encode("utf-8"))).element(place.declaration, facts, where)
    return list(node[1]) if place.bare else [node]


def _check(operator: str, operation: str, waiting: list[tuple[Placing, list[Any], str]]) -> None:
    """Let the schema have the last word on all that is not raw; results that may stand together are looked at together."""
    together = [[one] for one in waiting]
    if waiting and all(place.repeats and place is waiting[0][0] for place, dummy, where in waiting):
        together = [waiting]
    for group in together:
        nodes = [node for dummy, made, where in group for node in _without_raw(made)]
        packet = "".join(PLAIN.pieces("packet", [(operator, [(operation, group[0][0].put(nodes))])]))
        try:
            found = complaint("replies", etree.fromstring(packet))
        except etree.XMLSyntaxError as trouble:
            raise ValueError("%s: %s" % (group[0][2], trouble)) from trouble
        if found:
            raise ValueError("replies: %s: %s" % (found.path.replace("/packet/", ""), found.message))


def _without_raw(nodes: Any) -> Any:
    return nodes if isinstance(nodes, str) else [(node[0], _without_raw(node[1])) for node in nodes if not isinstance(node, Raw)]
