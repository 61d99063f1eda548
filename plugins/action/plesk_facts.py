# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

from __future__ import annotations

from ..modules import plesk_facts
from ..plugin_utils._in_process import InProcessAction


class ActionModule(InProcessAction):
    """Runs plesk_facts in the controller's process where it can."""

    module = plesk_facts
