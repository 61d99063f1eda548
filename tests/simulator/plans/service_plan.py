# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""Service plans: what add-on plans have, and more."""

from __future__ import annotations

import dataclasses
from typing import Any

from .choices import Flag, Names, Tree
from .plan import HOSTING, LIMITS, PACKAGES, PERFORMANCE, PERMISSIONS, PHP_SETTINGS, Plan

OVERUSE = ("block", "normal", "notify", "not_suspend", "not_suspend_notify")
MAIL = Tree(
    "mail",
    "nonexistent-user webmail maillists mailservice outgoing-messages-mbox-limit outgoing-messages-domain-limit "
    "outgoing-messages-subscription-limit outgoing-messages-enable-sendmail outgoing-messages-overlimit-percent",
    choices="nonexistent-user",
)
LOG_ROTATION = Tree("log-rotation", "log-condition log-max-num-files log-compress log-email", choices="log-rotation log-condition")
PREFERENCES = Tree("preferences", "stat maillists mailservice dns_zone_type")
PLAN_ITEMS = Names("plan-items", "item")
APS_FILTER = Flag("aps-filter")
WEB_SERVER_SETTINGS = Tree("web-server-settings", "additional additional-ssl additional-nginx restrict-follow-sym-links nginx-proxy-mode", verbatim=True)


@dataclasses.dataclass(eq=False)
class ServicePlan(Plan):
    """A service plan; the names within mail, log_rotation, preferences and web_server_settings are Plesk's."""

    mail: Any = None
    overuse: str | None = None
    log_rotation: Any = None
    preferences: Any = None
    plan_items: Any = None
    aps_filter: Any = None
    web_server_settings: Any = None

    operator = "service-plan"
    part = "service_plans"
    title = "Service plan"
    words = "plan"
    generated_from = 100000
    sections = (
        MAIL,
        LIMITS,
        LOG_ROTATION,
        PREFERENCES,
        HOSTING,
        PERFORMANCE,
        PERMISSIONS,
        PLAN_ITEMS,
        APS_FILTER,
        PACKAGES,
        PHP_SETTINGS,
        WEB_SERVER_SETTINGS,
    )
