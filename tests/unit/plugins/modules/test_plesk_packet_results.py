# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""What ``plesk_packet`` returns, and what it does when something goes wrong."""

from __future__ import annotations

import pytest
from ansible_collections.community.plesk.plugins.module_utils._errors import PacketError, TransportError
from ansible_collections.community.plesk.tests.unit.plugins.fake_plesk import conversation, refusal
from ansible_collections.community.plesk.tests.unit.plugins.packet_work import DELETE, DELETE_XML, DONE, PROTOCOLS, PROTOCOLS_XML, failed, packet, work

LOST = TransportError("The reply never came", "connection")
CUSTOMERS = {"customer/get": {"filter": {"login": ["jdoe", "acme"]}, "dataset": {"gen_info": None}}}
OK = dict(status="ok", errcode=None, errtext=None)
PROTOCOLS_DONE = "<get_protos>" + DONE.format("<protos><proto>1.6.9.0</proto></protos>") + "</get_protos>"

pytestmark = pytest.mark.usefixtures("clock")


def answered(*operators, asked=(CUSTOMERS,), **options):
    """Return what the task returns that gets this reply."""
    with conversation((None, packet(*operators))) as plesk:
        return work(plesk, *asked, **options)


def results(*operators, **options):
    """Return the results of each operation."""
    return [operation["results"] for operation in answered(*operators, **options)["operations"]]


def outcomes(returned):
    return [(operation["outcome"], operation["changed"]) for operation in returned["operations"]]


def test_results_have_the_types_of_the_schema():
    info = "<cr_date>2024-02-29</cr_date><cname/><pname>Jane</pname><login>007</login><status>16</status>"
    data = "<filter-id>jdoe</filter-id><id>5</id><data><gen_info>{0}</gen_info></data>".format(info)
    returned = answered("<customer><get>{0}</get></customer>".format(DONE.format(data)))
    assert returned == dict(
        changed=False,
        warnings=[],
        operations=[
            dict(
                operation="customer/get",
                outcome="done",
                changed=False,
                results=[
                    {
                        **OK,
                        "filter-id": "jdoe",
                        "id": 5,
                        "data": dict(gen_info=dict(cr_date="2024-02-29", cname=None, pname="Jane", login="007", status=16)),
                    }
                ],
            )
        ],
    )


def test_what_may_repeat_is_a_list_whether_one_came_or_none():
    both = [PROTOCOLS, PROTOCOLS]
    empty = "<get_protos>{0}</get_protos>".format(DONE.format("<protos/>"))
    assert results("<server>{0}{1}</server>".format(PROTOCOLS_DONE, empty), asked=both) == [
        [dict(OK, protos=dict(proto=["1.6.9.0"]))],
        [dict(OK, protos=dict(proto=[]))],
    ]


def test_an_operation_may_have_no_results():
    returned = answered("<customer><get/></customer>")
    assert outcomes(returned) == [("done", False)]
    assert returned["operations"][0]["results"] == []
    assert "failed" not in returned


def test_results_come_by_position_whatever_order_the_reply_has():
    deleted = "<customer><del>{0}</del></customer>"
    asked = [DELETE, PROTOCOLS, {"customer/del": {"filter": {"id": 7}}}]
    reply = "<server>{0}</server>".format(PROTOCOLS_DONE) + deleted.format(DONE.format("<id>5</id>")) + deleted.format(DONE.format("<id>7</id>"))
    identity = {"filter-id": None}
    assert results(reply, asked=asked) == [[dict(OK, id=5, **identity)], [dict(OK, protos=dict(proto=["1.6.9.0"]))], [dict(OK, id=7, **identity)]]


def test_results_that_stand_deeper_are_found():
    asked = {"mail/update": {"set": {"filter": {"site-id": 1, "mailname": {"name": "info"}}}}}
    reply = "<mail><update><set>{0}</set></update></mail>".format(DONE.format("<mailname><name>info</name></mailname>"))
    assert results(reply, asked=[asked]) == [[dict(OK, mailname=dict(name="info"))]]


def test_a_reply_without_a_result_is_one():
    reply = "<server><lic_get_info><key>PLSK.1</key><property><name>a</name><value>1</value></property></lic_get_info></server>"
    expected = dict(OK, key="PLSK.1", property=[dict(name="a", value="1")])
    assert results(reply, asked=[{"server/lic_get_info": {"license": None}}]) == [[expected]]


def test_what_the_schema_does_not_know_is_kept_and_what_does_not_fit_is_warned_of_once():
    odd = DONE.format("<id>nine</id><novel><a>1</a><a>2</a></novel><x/>")
    returned = answered("<customer><get>{0}{0}</get></customer>".format(odd))
    assert returned["operations"][0]["results"] == [{**OK, "filter-id": None, "id": "nine", "novel": dict(a=["1", "2"]), "x": None}] * 2
    assert returned["warnings"] == ["customer/get: id is 'nine', which is not a whole number from 1, so it stays text"]


def test_an_error_that_is_accepted_means_that_there_was_nothing_to_do():
    returned = answered("<customer><del>{0}{0}</del></customer>".format(failed(1013)), asked=[DELETE], accept_errcodes=[1007, 1013])
    assert outcomes(returned) == [("unchanged", False)]
    assert (returned["changed"], "failed" in returned) == (False, False)
    assert [result["errcode"] for result in returned["operations"][0]["results"]] == [1013, 1013]


