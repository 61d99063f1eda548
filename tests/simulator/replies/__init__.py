# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""What operations answer that the simulator does not carry out: what its state gives, or a default."""

from __future__ import annotations

from .defaults import default
from .given import Replies
from .placing import place_errors

__all__ = ["Replies", "default", "place_errors"]
