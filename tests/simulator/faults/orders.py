# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""Read the order for a fault; what cannot be carried out is refused with a sentence, before anything waits for it."""

from __future__ import annotations

from typing import Any

from .catalogue import KINDS
from .kind import LISTENERS, MATCHES, Fault, Kind

OPTIONS = ("fault", "when", "times", "after", "match", "listener")


def ordered(order: Any) -> Fault:
    """Return the fault that the mapping describes."""
    if not isinstance(order, dict) or order.get("fault") not in KINDS:
        raise ValueError("A fault is a mapping with 'fault', one of: %s. Not: %r" % (", ".join(sorted(KINDS)), order))
    kind = KINDS[order["fault"]]
    parameters = {key: value for key, value in order.items() if key not in OPTIONS}
    options = dict({"when": kind.whens[0], "match": "any", "listener": kind.listener}, **{key: order[key] for key in OPTIONS if key in order})
    _check_parameters(order["fault"], kind, parameters)
    _check_choices(order["fault"], kind, dict(parameters, **options))
    _check_numbers(order["fault"], options)
    return Fault(parameters=dict(kind.parameters, **parameters), **options)


def _check_parameters(name: str, kind: Kind, parameters: dict[str, Any]) -> None:
    for parameter, value in parameters.items():
        if parameter not in kind.parameters:
            raise ValueError("Fault %s does not know %s. It knows: %s" % (name, parameter, ", ".join(OPTIONS + tuple(kind.parameters))))
        usual = kind.parameters[parameter]
        wanted = (int, float) if isinstance(usual, (int, float)) else type(usual)
        if usual is not None and not isinstance(value, wanted):
            raise ValueError("Fault %s: %s cannot be %r" % (name, parameter, value))


def _check_choices(name: str, kind: Kind, given: dict[str, Any]) -> None:
    choices = dict({"when": kind.whens, "match": MATCHES, "listener": LISTENERS}, **kind.choices)
    for option, allowed in choices.items():
        if given.get(option, allowed[0]) not in allowed:
            raise ValueError("Fault %s: %s is one of %s, not %r" % (name, option, ", ".join(map(str, allowed)), given[option]))
    if given["when"] not in ("before", "after") and given["match"] != "any":
        raise ValueError("Fault %s: at %s nobody knows yet whether the packet reads or writes" % (name, given["when"]))


def _check_numbers(name: str, options: dict[str, Any]) -> None:
    for option in ("times", "after"):
        value = options.get(option, 0)
        if not isinstance(value, int) or isinstance(value, bool) or value < 0:
            raise ValueError("Fault %s: %s is a number of requests, not %r" % (name, option, value))
