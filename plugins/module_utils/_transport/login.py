# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

# Note that this module util is **PRIVATE** to the collection. It can have breaking changes at any time.
# Do not use this code from other collections or standalone plugins/modules!
"""Who logs in, and where: the credentials as headers, the server as a URL."""

from __future__ import annotations

import html
import ipaddress
import re
import typing as t
import unicodedata

from .._errors import OptionError
from .._options import require_within

PATH = "/enterprise/control/agent.php"
# Compiled here, once: the workers of a fleet inherit it.
_IN_NO_HEADER = re.compile(r"[\x00-\x1f\x7f]")
_IN_NO_HOST = re.compile(r"[\s/@?#\[\]\\]")


def credentials(username: str, password: str | None, secret_key: str | None) -> dict[str, bytes]:
    """Return the headers that log in, as UTF-8 bytes: the key alone if there is one, else login and password.

    https://docs.plesk.com/en-US/obsidian/api-rpc/28709/ names the headers; two of them really begin with ``HTTP_``.
    """
    for option, value in (("password", password), ("secret_key", secret_key)):
        if value is not None and not value:
            raise OptionError("{0} is empty: set it, or leave it out".format(option))
    if secret_key:
        return {"KEY": _header("secret_key", secret_key)}
    if not password:
        raise OptionError("No credentials: set secret_key (or the environment variable PLESK_SECRET_KEY), or username and password")
    return {"HTTP_AUTH_LOGIN": _header("username", username), "HTTP_AUTH_PASSWD": _header("password", password)}


def secrets(settings: t.Mapping[str, t.Any]) -> list[str]:
    """Return every text that shows a credential, the longest first."""
    return show_forms(str(settings.get(name) or "") for name in ("password", "secret_key"))


def show_forms(secrets_: t.Iterable[str]) -> list[str]:
    """Return the forms in which secrets may be seen, the longest first: as they are, with single blanks, in XML and HTML, and as bytes are read back."""
    shown: set[str] = set()
    for secret in secrets_:
        coded = secret.encode("utf-8", "surrogatepass")
        for text in (secret, " ".join(secret.split())):
            shown.update((text, html.escape(text), html.escape(text, quote=False)))
        shown.update((coded.decode("latin-1"), repr(coded)[2:-1]))
    return sorted(shown - {""}, key=len, reverse=True)


def _header(option: str, value: str) -> bytes:
    if not value or value != value.strip() or _IN_NO_HEADER.search(value):
        raise OptionError("{0} is empty, begins or ends with a blank, or has a line break in it: no HTTP header can carry that".format(option))
    try:
        return value.encode("utf-8")
    except UnicodeEncodeError:
        raise OptionError("{0} has a character in it that UTF-8 cannot express".format(option)) from None


def url(host: str, port: int, use_tls: bool) -> str:
    """Return where the XML API of a server listens; IPv6 addresses may come with or without brackets."""
    name = unicodedata.normalize("NFKC", host.strip())
    if name.startswith("[") and name.endswith("]"):
        name = name[1:-1]
    if not name or _IN_NO_HOST.search(name):
        raise OptionError("host is {0!r}, but has to be a name or an address alone, without scheme, port and path".format(host))
    require_within("port", port, 1, 65535)
    if ":" in name:
        name = "[{0}]".format(_ipv6(name, host))
    return "{0}://{1}:{2}{3}".format("https" if use_tls else "http", name, port, PATH)


def _ipv6(name: str, host: str) -> str:
    address, zone_mark, zone = name.partition("%")
    try:
        ipaddress.IPv6Address(address)
    except ValueError:
        raise OptionError("host is {0!r}, which is not an IPv6 address; a port goes into the option port".format(host)) from None
    return address + ("%25" + zone if zone_mark else "")


def is_loopback(host: str) -> bool:
    """Tell whether what is sent to ``host`` stays on the machine."""
    name = host.strip().strip("[]").rstrip(".").lower()
    try:
        return ipaddress.ip_address(name).is_loopback
    except ValueError:
        return name == "localhost" or name.endswith(".localhost")
