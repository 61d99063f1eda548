# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

# Note that this module util is **PRIVATE** to the collection. It can have breaking changes at any time.
# Do not use this code from other collections or standalone plugins/modules!
"""What is secret in the URL of an extension, also in one that is not written as it ought to be."""

from __future__ import annotations

import re
import typing as t
import urllib.parse

from .._schema.secrets import is_secret

# A scheme, and what else may stand before it, if for instance Ansible made text of a list.
_SCHEME = re.compile(r"[^/?#@]*//")
# A URL that is signed is worth what it leads to.
_SIGNATURES = ("signature", "sig")


def find_secrets(url: str) -> list[str]:
    """Return the password, or the token in place of a user, and what the query calls a token or the like, each as it stands and decoded."""
    scheme = _SCHEME.match(url)
    rest = url[scheme.end() :] if scheme else url.lstrip()
    user, dummy, password = _login_in(rest).partition(":")
    found = [password or user, *_secrets_in(rest.partition("?")[2].partition("#")[0])]
    return [form for secret in found if secret for form in dict.fromkeys((secret, urllib.parse.unquote(secret), urllib.parse.unquote_plus(secret)))]


def _login_in(rest: str) -> str:
    """Return what stands before the host; a password may hold characters that ought to be encoded."""
    authority = re.split(r"[/?#\\]", rest, maxsplit=1)[0]
    if "@" in authority:
        return authority.rpartition("@")[0]
    dummy, colon, port = authority.rpartition(":")
    return rest.rpartition("@")[0] if colon and not authority.startswith("[") and not port.isdigit() else ""


def _secrets_in(query: str) -> t.Iterator[str]:
    for pair in query.split("&"):
        name, dummy, value = pair.partition("=")
        name = urllib.parse.unquote_plus(name)
        if is_secret(name, "extension") or name.lower().endswith(_SIGNATURES):
            yield value
