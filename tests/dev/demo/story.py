# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""The story of the demo: what is told, what is run, and what then has to be so."""

from __future__ import annotations

import dataclasses

READ = ["server/get"]
NOTHING = {"changed": False, "failed": False, "packets": [READ]}
READ_PLAN = ["service-plan-addon/get"]
READ_WHAT_CAN_BE_SET = ["service-plan-addon/get-{0}-descriptor".format(kind) for kind in ("limit", "permission", "physical-hosting")]
PLAN_BEFORE = {"limits": {"max_box": 5}, "permissions": {"manage_spamfilter": False}}
PLAN_AFTER = {"limits": {"max_box": 10}, "permissions": {"manage_spamfilter": True}}
PLAN_DONE = {"changed": True, "failed": False, "plans": ["Mail plus set: {0} -> {1}, done".format(PLAN_BEFORE, PLAN_AFTER)]}


@dataclasses.dataclass(frozen=True)
class Scene:
    """A playbook, the words before it, and what has to be seen after it."""

    told: str
    playbook: str
    expected: dict
    words: tuple = ()


STORY = (
    Scene(
        "A Plesk server, its certificate pinned, a secret key in the environment. One request lists its services.",
        "list.yml",
        dict(NOTHING, running=["web", "nginx", "smtp", "fail2ban"]),
    ),
    Scene(
        "Stop the web server, and show the difference: one request to look, one to act and look again.",
        "stop_web.yml",
        {
            "changed": True,
            "failed": False,
            "packets": [READ, ["server/srv_man", *READ]],
            "services": ["web stop: running -> stopped, done"],
            "running": ["nginx", "smtp", "fail2ban"],
        },
        ("--diff",),
    ),
    Scene(
        "The same again. Nothing to do: one request, and nothing is reported as changed.",
        "stop_web.yml",
        dict(NOTHING, services=["web nothing: stopped -> stopped, unchanged"], running=["nginx", "smtp", "fail2ban"]),
        ("--diff",),
    ),
    Scene(
        "Two services in one task. Still two requests: both operations travel in one packet.",
        "web_and_dns.yml",
        {
            "changed": True,
            "failed": False,
            "packets": [READ, ["server/srv_man", "server/srv_man", *READ]],
            "services": ["web start: stopped -> running, done", "dns start: stopped -> running, done"],
            "running": ["web", "nginx", "smtp", "dns", "fail2ban"],
        },
    ),
    Scene(
        "This server cannot start MySQL. PostgreSQL is started all the same, and the task says what failed and why.",
        "databases.yml",
        {
            "changed": True,
            "failed": True,
            "packets": [READ, ["server/srv_man", "server/srv_man", *READ]],
            "services": ["postgresql start: stopped -> running, done", "mysql start: stopped -> stopped, failed (1013)"],
            "running": ["web", "nginx", "smtp", "dns", "fail2ban", "postgresql"],
        },
    ),
    Scene(
        "Check mode tells what would happen. It only looks; the server stays as it is.",
        "restart_mail.yml",
        {
            "changed": True,
            "failed": False,
            "packets": [READ],
            "services": ["smtp restart: running -> running, done", "fail2ban stop: running -> stopped, done"],
            "running": ["web", "nginx", "smtp", "dns", "fail2ban", "postgresql"],
        },
        ("--check", "--diff"),
    ),
    Scene(
        "A plan as code: what is declared, compared with what is there. Names and values are checked against what the server offers; nothing is written.",
        "mail_plan.yml",
        dict(PLAN_DONE, packets=[READ_PLAN, READ_WHAT_CAN_BE_SET], limits={"Mail plus": {"max_box": "5", "max_maillists": "1"}}),
        ("--check", "--diff"),
    ),
    Scene(
        "Done: one packet more, which writes what differs and reads the plan again. What was not declared stays.",
        "mail_plan.yml",
        dict(
            PLAN_DONE,
            packets=[READ_PLAN, READ_WHAT_CAN_BE_SET, ["service-plan-addon/set", *READ_PLAN]],
            limits={"Mail plus": {"max_box": "10", "max_maillists": "1"}},
        ),
    ),
    Scene(
        "The same again. The plan is as declared: one request.",
        "mail_plan.yml",
        dict(NOTHING, packets=[READ_PLAN], plans=["Mail plus nothing: {0} -> {0}, unchanged".format(PLAN_AFTER)]),
    ),
)
