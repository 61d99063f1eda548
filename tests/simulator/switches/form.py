# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""What nobody knows about the form of a reply."""

from __future__ import annotations

from .switch import TEXT, Switch

FORM = (
    Switch("error_status", (200, 400, 500), 200, "errors with another status of HTTP", "Status of HTTP for a packet that holds an error."),
    Switch("reply_version", ("echo", "newest", "absent"), "echo", "packet/@version of the reply", "The asked version, the newest one, or no attribute."),
    Switch("content_type", ("text/xml;charset=UTF-8", "text/xml"), "text/xml;charset=UTF-8", "Content-Type by age", "Content-Type of the reply."),
    Switch("system_declaration", ("full", "short"), "full", "XML declaration of system errors", "Whether a system error's declaration names the encoding."),
    Switch(
        "empty_element",
        ("by_format", "pair", "self_closing"),
        "by_format",
        "spelling of empty elements",
        "<x></x> or <x/>; by_format: a pair unless pretty-printed.",
    ),
    Switch("pretty_print_indent", ("spaces", "tabs"), "spaces", "indent of HTTP_PRETTY_PRINT", "What a pretty-printed reply is indented with."),
    Switch("output_element", (TEXT,), "", "packet/output", "Text of an output element at the end of the packet; empty leaves it out."),
    Switch("equal_operators", ("separate", "merged"), "separate", "two equal operators", "Whether equal operators of one packet share one node in the reply."),
)
