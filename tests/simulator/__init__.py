# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""A simulated Plesk: strict about requests, switchable where nobody knows how the real one answers."""

from __future__ import annotations

from .black_hole import BlackHole
from .certificate import Certificate
from .simulator import Simulator

__all__ = ["BlackHole", "Certificate", "Simulator"]
