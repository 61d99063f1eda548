# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""Sending one packet through the real transport, and what comes of it."""

from __future__ import annotations

import time

import pytest
from ansible_collections.community.plesk.plugins.module_utils._errors import TransportError
from ansible_collections.community.plesk.plugins.module_utils._transport.http import CAP, HTTPTransport

REQUEST = b"<packet>request</packet>"
REPLY = b"<packet>reply</packet>"


def ask(options, cap=CAP):
    """Return the whole reply to one packet."""
    with HTTPTransport(options, cap) as transport:
        return b"".join(transport.post(REQUEST))


def failure(options, cap=CAP):
    """Return the TransportError that one packet ends in; it has to come soon after the deadline at the latest."""
    start = time.monotonic()
    with pytest.raises(TransportError) as caught:
        ask(options, cap)
    assert time.monotonic() - start < options["timeout"] + 2
    return caught.value


def kind(options):
    """Return what playbooks and callers branch on when one packet fails: ``failure`` and ``sent``."""
    error = failure(options)
    return error.failure, error.sent
