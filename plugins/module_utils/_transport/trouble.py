# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

# Note that this module util is **PRIVATE** to the collection. It can have breaking changes at any time.
# Do not use this code from other collections or standalone plugins/modules!
"""Why an exchange failed, in words: every failure of the network and of HTTP becomes a TransportError that says what to do."""

from __future__ import annotations

import re
import socket
import ssl
import typing as t

from .._errcodes import explain
from .._errors import TransportError, seconds
from . import tls, tls_trouble
from .pages import find_causes, find_refusal, strip_tags

# The most that is shown of foreign text, in characters.
LONGEST_TEXT = 160
_CONNECT = "check host and port, and that Plesk is running there"
_ANSWER = "check host and port, and any proxy on the way"
# What http.client, urllib3 and requests raise about an answer that came, but is not one.
_NOT_HTTP = ("BadStatusLine", "LineTooLong", "DecodeError", "ContentDecodingError", "InvalidHeader")
# By X509_V_ERR_* of OpenSSL: expired, not valid yet, an issuer that is not there, another name, another address.
_CERTIFICATE_HINTS = {
    9: "check the clocks here and on the server",
    10: "renew it on the server",
    20: "trust its CA with ca_path, in a file that also holds the intermediate certificates that the server does not send",
    21: "trust its CA with ca_path, in a file that also holds the intermediate certificates that the server does not send",
    62: "set host to a name that is in it",
    64: "set host to a name that is in it",
}
_STATUS_HINTS = {
    401: "something before Plesk asks for a login of its own",
    403: "something before Plesk refuses the request",
    404: "this is not the panel of Plesk: check host and port",
    407: "the proxy asks for a login; put it into the proxy's URL, or set use_proxy=false",
    502: "the panel behind this web server is down or restarting",
    503: "the panel is down or restarting",
    504: "the panel behind this web server did not answer in time",
}


