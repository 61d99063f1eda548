# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""The operator ``server``: which answer belongs to which ``srv_man``, and what a list of services may look like."""

from __future__ import annotations

import pytest
from ansible_collections.community.plesk.plugins.module_utils._client import Client
from ansible_collections.community.plesk.plugins.module_utils._errors import PacketError, ResultError, TransportError
from ansible_collections.community.plesk.plugins.module_utils._operators import server
from ansible_collections.community.plesk.tests.unit.plugins.fake_plesk import READ, conversation, ok, refused, reply, states, write

OK = "<result><status>ok</status></result>"
ERROR = "<result><status>error</status><errcode>{0}</errcode></result>"


def services(answer):
    with conversation((READ, answer)) as plesk:
        return server.get_services_state(Client(plesk))


def answers(asked, *operations):
    """Return what each of so many ``srv_man`` is told: ok, an errcode, or nothing."""
    pairs = [("s{0}".format(number), "stop") for number in range(asked)]
    with conversation((write(*pairs), reply(*operations))) as plesk:
        told, seen = server.srv_man(Client(plesk), pairs)
    assert seen is None or isinstance(seen, list)
    return [answer and (answer.errcode or answer.ok) for answer in told]


@pytest.mark.parametrize(
    "asked, operations, told",
    [
        (2, [ok("s0"), refused(1013, "Gone")], [True, 1013]),
        # What an id in a result says does not count.
        (2, [refused(1013, "Gone", "s1"), ok("s0")], [1013, True]),
        (2, ["<srv_man/>", ok("s1")], [None, True]),
        (2, ["<srv_man>{0}{1}</srv_man>".format(OK, ERROR.format(1023))], [True, 1023]),
        # As old servers answer several operations.
        (3, ["<srv_man><result><status>ok</status><id>s0</id><id>s1</id></result></srv_man>", refused(1013, "Gone", "s2")], [True, True, 1013]),
    ],
)
def test_answers_belong_to_operations_by_their_position(asked, operations, told):
    assert answers(asked, *operations) == told


@pytest.mark.parametrize("operations", [[], ["<srv_man/>"], [states(web="running")]])
def test_a_packet_without_any_answer_is_no_answer(operations):
    with pytest.raises(PacketError, match=r"no result of server/srv_man"):
        answers(1, *operations)


def test_the_services_are_those_of_the_reading_that_succeeded():
    failed = "<get><result><status>error</status><errcode>1023</errcode></result></get>"
    with conversation((write(("web", "stop")), reply(failed, ok("web"), states(web="stopped"), failed))) as plesk:
        told, seen = server.srv_man(Client(plesk), [("web", "stop")])
    assert [(service.id, service.state) for service in seen] == [("web", "stopped")]
    assert [(answer.ok, answer.element) for answer in told] == [(True, None)]


def test_an_answer_carries_what_plesk_said():
    with conversation((write(("web", "stop")), reply(refused(1013, "Gone", "web")))) as plesk:
        (answer,), seen = server.srv_man(Client(plesk), [("web", "stop")])
    assert (answer.operation, answer.ok, answer.errcode, answer.errtext, seen) == ("server/srv_man", False, 1013, "Gone", None)


def test_children_of_srv_may_come_in_any_order():
    listed = "<srv><state> running </state><error/><id>web</id><title>Web</title></srv>"
    answer = reply("<get><result><status>ok</status><services_state>{0}</services_state></result></get>".format(listed))
    assert services(answer) == [server.Service("web", "Web", "running", None)]


@pytest.mark.parametrize("answer", [reply("<get/>"), "<packet><server/></packet>", reply("<get>{0}</get>".format(OK))])
def test_a_packet_without_services_state_is_an_error(answer):
    with pytest.raises(PacketError, match=r"^server/get came back without services_state; "):
        services(answer)


def test_a_service_without_an_id_is_passed_over():
    listed = "<srv><id/><state>running</state></srv><srv><state>running</state></srv><srv><id> web </id></srv><novelty/>"
    answer = reply("<get><result><status>ok</status><services_state>{0}</services_state></result></get>".format(listed))
    assert services(answer) == [server.Service("web", None, None, None)]


STRANGERS = [
    "<server><get_protos><result><status>ok</status><protos><proto>1.6.9.1</proto></protos></result></get_protos></server>",
    "<customer><get><result><status>ok</status><id>1</id></result></get></customer>",
    "<service-plan-addon><get><result><status>error</status><errcode>1013</errcode></result></get></service-plan-addon>",
]


def surrounded(answer, stranger):
    """Return the reply with results of another operation before and behind."""
    return answer.replace("<server>", stranger + "<server>", 1).replace("</packet>", stranger + "</packet>")


@pytest.mark.parametrize("stranger", STRANGERS)
def test_operations_that_nobody_asked_for_do_not_disturb(stranger):
    assert [service.id for service in services(surrounded(reply(states(web="running")), stranger))] == ["web"]
    answer = surrounded(reply(states(web="stopped")), stranger).replace("<server><get>", "<server>" + refused(1023, "No") + "<get>")
    with conversation((write(("web", "stop")), answer)) as plesk:
        told, seen = server.srv_man(Client(plesk), [("web", "stop")])
    assert ([answer.errcode for answer in told], [service.id for service in seen]) == ([1023], ["web"])


def test_the_first_result_of_get_counts():
    assert [service.id for service in services(reply(states(web="running"), states(dns="running")))] == ["web"]
    with pytest.raises(ResultError, match=r"server/get failed"):
        services(reply("<get>{0}</get>".format(ERROR.format(1023)), states(web="running")))


def test_results_of_a_packet_within_something_else_do_not_count():
    with pytest.raises(PacketError, match="root is html"):
        services("<html><packet><server><get>{0}</get></server></packet></html>".format(ERROR.format(1023)))


@pytest.mark.parametrize("repeat, requests", [(True, 3), (False, 1)])
@pytest.mark.usefixtures("clock")
def test_a_reading_is_repeated_only_if_it_may_be(repeat, requests):
    script = [(READ, TransportError("Reset", "connection"))] * requests
    with conversation(*script) as plesk, pytest.raises(TransportError):
        server.get_services_state(Client(plesk), timeout=7, repeat=repeat)
    assert plesk.timeouts == [7] * requests


def test_the_packet_that_writes_is_posted_on_a_fresh_connection():
    with conversation((READ, reply(states(web="running"))), (write(("web", "stop")), reply(ok("web")))) as plesk:
        services_of = Client(plesk)
        server.get_services_state(services_of)
        server.srv_man(services_of, [("web", "stop")])
    assert plesk.fresh == [False, True]


def test_what_people_read_of_a_service_gives_no_orders_to_a_terminal():
    srv = "<srv><id>web</id><title>&#x202e;&#x9b;31mWeb</title><state>running</state><error>two\nlines&#x85;</error></srv>"
    answer = reply("<get><result><status>ok</status><services_state>{0}</services_state></result></get>".format(srv))
    assert services(answer) == [server.Service("web", "\\u202e\\x9b31mWeb", "running", "two\\nlines\\x85")]
