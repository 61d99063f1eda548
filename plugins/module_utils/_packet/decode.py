# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

# Note that this module util is **PRIVATE** to the collection. It can have breaking changes at any time.
# Do not use this code from other collections or standalone plugins/modules!
"""The packet: requests are built from elements, replies are decoded into results while they arrive.

A packet holds operators, an operator holds operations, and an operation of a reply holds results::

    packet / server / srv_man / result { status, errcode?, errtext?, ... }

https://docs.plesk.com/en-US/obsidian/api-rpc/28722/ shows the structure.
"""

from __future__ import annotations

import collections
import dataclasses
import re
import time
import traceback
import typing as t

from .._errors import OptionError, PacketError, ResultError, TransportError

if t.TYPE_CHECKING:
    from .._transport.http import Transport

try:
    from lxml import etree
    from lxml.builder import E
except ImportError:
    LXML_IMPORT_ERROR: str | None = traceback.format_exc()
    E = etree = None
else:
    LXML_IMPORT_ERROR = None

BLANKS = " \t\r\n"
# What one result may be long: a list of services or a plan takes some kilobytes.
RESULT_CAP = 16 * 1024**2
# How many bytes of a reply that is no packet are shown.
BEGINNING = 200
RETRY_PAUSES = (0.2, 0.8)

Decoded = t.TypeVar("Decoded")


@dataclasses.dataclass(frozen=True)
class Result:
    """One ``result`` of a reply; ``position`` counts the operations of its name in the packet, from 0."""

    operation: str
    position: int
    element: t.Any
    status: str
    errcode: int | None
    errtext: str | None

    @property
    def ok(self) -> bool:
        """Whether Plesk carried the operation out."""
        return self.status == "ok"

    def error(self, failure: str, hint: str | None = None) -> ResultError:
        """Return this result as an exception; ``failure`` is its kind unless the errcode says better."""
        return ResultError(self.operation + " failed", self.errcode, self.errtext, failure, hint)


def compose(*operators: t.Any, version: str | None = None) -> bytes:
    """Return a request packet with these operators; without a version the server uses its newest."""
    try:
        packet = E.packet(*operators, **({"version": version} if version else {}))
        return etree.tostring(packet, xml_declaration=True, encoding="UTF-8")
    except ValueError:
        raise OptionError("protocol_version has a character in it that XML cannot carry") from None


def leaf(tag: str, text: str) -> t.Any:
    """Return an element that holds text a user wrote."""
    try:
        return E(tag, text)
    except ValueError:
        raise OptionError("{0!r} has a character in it that XML cannot carry".format(text)) from None


def text_of(element: t.Any, tag: str) -> str | None:
    """Return the text of a child without surrounding blanks; None if there is no such child or nothing in it."""
    for child in element.iterchildren(tag):
        return (child.text or "").strip(BLANKS) or None
    return None


def fetch(transport: Transport, request: bytes, decode: t.Callable[[t.Iterator[Result]], Decoded], timeout: float | None = None) -> Decoded:
    """Send a packet that only reads, and decode its results; asked again, twice at most, if the connection failed."""
    for pause in RETRY_PAUSES:
        try:
            return exchange(transport, request, decode, timeout)
        except TransportError as error:
            if error.failure != "connection":
                raise
        time.sleep(pause)
    return exchange(transport, request, decode, timeout)


def exchange(transport: Transport, request: bytes, decode: t.Callable[[t.Iterator[Result]], Decoded], timeout: float | None = None) -> Decoded:
    """Send a packet once, and return what ``decode`` makes of the results of the reply, which has to be whole."""
    try:
        arriving = results(transport.post(request, timeout))
        decoded = decode(arriving)
        collections.deque(arriving, maxlen=0)
        return decoded
    except ResultError as error:
        error.request = request
        raise


def results(chunks: t.Iterable[bytes]) -> t.Iterator[Result]:
    """Yield the results of a reply while it arrives; the element of one is emptied when the next is asked for.

    Raises PacketError if the reply is not a whole packet, and ResultError if it is a packet that refuses the request.
    """
    reply = _Reply()
    parser = etree.XMLPullParser(("end",), tag=("{*}result", "{*}system"), **_SAFE)
    try:
        for chunk in chunks:
            reply.begin(chunk)
            parser.feed(chunk)
            for dummy, element in parser.read_events():
                yield from reply.taken(element)
            reply.passed(chunk)
        reply.finish(parser.close())
    except etree.XMLSyntaxError as error:
        raise PacketError(reply.unreadable(error)) from None


