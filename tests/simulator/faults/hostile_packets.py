# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""Packets that a careful client must survive."""

from __future__ import annotations

import re
from typing import Any

from ..reply import Reply
from .kind import Fault

UNRESOLVED = b"<packet><server><get><result><status>&e;</status></result></get></server></packet>\n"
DECLARATION = b'<?xml version="1.0" encoding="UTF-8"?>\n'
RESULT = re.compile(rb"<result>.*?</result>", re.DOTALL)
UNKNOWN = b'<novelty xmlns:p="urn:novelty" p:since="19" lang="en"><child>text</child><child/><p:child/></novelty>'


def doctype(fault: Fault, reply: Reply) -> Reply:
    """Put a harmless DOCTYPE before the packet."""
    return _replaced(reply, b"<packet", b'<!DOCTYPE packet SYSTEM "packet.dtd">\n<packet')


def namespaced(fault: Fault, reply: Reply) -> Reply:
    """Put the packet in a namespace."""
    return _replaced(reply, b"<packet", b'<packet xmlns="urn:plesk:packet"')


def unknown_elements(fault: Fault, reply: Reply) -> Reply:
    """Add what no schema has, before and within the results."""
    body = reply.whole().replace(b"</status>", b"</status>" + UNKNOWN).replace(b"<result>", b'<result since="19"><!-- new -->')
    reply.body = (re.sub(rb"(<packet[^>]*>)", lambda found: found.group(1) + UNKNOWN, body, count=1),)
    return reply


def no_errcode(fault: Fault, reply: Reply) -> Reply:
    """Leave every errcode out."""
    reply.body = (re.sub(rb"\s*<errcode>.*?</errcode>", b"", reply.whole()),)
    return reply


def many_results(fault: Fault, reply: Reply) -> Reply:
    """Repeat every result."""
    reply.body = (RESULT.sub(lambda found: found.group(0) * fault["count"], reply.whole()),)
    return reply


def _replaced(reply: Reply, old: bytes, new: bytes) -> Reply:
    reply.body = (reply.whole().replace(old, new, 1),)
    return reply


def entity_bomb(fault: Fault, exchange: Any) -> Reply:
    """Answer with a billion laughs."""
    entities = b'<!ENTITY l0 "lol">' + b"".join(b'<!ENTITY l%d "%s">' % (level, b"&l%d;" % (level - 1) * 10) for level in range(1, 10))
    return exchange.reply((DECLARATION, b"<!DOCTYPE packet [" + entities + b'<!ENTITY e "&l9;">]>\n', UNRESOLVED))


def external_entity(fault: Fault, exchange: Any) -> Reply:
    """Answer with an entity that the client would have to fetch."""
    declared = '<!DOCTYPE packet [<!ENTITY e SYSTEM "%s">]>\n' % fault["location"]
    return exchange.reply((DECLARATION, declared.encode("utf-8"), UNRESOLVED))


def deep_nesting(fault: Fault, exchange: Any) -> Reply:
    """Answer with a packet deeper than any parser's stack."""
    return exchange.reply((DECLARATION, b"<packet>", b"<a>" * fault["depth"], b"</a>" * fault["depth"], b"</packet>\n"))
