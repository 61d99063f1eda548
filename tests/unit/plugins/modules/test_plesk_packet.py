# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""What ``plesk_packet`` sends and returns."""

from __future__ import annotations

import json

import pytest
from ansible_collections.community.plesk.plugins.module_utils import _client
from ansible_collections.community.plesk.plugins.module_utils._errors import OptionError, PleskError, TransportError
from ansible_collections.community.plesk.plugins.modules import plesk_packet
from ansible_collections.community.plesk.plugins.plugin_utils import _in_process
from ansible_collections.community.plesk.tests.unit.plugins.fake_plesk import conversation, refusal
from ansible_collections.community.plesk.tests.unit.plugins.run_module import run_module

OK = "<result><status>ok</status></result>"
CUSTOMER = "<customer><get><filter><login>jdoe</login></filter><dataset><gen_info/></dataset></get></customer>"
ASK_CUSTOMER = {"customer/get": {"dataset": {"gen_info": None}, "filter": {"login": "jdoe"}}}
ADD = {"customer/add": {"gen_info": {"pname": "Jane", "login": "jdoe", "passwd": "S3cret&Pass"}}}
ADDED = "<customer><add><gen_info><pname>Jane</pname><login>jdoe</login><passwd>S3cret&amp;Pass</passwd></gen_info></add></customer>"
LOST = TransportError("The reply never came", "connection")


def packet(inside):
    return "<packet>{0}</packet>".format(inside)


def error(errcode, errtext="Refused"):
    return "<result><status>error</status><errcode>{0}</errcode><errtext>{1}</errtext></result>".format(errcode, errtext)


def run(plesk, *operations, check_mode=False, **changes):
    params = dict(dict(operations=list(operations) or None, xml=None, accept_errcodes=[], unknown="fail", empty_filter="fail"), **changes)
    return plesk_packet.work(params, _client.Client(plesk), check_mode)


def ask(request, answer, *operations, **changes):
    """Return what the module returns when this answer comes to this request."""
    with conversation((packet(request), answer if isinstance(answer, Exception) else packet(answer))) as plesk:
        return run(plesk, *operations, **changes)


def refuse(*operations, **changes):
    """Return why nothing is sent."""
    with conversation() as plesk, pytest.raises(OptionError) as caught:
        run(plesk, *operations, **changes)
    return str(caught.value)


class TestWhatIsSent:
    def test_elements_come_in_the_order_of_the_schema_and_lists_repeat(self):
        request = "<customer><get><filter><login>jdoe</login><login>acme</login></filter><dataset><gen_info/><stat/></dataset></get></customer>"
        content = {"dataset": {"stat": None, "gen_info": True}, "filter": {"login": ["jdoe", "acme"]}}
        ask(request, "<customer><get/></customer>", {"customer/get": content})

    def test_neighbours_share_an_operator_and_others_begin_a_new_one(self):
        request = "<server><get><gen_info/></get><get_protos/></server>{0}<server><get_protos/></server>".format(CUSTOMER)
        answer = "<server><get>{0}</get><get_protos>{0}</get_protos></server><customer><get/></customer><server><get_protos>{0}</get_protos></server>".format(
            OK
        )
        returned = ask(request, answer, {"server/get": {"gen_info": None}}, {"server/get_protos": None}, ASK_CUSTOMER, {"server/get_protos": None})
        assert [len(operation["results"]) for operation in returned["operations"]] == [1, 1, 0, 1]

    def test_an_operator_that_holds_one_operation_is_repeated(self):
        each = "<db_server><get-supported-types/></db_server>"
        answer = "<db_server><get-supported-types>{0}</get-supported-types></db_server>".format(OK)
        assert len(ask(each * 2, answer * 2, {"db_server/get-supported-types": None}, {"db_server/get-supported-types": None})["operations"]) == 2

    def test_booleans_are_those_of_xml(self):
        permission = "<permission><name>a</name><value>true</value></permission>"
        request = "<service-plan><set><filter><name>p</name></filter><permissions>{0}</permissions></set></service-plan>".format(permission)
        content = {"filter": {"name": "p"}, "permissions": {"permission": {"name": "a", "value": True}}}
        ask(request, "<service-plan><set>{0}</set></service-plan>".format(OK), {"service-plan/set": content})

    def test_what_is_not_known_is_sent_last_if_the_task_says_so(self):
        request = "<customer><get><filter/><dataset><gen_info/><novelty/></dataset></get></customer>"
        content = {"filter": None, "dataset": {"novelty": None, "gen_info": None}}
        ask(request, "<customer><get/></customer>", {"customer/get": content}, unknown="send")


