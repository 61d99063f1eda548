# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""Things that go wrong between a client and Plesk, on order."""

from __future__ import annotations

from .armed import Faults
from .catalogue import KINDS
from .kind import Kind

__all__ = ["KINDS", "Faults", "Kind"]
