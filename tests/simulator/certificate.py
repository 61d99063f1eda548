# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""Certificates made on the spot: the true one, and those that a careful client must refuse."""

from __future__ import annotations

import binascii
import datetime
import ipaddress
import os
import ssl
import tempfile
import threading
from typing import Any, Iterable

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

KINDS = ("true", "wrong", "expired", "other_name")
DAY = datetime.timedelta(days=1)


class Certificate:
    """A self-signed certificate for these addresses, in a private directory that goes away with it; simulators may share one."""

    def __init__(self, addresses: Iterable[str] = ("127.0.0.1",)) -> None:
        self._directory = tempfile.TemporaryDirectory(prefix="simulated-plesk-")
        self._names: list[x509.GeneralName] = [x509.DNSName("localhost")]
        known = dict.fromkeys(["127.0.0.1", "::1"] + list(addresses))
        self._names += [x509.IPAddress(ipaddress.ip_address(address)) for address in known]
        self._key, self._certificate = _make(self._names)
        self._contexts: dict[str, ssl.SSLContext] = {}
        self._lock = threading.Lock()
        self.ca_path = os.path.join(self._directory.name, "ca.pem")
        self.pem = self._certificate.public_bytes(serialization.Encoding.PEM)
        with open(self.ca_path, "wb") as target:
            target.write(self.pem)
        digest = binascii.hexlify(self._certificate.fingerprint(hashes.SHA256())).decode("ascii").upper()
        self.fingerprint = "sha256:" + ":".join(digest[place : place + 2] for place in range(0, 64, 2))

    def context(self, kind: str = "true") -> ssl.SSLContext:
        """Return the TLS context that shows this kind of certificate."""
        with self._lock:
            if kind not in self._contexts:
                self._contexts[kind] = self._load(*self._of_kind(kind))
            return self._contexts[kind]

    def _of_kind(self, kind: str) -> tuple[Any, x509.Certificate]:
        if kind == "true":
            return self._key, self._certificate
        if kind == "wrong":
            return _make(self._names)
        issuer = (self._key, self._certificate)
        if kind == "expired":
            return _make(self._names, issuer, until=-DAY)
        return _make([x509.DNSName("other.example.net")], issuer)

    def _load(self, key: Any, certificate: x509.Certificate) -> ssl.SSLContext:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        path = os.path.join(self._directory.name, "pair.pem")
        private = key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
        with open(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as target:
            target.write(private + certificate.public_bytes(serialization.Encoding.PEM))
        # ssl loads keys from files only; the file lives no longer than that
        try:
            context.load_cert_chain(path)
        finally:
            os.unlink(path)
        return context

    def close(self) -> None:
        """Remove the directory, but not while a connection that came late still makes its context there."""
        with self._lock:
            self._directory.cleanup()


def _make(names: list[x509.GeneralName], issuer: Any = None, until: datetime.timedelta = 30 * DAY) -> tuple[Any, x509.Certificate]:
    """Return a key and its certificate: an authority of its own, or issued by (key, certificate)."""
    key = ec.generate_private_key(ec.SECP256R1())
    subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "Plesk (simulated)" if issuer is None else "Plesk (simulated, not to be trusted)")])
    signer, authority = issuer or (key, None)
    now = datetime.datetime.now(datetime.timezone.utc)
    builder = (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(authority.subject if authority else subject)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - 30 * DAY)
        .not_valid_after(now + until)
        .add_extension(x509.SubjectAlternativeName(names), critical=False)
        .add_extension(x509.BasicConstraints(ca=issuer is None, path_length=None), critical=True)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False)
        .add_extension(x509.AuthorityKeyIdentifier.from_issuer_public_key(signer.public_key()), critical=False)
        .add_extension(_usage(issuer is None), critical=True)
    )
    return key, builder.sign(signer, hashes.SHA256())


def _usage(authority: bool) -> x509.KeyUsage:
    return x509.KeyUsage(
        digital_signature=True,
        content_commitment=False,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        key_cert_sign=authority,
        crl_sign=authority,
        encipher_only=False,
        decipher_only=False,
    )
