# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

# Note that this module util is **PRIVATE** to the collection. It can have breaking changes at any time.
# Do not use this code from other collections or standalone plugins/modules!

"""How the certificate of the server is judged: by a pin, by a certificate authority, or not at all."""

from __future__ import annotations

import os
import re
import ssl

from .._errors import OptionError

_PIN = re.compile(r"(?:sha256:)?([0-9a-f:]+)\Z")


def fingerprint(pin: str) -> str:
    """Return the 64 hex digits of a SHA-256 fingerprint written as ``sha256:AB:CD...``, ``AB:CD...`` or ``abcd...``."""
    match = _PIN.match(pin.strip().lower())
    digits = match.group(1).replace(":", "") if match else ""
    if len(digits) != 64:
        raise OptionError("cert_fingerprint is not a SHA-256 fingerprint: give its 64 hex digits, with or without colons and sha256: in front")
    return digits


def written(digits: str) -> str:
    """Return a fingerprint the way people compare it: ``sha256:AB:CD...``."""
    return "sha256:" + ":".join(re.findall("..", digits.upper()))


def authority(ca_path: str | None) -> str | bool:
    """Return the CA file or folder to trust; ``True`` for the CAs that requests trusts by default."""
    path = ca_path or os.environ.get("REQUESTS_CA_BUNDLE")
    if not path:
        return True
    if "\0" in path or not os.access(path, os.R_OK):
        raise OptionError("{0} names {1}, which does not exist or cannot be read".format("ca_path" if ca_path else "REQUESTS_CA_BUNDLE", path))
    return path


def context(verify: bool) -> ssl.SSLContext:
    """Return a context without any CA: urllib3 would load the system's whole bundle into one of its own, even to verify nothing."""
    made = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    made.minimum_version = ssl.TLSVersion.TLSv1_2
    # urllib3 compares the name itself then; 1.26 cannot have OpenSSL do it where the host is an address.
    made.check_hostname = False
    if not verify:
        made.verify_mode = ssl.CERT_NONE
    return made
