# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""Write reply packets the way Plesk spells them, piece by piece, so that a long list never stands in memory."""

from __future__ import annotations

import datetime
from typing import Any, Iterable, Iterator, NamedTuple
from xml.sax.saxutils import escape

BLOCK = 32 * 1024


def spelled(value: Any) -> str:
    """Return a value as a reply spells it."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, datetime.datetime):
        return value.isoformat()
    return "" if value is None else str(value)


class Raw(str):
    """XML text that goes into the reply as it is."""


class Shared:
    """Nodes that many results have in common: rendered once per style, not once per result."""

    def __init__(self, nodes: list[Any]) -> None:
        self.nodes = nodes
        self._rendered: dict[Any, str] = {}

    def rendered(self, style: Style, depth: int) -> str:
        """Return the text of all nodes."""
        if (style, depth) not in self._rendered:
            self._rendered[style, depth] = "".join([style.element(node, depth) for node in self.nodes])
        return self._rendered[style, depth]


class Style(NamedTuple):
    """The spelling of one reply: indent unit (None = all on one line) and whether an empty element is a pair of tags."""

    indent: str | None
    pair: bool

    def margin(self, depth: int) -> str:
        """Return what stands before a tag of this depth."""
        return "" if self.indent is None or depth == 0 else "\n" + self.indent * depth

    def element(self, node: Any, depth: int) -> str:
        """Render a node, which is (tag, text), (tag, nodes), Raw or Shared, with everything below it."""
        if isinstance(node, Raw):
            return self.margin(depth) + node
        if isinstance(node, Shared):
            return node.rendered(self, depth)
        tag, content = node
        if isinstance(content, str):
            inner = escape(content, {"\r": "&#13;"})
        else:
            inner = "".join([self.element(child, depth + 1) for child in content])
            inner += self.margin(depth) if inner else ""
        if inner:
            return "%s<%s>%s</%s>" % (self.margin(depth), tag, inner, tag)
        return self.margin(depth) + ("<%s></%s>" if self.pair else "<%s/>%.0s") % (tag, tag)

    def pieces(self, tag: str, content: Any, depth: int = 0, attributes: str = "") -> Iterator[str]:
        """Render packet, operators and operations tag by tag, so that results may come from a generator."""
        if isinstance(content, str):
            yield self.element((tag, content), depth)
            return
        opening = "%s<%s%s" % (self.margin(depth), tag, attributes)
        empty = True
        for child in content:
            if empty:
                yield opening + ">"
                empty = False
            if depth < 2 and not isinstance(child, Raw):
                yield from self.pieces(child[0], child[1], depth + 1)
            else:
                yield self.element(child, depth + 1)
        if not empty:
            yield "%s</%s>" % (self.margin(depth) or ("\n" if self.indent else ""), tag)
        elif self.pair:
            yield "%s></%s>" % (opening, tag)
        else:
            yield opening + "/>"


def blocks(pieces: Iterable[str]) -> Iterator[bytes]:
    """Gather small pieces into blocks worth a write of their own."""
    waiting, size = [], 0
    for piece in pieces:
        waiting.append(piece)
        size += len(piece)
        if size >= BLOCK:
            yield "".join(waiting).encode("utf-8")
            waiting, size = [], 0
    if waiting:
        yield "".join(waiting).encode("utf-8")
