# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

# Note that this module util is **PRIVATE** to the collection. It can have breaking changes at any time.
# Do not use this code from other collections or standalone plugins/modules!
"""HTTP: a packet's bytes go to ``agent.php`` with the credentials, the reply's bytes come back as a stream.

All that the packet layer asks of a transport is ``post(packet, timeout)``, so a function that plays a script can stand in for this one.
"""

from __future__ import annotations

import http.cookiejar
import traceback
import typing as t

from .._errors import OptionError, TransportError
from .._options import MAX_SECONDS, require_within
from . import deadline, login, tls, trouble

try:
    import requests
    import requests.adapters
    import requests.utils
    import urllib3
except ImportError:
    REQUESTS_IMPORT_ERROR: str | None = traceback.format_exc()
    HTTPAdapter: t.Any = object
else:
    REQUESTS_IMPORT_ERROR = None
    HTTPAdapter = requests.adapters.HTTPAdapter

USER_AGENT = "community.plesk/1.0.0"
CHUNK = 64 * 1024
CAP = 1024**3


class Transport(t.Protocol):
    """What the packet layer asks of a transport."""

    def post(self, packet: bytes, timeout: float | None = None, fresh: bool = False) -> t.Iterator[bytes]:
        """Send one packet and yield the bytes of the reply; raise TransportError if there is none to be had."""


class HTTPTransport:
    """One session with one Plesk server: all packets of a task go over the same connection."""

    def __init__(self, settings: t.Mapping[str, t.Any], cap: int = CAP) -> None:
        """Prepare a session from the connection options of a module; nothing is sent yet."""
        require_within("timeout", settings["timeout"], 1, MAX_SECONDS)
        self._url = login.url(settings["host"], settings["port"], settings["use_tls"])
        self._credentials = login.credentials(settings["username"], settings["password"], settings["secret_key"])
        self._timeout = settings["timeout"]
        self._cap = cap
        pin = _pin(settings)
        verify = settings["validate_certs"] and settings["use_tls"] and not pin
        self._verify = verify and tls.authority(settings["ca_path"])
        if self._verify is True:
            # Said outright: requests 2.32 takes it for granted that a context it did not make has its authorities loaded.
            self._verify = requests.utils.DEFAULT_CA_BUNDLE_PATH
        self._session = requests.Session()
        # No .netrc, and no REQUESTS_CA_BUNDLE behind our back: requests lets it beat verify.
        self._session.trust_env = False
        self._session.cookies.set_policy(http.cookiejar.DefaultCookiePolicy(allowed_domains=[]))
        # Or requests would read the whole page of a redirect, however long, although it is not to follow it.
        self._session.get_redirect_target = lambda response: None
        self._session.mount("https://", _Adapter(pin, verify))
        self._proxies = _proxies(self._url, settings["use_proxy"])
        self._failures = trouble.Failures(self._url, login.secrets(settings))
        if not (verify or pin):
            urllib3.disable_warnings(urllib3.exceptions.InsecureRequestWarning)

    def __enter__(self) -> HTTPTransport:
        return self

    def __exit__(self, *dummy: t.Any) -> None:
        self._session.close()

    def post(self, packet: bytes, timeout: float | None = None, fresh: bool = False) -> t.Generator[bytes, None, None]:
        """Send one packet and yield the bytes of the reply; the whole exchange takes ``timeout`` seconds at most, by default the session's."""
        seconds = self._timeout if timeout is None else timeout
        body = deadline.Body(packet)
        try:
            yield from deadline.stream(lambda: self._exchange(body, seconds), seconds)
        except deadline.Expired:
            body.withdraw()
            raise self._failures.expired(seconds, body.sent) from None
        except (requests.RequestException, urllib3.exceptions.HTTPError, OSError) as error:
            raise self._failures.explain(error, seconds, body.sent) from None

    def _exchange(self, body: deadline.Body, seconds: float) -> t.Generator[bytes, None, None]:
        with self._session.post(
            self._url,
            data=body,
            headers=dict(self._credentials, **_HEADERS),
            timeout=seconds,
            verify=self._verify,
            proxies=self._proxies,
            allow_redirects=False,
            stream=True,
        ) as response:
            # As urllib3 2 does by default.
            response.raw.enforce_content_length = True
            if response.status_code != 200:
                raise self._failures.status(response.status_code, response.headers, _beginning(response))
            if "," in response.headers.get("Content-Encoding", ""):
                raise TransportError("{0} compressed its reply more than once, which only an attack does".format(self._url), "protocol")
            yield from self._capped(response.iter_content(CHUNK))

    def _capped(self, chunks: t.Iterable[bytes]) -> t.Iterator[bytes]:
        size = 0
        for chunk in chunks:
            size += len(chunk)
            if size > self._cap:
                raise TransportError("The reply of {0} is longer than {1} bytes, so it was given up".format(self._url, self._cap), "protocol")
            yield chunk


def in_clear(settings: t.Mapping[str, t.Any]) -> bool:
    """Tell whether the credentials leave this machine without encryption: to the server itself, or to a proxy."""
    if settings["use_tls"]:
        return False
    target = login.url(settings["host"], settings["port"], False)
    proxies = requests.utils.get_environ_proxies(target) if settings["use_proxy"] else {}
    return not login.is_loopback(settings["host"]) or bool(requests.utils.select_proxy(target, proxies))


def _proxies(url: str, use_proxy: bool) -> dict[str, str]:
    """Return the proxies of the environment; refuse one that could not be told from its password."""
    proxies = requests.utils.get_environ_proxies(url) if use_proxy else {}
    proxy = requests.utils.select_proxy(url, proxies)
    try:
        parts = urllib3.util.parse_url(requests.utils.prepend_scheme_if_needed(proxy, "http")) if proxy else None
    except (ValueError, urllib3.exceptions.HTTPError):
        parts = urllib3.util.Url()
    if parts and (not parts.host or parts.request_uri != "/"):
        name = "http_proxy" if url.startswith("http:") else "https_proxy"
        hint = "percent-encode what is special in its user and password, or set use_proxy=false"
        reason = "The environment variable {0} or all_proxy is not the URL of a proxy, like http://user:password@host:port; {1}"
        raise TransportError(reason.format(name, hint), "connection", False)
    return proxies


_HEADERS = {"Content-Type": "text/xml", "Accept": "*/*", "Accept-Encoding": "identity", "User-Agent": USER_AGENT}


class _Adapter(HTTPAdapter):
    """Judges certificates in a context of ours, and by the pin if there is one, also behind a proxy."""

    def __init__(self, pin: str | None, verify: bool) -> None:
        self._tls = dict(ssl_context=tls.context(verify), assert_fingerprint=pin)
        super().__init__()

    def init_poolmanager(self, *args: t.Any, **kwargs: t.Any) -> t.Any:
        return super().init_poolmanager(*args, **dict(kwargs, **self._tls))

    def proxy_manager_for(self, proxy: str, **kwargs: t.Any) -> t.Any:
        return super().proxy_manager_for(proxy, **dict(kwargs, **self._tls))


def _beginning(response: requests.Response) -> bytes:
    """Return the beginning of an error page, which may itself be broken."""
    try:
        return next(response.iter_content(4096), b"")
    except requests.RequestException:
        return b""


def _pin(settings: t.Mapping[str, t.Any]) -> str | None:
    if not settings["cert_fingerprint"]:
        return None
    if not settings["use_tls"]:
        raise OptionError("cert_fingerprint pins the certificate of a TLS connection, so it cannot go with use_tls=false")
    return tls.fingerprint(settings["cert_fingerprint"])
