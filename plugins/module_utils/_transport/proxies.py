# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

# Note that this module util is **PRIVATE** to the collection. It can have breaking changes at any time.
# Do not use this code from other collections or standalone plugins/modules!
"""The proxy that the environment names for a server. Only variables are read: other sources are not safe to ask in a forked process."""

from __future__ import annotations

import base64
import importlib.util
import ipaddress
import os
import urllib.parse

from .._errors import TransportError

_SCHEMES = ("http", "https", "socks4", "socks4a", "socks5", "socks5h")


def find_proxy(host: str, port: int, use_tls: bool) -> str | None:
    """Return the URL of the proxy for a server, None if there is none; raise TransportError if it cannot be one."""
    proxy = _read("https_proxy" if use_tls else "http_proxy") or _read("all_proxy")
    if not proxy or _is_bypassed(host.strip("[]").partition("%")[0], port, _read("no_proxy")):
        return None
    url = proxy if "://" in proxy else "http://" + proxy
    name = "{0}_proxy or all_proxy".format("https" if use_tls else "http")
    trouble = _find_trouble(url)
    if trouble:
        raise TransportError("The environment variable {0} {1}".format(name, trouble), "connection", sent=False, repeatable=False)
    return url


def _read(name: str) -> str:
    """Return a variable in small letters, or else in capitals, as curl and requests do; the one in small letters may be empty to unset the other."""
    if name in os.environ:
        return os.environ[name]
    # A web server gives its CGI programs the header Proxy of whoever asks as HTTP_PROXY.
    return "" if name == "http_proxy" and "REQUEST_METHOD" in os.environ else os.environ.get(name.upper(), "")


def find_secrets(proxy: str | None) -> list[str]:
    """Return every text that shows the login of a proxy: as it is, decoded, and as the header that carries it; the longest first."""
    login = urllib.parse.urlsplit(proxy or "").netloc.rpartition("@")[0]
    password = login.partition(":")[2]
    plain = urllib.parse.unquote(login)
    shown = {login, plain, password, urllib.parse.unquote(password), base64.b64encode(plain.encode("utf-8", "surrogateescape")).decode("ascii")}
    return sorted(shown - {""}, key=len, reverse=True) if password else []


def _find_trouble(url: str) -> str | None:
    """Return what is wrong with the URL of a proxy and what to do about it, without a part of it, which might be its password."""
    advice = "percent-encode what is special in its user and password, or set use_proxy=false"
    wrong = "is not the URL of a proxy, like http://user:password@host:port; " + advice
    try:
        parts = urllib.parse.urlsplit(url)
        # What Python takes for a part of the host need not be what the user meant by it.
        fits = bool(parts.hostname) and parts.port != 0 and parts.path in ("", "/") and not parts.query and not parts.fragment
        url.encode("ascii")
        "".join(map(chr, urllib.parse.unquote_to_bytes(parts.netloc))).encode("latin-1")
        (parts.hostname or "").encode("idna")
        if "%" in (parts.hostname or "") or parts.netloc.count("@") > 1 or any(letter in url for letter in " \t\r\n\\"):
            return wrong
    except ValueError:
        return wrong
    if not fits:
        return wrong
    if parts.scheme.lower() not in _SCHEMES:
        return "names a proxy with a scheme other than {0}; mend it, or set use_proxy=false".format(", ".join(_SCHEMES))
    if parts.scheme.lower().startswith("socks") and not importlib.util.find_spec("socks"):
        return "names a SOCKS proxy, which takes a library that is not there; install PySocks for this Python, or set use_proxy=false"
    return None


def _is_bypassed(host: str, port: int, no_proxy: str) -> bool:
    """Tell whether ``no_proxy`` names the server: by its name or a suffix of it, with or without the port, by its address or network, or by ``*``."""
    entries = [entry.strip() for entry in no_proxy.split(",") if entry.strip()]
    try:
        address = ipaddress.ip_address(host)
    except ValueError:
        known = "{0}:{1}".format(host, port)
        return any(entry == "*" or host.lower().endswith(entry.lower()) or known.lower().endswith(entry.lower()) for entry in entries)
    return any(entry == "*" or _holds(entry, address, port) for entry in entries)


def _holds(entry: str, address: ipaddress.IPv4Address | ipaddress.IPv6Address, port: int) -> bool:
    for written in (entry, entry.rpartition(":")[0] if entry.endswith(":{0}".format(port)) else entry):
        try:
            if address in ipaddress.ip_network(written.strip("[]"), strict=False):
                return True
        except ValueError:
            continue
    return False
