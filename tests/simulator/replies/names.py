# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""Names in the state's replies that are nowhere in the schema are refused, with the nearest one."""

from __future__ import annotations

from typing import Any

from ..nearest import nearest
from ..schema.model import Model, model, operators
from .values import listed


def check_operation(name: Any, place: str) -> None:
    """Refuse what is not the name of an operation."""
    operator, dummy, operation = str(name).partition("/")
    names = operators("requests")
    if operator not in names:
        raise ValueError("%s: %r is not operator/operation: there is not an operator %s%s" % (place, name, operator, nearest(operator, names)))
    requests = model("requests", operator)
    if not operation or (requests is not None and operation not in requests.operations):
        known = requests.operations if requests else ()
        raise ValueError("%s: %r is not operator/operation: %s does not have it%s" % (place, name, operator, nearest(operation, known)))


def check_request(name: str, wanted: Any, place: str) -> None:
    """Refuse what a request for the operation cannot hold."""
    operator, operation = name.split("/", 1)
    requests = model("requests", operator)
    if not isinstance(wanted, dict):
        raise ValueError("%s is a mapping of what the request holds, not %r" % (place, wanted))
    if requests is not None:
        _check(requests, requests.operations[operation], wanted, place)


def _check(requests: Model, declaration: Any, wanted: Any, place: str) -> None:
    places = requests.places(requests.content(declaration))
    for part in listed(wanted):
        for name, value in part.items() if places and isinstance(part, dict) else ():
            if name not in places:
                raise ValueError("%s.%s is not in the schema of the request%s" % (place, name, nearest(name, places)))
            _check(requests, places[name].declaration, value, "%s.%s" % (place, name))
