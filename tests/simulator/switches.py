# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""One table of everything about Plesk that nobody has published, or that the sources tell differently."""

from __future__ import annotations

from typing import Any

from .collation import COLLATIONS
from .replies.switches import WHOLE_API
from .service_switches import SERVICE_SWITCHES
from .switch import TEXT, Switch, allows

TABLE = (
    *SERVICE_SWITCHES,
    # Check-ups, permissions, versions
    Switch(
        "checkup_order",
        ("documented", "authentication_first", "packet_first"),
        "documented",
        "which error wins",
        "Order of the check-ups before anything runs.",
    ),
    Switch(
        "missing_credentials_place",
        ("http", "authentication"),
        "http",
        "which error wins",
        "Whether a request without credentials is refused before all other check-ups, or where the credentials are checked.",
    ),
    Switch("permission_denied_place", ("result", "system"), "result", "place of 1006", "Where an operation that the account may not use is refused."),
    Switch("feature_version_place", ("system", "result"), "system", "place of 1017", "Where a feature newer than the packet's version is refused."),
    Switch("key_from_other_address", (11003, 1006), 11003, "keys bound to an address", "Errcode for a secret key that comes from another address."),
    Switch(
        "administrator_from_other_address",
        (1010, 1006, 1001),
        1010,
        "IP Access Restriction",
        "Errcode for an administrator from an address that panel.administrator_ips does not name.",
    ),
    Switch(
        "password_encoding", ("utf-8", "latin-1", "either"), "utf-8", "non-ASCII credentials", "How the bytes of HTTP_AUTH_LOGIN and HTTP_AUTH_PASSWD are read."
    ),
    Switch("get_reply", (1014, 405, "empty"), 1014, "reply to GET", "Answer to another method than POST: a system errcode, HTTP 405, or an empty body."),
    Switch("wrong_content_type", ("accepted", 1014, 415), "accepted", "reply to a wrong Content-Type", "Answer to a Content-Type other than text/xml."),
    Switch("empty_body", (1014, "empty"), 1014, "reply to an empty body", "Answer to a request without a packet."),
    # Wording
    Switch("text_1001", (TEXT,), "You have entered incorrect username or password.", "text of 1001", "The errtext of 1001; empty leaves the element out."),
    Switch("text_1005", ("field", "documented"), "field", "text of 1005", "The errtext of 1005: as seen in the field, or as documented."),
    Switch("text_1006", ("by_language", TEXT), "by_language", "text of 1006", "The errtext for an account that may not do it; empty leaves the element out."),
    Switch(
        "text_1014_unparsable", ("libxml2", TEXT), "libxml2", "1014 for unparsable XML", "What follows 'Parser error: ' when the packet is not well-formed."
    ),
    Switch("errtext_language", ("english", "german", "html"), "english", "language of errtext", "English, German, or English with HTML entities in the text."),
    # Form of the reply
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
    *WHOLE_API,
    # Operator service-plan-addon
    Switch(
        "addon_collation",
        tuple(COLLATIONS),
        "exact",
        "two ideas of equality",
        "Which spellings of a plan's name, guid or external-id, and of its owner's login, are the same: one, those with equal letters and accents "
        "however composed, those that differ in case, or also in accents.",
    ),
    Switch(
        "addon_not_found_echo",
        ("none", "filter", "id", "filter-id"),
        "filter",
        "shape of a per-value 1013",
        "What the error repeats: nothing, the filter's own element, the id if that was asked, or filter-id.",
    ),
    Switch(
        "addon_empty_list",
        ("no_result", "ok_without_id", "error_1013", "no_operation"),
        "no_result",
        "no plan at all",
        "Answer to an empty filter that selects nothing.",
    ),
    Switch("addon_unknown_owner", (1015, 1013), 1015, "owner that does not exist", "Errcode for an unknown owner-id or owner-login."),
    Switch("addon_foreign_owner", (1006, 1015, 1013), 1006, "a reseller names another owner", "Errcode when a reseller asks for plans of somebody else."),
    Switch(
        "addon_owner_element",
        ("by_role", "owner-id", "owner-login", "both", "none"),
        "by_role",
        "which owner element",
        "by_role: owner-login for the administrator's plans, owner-id for a reseller's.",
    ),
)
DEFAULTS = {switch.name: switch.default for switch in TABLE}
BY_NAME = {switch.name: switch for switch in TABLE}


def checked(values: dict[str, Any]) -> dict[str, Any]:
    """Return the values, or say which name or value is not in the table."""
    for name, value in values.items():
        if name not in BY_NAME:
            raise ValueError("Unknown switch %r. Switches are: %s" % (name, ", ".join(sorted(BY_NAME))))
        if not allows(BY_NAME[name], value):
            allowed = ", ".join(str(item) for item in BY_NAME[name].allowed)
            raise ValueError("Switch %s cannot be %r. It can be: %s" % (name, value, allowed))
    return values
