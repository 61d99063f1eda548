# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""The page agent.php: one request packet in, one reply packet out."""

from __future__ import annotations

import re
import time
from typing import Any, Iterable

from . import checkups, versions
from .execution import execute
from .pages import html, nginx
from .rendering import Style, blocks
from .reply import Cut, Reply
from .request import Request
from .results import HttpRefused, Refused, failure
from .state import State

PATH = "/enterprise/control/agent.php"
ERROR = re.compile(rb"<status>error</status>")


class Exchange:
    """One request to agent.php; answer() acts on it, the other methods only write replies in its style."""

    def __init__(self, state: State, request: Request) -> None:
        self.state = state
        self.asked = checkups.read(request)
        pretty = request.header("HTTP_PRETTY_PRINT").upper() == b"TRUE"
        indent = ("\t" if state.switches["pretty_print_indent"] == "tabs" else "  ") if pretty else None
        self.style = Style(indent, {"by_format": not pretty, "pair": True, "self_closing": False}[state.switches["empty_element"]])

    def answer(self) -> Reply:
        """Do what the packet asks for; long lists of the reply are made while it is sent."""
        if time.monotonic() < self.state.panel_away_until:
            away = self.state.switches["panel_away_answer"]
            return Reply(cut=Cut()) if away == "cut" else nginx(away)
        try:
            with self.state.lock:
                checkups.run(self.state, self.asked)
            answers = execute(self.state, self.asked)
        except Refused as refusal:
            return self.system(refusal.errcode, refusal.errtext)
        except HttpRefused as refusal:
            return html(refusal.status) if refusal.status != 200 else self.reply(())
        return Reply(cut=Cut()) if self.asked.cuts_connection else self.packet(answers)

    def system(self, errcode: int, errtext: str) -> Reply:
        """Return the refusal of the whole packet."""
        short = self.state.switches["system_declaration"] == "short"
        return self.packet([("system", failure(errcode, errtext))], '<?xml version="1.0"?>' if short else '<?xml version="1.0" encoding="UTF-8"?>')

    def packet(self, content: list[tuple[str, Any]], declaration: str = '<?xml version="1.0" encoding="UTF-8"?>') -> Reply:
        """Return a reply packet with these operators (or system) in it."""
        output = self.state.switches["output_element"]
        content = content + [("output", output)] if output else content

        def pieces() -> Iterable[str]:
            yield declaration + "\n"
            yield from self.style.pieces("packet", content, 0, self._version())
            yield "\n"

        reply = self.reply(blocks(pieces()))
        status = self.state.switches["error_status"]
        if status != reply.status and ERROR.search(reply.whole()):
            reply.status = status
        return reply

    def reply(self, body: Iterable[bytes]) -> Reply:
        """Return a reply with Plesk's headers."""
        return Reply(
            200,
            [
                ("Content-Type", self.state.switches["content_type"]),
                ("Expires", "Fri, 28 May 1999 00:00:00 GMT"),
                ("Last-Modified", time.strftime("%a, %d %b %Y %H:%M:%S GMT", time.gmtime())),
                ("Cache-Control", "no-store, no-cache, must-revalidate"),
                ("Pragma", "no-cache"),
                ("P3P", 'CP="NON COR CURa ADMa OUR NOR UNI COM NAV STA"'),
                ("Set-Cookie", "locale=en-US; path=/; HttpOnly"),
            ],
            body,
        )

    def _version(self) -> str:
        wanted = self.state.switches["reply_version"]
        if wanted == "absent":
            return ""
        asked = self.asked.version if wanted == "echo" else None
        version = asked or versions.meant(None, self.state.protocol_versions) or ""
        return ' version="%s"' % version.replace("&", "&amp;").replace("<", "&lt;").replace('"', "&quot;")
