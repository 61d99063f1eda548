# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""Replies that are valid, and replies that were.

A mutation is made with the words of replies: to swap, drop or repeat them goes deeper into a decoder than random bytes.
"""

from __future__ import annotations

import re

from hypothesis import strategies as st

from ..plugins.fake_plesk import ok, refusal, refused, reply, states

PLANS = """<?xml version="1.0" encoding="UTF-8"?>
<packet version="1.6.9.1"><service-plan-addon><get><result><status>ok</status><id>11</id><name>base &amp; plan</name><guid>befbe7ca-1c78</guid>
<external-id></external-id><owner-login>admin</owner-login><limits><limit><name>max_site</name><value>-1</value></limit></limits>
<hosting><vrt_hst><property><name>ftp_quota</name><value>-1</value></property><property><name>ssl</name><value>true</value></property></vrt_hst></hosting>
<performance><bandwidth>1.5</bandwidth><max_connections>-1</max_connections></performance>
<permissions><permission><name>manage_crontab</name><value>false</value></permission></permissions>
<php-settings><setting><name>memory_limit</name><value>128M</value></setting></php-settings>
<packages><package><name>joomla</name><version>1.0</version></package></packages><novelty><a>1</a><a>2</a></novelty>
</result><result><status>error</status><errcode>1013</errcode><errtext>Object not found.</errtext><name>nine</name></result></get></service-plan-addon></packet>
"""
VALID = [
    text.encode("utf-8")
    for text in (
        PLANS,
        reply(states({"web": "Child died"}, web="running", dns="none")),
        reply(ok("web"), refused(1013, "Service 'mysql' does not exist"), states(web="running")),
        refusal(1014, "Parser error: &lt;packet&gt;"),
        "<packet/>",
    )
]
WORDS = re.compile(rb"<[^<>]*>|[^<>]+")
TOKENS = sorted({word for valid in VALID for word in WORDS.findall(valid)}) + [
    b"<!DOCTYPE packet>",
    b"<![CDATA[x]]>",
    b"<!-- x -->",
    b"<?x y?>",
    b"&#x1F600;",
    b"&amp;",
    b"&x;",
    b"\xff",
    b"\x00",
    b"9" * 5000,
    b"1e999",
    b'<x xmlns="urn:x" xmlns:y="urn:y" y:z="1"/>',
]


@st.composite
def mutated(draw):
    """Give a valid reply with some words exchanged, left out, doubled, put in, or turned round."""
    words = WORDS.findall(draw(st.sampled_from(VALID)))
    for dummy in range(draw(st.integers(1, 4))):
        place = draw(st.integers(0, len(words) - 1))
        change = draw(st.sampled_from(["exchange", "leave out", "double", "put in", "swap", "spoil"]))
        if change == "leave out":
            words[place] = b""
        elif change == "double":
            words[place] *= 2
        elif change == "swap":
            other = draw(st.integers(0, len(words) - 1))
            words[place], words[other] = words[other], words[place]
        else:
            word = words[place][: draw(st.integers(0, 4))] + draw(st.binary(max_size=8)) if change == "spoil" else draw(st.sampled_from(TOKENS))
            words[place] = word + (words[place] if change == "put in" else b"")
    return b"".join(words)


def cut(content, size):
    """Return the reply in pieces, as it arrives."""
    return [content[start : start + size] for start in range(0, len(content), size)]
