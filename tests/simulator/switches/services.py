# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""What nobody knows about services and srv_man."""

from __future__ import annotations

from .switch import ERRCODE, NUMBER, TEXT, Switch

SERVICES = (
    Switch("start_when_running", ("ok", ERRCODE), "ok", "srv_man on a service already so", "Answer to start of a running service."),
    Switch("stop_when_stopped", ("ok", ERRCODE), "ok", "srv_man on a service already so", "Answer to stop of a stopped service."),
    Switch(
        "restart_when_stopped",
        ("ok_started", "ok_stopped", ERRCODE),
        "ok_started",
        "does restart start?",
        "Answer to restart of a stopped service, and its state after.",
    ),
    Switch("srv_man_on_none", (1026, 1023, 1013, "ok"), 1026, "srv_man on state none", "Answer to any operation on a service that is not installed."),
    Switch("srv_man_error_has_id", (False, True), False, "9.5 repeats the id", "Whether an error of srv_man repeats the id (and is worded as in 9.5)."),
    Switch(
        "srv_man_merged_result",
        (False, True),
        False,
        "9.5 sample with two ids",
        "Whether successful neighbours share one srv_man with one result and several ids.",
    ),
    Switch("srv_man_duration", (NUMBER,), 0, "is srv_man synchronous?", "Seconds that each srv_man takes before it answers."),
    Switch("state_lag_seconds", (NUMBER,), 0, "does services_state lag?", "Seconds until services_state shows a new state."),
    Switch("state_lag_reads", (NUMBER,), 0, "does services_state lag?", "Readings of services_state that still show the old state."),
    Switch("srv_order_of_children", ("documented", "reversed", "mixed"), "documented", "xs:all inside srv", "Order of id, title, state and error inside srv."),
    Switch(
        "restart_cuts_connection",
        ("never", "once", "down"),
        "once",
        "a service that carries the API",
        "Stop or restart of what carries the panel: answered; cut without an answer; or cut and away for panel_restart_seconds (after a stop: until reset).",
    ),
    Switch(
        "panel_services",
        (TEXT,),
        "plesk",
        "a service that carries the API",
        "Ids of the services that carry the panel, with blanks between them; on Windows, 'web' may be one.",
    ),
    Switch(
        "panel_restart_seconds",
        (NUMBER,),
        1,
        "a service that carries the API",
        "How long the panel is away after a restart when restart_cuts_connection is down.",
    ),
    Switch(
        "panel_away_answer",
        ("cut", 502, 503, 504),
        "cut",
        "a panel that restarts behind its own web server",
        "What answers while the panel is away: nobody, or the web server before it with a page.",
    ),
)
