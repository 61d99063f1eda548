# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

# Note that this module util is **PRIVATE** to the collection. It can have breaking changes at any time.
# Do not use this code from other collections or standalone plugins/modules!
"""What an operation of one service does besides, which the user is warned of."""

from __future__ import annotations

# By operation and id: what to know although nothing is wrong.
SIDE_EFFECTS = {("restart", "fail2ban"): "Restarting fail2ban may lift the bans that are in force"}
