# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""Addresses of clients and of the simulator itself."""

from __future__ import annotations

import ipaddress
from typing import Iterable


def loopback(address: str) -> str:
    """Return the address, or refuse: a simulator takes orders without credentials, so it never leaves this machine."""
    try:
        inside = address == "::1" or ipaddress.IPv4Address(address).is_loopback
    except ValueError:
        inside = False
    if not inside:
        raise ValueError("The simulator listens on loopback addresses only (127.0.0.0/8 and ::1), not on %r" % (address,))
    return address


def in_url(address: str) -> str:
    """Return the address as it stands in a URL."""
    return "[%s]" % address if ":" in address else address


def among(address: str, allowed: Iterable[str]) -> bool:
    """Tell whether the address is one of the others, however each is spelled."""
    return _spelled(address) in map(_spelled, allowed)


def _spelled(address: str) -> str:
    try:
        return str(ipaddress.ip_address(address.strip()))
    except ValueError:
        return address
