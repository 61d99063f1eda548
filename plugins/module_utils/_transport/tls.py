# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

# Note that this module util is **PRIVATE** to the collection. It can have breaking changes at any time.
# Do not use this code from other collections or standalone plugins/modules!
"""How the certificate of the server is judged: by a pin, by a certificate authority, or not at all."""

from __future__ import annotations

import os
import pathlib
import re
import ssl

from .._errors import OptionError, TransportError

# On the server itself; the option takes the line that it shows.
SHOW_FINGERPRINT = "openssl s_client -connect localhost:8443 </dev/null 2>/dev/null | openssl x509 -noout -fingerprint -sha256"
_PIN = re.compile(r"(?:sha256:|(?:sha256 )?fingerprint=)?([0-9a-f:]+)\Z")
_HASHED = re.compile(r"[0-9a-f]{8}\.\d+\Z")
_CERTIFICATE = re.compile(rb"-----BEGIN (?:TRUSTED |X509 )?CERTIFICATE-----")
# X509_V_FLAG_PARTIAL_CHAIN of OpenSSL, which Python names since 3.10.
_PARTIAL_CHAIN = 0x80000


def read_fingerprint(pin: str) -> str:
    """Return the 64 hex digits of a SHA-256 fingerprint; raise OptionError if it is not one.

    It may be written as ``sha256:AB:CD...``, ``AB:CD...``, ``abcd...``, and ``sha256 Fingerprint=AB:CD...``, the line that OpenSSL shows.
    """
    match = _PIN.match(pin.strip().lower())
    digits = match.group(1).replace(":", "") if match else ""
    if len(digits) != 64:
        words = "cert_fingerprint is not a SHA-256 fingerprint; give its 64 hex digits, with or without colons and sha256: in front; run on the server: {0}"
        raise OptionError(words.format(SHOW_FINGERPRINT))
    return digits


def format_fingerprint(digits: str) -> str:
    """Return a fingerprint the way people compare it: ``sha256:AB:CD...``."""
    return "sha256:" + ":".join(re.findall("..", digits.upper()))


def find_authority(ca_path: str | None, default: str) -> str:
    """Return the file or folder with the authorities to trust; raise OptionError if it cannot be read.

    Without ``ca_path`` the variable REQUESTS_CA_BUNDLE counts, and without that the ``default``. Raises TransportError if there is no certificate in it.
    """
    path = ca_path or os.environ.get("REQUESTS_CA_BUNDLE")
    if not path:
        return default
    option = "ca_path" if ca_path else "REQUESTS_CA_BUNDLE"
    if "\0" in path or not os.access(path, os.R_OK):
        raise OptionError("{0} names {1}, which does not exist or cannot be read".format(option, path))
    try:
        _check_authority(option, pathlib.Path(path))
    except OSError as error:
        raise OptionError("{0} names {1}, which cannot be read: {2}".format(option, path, error.strerror)) from None
    return path


def _check_authority(option: str, path: pathlib.Path) -> None:
    if path.is_dir():
        if not any(_HASHED.match(entry.name) for entry in path.iterdir()):
            words = "{0} names the folder {1}, where OpenSSL finds no certificate; run openssl rehash on it, or name a file"
            raise TransportError(words.format(option, path), "tls", sent=False)
    elif not _CERTIFICATE.search(path.read_bytes()):
        words = "{0} names {1}, which holds no certificate in PEM; it has to hold those of the authority, each from BEGIN CERTIFICATE to END CERTIFICATE"
        raise TransportError(words.format(option, path), "tls", sent=False)


def make_context(verify: bool = True) -> ssl.SSLContext:
    """Return a context without any CA: urllib3 would load the system's whole bundle into one of its own, even to verify nothing."""
    made = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    made.minimum_version = ssl.TLSVersion.TLSv1_2
    # urllib3 compares the name itself then; 1.26 cannot have OpenSSL do it where the host is an address.
    made.check_hostname = False
    if verify:
        # As curl does: a certificate that is trusted needs no other one above it.
        made.verify_flags |= _PARTIAL_CHAIN
    else:
        made.verify_mode = ssl.CERT_NONE
    return made


# For pinned certificates and for none. It is made here, once, because that takes as long as the rest of a check: the workers of a fleet inherit it.
UNVERIFIED = make_context(verify=False)
