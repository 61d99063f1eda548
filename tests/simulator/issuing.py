# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""Make keys and certificates."""

from __future__ import annotations

import datetime
import ipaddress
from typing import Any, Iterable, Iterator, NamedTuple

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

from .certificate_kinds import Kind

PURPOSES = {"server": ExtendedKeyUsageOID.SERVER_AUTH, "client": ExtendedKeyUsageOID.CLIENT_AUTH}
Names = Iterable[x509.GeneralName]


class Pair(NamedTuple):
    """A key and its certificate."""

    key: Any
    certificate: x509.Certificate

    def pem(self) -> bytes:
        """Return the certificate as text."""
        return self.certificate.public_bytes(serialization.Encoding.PEM)

    def private_pem(self) -> bytes:
        """Return the key as text."""
        return self.key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())


def alternatives(wanted: str, known: Iterable[str]) -> list[x509.GeneralName]:
    """Return what subjectAltName holds; ``known`` are the names and addresses of the server."""
    every = [_general_name(name) for name in dict.fromkeys(["localhost", "127.0.0.1", "::1", *known])]
    names: dict[str, list[x509.GeneralName]] = {
        "all": every,
        "none": [],
        "dns": [name for name in every if isinstance(name, x509.DNSName)],
        "addresses": [name for name in every if isinstance(name, x509.IPAddress)],
        "address_as_name": [x509.DNSName("127.0.0.1")],
        "other": [x509.DNSName("other.example.net")],
    }
    return names[wanted]


def _general_name(name: str) -> x509.GeneralName:
    try:
        return x509.IPAddress(ipaddress.ip_address(name))
    except ValueError:
        return x509.DNSName(name)


def made(kind: Kind, names: Names, issuer: Pair | None, authority: bool) -> Pair:
    """Return a new key with its certificate; without an issuer it is self-signed."""
    key = _key(kind.key)
    subject = _named(kind.common_name)
    signer, issued_by = (key, subject) if issuer is None else (issuer.key, issuer.certificate.subject)
    today = datetime.datetime.now(datetime.timezone.utc)
    builder = x509.CertificateBuilder(
        subject_name=subject,
        issuer_name=issued_by,
        public_key=key.public_key(),
        serial_number=x509.random_serial_number(),
        not_valid_before=_moment(today, kind.days[0]),
        not_valid_after=_moment(today, kind.days[1]),
    )
    if kind.extensions:
        for extension, critical in _extensions(kind, names, key, signer, authority):
            builder = builder.add_extension(extension, critical)
    return Pair(key, builder.sign(signer, hashes.SHA256()))


def _key(wanted: str) -> Any:
    name, dummy, bits = wanted.partition("-")
    return rsa.generate_private_key(65537, int(bits)) if name == "rsa" else ec.generate_private_key(ec.SECP256R1())


def _named(common_name: str) -> x509.Name:
    return x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, common_name)])


def _moment(today: datetime.datetime, days: int) -> datetime.datetime:
    return (today + datetime.timedelta(days=days)).replace(tzinfo=None)


def _extensions(kind: Kind, names: Names, key: Any, signer: Any, authority: bool) -> Iterator[tuple[x509.ExtensionType, bool]]:
    if names:
        yield x509.SubjectAlternativeName(names), False
    yield x509.BasicConstraints(ca=authority, path_length=None), True
    yield x509.SubjectKeyIdentifier.from_public_key(key.public_key()), False
    yield x509.AuthorityKeyIdentifier.from_issuer_public_key(signer.public_key()), False
    others = dict.fromkeys(("content_commitment", "key_encipherment", "data_encipherment", "key_agreement", "encipher_only", "decipher_only"), False)
    yield x509.KeyUsage(digital_signature=True, key_cert_sign=authority, crl_sign=authority, **others), True
    if not authority:
        yield x509.ExtendedKeyUsage([PURPOSES[kind.purpose]]), False
