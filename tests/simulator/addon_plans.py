# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""One add-on plan: its facts, and how the reply tells them."""

from __future__ import annotations

import dataclasses
import uuid
from typing import Any, Iterable, List, Tuple

from .rendering import Raw, Shared

Pairs = List[Tuple[str, str]]
PACKAGE_FACTS = (
    "name",
    "version",
    "release",
    "vendor",
    "packager",
    "is_uploaded",
    "is_visible",
    "description",
    "global_settings_not_set",
)


def _text(value: Any) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return "" if value is None else str(value)


def _pairs(values: Any) -> Pairs | None:
    if values is None:
        return None
    return [(str(name), _text(value)) for name, value in (values.items() if isinstance(values, dict) else values)]


def _package(facts: Any) -> Pairs:
    facts = {"name": facts} if isinstance(facts, str) else dict(facts)
    return [(name, _text(facts[name])) for name in PACKAGE_FACTS if name in facts]


@dataclasses.dataclass(eq=False)
class AddonPlan:
    """An add-on plan, equal to no other; a section that is None is not defined."""

    id: int
    name: str
    owner: str
    guid: str | None = ""
    external_id: str | None = ""
    limits: Any = None
    hosting: Any = None
    performance: Any = None
    packages: list[Any] | None = dataclasses.field(default_factory=list)
    permissions: Any = None
    php_settings: Any = None
    raw: str = ""
    shared: Shared | None = dataclasses.field(init=False, default=None, repr=False)

    def __post_init__(self) -> None:
        self.guid = self.guid or str(uuid.uuid5(uuid.NAMESPACE_OID, "addon plan %s %s" % (self.owner, self.id)))
        self.external_id = self.external_id or ""
        try:
            self.limits, self.performance = _pairs(self.limits), _pairs(self.performance)
            self.permissions, self.php_settings = _pairs(self.permissions), _pairs(self.php_settings)
            self.hosting = "none" if self.hosting == "none" else _pairs(self.hosting)
            self.packages = None if self.packages is None else [_package(package) for package in self.packages]
        except (TypeError, ValueError) as complaint:
            raise ValueError("Add-on plan %r: a section is a mapping or a list of [name, value] pairs" % (self.name,)) from complaint

    def sections(self) -> list[Any]:
        """Return the nodes of the defined sections in the schema's order, then the raw text."""
        if self.shared is not None:
            return [self.shared]
        nodes = [
            _named("limits", "limit", self.limits),
            _hosting(self.hosting),
            None if self.performance is None else ("performance", self.performance),
            None if self.packages is None else ("packages", [("package", package) for package in self.packages]),
            _named("permissions", "permission", self.permissions),
            _named("php-settings", "setting", self.php_settings),
        ]
        return [node for node in nodes if node is not None] + ([Raw(self.raw)] if self.raw else [])


def _named(section: str, entry: str, pairs: Pairs | None) -> tuple[str, Any] | None:
    return None if pairs is None else (section, entries(entry, pairs))


def entries(tag: str, pairs: Iterable[tuple[str, str]]) -> list[Any]:
    """Return nodes of the shape <tag><name/><value/></tag>, of which every section is full."""
    return [(tag, [("name", name), ("value", value)]) for name, value in pairs]


def _hosting(hosting: str | Pairs | None) -> tuple[str, Any] | None:
    if hosting is None:
        return None
    return "hosting", [("none", "")] if isinstance(hosting, str) else [("vrt_hst", entries("property", hosting))]
