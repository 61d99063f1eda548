# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""Sections of plans that are not lists of pairs: hosting on or off, trees, names, flags, packages."""

from __future__ import annotations

from typing import Any

from ..packet import text
from .sections import Section, as_text, entries


class Hosting(Section):
    """Hosting: properties, or none; requests wrap them in vrt_hst or not, as the schema has it."""

    def kept(self, value: Any) -> Any:
        """Return pairs, or the word none."""
        return "none" if value == "none" else super().kept(value)

    def content(self, value: Any) -> Any:
        """Return the wrapped properties, or an element none."""
        return [("none", "")] if value == "none" else [("vrt_hst", entries(self.entry, value))]

    def asked(self, operation: Any) -> dict[str, Any]:
        """Return the properties, or the word none; to add a service plan it is said by an element of its own."""
        kind = text(operation.find("hosting-type"))
        facts = super().asked(operation)
        if kind == "none":
            return {self.fact: "none"}
        return {self.fact: []} if kind and not facts else facts

    def read(self, element: Any) -> Any:
        """Return the properties, wrapped or bare, or the word none."""
        if element.find("none") is not None:
            return "none"
        wrapper = element.find("vrt_hst")
        return super().read(element if wrapper is None else wrapper)

    def value(self, element: Any) -> str:
        """Return a value with its blanks: it is of any type."""
        return "".join(element.itertext())

    def merged(self, present: Any, given: Any) -> Any:
        """Switch hosting off, or merge the properties."""
        return given if given == "none" else super().merged(None if present == "none" else present, given)


class Tree(Section):
    """A section of nested elements, each at most once, in the order of the schema."""

    def __init__(self, tag: str, order: str, choices: str = "", verbatim: bool = False) -> None:
        super().__init__(tag)
        self.order = order.split()
        self.choices = choices.split()
        self.verbatim = verbatim

    def kept(self, value: Any) -> Any:
        """Return the tree with texts as leaves."""
        return {str(name): self.kept(one) if isinstance(one, dict) else as_text(one) for name, one in value.items()}

    def content(self, value: Any) -> Any:
        """Return the nodes in the schema's order, unknown ones last."""
        names = sorted(value, key=lambda name: self.order.index(name) if name in self.order else len(self.order))
        return [(name, value[name] if isinstance(value[name], str) else self.content(value[name])) for name in names]

    def read(self, element: Any) -> Any:
        """Return the tree below the element."""
        return {child.tag: self.read(child) if len(child) else self.value(child) for child in element}

    def value(self, element: Any) -> str:
        """Return a leaf's text."""
        return "".join(element.itertext()) if self.verbatim else text(element)

    def merged(self, present: Any, given: Any) -> Any:
        """Merge the trees; of a choice, the new alternative replaces the old one."""
        return self._merged(self.tag, present, given)

    def _merged(self, name: str, present: Any, given: Any) -> Any:
        if not isinstance(present, dict) or not isinstance(given, dict) or (name in self.choices and set(present) != set(given)):
            return given
        return dict(present, **{child: self._merged(child, present.get(child), value) for child, value in given.items()})


class Names(Section):
    """A list of names; an operation of its own adds one or takes one away."""

    def kept(self, value: Any) -> Any:
        """Return the names as texts."""
        return [as_text(name) for name in value]

    def content(self, value: Any) -> Any:
        """Return an entry for each name."""
        return [(self.entry, [("name", name)]) for name in value]

    def asked(self, operation: Any) -> dict[str, Any]:
        """Return nothing: add and set do not have the section."""
        return {}


class Flag(Names):
    """One value: true or false."""

    def kept(self, value: Any) -> Any:
        """Return the word."""
        return as_text(value)

    def content(self, value: Any) -> Any:
        """Return the word."""
        return value


class Packages(Names):
    """Facts about applications."""

    FACTS = "name version release vendor packager is_uploaded is_visible description global_settings_not_set".split()

    def kept(self, value: Any) -> Any:
        """Return the known facts of every package, in the order of the schema."""
        packages = [{"name": package} if isinstance(package, str) else dict(package) for package in value]
        return [[(name, as_text(package[name])) for name in self.FACTS if name in package] for package in packages]

    def content(self, value: Any) -> Any:
        """Return a node for each package."""
        return [(self.entry, package) for package in value]
