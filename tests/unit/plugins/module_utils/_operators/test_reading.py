# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""Several readings in one packet: how it is built, and whose results are whose."""

from __future__ import annotations

import pytest
from ansible_collections.community.plesk.plugins.module_utils._client import Client
from ansible_collections.community.plesk.plugins.module_utils._errors import PacketError, ResultError, TransportError
from ansible_collections.community.plesk.plugins.module_utils._operators.reading import Reading, read, read_all
from ansible_collections.community.plesk.plugins.module_utils._packet.xml import E, text_of
from ansible_collections.community.plesk.tests.unit.plugins.fake_plesk import BreaksOff, conversation, refusal

PACKET = "<packet><dns><get/><get/></dns><ip><get/></ip></packet>"
REPLY = "<packet><dns>{0}{1}</dns><ip>{2}</ip></packet>"


def result(*ids, status="ok"):
    return "".join("<result><status>{0}</status><errcode>1013</errcode><id>{1}</id></result>".format(status, number) for number in ids)


def get(*ids, **facts):
    return "<get>{0}</get>".format(result(*ids, **facts))


def ids(results):
    found = []
    for one in results:
        if not one.ok:
            raise one.error("server")
        found.append(text_of(one.element, "id"))
    return found


def first(results):
    return text_of(next(results).element, "id")


def readings(collect=ids, optional=False):
    return [Reading(operator, E.get(), collect, optional) for operator in ("dns", "dns", "ip")]


def answers(reply, *changes, **more):
    with conversation((PACKET, reply)) as plesk:
        return read_all(Client(plesk), readings(*changes, **more))


def test_each_reading_gets_its_own_results_from_one_packet():
    told = answers(REPLY.format(get(1, 2), get(), get(3)))
    assert [answer.data for answer in told] == [["1", "2"], [], ["3"]]


def test_what_a_reading_leaves_is_not_given_to_the_next():
    told = answers(REPLY.format(get(1, 2, 3), get(4), get(5, 6)), first)
    assert [answer.data for answer in told] == ["1", "4", "5"]


def test_results_of_operations_that_nobody_asked_for_are_passed_over():
    strange = "<ui><get-navigation>{0}</get-navigation></ui>".format(result(9))
    reply = "<packet>{0}<dns>{1}<add>{2}</add>{1}</dns>{0}<ip>{1}{1}</ip>{0}</packet>".format(strange, get(1), result(8))
    assert [answer.data for answer in answers(reply)] == [["1"], ["1"], ["1"]]


def test_an_error_of_one_reading_is_its_own():
    told = answers(REPLY.format(get(1), get(2, 3, status="error"), get(4)))
    assert [answer.data for answer in told] == [["1"], None, ["4"]]
    with pytest.raises(ResultError, match=r"^dns/get failed: "):
        told[1].get()


def test_what_was_not_answered_is_an_error_of_its_own():
    told = answers("<packet><dns>{0}</dns></packet>".format(get(1)))
    assert told[0].get() == ["1"]
    for answer, name in zip(told[1:], ("dns/get", "ip/get")):
        with pytest.raises(PacketError, match=r"^{0} was not answered; ".format(name)):
            answer.get()


def test_what_is_optional_may_go_unanswered():
    assert [answer.get() for answer in answers("<packet/>", optional=True)] == [[], [], []]


def test_the_operators_of_a_reply_may_come_apart():
    assert [answer.get() for answer in answers("<packet><dns>{0}</dns><dns>{0}</dns><ip>{0}</ip></packet>".format(get(1)))] == [["1"]] * 3


def test_results_in_another_order_are_not_mistaken_for_none():
    with pytest.raises(PacketError, match=r"^The reply answers dns/get too late; "):
        answers("<packet><ip>{0}</ip><dns>{0}{0}</dns></packet>".format(get(1)))


def test_a_packet_that_is_refused_has_no_answers():
    with pytest.raises(ResultError) as caught:
        answers(refusal(1014, "No"))
    assert (caught.value.errcode, b"<dns>" in caught.value.request) == (1014, True)


@pytest.mark.parametrize("reply", ["<packet><dns><get>{0}".format(result(1)), "<packet><dns><get><result><status>busy</status></result></get></dns></packet>"])
def test_a_reply_that_breaks_is_no_error_of_one_reading(reply):
    with pytest.raises(PacketError):
        answers(reply)


@pytest.mark.usefixtures("clock")
def test_every_attempt_collects_anew():
    broken = "<packet><dns><get>{0}#".format(result(1).replace("<id>", " " * 64 + "<id>"))
    plesk = BreaksOff((PACKET, broken), (PACKET, REPLY.format(get(2), get(3), get(4))))
    assert [answer.data for answer in read_all(Client(plesk), readings())] == [["2"], ["3"], ["4"]]


@pytest.mark.usefixtures("clock")
def test_a_single_reading_returns_its_data_and_is_repeated_unless_told_otherwise():
    lost = ("<packet><ip><get/></ip></packet>", TransportError("Lost", "connection"))
    with conversation(lost, (lost[0], "<packet><ip>{0}</ip></packet>".format(get(7)))) as plesk:
        assert read(Client(plesk), readings()[2]) == ["7"]
    with conversation(lost) as plesk, pytest.raises(TransportError):
        read(Client(plesk), readings()[2], 5, repeat=False)
    assert plesk.timeouts == [5]


def test_the_error_of_a_single_reading_has_the_packet():
    with conversation((None, "<packet><ip>{0}</ip></packet>".format(get(7, status="error")))) as plesk, pytest.raises(ResultError) as caught:
        read(Client(plesk), readings()[2])
    assert b"<ip><get/></ip>" in caught.value.request
