# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""One table of everything about Plesk that nobody has published, or that the sources tell differently."""

from __future__ import annotations

from typing import Any

from ..replies.switches import WHOLE_API
from .form import FORM
from .plans import PLANS
from .requests import REQUESTS
from .server import SERVER
from .services import SERVICES
from .subscriptions import SUBSCRIPTIONS
from .switch import allows

TABLE = SERVICES + REQUESTS + FORM + PLANS + SUBSCRIPTIONS + SERVER + WHOLE_API
DEFAULTS = {switch.name: switch.default for switch in TABLE}
BY_NAME = {switch.name: switch for switch in TABLE}


def checked(values: dict[str, Any]) -> dict[str, Any]:
    """Return the values, or say which name or value is not in the table."""
    for name, value in values.items():
        if name not in BY_NAME:
            raise ValueError("Unknown switch %r. Switches are: %s" % (name, ", ".join(sorted(BY_NAME))))
        if not allows(BY_NAME[name], value):
            allowed = ", ".join(str(item) for item in BY_NAME[name].allowed)
            raise ValueError("Switch %s cannot be %r. It can be: %s" % (name, value, allowed))
    return values
