# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""Every operation of the schema is sent once to a simulated Plesk, which checks it against a schema of its own."""

from __future__ import annotations

import pytest
from ansible_collections.community.plesk.plugins.module_utils._client import Client
from ansible_collections.community.plesk.plugins.module_utils._schema.reads import is_read
from ansible_collections.community.plesk.plugins.module_utils._schema.tables import REQUESTS
from ansible_collections.community.plesk.plugins.module_utils._transport.http import HTTPTransport
from ansible_collections.community.plesk.plugins.modules import plesk_packet
from ansible_collections.community.plesk.tests.simulator import Simulator
from ansible_collections.community.plesk.tests.unit.plugins import scripted_server
from ansible_collections.community.plesk.tests.unit.plugins.module_utils._schema.contents import Writer

OPERATIONS = [(operator, name) for operator in REQUESTS.operators() for name in REQUESTS.operations(operator)]
PACKET_REFUSED = 1014


@pytest.fixture(scope="module")
def plesk():
    with Simulator() as simulator:
        yield simulator


def shuffle(content, writer):
    """Return the same content with the keys of every mapping in another order; what srv_man is to do is not just any text."""
    if isinstance(content, dict):
        pairs = [(key, "restart" if key == "operation" else shuffle(value, writer)) for key, value in content.items()]
        writer.random.shuffle(pairs)
        return dict(pairs)
    return [shuffle(item, writer) for item in content] if isinstance(content, list) else content


def ask(plesk, operation, content):
    """Return what the module returns for one operation."""
    settings = scripted_server.options(plesk.port, host=plesk.host, use_tls=True, secret_key=plesk.secret_key, cert_fingerprint=plesk.fingerprint)
    params = dict(settings, operations=[{operation: content}], xml=None, accept_errcodes=[], unknown="fail", empty_filter="send")
    with HTTPTransport(settings) as transport:
        return plesk_packet.work(params, Client(transport), False)


def test_there_are_247_operations():
    assert len(OPERATIONS) == 247


@pytest.mark.parametrize("operator, name", OPERATIONS)
def test_an_operation_arrives_valid_and_is_answered(plesk, operator, name):
    plesk.reset()
    writer = Writer("{0}/{1}".format(operator, name), full=True)
    operation = "{0}/{1}".format(operator, name)
    returned = ask(plesk, operation, shuffle(writer.operation(operator, name), writer))
    assert returned.get("errcode") != PACKET_REFUSED, returned["msg"]
    (answered,) = returned["operations"]
    assert answered["operation"] == operation
    assert answered["outcome"] in ("done", "failed")
    assert answered["changed"] is (answered["outcome"] == "done" and not is_read(operator, name)) or answered["results"]
    assert all(result["status"] in ("ok", "error") for result in answered["results"])
    assert plesk.log[-1]["operations"] == [operation]
