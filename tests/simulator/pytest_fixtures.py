# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""Fixtures for every test with a simulated Plesk; a conftest.py takes those it wants."""

from __future__ import annotations

import os

import pytest

from . import Certificate, Simulator


@pytest.fixture(autouse=True)
def nothing_but_the_simulator(monkeypatch):
    """Talk to the simulator directly, and to nothing else that this machine may know."""
    for variable in [name for name in os.environ if name.startswith("PLESK_")]:
        monkeypatch.delenv(variable)
    monkeypatch.delenv("no_proxy", raising=False)
    monkeypatch.setenv("NO_PROXY", "*")
    monkeypatch.delenv("REQUESTS_CA_BUNDLE", raising=False)


@pytest.fixture
def certificate():
    """A certificate that several simulators can share; one for the session would never be removed where each test is a process."""
    shared = Certificate(["127.0.0.1", "127.0.0.2"])
    yield shared
    shared.close()


@pytest.fixture
def plesk(certificate):
    """A simulator in its default state."""
    with Simulator(certificate=certificate) as simulator:
        yield simulator
