# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""Services have a will of their own where a test wants it."""

from __future__ import annotations

import pytest


def service(**facts):
    """Return one service as the state wants it."""
    return [dict({"id": "web", "title": "Web Server (Apache)"}, **facts)]


def test_start_stop_and_restart_do_what_they_say(client, plesk):
    assert client.manage(("web", "stop"), ("postgresql", "start"), ("dns", "restart")) == [("ok", None)] * 3
    states = client.states()
    assert (states["web"], states["postgresql"], states["dns"]) == ("stopped", "running", "running")


def test_an_operation_that_fails(client, plesk):
    plesk.update(services=service(fails={"stop": {"errcode": 1023, "errtext": "unit is masked"}, "restart": {}}))
    assert client.manage(("web", "stop"), ("web", "restart"), ("web", "start")) == [("error", "1023"), ("error", "1023"), ("ok", None)]
    assert plesk.service("web").state == "running"


def test_a_service_that_sticks(client, plesk):
    plesk.update(services=service(sticks=True))
    assert client.manage(("web", "stop")) == [("ok", None)]
    assert client.states() == {"web": "running"}


def test_a_service_that_flaps(client, plesk):
    plesk.update(services=service(flaps=True))
    assert [client.states()["web"] for dummy in range(4)] == ["running", "stopped", "running", "stopped"]


def test_reading_in_the_same_packet_sees_what_was_just_done(client):
    reply = client.ask("<packet><server><srv_man><id>web</id><operation>stop</operation></srv_man><get><services_state/></get></server></packet>")
    assert [operation.tag for operation in reply.find("server")] == ["srv_man", "get"]
    assert reply.findtext("server/get/result/services_state/srv/state") == "stopped"


@pytest.mark.parametrize("facts", [{"state": "up"}, {"fails": {"reload": {}}}, {"nonsense": 1}])
def test_a_wrong_service_is_refused_and_changes_nothing(plesk, facts):
    with pytest.raises(ValueError, match="Service"):
        plesk.update(services=service(**facts))
    assert plesk.service("dns").state == "running"


def test_an_unknown_service_is_a_key_error(plesk):
    with pytest.raises(KeyError):
        plesk.service("mysql")
