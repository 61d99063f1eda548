# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""What nobody knows about server/get, extensions and PHP handlers."""

from __future__ import annotations

from .switch import ERRCODE, NUMBER, Switch

SERVER = (
    Switch("updates_flags", ("words", "digits"), "words", "a sample writes numbers", "Whether the flags of updates are true and false, or 1 and 0."),
    # Extensions
    Switch(
        "extension_answer",
        ("when_done", "at_once", "never"),
        "when_done",
        "does install wait?",
        "Whether install and uninstall are answered when they are done, before that, or not at all: the connection ends and the work goes on.",
    ),
    Switch("extension_seconds", (NUMBER,), 0, "duration of install", "Seconds that installing or removing takes, unless the catalogue's entry says it."),
    Switch("extension_lag_reads", (NUMBER,), 0, "does a reading lag?", "Readings of extensions (get) that still show them as before."),
    Switch("extension_not_in_catalogue", (ERRCODE,), 1023, "install of an unknown id", "Errcode of install for an id or url that the catalogue lacks."),
    Switch(
        "extension_installed_already",
        ("ok", "updated", ERRCODE),
        "ok",
        "install of what is there",
        "Answer to install of an installed extension: ok without effect, ok with the catalogue's version, or an errcode.",
    ),
    Switch("extension_unknown", (ERRCODE,), 1013, "uninstall of what is not there", "Errcode of uninstall for an extension that is not installed."),
    Switch(
        "extension_get_unknown",
        (ERRCODE, "no_details"),
        1013,
        "get of an unknown id",
        "Answer to get with an unknown id: an errcode, or ok and no more.",
    ),
    Switch("extension_inactive_shown", (True, False), True, "does get show inactive ones?", "Whether get shows extensions that are not active."),
    # PHP handlers
    Switch("php_handler_unknown", (ERRCODE,), 1013, "unknown PHP handler", "Errcode for a handler that does not exist; only its text is known."),
    Switch(
        "php_handler_change_reply",
        ("details", "status"),
        "details",
        "reply of enable and disable",
        "Whether enable and disable tell of the handler what get tells, or the status alone.",
    ),
)
