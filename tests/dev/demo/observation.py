# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""What was to be seen of a scene: what the task returned, and what reached the server."""

from __future__ import annotations


def observed(result, requests, state):
    """Return what a task and the server say, in the words in which the story expects it."""
    return {
        "changed": result.get("changed", False),
        "failed": result.get("failed", False),
        "packets": [request["operations"] for request in requests],
        "services": [told(service) for service in result.get("services", [])],
        "plans": [told(plan) for plan in result.get("plans", [])],
        "running": [service["id"] for service in state["services"] if service["state"] == "running"],
        "limits": {plan["name"]: dict(plan["limits"]) for plan in state["addon_plans"]},
    }


def told(change):
    """Return one service or plan of a result in a line."""
    line = "{name} {0}: {before} -> {after}, {outcome}".format(change.get("operation") or "nothing", **dict(SILENT, **change))
    return line if change.get("errcode") is None else "{0} ({1})".format(line, change["errcode"])


SILENT = dict.fromkeys(("name", "before", "after", "outcome"), "?")


def differences(expected, seen):
    """Return a line for each thing that is not as expected."""
    return ["{0}: expected {1}, came {2}".format(name, expected[name], seen[name]) for name in expected if expected[name] != seen[name]]


def summary(seen):
    """Return in a line what went over the wire and what came of it."""
    packets = " | ".join(" + ".join(operation.split("/")[-1] for operation in packet) for packet in seen["packets"])
    outcome = "failed" if seen["failed"] else "changed" if seen["changed"] else "unchanged"
    return "{0}; HTTP requests: {1} ({2})".format(outcome, len(seen["packets"]), packets)
