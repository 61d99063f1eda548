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

    def nodes(self, value: Any) -> Any:
        """Return the content of the section's node in a reply."""
        return entries(self.entry, value)

    def asked(self, element: Any) -> Any:
        """Return what the section's element of a request holds, in the form that plans keep."""
        return [(text(pair.find("name")), self.value(pair.find("value"))) for pair in element.findall(self.entry)]

    def value(self, element: Any) -> str:
        """Return one value of a request."""
        return text(element)

    def merged(self, present: Any, given: Any) -> Any:
        """Return the section after a change that keeps what it does not name."""
        values = dict(present or [])
        values.update(given)
        return list(values.items())


class Permissions(Section):
    """Permissions: 1 and 0 are true and false."""

    def value(self, element: Any) -> str:
        """Return the word for what was asked."""
        value = text(element)
        return {"1": "true", "0": "false"}.get(value, value)


class Hosting(Section):
    """Hosting: properties, or none; requests wrap them in vrt_hst or not, as the schema has it."""

    def kept(self, value: Any) -> Any:
        """Return pairs, or the word none."""
        return "none" if value == "none" else super().kept(value)

    def nodes(self, value: Any) -> Any:
        """Return the wrapped properties, or an element none."""
        return [("none", "")] if value == "none" else [("vrt_hst", entries(self.entry, value))]

    def asked(self, element: Any) -> Any:
        """Return the properties, wrapped or bare, or the word none."""
        if element.find("none") is not None:
            return "none"
        wrapper = element.find("vrt_hst")
        return super().asked(element if wrapper is None else wrapper)

    def value(self, element: Any) -> str:
        """Return a value with its blanks: it is of any type."""
        return "".join(element.itertext())

    def merged(self, present: Any, given: Any) -> Any:
        """Switch hosting off, or merge the properties."""
        return given if given == "none" else super().merged(None if present == "none" else present, given)


class Performance(Section):
    """Performance: each value has an element of its own."""

    def nodes(self, value: Any) -> Any:
        """Return the values as they are kept."""
        return value

    def asked(self, element: Any) -> Any:
        """Return name and value of every child."""
        return [(child.tag, text(child)) for child in element]


class Packages(Section):
    """Packages: facts about applications; no request for the plan itself holds them."""

    FACTS = "name version release vendor packager is_uploaded is_visible description global_settings_not_set".split()

    def kept(self, value: Any) -> Any:
        """Return the known facts of every package, in the order of the schema."""
        packages = [{"name": package} if isinstance(package, str) else dict(package) for package in value]
        return [[(name, as_text(package[name])) for name in self.FACTS if name in package] for package in packages]

    def nodes(self, value: Any) -> Any:
        """Return a node for each package."""
        return [("package", package) for package in value]
