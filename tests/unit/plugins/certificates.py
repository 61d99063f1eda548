# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""Certificates made on the spot: an authority, and what it and others issue."""

from __future__ import annotations

import datetime
import hashlib
import ipaddress
import pathlib
import ssl
import typing as t

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

DAY = datetime.timedelta(days=1)
HERE = ("localhost", "127.0.0.1", "::1")


class Certificate:
    """A certificate with its key; without an ``issuer`` it is an authority that vouches for itself."""

    def __init__(
        self, folder: pathlib.Path, names: t.Iterable[str] = HERE, issuer: Certificate | None = None, until: datetime.timedelta = DAY, authority: bool = False
    ) -> None:
        self.name = "Authority" if issuer is None else "Server {0}".format(len(list(folder.iterdir())))
        self.key = ec.generate_private_key(ec.SECP256R1())
        self.certificate = self._made(list(names), issuer or self, until, authority or issuer is None)
        self.fingerprint = self.certificate.fingerprint(hashes.SHA256()).hex()
        self.path = str(folder / (self.name + ".pem"))
        pem = self.certificate.public_bytes(serialization.Encoding.PEM)
        private = self.key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
        pathlib.Path(self.path).write_bytes(pem + private)

    def context(self) -> ssl.SSLContext:
        """Return the context of a server that shows this certificate."""
        made = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        made.load_cert_chain(self.path)
        return made

    def folder(self, parent: pathlib.Path) -> str:
        """Return a new folder with this certificate under the name that OpenSSL looks for: the hash of its subject."""
        common_name = self.name.lower().encode("ascii")
        content = b"\x06\x03\x55\x04\x03" + _der(0x0C, common_name)
        number = int.from_bytes(hashlib.sha1(_der(0x31, _der(0x30, content))).digest()[:4], "little")
        (parent / "{0:08x}.0".format(number)).write_bytes(self.certificate.public_bytes(serialization.Encoding.PEM))
        return str(parent)

    def _made(self, names: list[str], issuer: Certificate, until: datetime.timedelta, authority: bool) -> x509.Certificate:
        now = datetime.datetime.now(datetime.timezone.utc)
        builder = x509.CertificateBuilder(
            subject_name=_named(self.name),
            issuer_name=_named(issuer.name),
            public_key=self.key.public_key(),
            serial_number=x509.random_serial_number(),
            not_valid_before=(now - 9 * DAY).replace(tzinfo=None),
            not_valid_after=(now + until).replace(tzinfo=None),
        )
        for extension in (
            *([x509.SubjectAlternativeName(list(map(_alternative, names)))] if names else []),
            x509.SubjectKeyIdentifier.from_public_key(self.key.public_key()),
            x509.AuthorityKeyIdentifier.from_issuer_public_key(issuer.key.public_key()),
        ):
            builder = builder.add_extension(extension, critical=False)
        builder = builder.add_extension(x509.BasicConstraints(ca=authority, path_length=None), critical=True)
        return builder.add_extension(_usage(authority), critical=True).sign(issuer.key, hashes.SHA256())


def _named(name: str) -> x509.Name:
    return x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])


def _alternative(name: str) -> x509.GeneralName:
    try:
        return x509.IPAddress(ipaddress.ip_address(name))
    except ValueError:
        return x509.DNSName(name)


def _usage(authority: bool) -> x509.KeyUsage:
    others = dict.fromkeys(("content_commitment", "key_encipherment", "data_encipherment", "key_agreement", "encipher_only", "decipher_only"), False)
    return x509.KeyUsage(digital_signature=True, key_cert_sign=authority, crl_sign=authority, **others)


def _der(tag: int, content: bytes) -> bytes:
    return bytes((tag, len(content))) + content
