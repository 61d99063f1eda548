# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

# Note that this module util is **PRIVATE** to the collection. It can have breaking changes at any time.
# Do not use this code from other collections or standalone plugins/modules!
"""What OpenSSL means when it refuses a connection, and what to do about it."""

from __future__ import annotations

_TOO_OLD = "the server speaks no TLS that is safe today; let it offer TLS 1.2 or newer, and check that port leads to the panel"
_CIPHERS = "the server and this machine have no cipher in common; let the server offer the ciphers of TLS 1.2 or newer"
_WEAK = "the server's key is too weak for this machine; give it a certificate with a stronger key, and stronger DH parameters"
_HANDSHAKE = (
    "the server and this machine have no cipher in common, or the server wants a certificate of the client; let it offer TLS 1.2 or newer to any client"
)
_CLIENT = "the server asks for a certificate of the client, which Plesk never does; check host and port, and any proxy on the way"
_NOT_TLS = "check that this port speaks TLS"
_NAME = "the server does not serve this name; set host to a name that it knows"

# By the reason that OpenSSL gives; alerts are those that the server sends.
HINTS = {
    "UNSUPPORTED_PROTOCOL": _TOO_OLD,
    "TLSV1_ALERT_PROTOCOL_VERSION": _TOO_OLD,
    "NO_PROTOCOLS_AVAILABLE": _TOO_OLD,
    "VERSION_TOO_LOW": _TOO_OLD,
    "UNSAFE_LEGACY_RENEGOTIATION_DISABLED": "the server's TLS lacks secure renegotiation; update the TLS library of the server",
    "SSLV3_ALERT_HANDSHAKE_FAILURE": _HANDSHAKE,
    "NO_SHARED_CIPHER": _CIPHERS,
    "NO_CIPHERS_AVAILABLE": _CIPHERS,
    "TLSV1_ALERT_INSUFFICIENT_SECURITY": _CIPHERS,
    "WRONG_CIPHER_RETURNED": _CIPHERS,
    "DH_KEY_TOO_SMALL": _WEAK,
    "EE_KEY_TOO_SMALL": _WEAK,
    "CA_KEY_TOO_SMALL": _WEAK,
    "CA_MD_TOO_WEAK": _WEAK,
    "BAD_DH_VALUE": _WEAK,
    "LEGACY_SIGALG_DISALLOWED_OR_UNSUPPORTED": _WEAK,
    "WRONG_SIGNATURE_TYPE": _WEAK,
    "TLSV13_ALERT_CERTIFICATE_REQUIRED": _CLIENT,
    "SSLV3_ALERT_BAD_CERTIFICATE": _CLIENT,
    "SSLV3_ALERT_CERTIFICATE_UNKNOWN": _CLIENT,
    "SSLV3_ALERT_CERTIFICATE_EXPIRED": _CLIENT,
    "SSLV3_ALERT_CERTIFICATE_REVOKED": _CLIENT,
    "SSLV3_ALERT_UNSUPPORTED_CERTIFICATE": _CLIENT,
    "SSLV3_ALERT_NO_CERTIFICATE": _CLIENT,
    "TLSV1_ALERT_UNKNOWN_CA": _CLIENT,
    "TLSV1_ALERT_ACCESS_DENIED": _CLIENT,
    "TLSV1_UNRECOGNIZED_NAME": _NAME,
    "TLSV1_ALERT_INTERNAL_ERROR": "the server's TLS failed; look into the log of the panel's web server there",
    "TLSV1_ALERT_USER_CANCELLED": "the server's TLS gave up; look into the log of the panel's web server there",
    "WRONG_VERSION_NUMBER": _NOT_TLS,
    "HTTP_REQUEST": _NOT_TLS,
    "HTTPS_PROXY_REQUEST": _NOT_TLS,
    "UNKNOWN_PROTOCOL": _NOT_TLS,
    "RECORD_LAYER_FAILURE": _NOT_TLS,
}
# Said when the handshake seems to be over, because in TLS 1.3 the server may refuse the client after it; no request was looked at then.
REFUSALS = frozenset(reason for reason, hint in HINTS.items() if hint is _CLIENT)
ANY = "check that this port speaks TLS, and that the server offers TLS 1.2 or newer"


def find_hint(reason: str | None) -> str:
    """Return what to do about a reason of OpenSSL; newer versions write some alerts in other words."""
    known = (reason or "").upper()
    return HINTS.get(known) or HINTS.get(known.replace("TLSV1_ALERT_", "SSLV3_ALERT_")) or HINTS.get(known.replace("SSLV3_ALERT_", "TLSV1_ALERT_")) or ANY
