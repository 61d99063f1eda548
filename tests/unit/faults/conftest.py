# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""What every test with a simulated Plesk needs."""

from __future__ import annotations

import os

import pytest
from ansible_collections.community.plesk.tests.simulator import Certificate


@pytest.fixture(autouse=True)
def no_plesk_in_the_environment(monkeypatch):
    """Talk to the simulator directly, and to nothing else that this machine may know."""
    for variable in [name for name in os.environ if name.startswith("PLESK_")]:
        monkeypatch.delenv(variable)
    monkeypatch.delenv("no_proxy", raising=False)
    monkeypatch.setenv("NO_PROXY", "*")
    monkeypatch.delenv("REQUESTS_CA_BUNDLE", raising=False)


@pytest.fixture
def certificate():
    """A certificate that several simulators can share."""
    shared = Certificate(["127.0.0.1"])
    yield shared
    shared.close()
