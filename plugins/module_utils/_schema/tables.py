# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

# Note that this module util is **PRIVATE** to the collection. It can have breaking changes at any time.
# Do not use this code from other collections or standalone plugins/modules!
"""The schema of protocol 1.6.9.1: what requests and replies may hold."""

from __future__ import annotations

from . import replies, requests
from .notation import Table

REQUESTS = Table(requests.TYPES)
REPLIES = Table(replies.TYPES)
