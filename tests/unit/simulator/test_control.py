# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""The control path and the log: everything can be seen but credentials."""

from __future__ import annotations

import pytest
import requests

READ = "<packet><server><get><services_state/></get></server></packet>"
STOP = "<packet><server><srv_man><id>web</id><operation>stop</operation></srv_man></server></packet>"


@pytest.fixture
def control(plesk):
    """Order something of the control path."""

    def order(method, path, document=None):
        return requests.request(method, "http://%s:%d/simulator/%s" % (plesk.host, plesk.plain_port, path), json=document, timeout=5)

    return order


def test_the_log_shows_requests_in_order(client, control):
    client.post(READ, tls=True, User__Agent="test/1")
    client.post(STOP)
    first, second = control("GET", "log").json()
    assert (first["number"], first["connection"], first["tls"], first["method"], first["path"]) == (1, 1, True, "POST", "/enterprise/control/agent.php")
    assert (first["user_agent"], first["packet"], first["operations"], first["write"]) == ("test/1", READ, ["server/get"], False)
    assert (first["status"], first["fault"]) == (200, None)
    assert (second["number"], second["connection"], second["tls"], second["operations"], second["write"]) == (2, 2, False, ["server/srv_man"], True)
    assert control("GET", "counters").json() == {"connections": 2, "requests": 2, "writes": 1}


def test_the_log_never_holds_credentials(client, plesk, control):
    packet = "<packet><server><set><password>Hidden-One</password><smtp_password x='y'><![CDATA[Hidden<Two]]></smtp_password></set></server>"
    packet += "<!-- %s %s --></packet>" % (plesk.password, plesk.secret_key)
    client.post(
        packet,
        HTTP_AUTH_LOGIN="admin",
        HTTP_AUTH_PASSWD=plesk.password,
        Authorization="Basic SGlkZGVuVHdv",
        X__Other=plesk.password,
        Cookie="session=HiddenThree",
    )
    text = control("GET", "log").text
    for secret in (plesk.password, plesk.secret_key, "Hidden-One", "Hidden<Two", "SGlkZGVuVHdv", "HiddenThree"):
        assert secret not in text
    headers = control("GET", "log").json()[0]["headers"]
    assert headers["KEY"] == headers["HTTP_AUTH_PASSWD"] == headers["Authorization"] == headers["Cookie"] == "********"
    assert headers["HTTP_AUTH_LOGIN"] == "admin"


def test_the_state_can_be_seen_and_changed(client, plesk, control):
    change = {"services": [{"id": "web", "title": "Web", "state": "stopped"}], "switches": {"reply_version": "absent"}}
    assert control("PUT", "state", change).json() == {"ok": True}
    assert client.states() == {"web": "stopped"}
    client.manage(("web", "start"))
    state = control("GET", "state").json()
    assert state["services"] == [{"id": "web", "title": "Web", "state": "running"}]
    assert state["switches"]["reply_version"] == "absent"
    assert plesk.password not in str(state)
    assert plesk.secret_key not in str(state)


@pytest.mark.parametrize(
    "change",
    [
        {"nonsense": 1},
        {"services": {}},
        {"services": ["web"]},
        {"panel": {"colour": 1}},
        {"switches": {"colour": 1}},
        {"accounts": [{"login": "x"}]},
        {"addon_plans": [{"id": 1, "name": "x", "owner": "admin", "limits": 3}]},
        {"accounts": [{"login": "x", "password": "x", "role": "root", "id": 1}]},
        [1],
    ],
)
def test_a_wrong_state_is_refused_with_a_sentence(client, control, change):
    response = control("PUT", "state", change)
    assert response.status_code == 400
    assert len(response.json()["error"]) > 15
    assert client.states()["web"] == "running"


def test_reset_goes_back_to_the_start(client, plesk, control):
    plesk.arm("html", times=0)
    plesk.update(switches={"reply_version": "absent"})
    client.post(STOP)
    control("POST", "reset")
    assert plesk.log == []
    assert plesk.counters == {"connections": 0, "requests": 0, "writes": 0}
    assert client.ask(READ).get("version") == "1.6.9.1"
    assert client.states()["web"] == "running"


def test_faults_can_be_armed_listed_and_forgotten(client, control):
    control("POST", "faults", [{"fault": "html", "status": 503, "times": 2}, {"fault": "delay"}])
    assert client.post(READ).status_code == 503
    assert [(fault["fault"], fault["times"]) for fault in control("GET", "faults").json()] == [("html", 1), ("delay", 1)]
    control("DELETE", "faults")
    assert client.post(READ).status_code == 200
    assert control("POST", "faults", {"fault": "nonsense"}).status_code == 400


def test_the_control_path_is_not_counted(client, plesk, control):
    for dummy in range(3):
        control("GET", "counters")
    client.post(READ)
    assert plesk.counters == {"connections": 1, "requests": 1, "writes": 0}


def test_unknown_orders_name_the_known_ones(control):
    response = control("GET", "nonsense")
    assert response.status_code == 404
    assert "PUT /simulator/state" in response.json()["error"]
    assert control("POST", "log").status_code == 404
