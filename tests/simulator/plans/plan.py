# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""Plans as the state keeps them; which sections an operator's plans have is a table."""

from __future__ import annotations

import dataclasses
import uuid
from typing import Any, ClassVar

from ..rendering import Raw, Shared
from .choices import Hosting, Packages
from .sections import Limits, Performance, Permissions, PhpSettings, Section

LIMITS = Limits("limits", "limit")
HOSTING = Hosting("hosting", "property")
PERFORMANCE = Performance("performance")
PACKAGES = Packages("packages", "package")
PERMISSIONS = Permissions("permissions", "permission")
PHP_SETTINGS = PhpSettings("php-settings", "setting")


@dataclasses.dataclass(eq=False)
class Plan:
    """A plan, equal to no other; a section that is None is not defined."""

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

    operator = part = title = words = ""
    generated_from = 1000
    sections: ClassVar[tuple[Section, ...]] = ()

    def __post_init__(self) -> None:
        self.guid = self.guid or str(uuid.uuid5(uuid.NAMESPACE_OID, "%s %s %s" % (self.title, self.owner, self.id)))
        self.external_id = self.external_id or ""
        for section in self.sections:
            value = getattr(self, section.fact)
            if value is not None:
                setattr(self, section.fact, self._kept(section, value))

    def _kept(self, section: Section, value: Any) -> Any:
        try:
            return section.kept(value)
        except (TypeError, ValueError, AttributeError) as complaint:
            raise ValueError("%s %r: %s cannot be %r" % (self.title, self.name, section.fact, value)) from complaint

    def nodes(self) -> list[Any]:
        """Return the nodes of the defined sections in the schema's order, then the raw text."""
        if self.shared is not None:
            return [self.shared]
        return [node for node in (section.node(self) for section in self.sections) if node] + ([Raw(self.raw)] if self.raw else [])


class AddonPlan(Plan):
    """An add-on plan."""

    operator = "service-plan-addon"
    part = "addon_plans"
    title = "Add-on plan"
    words = "addon"
    sections = (LIMITS, HOSTING, PERFORMANCE, PACKAGES, PERMISSIONS, PHP_SETTINGS)