# What is not in the reply itself is never read, whatever the reply says.
_SAFE: dict[str, t.Any] = dict(
    resolve_entities=False, load_dtd=False, dtd_validation=False, no_network=True, huge_tree=False, remove_comments=True, remove_pis=True
)


class _Reply:
    """What is known of a reply so far."""

    def __init__(self) -> None:
        self._beginning = b""
        self._since_result = 0
        self._operation: t.Any = None
        self._positions: collections.Counter[str] = collections.Counter()
        self._refusal: ResultError | None = None

    def begin(self, chunk: bytes) -> None:
        """Note the first words, for a message about them."""
        self._beginning = (self._beginning + chunk[:BEGINNING])[:BEGINNING]

    def passed(self, chunk: bytes) -> None:
        """Give up on a reply that goes on without results."""
        self._since_result += len(chunk)
        if self._since_result > RESULT_CAP:
            raise PacketError("The reply goes on for {0} MiB without one result, so it was given up".format(RESULT_CAP >> 20))

    def taken(self, element: t.Any) -> t.Iterator[Result]:
        """Yield the result that ``element`` is, if it is one; let go of it and of all before it afterwards."""
        _refuse_doctype(element)
        path = [element.tag, *(ancestor.tag for ancestor in element.iterancestors())]
        if path == ["system", "packet"]:
            system = _result("system", 0, element)
            self._refusal = None if system.ok else ResultError("Plesk refused the packet", system.errcode, system.errtext)
        elif len(path) == 4 and path[0] == "result" and path[3] == "packet":
            self._since_result = 0
            self._enter(element.getparent())
            yield _result("{0}/{1}".format(path[2], path[1]), self._positions[path[1]] - 1, element)
            element.clear()
            _drop_preceding(element)

    def _enter(self, operation: t.Any) -> None:
        """Count the operations up to this one, also those that have no result."""
        if operation is not self._operation:
            for passed in _operations_after(self._operation, operation):
                self._positions[passed.tag] += 1
                if passed is operation:
                    break
            self._operation = operation
            _drop_preceding(operation)
            _drop_preceding(operation.getparent())

    def finish(self, root: t.Any) -> None:
        """Check what can only be said of the whole: that it is a packet, and not one that refuses the request."""
        _refuse_doctype(root)
        if root.tag != "packet":
            raise PacketError("The reply is XML, but its root is {0} instead of packet; check host and port, and any proxy on the way".format(root.tag))
        if self._refusal:
            raise self._refusal

    def unreadable(self, error: Exception) -> str:
        """Return why the reply is no packet, with its first words."""
        words = " ".join(self._beginning.decode("utf-8", "replace").split())
        if not words:
            return "The reply is empty; check host and port, and any proxy on the way"
        if len(self._beginning) == BEGINNING:
            # The last word may be half a secret that the page says back, which nobody could mask.
            words = words.rpartition(" ")[0] + " ..."
        return "The reply is not a whole XML packet ({0}); it begins with: {1}".format(error, words)


def _result(operation: str, position: int, element: t.Any) -> Result:
    status, errcode = text_of(element, "status"), text_of(element, "errcode")
    if status not in ("ok", "error"):
        raise PacketError("{0} came back with the status {1!r}, which is neither ok nor error".format(operation, status))
    number = int(errcode) if errcode and re.match(r"[0-9]{1,10}\Z", errcode) else None
    return Result(operation, position, element, status, number, text_of(element, "errtext"))


def _operations_after(operation: t.Any, last: t.Any) -> t.Iterator[t.Any]:
    """Yield the operations of the packet behind ``operation``, or all up to now if it is None."""
    if operation is None:
        operators = last.getparent().getparent().iterchildren()
    else:
        yield from operation.itersiblings()
        operators = operation.getparent().itersiblings()
    for operator in operators:
        yield from operator


def _drop_preceding(element: t.Any) -> None:
    parent = element.getparent()
    while element.getprevious() is not None:
        del parent[0]


def _refuse_doctype(element: t.Any) -> None:
    if element.getroottree().docinfo.doctype:
        raise PacketError("The reply has a DOCTYPE, which no Plesk sends, so it was refused")