class TestWhatIsRefused:
    def test_all_faults_are_told_at_once_with_their_paths_and_the_nearest_names(self):
        told = refuse({"customer/get": {"datset": {}}}, {"webspace/gte": {}}, {"custmer/get": {}}, {"customer/add": {"gen_info": {"login": "x"}}})
        assert "customer/get: datset is not known, did you mean dataset?" in told
        assert "did you mean get?" in told
        assert "did you mean customer?" in told
        assert "customer/add: gen_info.pname is missing" in told

    @pytest.mark.parametrize("item", ["customer/get", {"customer": {}}, {"customer/get": {}, "server/get": {}}, {}])
    def test_an_item_has_one_key_with_a_slash(self, item):
        assert "item 1 of operations is not a mapping with one key like customer/get" in refuse(item)

    @pytest.mark.parametrize("content", [{}, {"filter": None}, {"filter": {}}])
    def test_a_write_for_all_objects(self, content):
        assert "filter" in refuse({"customer/del": content})

    def test_an_empty_filter_of_a_write_is_sent_if_the_task_says_so(self):
        request = "<customer><del><filter/></del></customer>"
        ask(request, "<customer><del>{0}</del></customer>".format(OK), {"customer/del": {"filter": None}}, empty_filter="send")

    def test_an_empty_list(self):
        with conversation() as plesk, pytest.raises(OptionError, match="operations is an empty list"):
            run(plesk, operations=[])


class TestXml:
    @pytest.mark.parametrize(
        "xml",
        [
            packet(CUSTOMER),
            CUSTOMER,
            "<?xml version='1.0' encoding='UTF-8'?>\n" + packet(CUSTOMER),
            "\ufeff  " + packet("<!-- ours -->" + CUSTOMER),
        ],
    )
    def test_it_is_sent_with_and_without_a_packet_around_it(self, xml):
        ask(CUSTOMER, "<customer><get/></customer>", xml=xml)

    def test_several_operators_need_no_root(self):
        server = "<server><get_protos/></server>"
        answer = "<customer><get/></customer><server><get_protos>{0}</get_protos></server>".format(OK)
        assert len(ask(CUSTOMER + server, answer, xml=CUSTOMER + server)["operations"]) == 2

    def test_its_version_is_asked_for(self):
        versioned = '<packet version="1.6.7.0">{0}</packet>'.format(CUSTOMER)
        with conversation((versioned, packet("<customer><get/></customer>"))) as plesk:
            run(plesk, xml=versioned)

    @pytest.mark.parametrize(
        "xml, why",
        [
            ("<packet><customer>", "xml is not well-formed"),
            ("<!DOCTYPE packet><packet/>", "xml"),
            ("<packet/>", "holds no operation"),
            ("", "holds no operation"),
            ("<packet><customer><get><dataset/><filter/></get></customer></packet>", "stands too late"),
            ("<packet><customer><del><filter/></del></customer></packet>", "means all objects"),
        ],
    )
    def test_what_cannot_be_sent_is_refused(self, xml, why):
        assert why in refuse(xml=xml)


class TestWhatComesBack:
    def test_values_are_typed_and_what_may_repeat_is_a_list(self):
        data = "<data><gen_info><cr_date>2026-11-28</cr_date><pname>Jane</pname><login>jdoe</login><status>0</status></gen_info></data>"
        answer = "<customer><get><result><status>ok</status><filter-id>jdoe</filter-id><id>5</id>{0}</result></get></customer>".format(data)
        (operation,) = ask(CUSTOMER, answer, ASK_CUSTOMER)["operations"]
        assert (operation["operation"], operation["outcome"], operation["changed"]) == ("customer/get", "done", False)
        (result,) = operation["results"]
        assert (result["status"], result["errcode"], result["errtext"], result["id"], result["filter-id"]) == ("ok", None, None, 5, "jdoe")
        assert result["data"]["gen_info"]["pname"] == "Jane"

    def test_results_that_stand_deeper_are_found(self):
        request = (
            "<mail><update><set><filter><site-id>1</site-id><mailname><name>jane</name><password><value>S3cretPass</value>"
            "<type>plain</type></password></mailname></filter></set></update></mail>"
        )
        content = {"set": {"filter": {"site-id": 1, "mailname": {"name": "jane", "password": {"value": "S3cretPass", "type": "plain"}}}}}
        answer = "<mail><update><set><result><status>ok</status><mailname><id>3</id><name>jane</name></mailname></result></set></update></mail>"
        (operation,) = ask(request, answer, {"mail/update": content})["operations"]
        assert (operation["outcome"], operation["changed"], len(operation["results"])) == ("done", True, 1)

    def test_an_accepted_errcode_means_that_there_was_nothing_to_do(self):
        returned = ask(ADDED, "<customer><add>{0}</add></customer>".format(error(1007)), ADD, accept_errcodes=[1007])
        assert "failed" not in returned
        assert (returned["changed"], returned["operations"][0]["outcome"]) == (False, "unchanged")

    def test_a_partial_failure_keeps_what_came_back_and_has_the_code_of_the_first(self):
        answer = "<customer><add>{0}</add></customer><customer><get>{1}</get></customer>".format(OK, error(1013, "No such client"))
        returned = ask(ADDED.replace("</customer>", "") + CUSTOMER.replace("<customer>", ""), answer, ADD, ASK_CUSTOMER)
        assert (returned["failed"], returned["changed"], returned["errcode"], returned["failure"]) == (True, True, 1013, "server")
        assert returned["msg"] == "1 of 2 operations failed: customer/get failed: No such client (errcode 1013)"
        assert [operation["outcome"] for operation in returned["operations"]] == ["done", "failed"]

    def test_a_packet_that_is_refused_did_nothing(self):
        with conversation((packet(ADDED), refusal(1006))) as plesk:
            returned = run(plesk, ADD)
        assert (returned["failed"], returned["changed"], returned["failure"], returned["errcode"]) == (True, False, "permission", 1006)
        assert returned["operations"] == [dict(operation="customer/add", outcome="unanswered", changed=False, results=[])]

    def test_an_operation_that_the_server_went_past_is_unanswered(self):
        returned = ask(ADDED, "<customer/>", ADD)
        assert (returned["failed"], returned["failure"], returned["operations"][0]["outcome"]) == (True, "protocol", "unanswered")


