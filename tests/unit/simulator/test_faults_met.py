# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""Every fault of the catalogue is armed and met on the wire; one that is missing here is not tested."""

from __future__ import annotations

import http.client
import ssl

import pytest
from ansible_collections.community.plesk.tests.simulator.faults import KINDS

from .wire import Wire

QUICK = {"delay": {"seconds": 0.05}, "silence": {"seconds": 0.05}, "slow_drip": {"seconds": 0.05}, "huge": {"megabytes": 1}}
GOOD = "200 as usual"
# What the first and the second request on one connection see
MET = {
    "refuse": ("broken off",),
    "silence": ("broken off",),
    "tls_garbage": ("no TLS",),
    "tls_alert": ("no TLS",),
    "handshake_ends": ("no TLS",),
    "old_tls": ("no TLS",),
    "no_secure_renegotiation": ("no TLS",),
    "small_group": ("no TLS",),
    "client_certificate": ("no TLS",),
    "certificate": ("no TLS",),
    "reset": ("broken off",),
    "lost_answer": ("broken off",),
    "delay": (GOOD, GOOD),
    "truncate": ("broken off",),
    "wrong_content_length": ("broken off",),
    "slow_drip": (GOOD, GOOD),
    "closed_while_idle": (GOOD, "broken off"),
    "closed_by_next_request": (GOOD, "broken off"),
    "html": ("502 something", GOOD),
    "nginx_page": ("502 something", GOOD),
    "empty_body": ("200 something", GOOD),
    "redirect": ("302 something", GOOD),
    "body": ("200 something", GOOD),
    "huge": ("200 another packet", GOOD),
    "surrounded": ("200 something", GOOD),
    "other_status": ("500 as usual", GOOD),
    "gzip": ("200 something", GOOD),
    "encoding": ("200 something", GOOD),
    "doctype": ("200 another packet", GOOD),
    "namespaced": ("200 another packet", GOOD),
    "unknown_elements": ("200 another packet", GOOD),
    "no_errcode": (GOOD, GOOD),
    "many_results": ("200 another packet", GOOD),
    "system_error": ("200 error", GOOD),
    "result_error": ("200 error", GOOD),
    "entity_bomb": ("200 another packet", GOOD),
    "external_entity": ("200 another packet", GOOD),
    "deep_nesting": ("200 another packet", GOOD),
}


def kind_of(body, usual):
    """Return what a body is at first sight."""
    if body == usual:
        return "as usual"
    if not body.startswith(b"<?xml") or b"</packet>" not in body:
        return "something"
    return "error" if b"<status>error</status>" in body else "another packet"


def seen(plesk, tls, usual):
    """Return what two requests on one connection see, or how far they come; ``usual`` is the body without a fault."""
    outcomes = []
    try:
        with Wire(plesk, tls) as wire:
            for dummy in range(2):
                status, dummy, body = wire.post()
                outcomes.append("%d %s" % (status, kind_of(body, usual)))
    except ssl.SSLError:
        outcomes.append("no TLS")
    except (OSError, http.client.HTTPException):
        outcomes.append("broken off")
    return tuple(outcomes)


@pytest.mark.parametrize("fault", KINDS)
def test_every_fault_is_met(plesk, fault):
    tls = KINDS[fault].listener == "tls"
    with Wire(plesk, tls) as wire:
        usual = wire.post()[2]
    plesk.reset()
    plesk.arm(fault, **QUICK.get(fault, {}))
    assert seen(plesk, tls, usual) == MET[fault]
    assert plesk.faults.waiting() == []
    if KINDS[fault].whens[0] != "accept":
        assert plesk.log[0]["fault"] == fault


def test_nothing_is_met_that_is_not_in_the_catalogue():
    assert set(MET) == set(KINDS)
