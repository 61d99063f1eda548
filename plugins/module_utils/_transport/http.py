# pylint: disable=unused-import  # the pylint of ansible-core 2.16 takes this file for Python's http
# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

# Note that this module util is **PRIVATE** to the collection. It can have breaking changes at any time.
# Do not use this code from other collections or standalone plugins/modules!
"""HTTP: a packet's bytes go to ``agent.php`` with the credentials, the reply's bytes come back as a stream.

All that the client asks of a transport is ``post(packet, timeout, fresh)``, so a function that plays a script can stand in for this one.
"""

from __future__ import annotations

import contextlib
import typing as t

from .._errors import OptionError, PleskError, TransportError
from .._options import MAX_SECONDS, require_within
from .._version import VERSION
from . import deadline, login, proxies, tls
from .adapter import REQUESTS_IMPORT_ERROR, Adapter
from .trouble import Trouble

if not REQUESTS_IMPORT_ERROR:
    import requests
    import urllib3

# How much of a reply is read at a time, and how long it may be, in bytes.
CHUNK = 64 * 1024
CAP = 1024**3
# How much of an error page is read, in bytes.
PAGE = 4096
HEADERS = {
    "Content-Type": "text/xml",
    "Accept": "*/*",
    "Accept-Encoding": "identity",
    "Connection": "keep-alive",
    "User-Agent": "community.plesk/" + VERSION,
}


class Transport(t.Protocol):
    """What the client asks of a transport."""

    def post(self, packet: bytes, timeout: float | None = None, fresh: bool = False) -> t.Iterator[bytes]:
        """Send one packet and yield the bytes of the reply; raise TransportError if there is none to be had."""


class HTTPTransport:
    """One session with one Plesk server: the readings of a task share a connection."""

    def __init__(self, settings: t.Mapping[str, t.Any], cap: int = CAP) -> None:
        """Prepare a session from the connection options of a module; nothing is sent yet.

        ``cap`` is the longest reply, in bytes. Raises OptionError, and TransportError if the environment names a proxy that cannot be one.
        """
        require_within("timeout", settings["timeout"], 1, MAX_SECONDS)
        self._url = login.url(settings["host"], settings["port"], settings["use_tls"])
        self._credentials = login.credentials(settings["username"], settings["password"], settings["secret_key"])
        self._timeout = settings["timeout"]
        self._cap = cap
        pin = _read_pin(settings)
        verify = settings["validate_certs"] and settings["use_tls"] and not pin
        # The default is said outright: requests 2.32 takes it for granted that a context it did not make has its authorities loaded.
        self._verify = verify and tls.find_authority(settings["ca_path"], requests.utils.DEFAULT_CA_BUNDLE_PATH)
        proxy = find_proxy(settings)
        self._trouble = Trouble(self._url, login.secrets(settings) + proxies.find_secrets(proxy))
        self._proxies = {"all": proxy} if proxy else {}
        # An adapter and no session: that would follow redirects, keep cookies, read .netrc and let REQUESTS_CA_BUNDLE beat verify.
        self._adapter = Adapter(pin, verify)
        if not (verify or pin):
            urllib3.disable_warnings(urllib3.exceptions.InsecureRequestWarning)

    def __enter__(self) -> HTTPTransport:
        return self

    def __exit__(self, *dummy: t.Any) -> None:
        self._adapter.close()

    def post(self, packet: bytes, timeout: float | None = None, fresh: bool = False) -> t.Generator[bytes, None, None]:
        """Send one packet and yield the bytes of the reply.

        ``timeout`` is for the whole exchange, in seconds, by default the session's. With ``fresh`` the packet goes over a connection of its own:
        the server may close a kept one in just that moment, and then nobody knows whether the packet has arrived. Raises TransportError.
        """
        limit = self._timeout if timeout is None else timeout
        body = deadline.Body(packet)
        if fresh:
            self._adapter.close()
        try:
            yield from deadline.stream(lambda: self._exchange(body, limit), limit)
        except PleskError:
            raise
        except deadline.Expired:
            body.withdraw()
            raise self._trouble.expire(limit, body.sent) from None
        except Exception as error:  # pylint: disable=broad-exception-caught  # requests, urllib3 and http.client raise whatever they meet
            raise self._trouble.explain(error, limit, body.sent) from None

    def _exchange(self, body: deadline.Body, limit: float) -> t.Generator[bytes, None, None]:
        request = requests.Request("POST", self._url, dict(self._credentials, **HEADERS), data=body).prepare()
        with self._adapter.send(request, stream=True, timeout=limit, verify=self._verify, proxies=self._proxies) as response:
            # As urllib3 2 does by default.
            response.raw.enforce_content_length = True
            if response.status_code != 200:
                raise self._trouble.refuse_status(response.status_code, response.headers, _begin(response))
            if "," in response.headers.get("Content-Encoding", ""):
                raise TransportError("{0} compressed its reply more than once, which only an attack does".format(self._url), "protocol")
            yield from self._limit(response.iter_content(CHUNK))

    def _limit(self, chunks: t.Iterable[bytes]) -> t.Iterator[bytes]:
        size = 0
        for chunk in chunks:
            size += len(chunk)
            if size > self._cap:
                raise TransportError("The reply of {0} is longer than {1} bytes, so it was given up".format(self._url, self._cap), "protocol")
            yield chunk


def is_in_clear(settings: t.Mapping[str, t.Any]) -> bool:
    """Tell whether the credentials leave this machine without encryption: to the server itself, or to a proxy."""
    if settings["use_tls"]:
        return False
    # Through a proxy that cannot be one, nothing leaves.
    with contextlib.suppress(TransportError):
        return not login.is_loopback(settings["host"]) or bool(find_proxy(settings))
    return False


def find_proxy(settings: t.Mapping[str, t.Any]) -> str | None:
    """Return the URL of the proxy that the environment names for the server; raise TransportError if it cannot be one."""
    return proxies.find_proxy(settings["host"].strip(), settings["port"], settings["use_tls"]) if settings["use_proxy"] else None


def _begin(response: requests.Response) -> bytes:
    """Return the beginning of an error page, which may itself be broken."""
    with contextlib.suppress(requests.RequestException):
        return next(response.iter_content(PAGE), b"")
    return b""


def _read_pin(settings: t.Mapping[str, t.Any]) -> str | None:
    if not settings["cert_fingerprint"]:
        return None
    if not settings["use_tls"]:
        raise OptionError("cert_fingerprint pins the certificate of a TLS connection, so it cannot go with use_tls=false")
    return tls.read_fingerprint(settings["cert_fingerprint"])