class TestLostAnswers:
    def test_a_write_is_sent_once_on_a_connection_of_its_own_and_its_outcome_is_unknown(self):
        with conversation((packet(ADDED), LOST)) as plesk:
            returned = run(plesk, ADD)
        assert plesk.fresh == [True]
        assert (returned["failed"], returned["changed"], returned["failure"]) == (True, True, "connection")
        assert returned["operations"][0]["outcome"] == "unknown"
        assert "customer/add was sent, outcome unknown" in returned["msg"]

    def test_a_reading_is_repeated(self, monkeypatch):
        monkeypatch.setattr(_client, "REPEAT_PAUSES", (0, 0))
        with conversation((packet(CUSTOMER), LOST), (packet(CUSTOMER), packet("<customer><get/></customer>"))) as plesk:
            assert "failed" not in run(plesk, ASK_CUSTOMER)
        assert plesk.fresh == [False, False]

    def test_a_packet_that_never_left_is_a_plain_failure(self):
        unsent = TransportError("Cannot reach it", "connection", sent=False)
        with conversation((packet(ADDED), unsent)) as plesk, pytest.raises(PleskError, match="Cannot reach it"):
            run(plesk, ADD)


class TestCheckMode:
    def test_only_what_reads_is_sent(self):
        returned = ask(CUSTOMER, "<customer><get/></customer>", ADD, ASK_CUSTOMER, check_mode=True)
        assert [(operation["outcome"], operation["changed"]) for operation in returned["operations"]] == [("skipped", True), ("done", False)]
        assert returned["changed"] is True

    def test_without_a_reading_nothing_is_sent_and_the_diff_shows_the_packet(self):
        with conversation() as plesk:
            returned = run(plesk, ADD, check_mode=True)
        assert returned["diff"]["before"] == ""
        assert "    <add>\n      <gen_info>\n        <pname>Jane</pname>" in returned["diff"]["after"]


class TestSecrets:
    """What is sent as a password is masked in all that is shown."""

    @pytest.mark.parametrize("how", [dict(operations=[ADD]), dict(xml=packet(ADDED)), dict(xml=packet(ADDED)[:-20]), dict(operations=[json.dumps(ADD)])])
    @pytest.mark.parametrize("_ansible_check_mode", [True, False])
    def test_the_module_shows_none(self, monkeypatch, how, _ansible_check_mode):
        echo = "<customer><add>{0}</add></customer>".format(error(1019, "S3cret&amp;Pass is a weak password"))
        options = dict(how, _ansible_check_mode=_ansible_check_mode, _ansible_verbosity=3)
        returned = run_module(monkeypatch, plesk_packet, Echo(packet(echo)), **options)
        shown = json.dumps(returned)
        assert "S3cret" not in shown, shown

    @pytest.mark.parametrize("how", [dict(operations=[ADD]), dict(xml=packet(ADDED)), dict(xml=packet(ADDED)[:-20]), dict(operations=["customer/add"])])
    def test_nor_does_the_task_in_the_process_of_ansible(self, monkeypatch, how):
        monkeypatch.setattr(plesk_packet, "work", lambda *dummy: dict(changed=True, said="S3cret&amp;Pass", diff=dict(before="", after=packet(ADDED))))
        returned = _in_process.task_result(plesk_packet, dict(how, secret_key="sesame-open-up"), False, 3, "plesk_packet")
        assert "S3cret&" not in json.dumps(returned["invocation"])

    def test_what_the_server_makes_is_returned(self):
        answer = "<secret_key><create><result><status>ok</status><key>made-by-the-server</key></result></create></secret_key>"
        (operation,) = ask("<secret_key><create/></secret_key>", answer, {"secret_key/create": None})["operations"]
        assert operation["results"][0]["key"] == "made-by-the-server"


class Echo:
    """A transport that gives one answer to everything."""

    def __init__(self, answer):
        self.answer = answer

    def post(self, packet, timeout=None, fresh=False):
        yield self.answer.encode()
