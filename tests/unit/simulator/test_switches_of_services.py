# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""What nobody knows about srv_man and services_state can be switched; the defaults are choices, not knowledge."""

from __future__ import annotations

import time

import pytest
import requests

READ = "<packet><server><get><services_state/></get></server></packet>"


@pytest.mark.parametrize("name, service, operation", [("start_when_running", "web", "start"), ("stop_when_stopped", "postgresql", "stop")])
def test_start_when_running_and_stop_when_stopped(client, plesk, name, service, operation):
    assert client.manage((service, operation)) == [("ok", None)]
    plesk.update(switches=dict(**{name: 1025}))
    assert client.manage((service, operation)) == [("error", "1025")]


@pytest.mark.parametrize(
    "value, outcome, state",
    [
        ("ok_started", ("ok", None), "running"),
        ("ok_stopped", ("ok", None), "stopped"),
        (1023, ("error", "1023"), "stopped"),
    ],
)
def test_restart_when_stopped(client, plesk, value, outcome, state):
    plesk.update(switches=dict(restart_when_stopped=value))
    assert client.manage(("postgresql", "restart")) == [outcome]
    assert client.states()["postgresql"] == state


@pytest.mark.parametrize("value, outcome", [(1026, ("error", "1026")), (1023, ("error", "1023")), (1013, ("error", "1013")), ("ok", ("ok", None))])
def test_srv_man_on_none(client, plesk, value, outcome):
    plesk.update(switches=dict(srv_man_on_none=value))
    assert client.manage(("milter", "start")) == [outcome]
    assert client.states()["milter"] == "none"


def test_srv_man_error_has_id(client, plesk):
    packet = "<packet><server><srv_man><id>mysql</id><operation>start</operation></srv_man></server></packet>"
    assert client.ask(packet).find(".//id") is None
    plesk.update(switches=dict(srv_man_error_has_id=True))
    result = client.ask(packet).find(".//result")
    assert [child.text for child in result] == ["error", "1013", "service does not exist", "mysql"]


def test_srv_man_merged_result(client, plesk):
    packet = "<packet><server>%s</server></packet>" % "".join(
        "<srv_man><id>%s</id><operation>restart</operation></srv_man>" % name for name in ("web", "dns", "mysql", "smtp")
    )
    assert len(client.ask(packet).findall(".//srv_man")) == 4
    plesk.update(switches=dict(srv_man_merged_result=True))
    answers = client.ask(packet).findall(".//srv_man")
    assert [[one.text for one in answer.iter("id")] for answer in answers] == [["web", "dns"], [], ["smtp"]]


def test_srv_man_duration(client, plesk):
    plesk.update(switches=dict(srv_man_duration=0.2))
    started = time.monotonic()
    client.manage(("web", "restart"))
    assert time.monotonic() - started >= 0.2


def test_state_lag_reads(client, plesk):
    plesk.update(switches=dict(state_lag_reads=2))
    client.manage(("web", "stop"))
    assert plesk.service("web").state == "stopped"
    assert [client.states()["web"] for dummy in range(3)] == ["running", "running", "stopped"]


def test_state_lag_seconds(client, plesk):
    plesk.update(switches=dict(state_lag_seconds=0.3))
    client.manage(("web", "stop"))
    assert client.states()["web"] == "running"
    time.sleep(0.3)
    assert client.states()["web"] == "stopped"


@pytest.mark.parametrize("value, first", [("documented", "id"), ("reversed", "state"), ("mixed", "id")])
def test_srv_order_of_children(client, plesk, value, first):
    plesk.update(switches=dict(srv_order_of_children=value))
    orders = [tuple(child.tag for child in srv) for srv in client.ask(READ).iter("srv")]
    assert orders[0][0] == first
    assert (len(set(orders)) > 1) == (value == "mixed")
    assert len(client.states()) == 12


def test_restart_cuts_connection(client, plesk):
    with pytest.raises(requests.ConnectionError):
        client.manage(("plesk", "restart"))
    assert client.manage(("plesk", "start")) == [("ok", None)]
    plesk.update(switches=dict(restart_cuts_connection="never"))
    assert client.manage(("plesk", "restart")) == [("ok", None)]


@pytest.mark.parametrize("value, cut", [("plesk", ["plesk"]), ("web plesk", ["web", "plesk"]), ("web", ["web"]), ("", [])])
def test_panel_services(client, plesk, value, cut):
    plesk.update(switches=dict(panel_services=value))
    for name in ("web", "dns", "plesk"):
        if name in cut:
            with pytest.raises(requests.ConnectionError):
                client.manage((name, "restart"))
        else:
            assert client.manage((name, "restart")) == [("ok", None)]


def test_any_panel_service_may_take_the_panel_away(client, plesk):
    plesk.update(switches=dict(panel_services="web", restart_cuts_connection="down"))
    for operation in ("stop", "start"):
        with pytest.raises(requests.ConnectionError):
            client.manage(("web", operation))


@pytest.mark.parametrize("status", [502, 503, 504])
def test_panel_away_answer(client, plesk, status):
    plesk.update(switches=dict(restart_cuts_connection="down", panel_away_answer=status))
    with pytest.raises(requests.ConnectionError):
        client.manage(("plesk", "stop"))
    pages = [client.post(READ) for dummy in range(2)]
    assert [(page.status_code, page.text.count("<hr><center>nginx</center>")) for page in pages] == [(status, 1)] * 2
    plesk.reset()
    assert client.states()["plesk"] == "running"


def test_a_panel_that_is_away_for_panel_restart_seconds(client, plesk):
    plesk.update(switches=dict(restart_cuts_connection="down", panel_restart_seconds=0.3))
    for dummy in range(2):
        with pytest.raises(requests.ConnectionError):
            client.manage(("plesk", "restart"))
    time.sleep(0.3)
    assert client.states()["plesk"] == "running"
    with pytest.raises(requests.ConnectionError):
        client.manage(("plesk", "stop"))
    with pytest.raises(requests.ConnectionError):
        client.states()
    plesk.reset()
    assert client.states()["plesk"] == "running"