class Trouble:
    """Explains what went wrong between this task and one URL, without ever showing a secret."""

    def __init__(self, url: str, secrets: t.Iterable[str]) -> None:
        self._url = url
        self._secrets = list(secrets)

    def expire(self, limit: float, sent: bool) -> TransportError:
        """Return the error for an exchange that took longer than ``limit`` seconds."""
        what = "{0} did not answer in full" if sent else "No connection to {0} came about"
        hint = "raise timeout if the server is merely slow" if sent else _CONNECT
        return TransportError("{0} within {1}; {2}".format(what.format(self._url), seconds(limit), hint), "timeout", sent)

    def refuse_status(self, status: int, headers: t.Mapping[str, str], body: bytes) -> TransportError:
        """Return the error for an answer that does not have HTTP 200, which Plesk uses for errors too."""
        if 300 <= status < 400 and "Location" in headers:
            reason = "redirects to {0}, which is not followed, so that the credentials stay here; set host and port to where Plesk itself answers"
            return self._lose(reason.format(self._clean(headers["Location"])), "protocol")
        page = self._mask(body.decode("utf-8", "replace"))
        refusal = find_refusal(page)
        if refusal:
            code, text = refusal
            error = self._lose("answered HTTP {0}, and Plesk says: {1}".format(status, explain(code, self._clean(text))), "protocol")
            error.errcode, error.errtext = code, text
            return error
        words = self._clean(strip_tags(page))
        hint = _STATUS_HINTS.get(status, "this is not an answer of Plesk's XML API: " + _ANSWER)
        reason = "answered HTTP {0}{1}; {2}".format(status, " ({0})".format(words) if words else "", hint)
        if status in (502, 503, 504):
            return self._lose(reason, "server", repeatable=True)
        # A proxy that wants a login has passed nothing on. Within TLS it cannot be the proxy: it refuses the tunnel itself.
        by_proxy = status == 407 and self._url.startswith("http:")
        return self._lose(reason, "connection" if by_proxy else "protocol", sent=not by_proxy, repeatable=False)

    def explain(self, error: BaseException, limit: float, sent: bool) -> TransportError:
        """Return the error for a failure of the network, TLS or HTTP itself; ``sent`` tells whether that was after the request had gone out."""
        causes = list(find_causes(error))
        refusal = next((cause for cause in causes if isinstance(cause, ssl.SSLError) and cause.reason in tls_trouble.REFUSALS), None)
        if refusal:
            return self._blame_tls(refusal)
        if any(isinstance(cause, (socket.timeout, TimeoutError)) or type(cause).__name__.endswith("TimeoutError") for cause in causes):
            return self.expire(limit, sent)
        # Asked first: urllib3 blames the proxy also for what breaks off behind it later.
        return self._break_off(causes) if sent else self._miss(causes)

    def _break_off(self, causes: t.Sequence[BaseException]) -> TransportError:
        if any(type(cause).__name__ in _NOT_HTTP for cause in causes):
            return self._lose("did not answer in proper HTTP: {0}; {1}".format(self._why(causes), _ANSWER), "protocol")
        return self._lose("broke off before its reply was complete: {0}".format(self._why(causes)), "connection")

    def _miss(self, causes: t.Sequence[BaseException]) -> TransportError:
        if any(type(cause).__name__ == "ProxyError" for cause in causes):
            reason = "The proxy did not connect to {0}: {1}; check it, or set use_proxy=false".format(self._url, self._why(causes))
            refused = "Tunnel connection failed: 4" in reason
            return TransportError(reason, "connection", sent=False, repeatable=not refused)
        for cause in causes:
            if "Fingerprints did not match" in str(cause):
                return self._blame_pin(str(cause))
            if isinstance(cause, (ssl.SSLEOFError, ssl.SSLZeroReturnError)):
                return self._unreached("it closed the connection during the TLS handshake; {0}".format(_CONNECT), "connection")
            if isinstance(cause, ssl.SSLCertVerificationError) or type(cause).__name__ == "CertificateError":
                return self._blame_certificate(cause)
            if isinstance(cause, ssl.SSLError):
                return self._blame_tls(cause)
            if isinstance(cause, socket.gaierror):
                why = "the name does not resolve ({0}); check host".format(self._why([cause]))
                return self._unreached(why, "connection", repeatable=cause.errno == socket.EAI_AGAIN)
        heals = any(isinstance(cause, OSError) and cause.errno for cause in causes)
        return self._unreached("{0}; {1}".format(self._why(causes), _CONNECT), "connection", repeatable=heals)

    def _lose(self, reason: str, failure: str, sent: bool = True, repeatable: bool | None = None) -> TransportError:
        return TransportError("{0} {1}".format(self._url, reason), failure, sent, repeatable)

    def _unreached(self, reason: str, failure: str, repeatable: bool | None = None) -> TransportError:
        return TransportError("Cannot reach {0}: {1}".format(self._url, reason), failure, False, repeatable)

    def _blame_tls(self, cause: ssl.SSLError) -> TransportError:
        hint = "check the file with the CAs" if cause.library == "X509" else tls_trouble.find_hint(cause.reason)
        return self._unreached("TLS failed ({0}); {1}".format(self._why([cause]), hint), "tls")

    def _blame_certificate(self, cause: BaseException) -> TransportError:
        why = getattr(cause, "verify_message", "") or str(cause)
        # What is not OpenSSL's verdict is urllib3's on the name.
        hint = _CERTIFICATE_HINTS.get(getattr(cause, "verify_code", 62), "trust its CA with ca_path")
        if "no appropriate" in why:
            hint = "it names no host in its subjectAltName, so give the server one that does"
        words = "its certificate is not trusted ({0}); {1}, or pin it with cert_fingerprint, whose value this shows on the server: {2}"
        return self._unreached(words.format(self._clean(why), hint, tls.SHOW_FINGERPRINT), "tls")

    def _blame_pin(self, text: str) -> TransportError:
        seen = re.search(r"got \"(?:b\\*')?([0-9a-f]{64})", text)
        shown = tls.format_fingerprint(seen.group(1)) if seen else "another one"
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
        short = " ".join(re.sub(r"//[^/\s]*@", "//********@", self._mask(text)).split())
        return short if len(short) <= LONGEST_TEXT else short[:LONGEST_TEXT] + "..."

    def _mask(self, text: str) -> str:
        for secret in self._secrets:
            text = text.replace(secret, "********")
        return text
