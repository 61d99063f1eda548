# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""Services as the engine for changes sees them."""

from __future__ import annotations

import dataclasses

import pytest
from ansible_collections.community.plesk.plugins.module_utils._changes import change
from ansible_collections.community.plesk.plugins.module_utils._client import Client
from ansible_collections.community.plesk.plugins.module_utils._errors import StateError, TransportError
from ansible_collections.community.plesk.plugins.module_utils._operators.server import Service
from ansible_collections.community.plesk.plugins.module_utils._services.aims import AIMS
from ansible_collections.community.plesk.plugins.module_utils._services.services import Services, predict
from ansible_collections.community.plesk.tests.unit.plugins.fake_plesk import READ, conversation, ok, refused, reply, states, write

WEB = Service("web", "Web Server", "running", None)
STOPPED = dataclasses.replace(WEB, state="stopped")
BROKEN = dataclasses.replace(STOPPED, error="Port 80 in use")


def changing(state="stopped", before=WEB, after=STOPPED, name="web", **facts):
    return dataclasses.replace(change.plan(name, AIMS[state], before, AIMS[state].operation, after), **facts)


def services(plesk=None, ids=("dns", "web")):
    return Services(Client(plesk), ids)


def test_a_reading_gives_what_the_server_has_for_each_change_in_their_order():
    with conversation((READ, reply(states(web="running", dns="stopped")))) as plesk:
        found = services(plesk).read([changing(name="dns"), changing(name="gone"), changing()], 7)
    assert [service and service.id for service in found] == ["dns", None, "web"]
    assert plesk.timeouts == [7]


def test_a_reading_is_not_repeated_because_the_engine_reads_again():
    with conversation((READ, TransportError("Lost", "connection"))) as plesk, pytest.raises(TransportError):
        services(plesk).read([changing()], 7)


def test_all_operations_and_a_reading_are_one_packet():
    asked = write(("web", "stop"), ("dns", "restart"))
    with conversation((asked, reply(ok("web"), refused(1023, "No"), states(web="stopped")))) as plesk:
        results, found = services(plesk).send([changing(), changing("restarted", name="dns")])
    assert [result.errcode for result in results] == [None, 1023]
    assert [service and service.state for service in found] == ["stopped", None]


def test_services_that_could_not_be_read_afterwards_are_not_found_to_be_gone():
    with conversation((write(("web", "stop")), reply(ok("web")))) as plesk:
        assert services(plesk).send([changing()])[1] is None


@pytest.mark.parametrize(
    "state, found, agrees",
    [
        ("started", WEB, True),
        ("started", STOPPED, False),
        ("stopped", STOPPED, True),
        ("stopped", dataclasses.replace(WEB, state="none"), True),
        ("stopped", None, False),
        ("restarted", STOPPED, False),
    ],
)
def test_a_service_agrees_if_its_state_satisfies_the_operation(state, found, agrees):
    assert services().agrees(changing(state), found) is agrees


@pytest.mark.parametrize("state, proves", [("started", True), ("stopped", True), ("restarted", False), ("restarted_if_running", False)])
def test_a_state_proves_any_operation_but_a_restart(state, proves):
    assert services().proves(changing(state)) is proves


def test_the_diff_shows_states_and_whether_a_service_was_restarted():
    assert services().compare(changing()) == (dict(state="running"), dict(state="stopped"))
    restarted = dict(state="running", restarted=False), dict(state="running", restarted=True)
    assert services().compare(changing("restarted", after=WEB)) == restarted


@pytest.mark.parametrize("before, after, title", [(WEB, STOPPED, "Web Server"), (None, WEB, "Web Server"), (None, None, None)])
def test_an_entry_has_the_title(before, after, title):
    assert services().identify(changing(before=before, after=after)) == dict(title=title)


@pytest.mark.parametrize("found, word", [(WEB, "running"), (None, "not listed by the server")])
def test_a_state_has_a_word(found, word):
    assert services().name_state(changing(), found) == word


@pytest.mark.parametrize("found, words", [(BROKEN, ', and it reports "Port 80 in use"'), (STOPPED, ""), (None, "")])
def test_what_a_service_reports_is_quoted(found, words):
    assert services().quote(changing(), found) == words


@pytest.mark.parametrize(
    "made, warnings",
    [
        (changing(), []),
        (changing(after=BROKEN), ["Service web is stopped, but reports: Port 80 in use"]),
        (changing(after=BROKEN, error=StateError("still", "timeout")), []),
        (changing("restarted", name="fail2ban", after=WEB), ["Restarting fail2ban may lift the bans that are in force"]),
        (changing("restarted_if_running", name="fail2ban", after=WEB), ["Restarting fail2ban may lift the bans that are in force"]),
        (changing("stopped", name="fail2ban"), []),
        (change.keep("fail2ban", AIMS["restarted_if_running"], STOPPED), []),
        (changing(after=None), []),
    ],
)
def test_what_a_service_reports_although_it_is_as_asked_and_side_effects_are_warned_of(made, warnings):
    assert list(services().warn(made)) == warnings


@pytest.mark.parametrize(
    "before, ids, words", [(None, ("dns", "web"), "the services it has are dns, web; "), (None, (), "the services it has are none; "), (WEB, ("web",), "")]
)
def test_where_a_service_is_lacking_those_that_there_are_help(before, ids, words):
    assert services(ids=ids).explain_refusals([changing(before=before)]) == words


def test_a_prediction_does_not_know_what_a_service_will_report():
    assert predict(BROKEN, "running") == WEB
