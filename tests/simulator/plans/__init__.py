# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""Service plans and add-on plans: what they hold, and how requests and replies say it."""

from __future__ import annotations

from .plan import AddonPlan, Plan
from .service_plan import ServicePlan

__all__ = ["AddonPlan", "Plan", "ServicePlan"]
