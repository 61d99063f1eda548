# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""The shapes that sections of plans have: how the state keeps them, how requests say them and replies tell them."""

from __future__ import annotations

from typing import Any, Iterable, List, Tuple

from ..packet import text

Pairs = List[Tuple[str, str]]


def as_text(value: Any) -> str:
    """Return a value of the state as XML has it."""
    if isinstance(value, bool):
        return "true" if value else "false"
    return "" if value is None else str(value)


def entries(tag: str, pairs: Iterable[tuple[str, str]]) -> list[Any]:
    """Return nodes of the shape <tag><name/><value/></tag>."""
    return [(tag, [("name", name), ("value", value)]) for name, value in pairs]


class Section:
    """A section that is a list of pairs: what the others vary."""

    def __init__(self, tag: str, entry: str = "") -> None:
        self.tag = tag
        self.fact = tag.replace("-", "_")
        self.entry = entry

    def kept(self, value: Any) -> Any:
        """Return a value of the state in the one form that plans keep."""
        return [(str(name), as_text(one)) for name, one in (value.items() if isinstance(value, dict) else value)]

    def node(self, plan: Any) -> Any:
        """Return the section's node in a reply, None if the plan does not define it."""
        value = getattr(plan, self.fact)
        return None if value is None else (self.tag, self.content(value))

    def content(self, value: Any) -> Any:
        """Return the content of the section's node."""
        return entries(self.entry, value)

    def asked(self, operation: Any) -> dict[str, Any]:
        """Return the facts that an operation's element gives, in the form that plans keep."""
        element = operation.find(self.tag)
        return {} if element is None else {self.fact: self.read(element)}

    def read(self, element: Any) -> Any:
        """Return what the section's element of a request holds."""
        return [(text(pair.find("name")), self.value(pair.find("value"))) for pair in element.findall(self.entry)]

    def value(self, element: Any) -> str:
        """Return one value of a request."""
        return text(element)

    def merged(self, present: Any, given: Any) -> Any:
        """Return the section after a change that keeps what it does not name."""
        return list({**dict(present or []), **dict(given)}.items())


class Limits(Section):
    """Limits are whole numbers; those of service plans may have a word about overuse among them."""

    def value(self, element: Any) -> str:
        """Return the number as the database would."""
        return str(int(text(element)))

    def node(self, plan: Any) -> Any:
        """Return overuse and limits, whichever the plan defines."""
        overuse = getattr(plan, "overuse", None)
        nodes = [] if overuse is None else [("overuse", overuse)]
        return None if overuse is None and plan.limits is None else (self.tag, nodes + self.content(plan.limits or []))

    def asked(self, operation: Any) -> dict[str, Any]:
        """Return the limits and, where it is given, overuse."""
        overuse = operation.find("limits/overuse")
        return dict(super().asked(operation), **({} if overuse is None else {"overuse": text(overuse)}))


class Permissions(Section):
    """Permissions: 1 and 0 are true and false."""

    def value(self, element: Any) -> str:
        """Return the word for what was asked."""
        value = text(element)
        return {"1": "true", "0": "false"}.get(value, value)


class PhpSettings(Section):
    """PHP settings are texts, as in php.ini."""

    def value(self, element: Any) -> str:
        """Return the text as it is; whether the server keeps its line breaks is a switch."""
        return "".join(element.itertext())


class Performance(Section):
    """Performance: each value has an element of its own."""

    def content(self, value: Any) -> Any:
        """Return the values as they are kept."""
        return value

    def read(self, element: Any) -> Any:
        """Return name and value of every child, numbers as the database would."""
        return [(child.tag, text(child) if text(child) in ("INF", "-INF", "NaN") else "%.15g" % float(text(child))) for child in element]
