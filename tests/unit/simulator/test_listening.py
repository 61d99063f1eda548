# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""A simulator listens where it may, to many at once, and leaves nothing behind."""

from __future__ import annotations

import socket
import threading
import time

import pytest
import requests
from ansible_collections.community.plesk.tests.simulator import BlackHole, Simulator

from .wire import Wire, needs_ipv6

PACKET = b"<packet><server><get_protos/></server></packet>"


def ended(connection):
    """Tell whether the other side has ended the connection; a second of silence means it has not."""
    connection.settimeout(1)
    try:
        return connection.recv(1) == b""
    except ConnectionError:
        return True


def test_only_loopback_addresses(certificate):
    for address in ("0.0.0.0", "192.0.2.1", "::", "::2", "::ffff:127.0.0.1", "2001:db8::1", "localhost", "10.0.0.1"):
        with pytest.raises(ValueError, match="loopback addresses only"):
            Simulator(address=address, certificate=certificate)


def test_one_simulator_on_several_addresses(certificate):
    with Simulator(address=["127.0.0.1", "127.0.0.2", "127.0.0.3"], certificate=certificate) as plesk:
        assert plesk.host == "127.0.0.1"
        for tls in (False, True):
            for address in plesk.addresses:
                with Wire(plesk, tls, host=address) as wire:
                    assert wire.post()[0] == 200
        assert plesk.counters == {"connections": 6, "requests": 6, "writes": 0}
    with pytest.raises(OSError, match="refused"):
        Wire(plesk, host="127.0.0.2")


@needs_ipv6
@pytest.mark.parametrize("tls", [False, True])
@pytest.mark.parametrize("addresses", ["::1", ["::1"], ["127.0.0.1", "::1"], ["::1", "127.0.0.1"]])
def test_ipv6(certificate, client_of, addresses, tls):
    with Simulator(address=addresses, certificate=certificate) as plesk:
        assert client_of(plesk).post(PACKET, tls=tls).status_code == 200
        with Wire(plesk, tls, host="::1", name="::1") as wire:
            assert wire.post()[0] == 200


@needs_ipv6
def test_without_a_port_given_all_addresses_have_the_same_free_one(certificate):
    with Simulator(address="::1", certificate=certificate) as one, Simulator(address=["127.0.0.1", "::1"], certificate=certificate) as other:
        assert len({one.port, one.plain_port, other.port, other.plain_port}) == 4


def test_a_port_that_is_taken_on_one_address_is_an_error_and_nothing_stays_open(certificate):
    with Simulator(address="127.0.0.2", certificate=certificate) as plesk:
        with pytest.raises(OSError, match="in use"), Simulator(address=["127.0.0.1", "127.0.0.2"], port=plesk.port, certificate=certificate):
            pass
        with Simulator(address="127.0.0.1", port=plesk.port, certificate=certificate) as other:
            assert other.port == plesk.port


@pytest.mark.parametrize("address", ["127.0.0.2", pytest.param("::1", marks=needs_ipv6)])
def test_nobody_answers_at_a_black_hole(address):
    with BlackHole(address) as hole:
        for dummy in range(2):
            with pytest.raises(socket.timeout):
                socket.create_connection((hole.host, hole.port), 0.3)
    with pytest.raises(OSError, match="refused"):
        socket.create_connection((hole.host, hole.port), 5)


def test_a_black_hole_beside_a_simulator(plesk):
    with BlackHole("127.0.0.2", plesk.port), Wire(plesk, tls=True) as wire:
        assert wire.post()[0] == 200


def test_many_simulators_share_a_process_and_one_accepting_thread(certificate, client_of):
    simulators = [Simulator(address="127.0.0.2", certificate=certificate).start() for dummy in range(20)]
    try:
        client_of(simulators[3]).manage(("web", "stop"))
        assert [simulator.service("web").state for simulator in simulators].count("stopped") == 1
        assert [thread.name for thread in threading.enumerate()].count("simulator-accept") == 1
    finally:
        for simulator in simulators:
            simulator.stop()


def test_twenty_clients_at_once(client_of, plesk):
    plesk.update(services=[{"id": "s%d" % number, "title": "x"} for number in range(20)])
    outcomes = []

    def work(number):
        client = client_of(plesk)
        for operation in ("stop", "start", "stop"):
            outcomes.extend(client.manage(("s%d" % number, operation)))
        outcomes.append(len(client.plans()))

    threads = [threading.Thread(target=work, args=(number,)) for number in range(20)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert outcomes.count(("ok", None)) == 60
    assert outcomes.count(3) == 20
    assert set(client_of(plesk).states().values()) == {"stopped"}
    assert plesk.counters == {"connections": 21, "requests": 81, "writes": 60}


def test_after_the_end_nothing_listens(certificate, client_of):
    with Simulator(certificate=certificate) as plesk:
        client = client_of(plesk)
        client.post(PACKET)
    for tls in (False, True):
        with pytest.raises(requests.ConnectionError):
            client_of(plesk).post(PACKET, tls=tls)


@pytest.mark.parametrize("spoken", [b"", b"\x16\x03\x01"])
@pytest.mark.parametrize("tls", [False, True])
def test_the_end_comes_also_for_those_who_have_not_spoken_yet(certificate, tls, spoken):
    with Simulator(certificate=certificate) as plesk:
        connection = socket.create_connection((plesk.host, plesk.port if tls else plesk.plain_port), 5)
        connection.sendall(spoken)
        while not plesk.counters["connections"]:
            time.sleep(0.01)
    with connection:
        assert ended(connection)


def test_a_connection_that_was_accepted_too_late_ends_at_once(certificate):
    plesk = Simulator(certificate=certificate)
    here, there = socket.socketpair()
    with here, there, plesk.open_connection(there):
        here.settimeout(5)
        assert ended(here)
