# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""Pages that a web server or a proxy writes by itself, before or instead of Plesk."""

from __future__ import annotations

import http.client

from .reply import Reply

# As nginx words them, which is not always as RFC 9110 does: status, its words, and an explanation where nginx has one
NGINX = {
    400: (400, "Bad Request", ""),
    403: (403, "Forbidden", ""),
    404: (404, "Not Found", ""),
    413: (413, "Request Entity Too Large", ""),
    496: (400, "Bad Request", "No required SSL certificate was sent"),
    500: (500, "Internal Server Error", ""),
    502: (502, "Bad Gateway", ""),
    503: (503, "Service Temporarily Unavailable", ""),
    504: (504, "Gateway Time-out", ""),
}
PADDING = "<!-- a padding to disable MSIE and Chrome friendly error page -->\r\n"


def html(status: int, text: str = "") -> Reply:
    """Return a page as some web server or proxy would write it."""
    reason = http.client.responses.get(status, "Unknown")
    page = "<html>\n<head><title>%d %s</title></head>\n<body><h1>%d %s</h1><p>%s</p></body>\n</html>\n" % (status, reason, status, reason, text)
    return Reply(status, [("Content-Type", "text/html; charset=utf-8")], (page.encode("utf-8"),), "length")


def nginx(status: int, padded: bool = False) -> Reply:
    """Return the page that nginx writes for a status of its own, padded as it does for some browsers."""
    shown, reason, explanation = NGINX[status]
    title = "%d %s" % (shown, explanation or reason)
    page = "<html>\r\n<head><title>%s</title></head>\r\n<body>\r\n<center><h1>%d %s</h1></center>\r\n" % (title, shown, reason)
    page += "<center>%s</center>\r\n" % explanation if explanation else ""
    page += "<hr><center>nginx</center>\r\n</body>\r\n</html>\r\n" + (PADDING * 6 if padded else "")
    return Reply(shown, [("Content-Type", "text/html")], (page.encode("ascii"),), "length", reason=reason)
