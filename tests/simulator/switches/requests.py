# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""What nobody knows about the check-ups of a request, and the words of a refusal."""

from __future__ import annotations

from .switch import TEXT, Switch

REQUESTS = (
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
    Switch("text_1001", (TEXT,), "You have entered incorrect username or password.", "text of 1001", "The errtext of 1001; empty leaves the element out."),
    Switch("text_1005", ("field", "documented"), "field", "text of 1005", "The errtext of 1005: as seen in the field, or as documented."),
    Switch("text_1006", ("by_language", TEXT), "by_language", "text of 1006", "The errtext for an account that may not do it; empty leaves the element out."),
    Switch(
        "text_1014_unparsable", ("libxml2", TEXT), "libxml2", "1014 for unparsable XML", "What follows 'Parser error: ' when the packet is not well-formed."
    ),
    Switch("errtext_language", ("english", "german", "html"), "english", "language of errtext", "English, German, or English with HTML entities in the text."),
)
