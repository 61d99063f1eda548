# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

# Note that this module util is **PRIVATE** to the collection. It can have breaking changes at any time.
# Do not use this code from other collections or standalone plugins/modules!
"""What a page says that came instead of a packet."""

from __future__ import annotations

import html
import re
import typing as t

# A packet that refuses the request, which one server is said to have sent with an HTTP status of its own.
_REFUSAL = re.compile(r"\s*(?:<\?xml[^>]*>\s*)?<packet\b.*?<errcode>\s*(\d{1,10})\s*</errcode>(?:.*?<errtext>(.*?)</errtext>)?.*</packet>\s*\Z", re.DOTALL)


def strip_tags(page: str) -> str:
    """Return the words of a page for people: HTML without its tags."""
    words = re.sub(r"(?is)<(script|style)\b.*?</\1\s*>", " ", page)
    return html.unescape(re.sub(r"<[^>]*>", " ", words))


def find_refusal(page: str) -> tuple[int, str] | None:
    """Return the errcode and the errtext if the page is a whole packet that refuses the request."""
    match = _REFUSAL.match(page)
    return (int(match.group(1)), " ".join(html.unescape(match.group(2) or "").split())) if match else None


def find_causes(error: BaseException) -> t.Iterator[BaseException]:
    """Yield an exception and all that it wraps, outermost first: requests and urllib3 keep causes in their arguments."""
    seen: list[BaseException] = []
    waiting: list[t.Any] = [error]
    while waiting:
        cause = waiting.pop(0)
        if isinstance(cause, BaseException) and not any(cause is other for other in seen):
            seen.append(cause)
            yield cause
            context = None if cause.__suppress_context__ else cause.__context__
            waiting += [getattr(cause, "reason", None), cause.__cause__, context, *cause.args]
