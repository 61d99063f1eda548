# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""One table of all kinds of certificates: the true ones, and those that a careful client must refuse."""

from __future__ import annotations

from typing import NamedTuple


class Kind(NamedTuple):
    """Who issued the certificate, what of its chain the server sends, which names it has, for which days, of which key."""

    sentence: str
    issuer: str = "root"  # or itself, or another of the authorities
    sent: tuple[str, ...] = ("leaf",)
    names: str = "all"
    days: tuple[int, int] = (-30, 30)
    key: str = "ecdsa"
    common_name: str = "Plesk (simulated, leaf)"
    extensions: bool = True
    purpose: str = "server"


ROOT = Kind("The simulator's own authority.", "itself", common_name="Plesk (simulated)")
INTERMEDIATE = Kind("Issued by the root, and issues in turn.", names="none", common_name="Plesk (simulated, intermediate)")

AUTHORITIES = {
    "root": ROOT,
    "intermediate": INTERMEDIATE,
    "expired_authority": INTERMEDIATE._replace(days=(-30, -1)),
    "unknown_authority": Kind("An authority that nobody trusts.", "itself", names="none", common_name="Somebody else (simulated)"),
}

KINDS = {
    # To be trusted by whoever trusts the root
    "true": ROOT._replace(sentence="The root itself, with all names and addresses."),
    "issued": Kind("Issued by the root."),
    "rsa": Kind("Issued by the root, with an RSA key of 2048 bits.", key="rsa-2048"),
    "chain": Kind("Issued by an intermediate, which the server sends too.", "intermediate", ("leaf", "intermediate")),
    "chain_with_root": Kind("The same, and the server sends the root too.", "intermediate", ("leaf", "intermediate", "root")),
    "chain_in_disorder": Kind("The same, with the root before the intermediate.", "intermediate", ("leaf", "root", "intermediate")),
    # Only by whoever has the intermediate
    "chain_without_intermediate": Kind("Issued by an intermediate, which the server does not send.", "intermediate"),
    # Only under some names
    "common_name_only": Kind("No subjectAltName, only the common name localhost.", names="none", common_name="localhost"),
    "names_only": Kind("The names of this machine, but none of its addresses.", names="dns"),
    "addresses_only": Kind("The addresses of this machine, but none of its names.", names="addresses"),
    "address_as_name": Kind("127.0.0.1 written as if it were a name.", names="address_as_name", common_name="127.0.0.1"),
    "other_name": Kind("The name of another host.", names="other"),
    # By nobody
    "wrong": ROOT._replace(sentence="Self-signed, with another key than the root under the root's name."),
    "bare": Kind("Self-signed and without any extension.", "itself", names="none", common_name="Plesk", extensions=False),
    "stranger": Kind("Issued by an authority that nobody trusts.", "unknown_authority"),
    "expired": Kind("Expired yesterday.", days=(-30, -1)),
    "not_yet_valid": Kind("Valid from tomorrow.", days=(1, 30)),
    "expired_intermediate": Kind("Issued by an intermediate that expired yesterday.", "expired_authority", ("leaf", "expired_authority")),
    "client_only": Kind("For clients only.", purpose="client"),
    "small_key": Kind("With an RSA key of 1024 bits.", key="rsa-1024"),
}
