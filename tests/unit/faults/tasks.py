# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""The tasks that faults strike, what they are about, and what the server has before and afterwards."""

from __future__ import annotations

import dataclasses
import typing as t

from ansible_collections.community.plesk.plugins.modules import (
    plesk_addon_plan,
    plesk_addon_plan_info,
    plesk_extension,
    plesk_extension_info,
    plesk_facts,
    plesk_php_handler_info,
    plesk_server_info,
    plesk_service,
    plesk_service_info,
    plesk_service_plan_info,
    plesk_subscription_info,
)

SERVICE = "postgresql"
PLAN = "base_plan"
EXTENSION = "docker"
VERSION = "1.7.2"


class Service:
    """A service; what there is of it is its state."""

    key = "services"

    def arrange(self, state):
        """Return what the simulator has to have."""
        return dict(services=[dict(id=SERVICE, title="PostgreSQL", state=state), dict(id="web", title="Web")])

    def look(self, plesk):
        """Return what there is, as results show it."""
        return plesk.service(SERVICE).state


class Plan:
    """An add-on plan; what there is of it is a limit, or nothing."""

    key = "plans"

    def arrange(self, shown):
        """Return what the simulator has to have; a bystander is never touched."""
        plan = dict(id=1, name=PLAN, owner="admin", limits=(shown or {}).get("limits", {}))
        return dict(addon_plans=[plan] * (shown is not None) + [dict(id=2, name="bystander", owner="admin")])

    def look(self, plesk):
        """Return what there is, as results show it."""
        assert [plan.limits for plan in plesk.state.addon_plans if plan.name == "bystander"] == [None]
        plans = [plan for plan in plesk.state.addon_plans if plan.name == PLAN]
        return dict(limits={name: int(value) for name, value in plans[0].limits}) if plans else None


class PlanByName(Plan):
    """The same, of which a task shows the name because it is to go."""

    def look(self, plesk):
        """Return what there is, as results show it."""
        return None if super().look(plesk) is None else dict(name=PLAN)


class Extension:
    """An extension; what there is of it is its version, or nothing."""

    key = "extensions"

    def arrange(self, version):
        """Return what the simulator has to have."""
        entry = dict(id=EXTENSION, name="Docker", version=VERSION)
        return dict(extensions=[entry] if version else [], catalogue=[entry])

    def look(self, plesk):
        """Return what there is, as results show it."""
        return next((one.version for one in plesk.state.extensions if one.shown()), None)


SERVICES = Service()


@dataclasses.dataclass(frozen=True)
class Task:
    """A task, and which of its packets is to fail: all that read, or the one that writes."""

    module: t.Any
    options: dict[str, t.Any]
    match: str = "any"
    before: t.Any = "stopped"
    after: t.Any = "running"
    about: t.Any = SERVICES

    @property
    def writes(self) -> bool:
        return self.match == "write"


def managed(state):
    return dict(name=[SERVICE], state=state)


def wanted(state):
    return dict(name=[EXTENSION], state=state)


def boxes(number):
    return dict(limits=dict(max_box=number))


WANTED = dict(name=PLAN, validate=False)
TASKS = {
    "plesk_service_info": Task(plesk_service_info, {}),
    "plesk_addon_plan_info": Task(plesk_addon_plan_info, {}),
    "plesk_service_plan_info": Task(plesk_service_plan_info, {}),
    "plesk_subscription_info": Task(plesk_subscription_info, dict(plan=["Business"])),
    "plesk_server_info": Task(plesk_server_info, {}),
    "plesk_extension_info": Task(plesk_extension_info, {}),
    "plesk_php_handler_info": Task(plesk_php_handler_info, {}),
    "plesk_facts": Task(plesk_facts, {}),
    "plesk_service": Task(plesk_service, managed("started"), "read"),
    "start": Task(plesk_service, managed("started"), "write"),
    "stop": Task(plesk_service, managed("stopped"), "write", "running", "stopped"),
    "restart": Task(plesk_service, managed("restarted"), "write", "running"),
    "plesk_extension": Task(plesk_extension, wanted("present"), "read", None, VERSION, Extension()),
    "install": Task(plesk_extension, wanted("present"), "write", None, VERSION, Extension()),
    "uninstall": Task(plesk_extension, wanted("absent"), "write", VERSION, None, Extension()),
    "add": Task(plesk_addon_plan, dict(WANTED, **boxes(10)), "write", None, boxes(10), Plan()),
    "set": Task(plesk_addon_plan, dict(WANTED, **boxes(10)), "write", boxes(5), boxes(10), Plan()),
    "del": Task(plesk_addon_plan, dict(WANTED, state="absent"), "write", dict(name=PLAN), None, PlanByName()),
}
OF_PLANS = ("add", "set", "del")
OF_EXTENSIONS = ("install", "uninstall")
READ_PLANS = ("plesk_addon_plan_info", "plesk_service_plan_info", "plesk_subscription_info")
