# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""How YAML values become the content of elements."""

from __future__ import annotations

from typing import Any

from lxml import etree

from ..rendering import Raw, spelled


def listed(value: Any) -> list[Any]:
    """Return the values that one name stands for."""
    return value if isinstance(value, list) else [value]


def free(content: Any) -> Any:
    """Return the content of an element that may hold anything: a text, or nodes in the order given."""
    if isinstance(content, dict):
        return [(name, free(part)) for name, value in content.items() for part in listed(value)]
    if isinstance(content, list):
        return [node for part in content for node in free(part)]
    return spelled(content)


def raw(text: Any, where: str) -> Raw:
    """Return XML text as it is; a piece that is not well-formed is refused."""
    try:
        etree.fromstring("<raw>%s</raw>" % text)
    except (etree.XMLSyntaxError, ValueError) as trouble:
        raise ValueError("%s is XML that is not well-formed: %s" % (where, trouble)) from trouble
    return Raw(text)
