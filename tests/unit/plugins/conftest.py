# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

from __future__ import annotations

import pytest
from ansible_collections.community.plesk.plugins.module_utils import _client
from ansible_collections.community.plesk.plugins.module_utils._changes import watch


def pytest_configure(config):
    """Have ansible-test run all tests in one process: a fork for each makes every fixture anew, and takes more time than the tests."""
    config.pluginmanager.unregister(name="ansible_forked")


class Clock:
    """A clock that only moves when somebody sleeps; ``pauses`` are the times slept, in seconds."""

    def __init__(self):
        self.now = 1000.0
        self.pauses = []

    def monotonic(self):
        """Return the seconds of the clock."""
        return self.now

    def sleep(self, seconds):
        """Move on at once."""
        self.pauses.append(seconds)
        self.now += seconds + 0.001


@pytest.fixture
def clock(monkeypatch):
    """Give the clock by which readings are repeated and states are awaited."""
    made = Clock()
    monkeypatch.setattr(_client, "time", made)
    monkeypatch.setattr(watch, "time", made)
    return made
