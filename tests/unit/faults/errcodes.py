# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""Every documented errcode, and the kind of failure it is; None: it depends on what was asked.

https://docs.plesk.com/en-US/obsidian/api-rpc/33765/ lists them.
"""

from __future__ import annotations

from .faults import Fault

ERRCODES = {
    1001: "authentication",
    1002: None,
    1003: "protocol",
    1004: "server",
    1005: "protocol",
    1006: "permission",
    1007: None,
    1008: None,
    1009: None,
    1010: "permission",
    1011: "authentication",
    1012: "authentication",
    1013: None,
    1014: "protocol",
    1015: None,
    1017: "protocol",
    1018: None,
    1019: None,
    1023: None,
    1024: None,
    1025: None,
    1026: None,
    1027: None,
    1029: "authentication",
    1030: "server",
    1031: None,
    1032: None,
    1033: None,
    1050: None,
    11003: "authentication",
    14008: None,
    14009: None,
}
# What it is then: of the packet as a whole, or of the result that a module asked for.
IN_SYSTEM = "server"
IN_RESULT = {
    "plesk_addon_plan_info": "plan",
    "plesk_service_plan_info": "plan",
    "plesk_subscription_info": "plan",
    "start": "service",
    "stop": "service",
    "restart": "service",
    "add": "plan",
    "set": "plan",
}
# What does not exist is missing, or the list is empty; what a server does not know is unavailable.
NOT_AN_ERROR = [
    *(("result_error", name, 1013) for name in ("plesk_addon_plan_info", "plesk_service_plan_info", "plesk_subscription_info")),
    *((fault, task, 1014) for fault in ("result_error", "system_error") for task in ("plesk_server_info", "plesk_facts")),
]
# Where parts may be what is wrong, each is asked for alone: sections of the server, subsets of the facts.
REQUESTS = {
    ("result_error", "plesk_server_info", 1014): 6,
    ("system_error", "plesk_server_info", 1014): 6,
    ("result_error", "plesk_facts", 1014): 6,
    ("system_error", "plesk_facts", 1014): 8,
    ("system_error", "plesk_facts", 1006): 3,
}


def refusal(fault, errcode):
    """Return the fault that answers with this errcode: ``system_error`` or ``result_error``."""
    return Fault(None, dict(fault=fault, errcode=errcode, errtext="Words of Plesk"))


def failure(fault, errcode, task):
    """Return the kind of failure that a task has to end with, None if it is to succeed."""
    if (fault, task, errcode) in NOT_AN_ERROR:
        return None
    return ERRCODES[errcode] or (IN_SYSTEM if fault == "system_error" else IN_RESULT.get(task, IN_SYSTEM))
