# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""Certificates made on the spot, in a private directory, with the files that a client needs."""

from __future__ import annotations

import binascii
import contextlib
import os
import ssl
import tempfile
import threading
from typing import Iterable, Iterator

from cryptography.hazmat.primitives import hashes

from .certificate_kinds import AUTHORITIES, KINDS, ROOT
from .issuing import Pair, alternatives, made

# OpenSSL 3 lets a server show a small key only then
ANY_KEY = "ALL:@SECLEVEL=0"


class Certificate:
    """A certificate of one kind for this machine and more names or addresses; simulators may share one, and faults make them show another kind."""

    def __init__(self, names: Iterable[str] = (), kind: str = "true") -> None:
        if kind not in KINDS:
            raise ValueError("A certificate is one of %s, not %r" % (", ".join(KINDS), kind))
        self.kind = kind
        self._directory = tempfile.TemporaryDirectory(prefix="simulated-plesk-")
        self._names = list(names)
        self._lock = threading.RLock()
        self._pairs: dict[str, Pair] = {"root": made(ROOT, alternatives("all", self._names), None, True)}
        self._contexts: dict[str, ssl.SSLContext] = {}
        leaf = self._pair(kind)
        self.pem = leaf.pem()
        self.fingerprint = _fingerprint(leaf)
        self.ca_path = self._written("ca.pem", self._pair("root").pem())
        self.intermediate_path = self._written("intermediate.pem", self._pair("intermediate").pem())
        self.leaf_path = self._written("leaf.pem", self.pem)

    def context(self, kind: str | None = None) -> ssl.SSLContext:
        """Return the TLS context that shows this kind of certificate, its own if none is named."""
        kind = kind or self.kind
        with self._lock:
            if kind not in self._contexts:
                context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
                if KINDS[kind].key == "rsa-1024":
                    context.set_ciphers(ANY_KEY)
                self.load(context, kind)
                self._contexts[kind] = context
            return self._contexts[kind]

    def load(self, context: ssl.SSLContext, kind: str) -> None:
        """Put the key and what the server sends of the chain into a context."""
        with self._lock:
            content = self._pair(kind).private_pem() + b"".join(self._pair(kind if part == "leaf" else part).pem() for part in KINDS[kind].sent)
            with self.file("pair.pem", content) as path:
                context.load_cert_chain(path)

    @contextlib.contextmanager
    def file(self, name: str, content: bytes) -> Iterator[str]:
        """Give a file that lives no longer than ssl, which loads from files only, needs it."""
        with self._lock:
            path = self._written(name, content)
            try:
                yield path
            finally:
                os.unlink(path)

    def _pair(self, name: str) -> Pair:
        """Return the key and certificate of a kind or of an authority, made when it is first needed."""
        if name == "true":
            return self._pairs["root"]
        if name not in self._pairs:
            kind = AUTHORITIES.get(name) or KINDS[name]
            issuer = None if kind.issuer == "itself" else self._pair(kind.issuer)
            self._pairs[name] = made(kind, alternatives(kind.names, self._names), issuer, name in AUTHORITIES or name == "wrong")
        return self._pairs[name]

    def _written(self, name: str, content: bytes) -> str:
        path = os.path.join(self._directory.name, name)
        with open(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as target:
            target.write(content)
        return path

    def close(self) -> None:
        """Remove the directory, but not while a connection that came late still makes its context there."""
        with self._lock:
            self._directory.cleanup()


def _fingerprint(pair: Pair) -> str:
    digest = binascii.hexlify(pair.certificate.fingerprint(hashes.SHA256())).decode("ascii").upper()
    return "sha256:" + ":".join(digest[place : place + 2] for place in range(0, 64, 2))
