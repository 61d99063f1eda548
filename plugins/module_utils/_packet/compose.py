# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

# Note that this module util is **PRIVATE** to the collection. It can have breaking changes at any time.
# Do not use this code from other collections or standalone plugins/modules!
"""Composing a packet: operators, built from elements, become the bytes of a request."""

from __future__ import annotations

import copy
import typing as t

from .._errors import OptionError
from .xml import E, etree


def compose(*operators: t.Any, version: str | None = None) -> bytes:
    """Return a request packet with these operators; raise OptionError if the version cannot be written."""
    try:
        packet = E.packet(*operators, **({"version": version} if version else {}))
        return etree.tostring(packet, xml_declaration=True, encoding="UTF-8")
    except ValueError:
        raise OptionError("protocol_version has a character in it that XML cannot carry") from None


def print_packet(operators: t.Sequence[t.Any]) -> str:
    """Return a packet for people to read, a line for each element."""
    packet = E.packet(*(copy.deepcopy(operator) for operator in operators))
    return etree.tostring(packet, pretty_print=True, encoding="unicode")
