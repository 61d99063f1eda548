# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""Faults of the reply: it arrives, but it is not what the packet asked for."""

from __future__ import annotations

import base64
import itertools
import zlib
from typing import Any, Iterable, Iterator

from ..execution import Answers, arranged
from ..packet import operators
from ..pages import html, nginx
from ..reply import Headers, Reply
from ..results import error
from .kind import Fault

MEGABYTE = 1024 * 1024
DECLARED = b'encoding="UTF-8"'


def page(fault: Fault, exchange: Any) -> Reply:
    """Answer as a web server or proxy does."""
    reply = html(fault["status"], fault["text"])
    reply.reason = fault["reason"]
    return reply


def nginx_page(fault: Fault, exchange: Any) -> Reply:
    """Answer as the web server before the panel does while the panel is away."""
    reply = nginx(fault["status"], fault["padded"])
    if fault["retry_after"] is not None:
        reply.headers.append(("Retry-After", str(fault["retry_after"])))
    return reply


def empty_body(fault: Fault, exchange: Any) -> Reply:
    """Answer without a packet."""
    return exchange.reply(())


def redirect(fault: Fault, exchange: Any) -> Reply:
    """Send the client elsewhere."""
    reply = html(fault["status"])
    reply.headers.append(("Location", fault["location"]))
    return reply


def body(fault: Fault, exchange: Any) -> Reply:
    """Answer with whatever was ordered."""
    content = fault["text"].encode("utf-8") if fault["base64"] is None else base64.b64decode(fault["base64"])
    headers: dict[str, str] = dict({"Content-Type": "text/xml;charset=UTF-8"}, **fault["headers"])
    return Reply(fault["status"], list(headers.items()), (content,), "length", reason=fault["reason"])


def huge(fault: Fault, exchange: Any) -> Reply:
    """Answer with a packet that goes on and on."""
    filler = b"<filler>" + b"x" * (MEGABYTE - 17) + b"</filler>"
    start = b'<?xml version="1.0" encoding="UTF-8"?>\n<packet>'
    return exchange.reply(itertools.chain([start], itertools.repeat(filler, fault["megabytes"]), [b"</packet>\n"]))


def compressed(fault: Fault, reply: Reply) -> Reply:
    """Compress the reply, with a bomb after it if wanted."""
    content = itertools.chain([reply.whole()], itertools.repeat(b" " * MEGABYTE, fault["bomb"]))
    reply.body = _gzipped(content)
    reply.headers.append(("Content-Encoding", "gzip"))
    return reply


def _gzipped(content: Iterable[bytes]) -> Iterator[bytes]:
    packer = zlib.compressobj(9, zlib.DEFLATED, zlib.MAX_WBITS | 16)
    for piece in content:
        yield packer.compress(piece)
    yield packer.flush()


def encoding(fault: Fault, reply: Reply) -> Reply:
    """Spell the reply in another encoding, or one that is wrong."""
    reply.body = (ENCODINGS[fault["variant"]](reply.whole()),)
    reply.headers = _without_charset(reply.headers)
    return reply


def _utf16(content: bytes) -> bytes:
    return content.replace(DECLARED, b'encoding="UTF-16"').decode("utf-8").encode("utf-16")


def _latin1(content: bytes) -> bytes:
    return content.replace(DECLARED, b'encoding="ISO-8859-1"').decode("utf-8").encode("latin-1", "xmlcharrefreplace")


def _false_latin1(content: bytes) -> bytes:
    return content.replace(DECLARED, b'encoding="ISO-8859-1"')


def _broken_utf8(content: bytes) -> bytes:
    return content.replace(b"</packet>", b"<output>\xff\xfe\xc3</output></packet>")


ENCODINGS = {"utf-16": _utf16, "latin-1": _latin1, "false_latin1": _false_latin1, "broken_utf8": _broken_utf8}


def _without_charset(headers: Headers) -> Headers:
    return [(name, value.split(";")[0] if name == "Content-Type" else value) for name, value in headers]


def surrounded(fault: Fault, reply: Reply) -> Reply:
    """Put text before and after the packet."""
    reply.body = (fault["leading"].encode("utf-8"), reply.whole(), fault["trailing"].encode("utf-8"))
    return reply


def other_status(fault: Fault, reply: Reply) -> Reply:
    """Send the packet under another status of HTTP."""
    reply.status = fault["status"]
    return reply


def system_error(fault: Fault, exchange: Any) -> Reply:
    """Refuse the whole packet."""
    return _with_status(fault, exchange.system(fault["errcode"], fault["errtext"]))


def result_error(fault: Fault, exchange: Any) -> Reply:
    """Let every operation fail."""
    failed = [error(fault["errcode"], fault["errtext"])]
    root = exchange.asked.root
    answers: Answers = [(operator.tag, [(operation.tag, failed) for operation in operator]) for operator in operators(() if root is None else root)]
    return _with_status(fault, exchange.packet(arranged(exchange.state, answers)))


def _with_status(fault: Fault, reply: Reply) -> Reply:
    """Return the reply with the status ordered, if one was."""
    reply.status = reply.status if fault["status"] is None else fault["status"]
    return reply
