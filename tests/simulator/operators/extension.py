# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""Operations extension/get, install and uninstall."""

from __future__ import annotations

import time
from typing import Any

from ..accounts import Account
from ..extensions import CatalogueEntry, Extension
from ..packet import text
from ..plans.sections import as_text
from ..results import Node, error, ok
from ..state import State
from ..texts import say


def get(state: State, account: Account, element: Any) -> list[Node]:
    """Tell all extensions in one result, or the one that the filter names."""
    wanted = element.find("filter/id")
    with state.lock:
        shown = [one for one in state.extensions if one.read() and (one.active or state.switches["extension_inactive_shown"])]
    if wanted is not None:
        shown = [one for one in shown if one.id == text(wanted)]
        if not shown and state.switches["extension_get_unknown"] != "no_details":
            return [error(state.switches["extension_get_unknown"], say(state.switches, "extension_unknown", text(wanted)))]
    return [ok(*[("details", _details(one)) for one in shown])]


def install(state: State, account: Account, element: Any) -> list[Node]:
    """Install what the catalogue has under the id or url; it may take a while, fail, or never appear."""
    by_url = element.find("url") is not None
    wanted = text(element[0])
    entry = next((entry for entry in state.catalogue if wanted and wanted == (entry.url if by_url else entry.id)), None)
    if entry is None:
        return [error(state.switches["extension_not_in_catalogue"], say(state.switches, "extension_not_in_catalogue", wanted))]
    seconds = entry.seconds or state.switches["extension_seconds"]
    if state.switches["extension_answer"] == "when_done":
        time.sleep(seconds)
        seconds = 0
    with state.lock:
        return [_installed(state, entry, seconds)]


def uninstall(state: State, account: Account, element: Any) -> list[Node]:
    """Remove an extension, which may take a while too."""
    wanted = text(element.find("id"))
    seconds = state.switches["extension_seconds"]
    if state.switches["extension_answer"] == "when_done":
        time.sleep(seconds)
        seconds = 0
    with state.lock:
        present = _present(state, wanted)
        if present is None:
            return [error(state.switches["extension_unknown"], say(state.switches, "extension_unknown", wanted))]
        present.change(True, seconds, state.switches["extension_lag_reads"])
        return [ok()]


def loses_its_answer(state: State, operator: str, operation: str) -> bool:
    """Tell whether the connection ends instead of an answer."""
    return operator == "extension" and operation in ("install", "uninstall") and state.switches["extension_answer"] == "never"


def _installed(state: State, entry: CatalogueEntry, seconds: float) -> Node:
    if entry.fails is not None:
        failed = say(state.switches, "extension_failed", entry.id)
        return error(entry.fails.get("errcode", 1023), entry.fails.get("errtext", failed))
    present = _present(state, entry.id)
    if present is not None:
        answer = state.switches["extension_installed_already"]
        if isinstance(answer, int):
            return error(answer, say(state.switches, "extension_installed_already", entry.id))
        if answer == "updated":
            present.version, present.release = entry.version, entry.release
        return ok()
    made = Extension(entry.id, entry.name, entry.version, entry.release)
    made.change(False, seconds if entry.appears else float("inf"), state.switches["extension_lag_reads"])
    state.extensions[:] = [one for one in state.extensions if one.id != entry.id] + [made]
    return ok()


def _present(state: State, wanted: str) -> Extension | None:
    return next((one for one in state.extensions if one.id == wanted and not one.leaving), None)


def _details(one: Extension) -> list[Node]:
    return [("id", one.id), ("name", one.name), ("version", one.version), ("release", one.release), ("active", as_text(one.active))]
