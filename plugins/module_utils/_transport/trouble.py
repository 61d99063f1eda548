# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

# Note that this module util is **PRIVATE** to the collection. It can have breaking changes at any time.
# Do not use this code from other collections or standalone plugins/modules!
"""Why an exchange failed, in words: every failure of the network and of HTTP becomes a TransportError that says what to do."""

from __future__ import annotations

import html
import re
import socket
import ssl
import typing as t

from .. import _errors
from .._errors import TransportError
from . import tls

_CONNECT = "check host and port, and that Plesk is running there"
# What http.client, urllib3 and requests raise about an answer that came, but is none.
_NO_HTTP = ("BadStatusLine", "LineTooLong", "DecodeError", "ContentDecodingError", "InvalidHeader")
# By X509_V_ERR_* of OpenSSL: expired, not valid yet, another name, another address.
_CERTIFICATE_HINTS = {
    9: "check the clocks here and on the server",
    10: "renew it on the server",
    62: "set host to a name that is in it",
    64: "set host to a name that is in it",
}
_STATUS_HINTS = {
    401: "something before Plesk asks for a login of its own",
    403: "something before Plesk refuses the request",
    404: "this is not the panel of Plesk: check host and port",
    407: "the proxy asks for a login: put it into the proxy's URL, or set use_proxy=false",
    502: "the panel behind this web server is down or restarting",
    503: "the panel is down or restarting",
    504: "the panel behind this web server did not answer in time",
}


class Failures:
    """Explains what went wrong between this task and one URL, without ever showing a secret."""

    def __init__(self, url: str, secrets: t.Iterable[str]) -> None:
        self._url = url
        self._secrets = secrets

    def expired(self, seconds: float, sent: bool) -> TransportError:
        """The deadline of the exchange passed."""
        what = "{0} did not answer in full" if sent else "No connection to {0} came about"
        hint = "raise timeout if the server is merely slow" if sent else _CONNECT
        return TransportError("{0} within {1}; {2}".format(what.format(self._url), _errors.seconds(seconds), hint), "timeout", sent)

    def status(self, status: int, headers: t.Mapping[str, str], body: bytes) -> TransportError:
        """The server answered, but not with HTTP 200, which Plesk uses for errors too."""
        if 300 <= status < 400 and "Location" in headers:
            reason = "redirects to {0}, which is not followed, so that the credentials stay here; set host and port to where Plesk itself answers"
            return self._lost(reason.format(self._clean(headers["Location"])), "protocol")
        words = self._clean(_text(self._masked(body.decode("utf-8", "replace"))))
        hint = _STATUS_HINTS.get(status, "this is not an answer of Plesk's XML API: check host and port, and any proxy on the way")
        reason = "answered HTTP {0}{1}; {2}".format(status, " ({0})".format(words) if words else "", hint)
        # A proxy that wants a login has passed nothing on. Within TLS it cannot be the proxy: it refuses the tunnel itself.
        by_proxy = status == 407 and self._url.startswith("http:")
        return self._lost(reason, "connection" if by_proxy else "protocol", sent=not by_proxy)

    def explain(self, error: BaseException, seconds: float, sent: bool) -> TransportError:
        """The network, TLS or HTTP itself failed; ``sent`` tells whether that was after the request had gone out."""
        causes = list(_causes(error))
        if any(isinstance(cause, (socket.timeout, TimeoutError)) or type(cause).__name__.endswith("TimeoutError") for cause in causes):
            return self.expired(seconds, sent)
        # Asked first: urllib3 blames the proxy also for what breaks off behind it later.
        return self._broken_off(causes) if sent else self._not_connected(causes)

    def _broken_off(self, causes: t.Sequence[BaseException]) -> TransportError:
        if any(type(cause).__name__ in _NO_HTTP for cause in causes):
            return self._lost("did not answer in proper HTTP: {0}; check host and port, and any proxy on the way".format(self._why(causes)), "protocol")
        return self._lost("broke off before its reply was complete: {0}".format(self._why(causes)), "connection")

    def _not_connected(self, causes: t.Sequence[BaseException]) -> TransportError:
        if any(type(cause).__name__ == "ProxyError" for cause in causes):
            reason = "The proxy did not connect to {0}: {1}; check it, or set use_proxy=false"
            return TransportError(reason.format(self._url, self._why(causes)), "connection", False)
        for cause in causes:
            if "Fingerprints did not match" in str(cause):
                return self._pin_mismatch(str(cause))
            if isinstance(cause, (ssl.SSLEOFError, ssl.SSLZeroReturnError)):
                return self._unreached("it closed the connection during the TLS handshake; {0}".format(_CONNECT), "connection")
            if isinstance(cause, ssl.SSLCertVerificationError) or type(cause).__name__ == "CertificateError":
                return self._untrusted(cause)
            if isinstance(cause, ssl.SSLError):
                hint = "check the file with the CAs" if cause.library == "X509" else "check that this port speaks TLS"
                return self._unreached("TLS failed ({0}); {1}".format(self._why([cause]), hint), "tls")
            if isinstance(cause, socket.gaierror):
                return self._unreached("the name does not resolve ({0}); check host".format(self._why([cause])), "connection")
        return self._unreached("{0}; {1}".format(self._why(causes), _CONNECT), "connection")

    def _lost(self, reason: str, failure: str, sent: bool = True) -> TransportError:
        return TransportError("{0} {1}".format(self._url, reason), failure, sent)

    def _unreached(self, reason: str, failure: str) -> TransportError:
        return TransportError("Cannot reach {0}: {1}".format(self._url, reason), failure, False)

    def _untrusted(self, cause: BaseException) -> TransportError:
        why = getattr(cause, "verify_message", "") or str(cause)
        # What is not OpenSSL's verdict is urllib3's on the name.
        hint = _CERTIFICATE_HINTS.get(getattr(cause, "verify_code", 62), "trust its CA with ca_path")
        return self._unreached("its certificate is not trusted ({0}); {1}, or pin it with cert_fingerprint".format(self._clean(why), hint), "tls")

    def _pin_mismatch(self, text: str) -> TransportError:
        seen = re.search(r"got \"(?:b\\*')?([0-9a-f]{64})", text)
        shown = tls.written(seen.group(1)) if seen else "another one"
        hint = "if the certificate was renewed on the server, compare it there and update cert_fingerprint"
        return self._unreached("its certificate has the fingerprint {0}, not the pinned one; {1}".format(shown, hint), "tls")

    def _why(self, causes: t.Sequence[BaseException]) -> str:
        """Return the words of the innermost cause that has any."""
        for cause in reversed(causes):
            words = getattr(cause, "strerror", None) or str(cause)
            if words and not words.startswith("<") and type(cause).__name__ != "ValueError":
                return self._clean(str(words))
        return type(causes[0]).__name__

    def _clean(self, text: str) -> str:
        """Return the beginning of foreign text on one line, with every secret masked."""
        short = " ".join(re.sub(r"//[^/\s]*@", "//********@", self._masked(text)).split())
        return short if len(short) <= 160 else short[:160] + "..."

    def _masked(self, text: str) -> str:
        for secret in self._secrets:
            text = text.replace(secret, "********")
        return text


def _causes(error: BaseException) -> t.Iterator[BaseException]:
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


def _text(page: str) -> str:
    """Return the words of a page for people: HTML without its tags."""
    words = re.sub(r"(?is)<(script|style)\b.*?</\1\s*>", " ", page)
    return html.unescape(re.sub(r"<[^>]*>", " ", words))
