# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

from __future__ import annotations

import os
import socket
import types

import pytest
from ansible_collections.community.plesk.tests.unit.plugins import certificates


@pytest.fixture(autouse=True)
def plain_surroundings(monkeypatch):
    """Keep away what in the environment of whoever runs the tests would change where packets go and whom they trust."""
    for name in list(os.environ):
        if name.lower().endswith("_proxy") or name in ("REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE", "SSL_CERT_FILE", "SSL_CERT_DIR"):
            monkeypatch.delenv(name)


@pytest.fixture(scope="session")
def made(tmp_path_factory):
    """Give certificates: an ``authority``, what it issued, and a ``stranger``, which is an authority nobody trusts."""
    folder = tmp_path_factory.mktemp("certificates")
    authority = certificates.Certificate(folder)
    return types.SimpleNamespace(
        authority=authority,
        good=certificates.Certificate(folder, issuer=authority),
        expired=certificates.Certificate(folder, issuer=authority, until=-certificates.DAY),
        other_name=certificates.Certificate(folder, names=["other.example.net"], issuer=authority),
        stranger=certificates.Certificate(tmp_path_factory.mktemp("stranger")),
    )


@pytest.fixture
def unused_port():
    """Give a port of the loopback where nothing listens."""
    with socket.socket() as sock:
        sock.bind(("127.0.0.1", 0))
        yield sock.getsockname()[1]


@pytest.fixture
def secret_key():
    """Give a key that looks like those of Plesk."""
    return "8d2f8d5e-6b1c-4c1f-9c39-0f6d5b3f1a27"