def test_an_operation_of_which_something_was_done_is_a_change_though_the_rest_is_accepted():
    returned = answered("<customer><del>{0}{1}</del></customer>".format(DONE.format("<id>5</id>"), failed(1013)), asked=[DELETE], accept_errcodes=[1013])
    assert (outcomes(returned), returned["changed"]) == ([("done", True)], True)


def test_after_a_partial_failure_all_that_came_is_returned():
    asked = [DELETE, CUSTOMERS, PROTOCOLS]
    reply = "<customer><del>{0}{1}</del><get>{2}</get></customer><server>{3}</server>"
    returned = answered(reply.format(DONE.format("<id>5</id>"), failed(1023), failed(1013), PROTOCOLS_DONE), asked=asked)
    assert outcomes(returned) == [("failed", True), ("failed", False), ("done", False)]
    assert [len(operation["results"]) for operation in returned["operations"]] == [2, 1, 1]
    assert (returned["failed"], returned["changed"], returned["failure"], returned["errcode"], returned["errtext"]) == (True, True, "server", 1023, "No")
    assert returned["msg"].startswith("2 of 3 operations failed: customer/del failed: No (errcode 1023")


def test_a_write_that_the_server_passes_over_is_unanswered_and_a_failure():
    returned = answered("<server>{0}</server>".format(PROTOCOLS_DONE), asked=[PROTOCOLS, {"server/reboot": None}])
    assert outcomes(returned) == [("done", False), ("unanswered", False)]
    assert (returned["failure"], returned["msg"]) == ("protocol", "1 of 2 operations failed: server/reboot came back without a result")


@pytest.mark.parametrize("errcode, failure", [(1001, "authentication"), (1006, "permission"), (1014, "protocol"), (4711, "server")])
@pytest.mark.parametrize("asked", [[DELETE, PROTOCOLS], [PROTOCOLS]])
def test_a_packet_that_is_refused_as_a_whole_did_nothing(asked, errcode, failure):
    with conversation((None, refusal(errcode))) as plesk:
        returned = work(plesk, *asked)
    assert outcomes(returned) == [("unanswered", False)] * len(asked)
    assert (returned["failed"], returned["changed"], returned["failure"], returned["errcode"]) == (True, False, failure, errcode)


def test_a_read_is_repeated_on_any_connection():
    with conversation((packet(PROTOCOLS_XML), LOST), (packet(PROTOCOLS_XML), packet("<server>{0}</server>".format(PROTOCOLS_DONE)))) as plesk:
        assert outcomes(work(plesk, PROTOCOLS)) == [("done", False)]
    assert plesk.fresh == [False, False]


@pytest.mark.parametrize("lost", [LOST, PacketError("The reply is cut off")])
def test_a_packet_with_a_write_is_sent_once_and_what_became_of_it_is_unknown_if_its_answer_is_lost(lost):
    with conversation((packet(PROTOCOLS_XML, DELETE_XML), lost)) as plesk:
        returned = work(plesk, PROTOCOLS, DELETE)
    assert plesk.fresh == [True]
    assert outcomes(returned) == [("unanswered", False), ("unknown", True)]
    assert (returned["failed"], returned["changed"], returned["failure"]) == (True, True, lost.failure)
    assert returned["msg"] == (
        "1 of 2 operations failed: customer/del was sent, outcome unknown: {0}; look at the server before you run the task again".format(lost)
    )


def test_a_write_that_never_left_is_a_plain_failure():
    with conversation((packet(DELETE_XML), TransportError("Nobody listens", "connection", sent=False))) as plesk:
        assert work(plesk, DELETE) == dict(failed=True, msg="Nobody listens", failure="connection")


def test_check_mode_sends_the_reads_alone():
    with conversation((packet(PROTOCOLS_XML), packet("<server>{0}</server>".format(PROTOCOLS_DONE)))) as plesk:
        returned = work(plesk, DELETE, PROTOCOLS, {"server/reboot": None}, check_mode=True)
    assert outcomes(returned) == [("skipped", True), ("done", False), ("skipped", True)]
    assert returned["operations"][1]["results"] == [dict(OK, protos=dict(proto=["1.6.9.0"]))]
    assert (returned["changed"], "failed" in returned) == (True, False)
    assert returned["diff"] == dict(
        before="",
        after="""<packet>
  <customer>
    <del>
      <filter>
        <id>5</id>
        <id>6</id>
      </filter>
    </del>
  </customer>
  <server>
    <reboot/>
  </server>
</packet>
""",
    )


def test_check_mode_of_writes_alone_sends_nothing_and_of_reads_alone_changes_nothing():
    with conversation() as plesk:
        assert outcomes(work(plesk, DELETE, check_mode=True)) == [("skipped", True)]
    returned = answered("<server>{0}</server>".format(PROTOCOLS_DONE), asked=[PROTOCOLS], check_mode=True)
    assert (returned["changed"], "diff" in returned) == (False, False)


@pytest.mark.parametrize("options, reads", [(None, False), (dict(flush_selected_range=True), False), (dict(flush_selected_range=False), True)])
def test_the_event_log_is_read_in_check_mode_if_that_leaves_its_entries(options, reads):
    script = [(None, packet("<event_log><get>{0}</get></event_log>".format(DONE.format(""))))] if reads else []
    with conversation(*script) as plesk:
        assert outcomes(work(plesk, {"event_log/get": options and dict(options=options)}, check_mode=True)) == [("done", False) if reads else ("skipped", True)]
