# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""Operations that change a part of plans: packages, plan items, and the filter of applications."""

from __future__ import annotations

from typing import Any

from ..packet import text
from ..results import Failed, Node
from ..texts import say
from .plan_selection import Asked
from .plan_writes import each, writing


@writing
def add_package(asked: Asked) -> list[Node] | None:
    """Add packages to the selected plans, each once."""
    names = _packages(asked)

    def act(plan: Any) -> None:
        plan.shared = None
        plan.packages = plan.packages or []
        plan.packages = plan.packages + [[("name", name)] for name in names if name not in _names(plan)]

    return each(asked, act, filter_id=True)


@writing
def remove_package(asked: Asked) -> list[Node] | None:
    """Take packages away from the selected plans."""
    names = _packages(asked)

    def act(plan: Any) -> None:
        if not set(names) <= set(_names(plan)):
            raise Failed(1013, say(asked.state.switches, "package_unknown"))
        plan.shared = None
        plan.packages = [package for package in plan.packages if dict(package)["name"] not in names]

    return each(asked, act, filter_id=True)


@writing
def add_plan_item(asked: Asked) -> list[Node] | None:
    """Add an item to the selected plans, once."""
    name = text(asked.element.find("plan-item/name"))

    def act(plan: Any) -> None:
        plan.shared = None
        plan.plan_items = [item for item in plan.plan_items or [] if item != name] + [name]

    return each(asked, act)


@writing
def remove_plan_item(asked: Asked) -> list[Node] | None:
    """Take an item away from the selected plans."""
    name = text(asked.element.find("plan-item/name"))

    def act(plan: Any) -> None:
        if name not in (plan.plan_items or []):
            raise Failed(1013, say(asked.state.switches, "item_unknown"))
        plan.shared = None
        plan.plan_items = [item for item in plan.plan_items if item != name]

    return each(asked, act)


@writing
def switch_aps_filter(asked: Asked) -> list[Node] | None:
    """Switch the filter of applications on or off, as the operation's name says."""

    def act(plan: Any) -> None:
        plan.shared = None
        plan.aps_filter = "true" if asked.element.tag == "enable-aps-filter" else "false"

    return each(asked, act, filter_id=True)


def _packages(asked: Asked) -> list[str]:
    return [text(package.find("value")) for package in asked.element.findall("package")]


def _names(plan: Any) -> list[str]:
    return [dict(package)["name"] for package in plan.packages or []]
