# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""One table of all faults: what happens, when it can happen, and the parameters with their defaults."""

from __future__ import annotations

from ..pages import NGINX
from ..parting import ENDINGS
from . import accept_faults, hostile_packets, reply_faults, transport_faults
from .accept_catalogue import ACCEPT_KINDS
from .kind import Kind, changed, instead

AFTER = ("after",)
FOREVER = 10.0**9

KINDS = {
    **ACCEPT_KINDS,
    # The wire
    "reset": Kind(
        "TCP reset: at accept, while reading the request, before or after acting.",
        transport_faults.reset,
        ("after", "before", "reading", "accept"),
        opens=accept_faults.reset,
    ),
    "lost_answer": Kind("The connection ends without an answer.", transport_faults.lost_answer, ("after", "before")),
    "delay": Kind("The answer comes late; the packet is carried out after or before the delay.", transport_faults.delay, parameters={"seconds": 1.0}),
    "truncate": Kind(
        "The body ends after so many bytes, or that fraction.",
        changed(transport_faults.truncate),
        AFTER,
        {"bytes": None, "fraction": 0.5, "framing": "chunked"},
        {"framing": ("chunked", "length")},
    ),
    "wrong_content_length": Kind("Content-Length is off by so many bytes.", changed(transport_faults.wrong_content_length), AFTER, {"difference": 10}),
    "slow_drip": Kind(
        "Header or body comes in drops, for at most so many seconds.",
        transport_faults.slow_drip,
        AFTER,
        {"part": "body", "bytes_per_second": 100.0, "seconds": FOREVER},
        {"part": ("body", "header")},
    ),
    "closed_while_idle": Kind(
        "The whole reply, kept alive; so many seconds later the connection is closed, perhaps after a 408 that nobody asked for.",
        transport_faults.closed_while_idle,
        AFTER,
        {"seconds": 0.005, "ending": "fin", "says": "nothing"},
        {"ending": ENDINGS, "says": ("nothing", "408")},
    ),
    "closed_by_next_request": Kind(
        "The whole reply, kept alive; the next request on that connection ends it and is not carried out.",
        transport_faults.closed_by_next_request,
        AFTER,
        {"ending": "fin"},
        {"ending": ENDINGS},
    ),
    # Replies that are not a packet
    "html": Kind("A web page with any status.", instead(reply_faults.page), parameters={"status": 502, "text": "", "reason": None}),
    "nginx_page": Kind(
        "The page of the web server before the panel; 496 is its 400 for a client without certificate.",
        instead(reply_faults.nginx_page),
        parameters={"status": 502, "retry_after": None, "padded": False},
        choices={"status": tuple(NGINX)},
    ),
    "empty_body": Kind("Status 200 and no body.", instead(reply_faults.empty_body)),
    "redirect": Kind("A redirect.", instead(reply_faults.redirect), parameters={"status": 302, "location": "https://other.example.net/"}),
    "body": Kind(
        "Any reply: status, its reason, headers, and text or base64.",
        instead(reply_faults.body),
        parameters={"status": 200, "reason": None, "headers": {}, "text": "", "base64": None},
    ),
    "huge": Kind("A packet of so many MB.", instead(reply_faults.huge), parameters={"megabytes": 64}),
    # The true reply, spoilt
    "surrounded": Kind(
        "The true reply with text before and after it: blanks, a byte order mark, NULs, a notice, a comment.",
        changed(reply_faults.surrounded),
        AFTER,
        {"leading": "\n", "trailing": ""},
    ),
    "other_status": Kind("The true reply under another status of HTTP.", changed(reply_faults.other_status), AFTER, {"status": 500}),
    "gzip": Kind("The true reply compressed; with bomb, so many MB of blanks more.", changed(reply_faults.compressed), AFTER, {"bomb": 0}),
    "encoding": Kind(
        "The true reply in utf-16, latin-1, with a declaration that lies (false_latin1), or with bytes that are not UTF-8 (broken_utf8).",
        changed(reply_faults.encoding),
        AFTER,
        {"variant": "utf-16"},
        {"variant": tuple(reply_faults.ENCODINGS)},
    ),
    "doctype": Kind("The true reply with a DOCTYPE.", changed(hostile_packets.doctype), AFTER),
    "namespaced": Kind("The true reply in an XML namespace.", changed(hostile_packets.namespaced), AFTER),
    "unknown_elements": Kind("The true reply with elements and attributes that nobody knows.", changed(hostile_packets.unknown_elements), AFTER),
    "no_errcode": Kind("The true reply without any errcode.", changed(hostile_packets.no_errcode), AFTER),
    "many_results": Kind("The true reply with every result so many times.", changed(hostile_packets.many_results), AFTER, {"count": 1000}),
    # Packets that refuse, or attack
    "system_error": Kind(
        "The whole packet is refused.",
        instead(reply_faults.system_error),
        parameters={"errcode": 1003, "errtext": "Agent initialization failed", "status": None},
    ),
    "result_error": Kind(
        "Every operation answers with an error.",
        instead(reply_faults.result_error),
        parameters={"errcode": 1023, "errtext": "Operation failed", "status": None},
    ),
    "entity_bomb": Kind("A packet whose entities grow a billion times.", instead(hostile_packets.entity_bomb)),
    "external_entity": Kind(
        "A packet with an entity from elsewhere.", instead(hostile_packets.external_entity), parameters={"location": "file:///etc/hostname"}
    ),
    "deep_nesting": Kind("A packet nested so deep.", instead(hostile_packets.deep_nesting), parameters={"depth": 100000}),
}
