# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

# Note that this module util is **PRIVATE** to the collection. It can have breaking changes at any time.
# Do not use this code from other collections or standalone plugins/modules!
"""Decoding a reply while it arrives: its results come out one by one, so that a long reply never becomes one tree.

A packet holds operators, an operator holds operations, and an operation of a reply holds results::

    packet / server / srv_man / result { status, errcode?, errtext?, ... }

A few operations differ: their results stand one level deeper, or they hold what others have in a result.

https://docs.plesk.com/en-US/obsidian/api-rpc/28722/ shows the structure.
"""

from __future__ import annotations

import collections
import typing as t

from .._errors import PacketError, ResultError
from .result import Result, result_of
from .tree import ENDS, drop_preceding, is_result, operations_after, refuse_doctype
from .trim import trim
from .xml import etree

# The longest that one result may be, in bytes: a list of services or a plan takes some kilobytes.
RESULT_CAP = 16 * 1024**2
# How much of a reply that is not a packet is shown, in bytes.
BEGINNING = 200
# What is not in the reply itself is never read, whatever the reply says.
SAFE: dict[str, t.Any] = dict(
    resolve_entities=False, load_dtd=False, dtd_validation=False, no_network=True, huge_tree=False, remove_comments=True, remove_pis=True
)


def decode(chunks: t.Iterable[bytes]) -> Reply:
    """Return a reply that gives its results while it arrives.

    Asking for the next raises PacketError if the reply is not a whole packet, and ResultError if it is a packet that refuses the request.
    """
    return Reply(chunks)


class Reply(t.Iterator[Result]):
    """The results of a reply, in their order; the element of one is emptied when the next is asked for."""

    def __init__(self, chunks: t.Iterable[bytes]) -> None:
        self.operations: collections.Counter[str] = collections.Counter()
        """How many operations of each name have come so far, also those without a result; all of them once there is no more result."""
        self._results = self._decode(chunks)
        self._beginning = b""
        self._since_result = 0
        self._operation: t.Any = None
        self._refusal: ResultError | None = None

    def __next__(self) -> Result:
        return next(self._results)

    def _decode(self, chunks: t.Iterable[bytes]) -> t.Iterator[Result]:
        parser = etree.XMLPullParser(("end",), tag=ENDS, **SAFE)
        try:
            for chunk in trim(chunks):
                self._remember(chunk)
                parser.feed(chunk)
                for dummy, element in parser.read_events():
                    yield from self._results_of(element)
                self._count(chunk)
            self._finish(parser.close())
        except etree.XMLSyntaxError as error:
            raise PacketError(self._explain(error)) from None

    def _remember(self, chunk: bytes) -> None:
        """Note the first words, for a message about them."""
        self._beginning = (self._beginning + chunk[:BEGINNING])[:BEGINNING]

    def _count(self, chunk: bytes) -> None:
        """Give up on a reply that goes on without results."""
        self._since_result += len(chunk)
        if self._since_result > RESULT_CAP:
            raise PacketError("The reply goes on for {0} MiB without one result, so it was given up".format(RESULT_CAP >> 20))

    def _results_of(self, element: t.Any) -> t.Iterator[Result]:
        """Yield the result that ``element`` is, if it is one; let go of it and of all before it afterwards."""
        refuse_doctype(element)
        nodes = [element, *element.iterancestors()][::-1]
        path = tuple(node.tag for node in nodes)
        if path == ("packet", "system"):
            system = result_of("system", 0, element)
            self._refusal = None if system.ok else system.error("server", what="Plesk refused the packet")
            if self._refusal:
                self._refusal.refuses_packet = True
        elif path[0] == "packet" and is_result(path[1:]):
            self._since_result = 0
            self._enter(nodes[2])
            name = "{0}/{1}".format(path[1], path[2])
            yield result_of(name, self.operations[name] - 1, element, path[3] if len(path) == 5 else None)
            element.clear()
            drop_preceding(element)

    def _enter(self, operation: t.Any) -> None:
        """Count the operations up to this one, also those that have no result."""
        if operation is not self._operation:
            self._count_operations(operation.getparent().getparent(), operation)
            self._operation = operation
            drop_preceding(operation)
            drop_preceding(operation.getparent())

    def _count_operations(self, packet: t.Any, last: t.Any = None) -> None:
        """Count the operations behind the current one, up to ``last``, else to the end of the packet."""
        for operation in operations_after(packet, self._operation):
            self.operations["{0}/{1}".format(operation.getparent().tag, operation.tag)] += 1
            if operation is last:
                break

    def _finish(self, root: t.Any) -> None:
        """Check what can only be said of the whole: that it is a packet, and not one that refuses the request."""
        refuse_doctype(root)
        if root.tag != "packet":
            raise PacketError("The reply is XML, but its root is {0} instead of packet; check host and port, and any proxy on the way".format(root.tag))
        if self._refusal:
            raise self._refusal
        self._count_operations(root)

    def _explain(self, error: Exception) -> str:
        """Return why the reply is not a packet, with its first words."""
        words = " ".join(self._beginning.decode("utf-8", "replace").split())
        if not words:
            return "The reply is empty; check host and port, and any proxy on the way"
        if len(self._beginning) == BEGINNING:
            # The last word may be half a secret that the page says back, which nobody could mask.
            words = words.rpartition(" ")[0] + " ..."
        return "The reply is not a whole XML packet ({0}); it begins with: {1}".format(error, words)
