# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""What ``plesk_service`` sends and returns, for every state it can be asked for and every state a service can be in."""

from __future__ import annotations

import itertools

import pytest
from ansible_collections.community.plesk.plugins.module_utils import _client
from ansible_collections.community.plesk.plugins.module_utils._errors import OptionError, PacketError, PleskError, TransportError
from ansible_collections.community.plesk.plugins.module_utils._services.aims import AIMS
from ansible_collections.community.plesk.plugins.modules import plesk_service
from ansible_collections.community.plesk.tests.unit.plugins.fake_plesk import READ, conversation, ok, refusal, refused, reply, states, write

KEYS = ["name", "title", "before", "after", "operation", "changed", "failed", "outcome", "errcode", "errtext"]


pytestmark = pytest.mark.usefixtures("clock")


def options(**changes):
    defaults = dict(name=None, state=None, services=None, missing="fail", wait=True, wait_timeout=60, timeout=30, protocol_version=None)
    return dict(defaults, **changes)


def run(plesk, check_mode=False, **changes):
    asked = options(**changes)
    return plesk_service.work(asked, _client.Client(plesk, asked["protocol_version"]), check_mode)


def fail(plesk, check_mode=False, **changes):
    try:
        returned = run(plesk, check_mode, **changes)
    except PleskError as error:
        returned = error.facts()
    assert returned["failed"] is True
    return returned


def lost(failure="connection"):
    return TransportError("The reply never came", failure, sent=True)


# state asked for, state before, operation, state after; None for a state before: the server does not know the service
TABLE = [
    ("started", "running", None, "running"),
    ("started", "stopped", "start", "running"),
    ("stopped", "running", "stop", "stopped"),
    ("stopped", "stopped", None, "stopped"),
    ("stopped", "none", None, "none"),
    ("restarted", "running", "restart", "running"),
    ("restarted", "stopped", "restart", "running"),
    ("restarted_if_running", "running", "restart", "running"),
    ("restarted_if_running", "stopped", None, "stopped"),
    ("restarted_if_running", "none", None, "none"),
]
IMPOSSIBLE = [
    ("started", "none"),
    ("restarted", "none"),
    ("started", None),
    ("stopped", None),
    ("restarted", None),
    ("restarted_if_running", None),
]


@pytest.mark.parametrize("state, before, operation, after", TABLE)
def test_a_service_is_led_to_its_state_with_one_read_and_at_most_one_write(state, before, operation, after):
    script = [(READ, reply(states(dns="running", web=before)))]
    if operation:
        script.append((write(("web", operation)), reply(ok("web"), states(dns="running", web=after))))
    with conversation(*script) as plesk:
        returned = run(plesk, name=["web"], state=state)
    assert returned["changed"] is bool(operation)
    assert returned["services"] == [
        dict(
            name="web",
            title="The web server",
            before=before,
            after=after,
            operation=operation,
            changed=bool(operation),
            failed=False,
            outcome="done" if operation else "unchanged",
            errcode=None,
            errtext=None,
        )
    ]


@pytest.mark.parametrize("state, before, operation, after", TABLE)
def test_check_mode_predicts_what_the_real_run_returns_and_sends_no_srv_man(state, before, operation, after):
    first = (READ, reply(states(dns="running", web=before)))
    with conversation(first) as plesk:
        predicted = run(plesk, check_mode=True, name=["web"], state=state)
    script = [first, (write(("web", operation)), reply(ok("web"), states(web=after)))] if operation else [first]
    with conversation(*script) as plesk:
        assert predicted == run(plesk, name=["web"], state=state)


@pytest.mark.parametrize("check_mode", [False, True])
@pytest.mark.parametrize("state, before", IMPOSSIBLE)
def test_a_service_the_server_lacks_fails_the_task_before_anything_is_sent(state, before, check_mode):
    services = dict(dns="running", smtp="running", **({"web": before} if before else {}))
    with conversation((READ, reply(states(**services)))) as plesk:
        failed = fail(plesk, check_mode, services=[dict(name="web", state=state), dict(name="dns", state="stopped")])
    assert failed["failure"] == "service"
    assert failed["changed"] is False
    assert "errcode" not in failed
    assert [(service["name"], service["outcome"], service["operation"], service["changed"]) for service in failed["services"]] == [
        ("web", "failed", None, False),
        ("dns", "skipped", None, False),
    ]
    assert [service["after"] for service in failed["services"]] == [before, "running"]


@pytest.mark.parametrize("check_mode", [False, True])
@pytest.mark.parametrize("state, before", IMPOSSIBLE)
def test_a_service_the_server_lacks_is_passed_over_if_the_task_says_so(state, before, check_mode):
    services = dict(dns="running", **({"web": before} if before else {}))
    with conversation((READ, reply(states(**services)))) as plesk:
        returned = run(plesk, check_mode, name=["web"], state=state, missing="ignore")
    assert returned["changed"] is False
    assert returned["services"][0]["outcome"] == "skipped"
    assert returned["services"][0]["failed"] is False
    assert returned["services"][0]["before"] == returned["services"][0]["after"] == before


def test_an_unknown_id_is_answered_with_the_nearest_one_and_all_there_are():
    with conversation((READ, reply(states(imap_pop3="running", web="running")))) as plesk:
        failed = fail(plesk, name=["imap"], state="started")
    assert "imap" in failed["msg"]
    assert "did you mean imap-pop3?" in failed["msg"]
    assert "imap-pop3, web" in failed["msg"]
    assert "nothing was changed" in failed["msg"]


def test_a_name_that_is_near_to_none_gets_no_suggestion():
    with conversation((READ, reply(states(web="running")))) as plesk:
        assert "did you mean" not in fail(plesk, name=["xyz"], state="started")["msg"]


def test_every_service_has_the_ten_keys_in_the_order_asked():
    with conversation((READ, reply(states(a="running", b="none", c="stopped")))) as plesk:
        returned = run(plesk, True, name=["c", "zz", "b", "a"], state="started", missing="ignore")
    assert [service["name"] for service in returned["services"]] == ["c", "zz", "b", "a"]
    assert all(sorted(service) == sorted(KEYS) for service in returned["services"])


def test_several_services_are_one_packet_in_the_order_asked():
    script = [
        (READ, reply(states(web="running", dns="stopped", smtp="running", mail="stopped"))),
        (
            write(("smtp", "stop"), ("dns", "start"), ("web", "restart")),
            reply(ok("smtp"), ok("dns"), ok("web"), states(web="running", dns="running", smtp="stopped", mail="stopped")),
        ),
    ]
    asked = [
        dict(name="smtp", state="stopped"),
        dict(name="mail", state="restarted_if_running"),
        dict(name="dns", state="started"),
        dict(name="web", state="restarted"),
    ]
    with conversation(*script) as plesk:
        returned = run(plesk, services=asked)
    assert [service["outcome"] for service in returned["services"]] == ["done", "unchanged", "done", "done"]


def test_the_id_comes_before_the_operation_and_the_states_are_read_last():
    script = [(READ, reply(states(web="running"))), (write(("web", "stop")), reply(ok("web"), states(web="stopped")))]
    with conversation(*script) as plesk:
        run(plesk, name=["web"], state="stopped")
    assert "<srv_man><id>web</id><operation>stop</operation></srv_man><get><services_state/></get>" in plesk.packets[1]


def test_the_diff_shows_the_services_that_change_and_no_others():
    script = [
        (READ, reply(states(web="running", dns="running", fail2ban="running"))),
        (write(("web", "stop"), ("fail2ban", "restart")), reply(ok("web"), ok("fail2ban"), states(web="stopped", dns="running", fail2ban="running"))),
    ]
    asked = [dict(name="web", state="stopped"), dict(name="dns", state="started"), dict(name="fail2ban", state="restarted")]
    with conversation(*script) as plesk:
        returned = run(plesk, services=asked)
    assert returned["diff"] == dict(
        before=dict(web=dict(state="running"), fail2ban=dict(state="running", restarted=False)),
        after=dict(web=dict(state="stopped"), fail2ban=dict(state="running", restarted=True)),
    )


def test_a_protocol_version_goes_into_every_packet():
    versioned = [packet.replace("<packet>", '<packet version="1.6.7.0">') for packet in (READ, write(("web", "stop")))]
    replies = [reply(states(web="running")), reply(ok("web"), states(web="stopped"))]
    with conversation(*zip(versioned, replies)) as plesk:
        run(plesk, name=["web"], state="stopped", protocol_version="1.6.7.0")


def test_blanks_around_a_service_id_do_not_count():
    with conversation((READ, reply(states(web="running")))) as plesk:
        assert run(plesk, name=[" web "], state="started")["services"][0]["name"] == "web"


def test_children_of_srv_may_come_in_any_order():
    srv = "<srv><state> running </state><error/><id>web</id><title>Web</title></srv>"
    answer = reply("<get><result><status>ok</status><services_state>{0}</services_state></result></get>".format(srv))
    with conversation((READ, answer)) as plesk:
        returned = run(plesk, name=["web"], state="started")
    assert returned["services"][0]["title"] == "Web"
    assert returned["warnings"] == []


# In seconds; true is a number to Ansible.
TOO_LONG = (-1, 86401, 10**400, True)


class TestOptionsThatContradict:
    """Wrong options: an error without a kind, and no request at all."""

    @pytest.mark.parametrize(
        "asked, words",
        [
            (dict(services=[dict(name="web", state="started"), dict(name=" web", state="stopped")]), "web is asked to be both"),
            (dict(name=[""], state="started"), "empty name"),
            (dict(name=["web", " \t"], state="started"), "empty name"),
            *((dict(name=["web"], state="started", wait_timeout=seconds), r"^wait_timeout has to be a number between 0 and 86400$") for seconds in TOO_LONG),
        ],
    )
    def test_nothing_is_sent(self, asked, words):
        with conversation() as plesk, pytest.raises(OptionError, match=words) as caught:
            run(plesk, **asked)
        assert "failure" not in caught.value.facts()

    @pytest.mark.parametrize("first, second", list(itertools.permutations(AIMS, 2)))
    def test_two_states_for_one_service_contradict_in_either_order(self, first, second):
        asked = options(services=[dict(name="web", state=first), dict(name="web", state=second)])
        with pytest.raises(OptionError, match="^Service web is asked to be both {0} and {1}; ask for one of them$".format(first, second)):
            plesk_service.collect(asked)

    @pytest.mark.parametrize("seconds", [0, 1, 86400])
    def test_a_day_is_the_longest_to_wait(self, seconds):
        with conversation((READ, reply(states(web="running")))) as plesk:
            assert run(plesk, name=["web"], state="started", wait_timeout=seconds)["changed"] is False

    def test_the_same_service_with_the_same_state_counts_once(self):
        script = [(READ, reply(states(web="running"))), (write(("web", "stop")), reply(ok("web"), states(web="stopped")))]
        with conversation(*script) as plesk:
            assert len(run(plesk, name=["web", "web"], state="stopped")["services"]) == 1

    def test_an_empty_list_of_services_asks_for_nothing(self):
        with conversation() as plesk:
            returned = run(plesk, services=[])
        assert (returned["changed"], returned["services"]) == (False, [])


class TestPartialFailure:
    """Each operation has a result of its own, and only its position tells whose it is."""

    def partial(self, *answers, after=None, asked=("postgresql", "mysql"), **changes):
        script = [
            (READ, reply(states(postgresql="stopped", mysql="stopped"))),
            (write(*((name, "start") for name in asked)), reply(*answers, states(**(after or dict(postgresql="running", mysql="stopped"))))),
        ]
        with conversation(*script) as plesk:
            return fail(plesk, name=list(asked), state="started", **changes)

    def outcomes(self, failed):
        return {service["name"]: (service["outcome"], service["changed"], service["after"], service["errcode"]) for service in failed["services"]}

    def test_the_others_count_and_the_task_fails_with_the_code_of_the_one_that_failed(self):
        failed = self.partial(ok("postgresql"), refused(1013, "Service 'mysql' does not exist"))
        assert self.outcomes(failed) == dict(postgresql=("done", True, "running", None), mysql=("failed", False, "stopped", 1013))
        assert (failed["changed"], failed["errcode"], failed["failure"]) == (True, 1013, "service")
        assert failed["errtext"] == "Service 'mysql' does not exist"
        assert failed["msg"] == "1 of 2 services failed: mysql: start failed: Service 'mysql' does not exist (errcode 1013)"
        assert list(failed["diff"]["after"]) == ["postgresql"]

    def test_an_error_without_id_is_not_given_to_the_service_named_by_another_result(self):
        failed = self.partial(refused(1023, "Cannot start"), ok("mysql"), after=dict(postgresql="stopped", mysql="running"))
        assert self.outcomes(failed) == dict(postgresql=("failed", False, "stopped", 1023), mysql=("done", True, "running", None))

    def test_results_whose_ids_are_exchanged_are_still_matched_by_position(self):
        failed = self.partial(refused(1023, "Cannot start", "mysql"), ok("postgresql"), after=dict(postgresql="stopped", mysql="running"))
        assert failed["services"][0]["errcode"] == 1023
        assert failed["services"][1]["errcode"] is None

    def test_an_old_server_puts_the_id_into_the_error_too(self):
        failed = self.partial(ok("postgresql"), refused(1026, "Service mysql is not installed", "mysql"))
        assert self.outcomes(failed)["mysql"] == ("failed", False, "stopped", 1026)
        assert "install the component" in failed["msg"]

    def test_an_old_server_answers_several_operations_in_one_result_with_several_ids(self):
        both = "<srv_man><result><status>ok</status><id>postgresql</id><id>mysql</id></result></srv_man>"
        script = [
            (READ, reply(states(postgresql="stopped", mysql="stopped"))),
            (write(("postgresql", "start"), ("mysql", "start")), reply(both, states(postgresql="running", mysql="running"))),
        ]
        with conversation(*script) as plesk:
            returned = run(plesk, name=["postgresql", "mysql"], state="started")
        assert [service["outcome"] for service in returned["services"]] == ["done", "done"]

    def test_one_operation_node_may_hold_all_the_results(self):
        merged = (ok("postgresql") + refused(1023, "Cannot start")).replace("</srv_man><srv_man>", "")
        failed = self.partial(merged)
        assert self.outcomes(failed) == dict(postgresql=("done", True, "running", None), mysql=("failed", False, "stopped", 1023))

    def test_the_facts_of_several_failures_are_those_of_the_first_in_the_order_asked(self):
        failed = self.partial(refused(1006, "Permission denied"), refused(1013, "Gone"), after=dict(postgresql="stopped", mysql="stopped"))
        assert (failed["failure"], failed["errcode"]) == ("permission", 1006)
        assert "2 of 2 services failed: postgresql: " in failed["msg"]
        assert "mysql: start failed: Gone (errcode 1013)" in failed["msg"]
        assert failed["changed"] is False

    def test_a_refused_operation_is_failed_even_if_the_service_is_as_asked(self):
        failed = self.partial(ok("postgresql"), refused(1023, "Time-out"), after=dict(postgresql="running", mysql="running"))
        assert self.outcomes(failed)["mysql"] == ("failed", True, "running", 1023)
        assert "although the service is running now" in failed["msg"]

    def test_an_error_without_code_and_text_is_an_error(self):
        failed = self.partial(ok("postgresql"), "<srv_man><result><status>error</status></result></srv_man>")
        assert failed["services"][1]["outcome"] == "failed"
        assert "errcode" not in failed
        assert "Plesk gives no reason" in failed["msg"]

    def test_without_a_reading_afterwards_a_refused_service_is_as_it_was_read_before(self):
        answer = reply(refused(1023, "Cannot start"), "<get><result><status>error</status><errcode>1023</errcode></result></get>")
        with conversation((READ, reply(states(web="stopped"))), (write(("web", "start")), answer)) as plesk:
            failed = fail(plesk, name=["web"], state="started")
        assert (failed["services"][0]["after"], failed["services"][0]["changed"]) == ("stopped", False)

    def test_nobody_waits_for_a_refused_operation(self, clock):
        self.partial(ok("postgresql"), refused(1023, "Cannot start"))
        assert clock.now == 1000.0


class TestWaiting:
    """States that come late, or never."""

    def script(self, operation, *readings, before="stopped"):
        script = [(READ, reply(states(web=before)))]
        first = [(write(("web", operation)), reply(ok("web"), states(web=readings[0])))]
        return script + first + [(READ, reading if isinstance(reading, Exception) else reply(states(web=reading))) for reading in readings[1:]]

    def test_a_state_that_comes_late_is_waited_for_with_reads_only(self):
        with conversation(*self.script("start", "stopped", "stopped", "stopped", "running")) as plesk:
            returned = run(plesk, name=["web"], state="started")
        assert (returned["services"][0]["after"], returned["services"][0]["outcome"]) == ("running", "done")

    def test_a_poll_that_fails_is_repeated(self):
        with conversation(*self.script("start", "stopped", lost(), lost("timeout"), "running")) as plesk:
            assert run(plesk, name=["web"], state="started")["services"][0]["after"] == "running"

    def test_a_state_that_never_comes_fails_the_task_and_names_the_last_state(self, clock):
        with conversation(*self.script("start", *["stopped"] * 6)) as plesk:
            failed = fail(plesk, name=["web"], state="started", wait_timeout=5)
        assert failed["msg"] == "Service web: still stopped 5 seconds after start; look into its log on the server, or raise wait_timeout"
        assert (failed["failure"], failed["changed"], failed["services"][0]["outcome"]) == ("timeout", False, "failed")
        assert clock.now < 1007

    def test_the_polls_take_no_longer_than_wait_timeout(self):
        with conversation(*self.script("start", *["stopped"] * 6)) as plesk:
            fail(plesk, name=["web"], state="started", wait_timeout=5)
        assert all(timeout <= 5 for timeout in plesk.timeouts[2:])

    def test_without_wait_the_reading_of_the_same_packet_is_returned(self):
        with conversation(*self.script("start", "stopped")) as plesk:
            returned = run(plesk, name=["web"], state="started", wait=False)
        assert (returned["services"][0]["after"], returned["services"][0]["changed"]) == ("stopped", True)

    def test_without_wait_a_reading_that_failed_is_null(self):
        unreadable = "<get><result><status>error</status><errcode>1023</errcode></result></get>"
        script = [(READ, reply(states(web="stopped"))), (write(("web", "start")), reply(ok("web"), unreadable))]
        with conversation(*script) as plesk:
            assert run(plesk, name=["web"], state="started", wait=False)["services"][0]["after"] is None

    def test_with_wait_a_reading_that_failed_is_repeated(self):
        unreadable = "<get><result><status>error</status><errcode>1023</errcode></result></get>"
        script = [(READ, reply(states(web="stopped"))), (write(("web", "start")), reply(ok("web"), unreadable)), (READ, reply(states(web="running")))]
        with conversation(*script) as plesk:
            assert run(plesk, name=["web"], state="started")["services"][0]["after"] == "running"

    def test_each_service_has_to_be_seen_as_asked_only_once(self):
        script = [
            (READ, reply(states(web="stopped", dns="stopped"))),
            (write(("web", "start"), ("dns", "start")), reply(ok("web"), ok("dns"), states(web="running", dns="stopped"))),
            (READ, reply(states(web="stopped", dns="running"))),
        ]
        with conversation(*script) as plesk:
            returned = run(plesk, name=["web", "dns"], state="started")
        assert [service["after"] for service in returned["services"]] == ["running", "running"]

    def test_the_error_the_server_reports_is_in_the_failure(self):
        script = [
            (READ, reply(states(web="stopped"))),
            (write(("web", "start")), reply(ok("web"), states({"web": "Address already in use"}, web="stopped"))),
            (READ, reply(states({"web": "Address already in use"}, web="stopped"))),
        ]
        with conversation(*script) as plesk:
            failed = fail(plesk, name=["web"], state="started", wait_timeout=0)
        assert "Address already in use" in failed["msg"]

    def test_a_state_that_can_no_longer_be_read_is_not_told_as_if_it_had_been(self):
        with conversation(*self.script("restart", "stopped", *[lost()] * 5, before="running")) as plesk:
            failed = fail(plesk, name=["web"], state="restarted", wait_timeout=5)
        assert failed["msg"] == "Service web: restart was carried out, last seen stopped, then reading the state failed: The reply never came"
        assert (failed["failure"], failed["changed"], failed["services"][0]["after"]) == ("timeout", True, "stopped")

    def test_a_poll_that_failed_once_is_no_excuse_when_later_ones_saw_the_state(self):
        with conversation(*self.script("start", "stopped", lost(), *["stopped"] * 4)) as plesk:
            failed = fail(plesk, name=["web"], state="started", wait_timeout=5)
        assert failed["msg"].startswith("Service web: still stopped 5 seconds after start")

    def test_waiting_ends_at_once_when_the_credentials_are_refused_and_the_failure_says_so(self):
        with conversation(*self.script("start", "stopped", "stopped")[:2], (READ, refusal(11003))) as plesk:
            failed = fail(plesk, name=["web"], state="started")
        assert "last seen stopped, then reading the state failed: Plesk refused the packet" in failed["msg"]
        assert (failed["failure"], failed["errcode"], failed["services"][0]["errcode"]) == ("authentication", 11003, 11003)

    def test_nothing_is_read_any_more_once_an_operation_was_refused_for_its_credentials(self):
        script = [
            (READ, reply(states(web="stopped", dns="stopped"))),
            (write(("web", "start"), ("dns", "start")), reply(refused(1001, "Wrong"), ok("dns"), states(web="stopped", dns="stopped"))),
        ]
        with conversation(*script) as plesk:
            failed = fail(plesk, name=["web", "dns"], state="started")
        assert [service["errcode"] for service in failed["services"]] == [1001, 1001]

    def test_what_a_service_reports_is_told_when_its_operation_is_refused(self):
        script = [
            (READ, reply(states(web="stopped"))),
            (write(("web", "start")), reply(refused(1023, "Cannot start"), states({"web": "Port 80 in use"}, web="stopped"))),
        ]
        with conversation(*script) as plesk:
            failed = fail(plesk, name=["web"], state="started")
        assert failed["msg"].startswith('Service web: start failed, and it reports "Port 80 in use": ')

    def test_a_stopped_service_may_also_be_none_afterwards(self):
        with conversation(*self.script("stop", "none", before="running")) as plesk:
            assert run(plesk, name=["web"], state="stopped")["services"][0]["after"] == "none"

    def test_a_service_that_disappears_is_not_stopped_but_awaited(self):
        script = [
            (READ, reply(states(web="running"))),
            (write(("web", "stop")), reply(ok("web"), states(dns="running"))),
            (READ, reply(states(dns="running"))),
        ]
        with conversation(*script) as plesk:
            failed = fail(plesk, name=["web"], state="stopped", wait_timeout=0)
        assert failed["services"][0]["after"] is None


class TestWarnings:
    """What is worth saying although nothing failed."""

    def test_a_service_that_is_as_asked_but_reports_an_error(self):
        with conversation((READ, reply(states({"web": "Child died"}, web="running")))) as plesk:
            assert run(plesk, name=["web"], state="started")["warnings"] == ["Service web is running, but reports: Child died"]

    def test_check_mode_does_not_tell_what_a_service_reports_before_its_restart(self):
        with conversation((READ, reply(states({"web": "Child died"}, web="running")))) as plesk:
            assert run(plesk, True, name=["web"], state="restarted")["warnings"] == []

    def test_errors_of_services_nobody_asked_for_are_not_told(self):
        with conversation((READ, reply(states({"dns": "Child died"}, web="running", dns="running")))) as plesk:
            assert run(plesk, name=["web"], state="started")["warnings"] == []

    @pytest.mark.parametrize("state", ["restarted", "restarted_if_running"])
    @pytest.mark.parametrize("check_mode", [False, True])
    def test_restarting_fail2ban_may_lift_bans(self, state, check_mode):
        script = [(READ, reply(states(fail2ban="running")))]
        if not check_mode:
            script.append((write(("fail2ban", "restart")), reply(ok("fail2ban"), states(fail2ban="running"))))
        with conversation(*script) as plesk:
            assert "bans" in run(plesk, check_mode, name=["fail2ban"], state=state)["warnings"][0]

    @pytest.mark.parametrize("state", ["started", "stopped"])
    def test_other_operations_on_fail2ban_lift_none(self, state):
        with conversation((READ, reply(states(fail2ban="running")))) as plesk:
            assert run(plesk, True, name=["fail2ban"], state=state)["warnings"] == []


LOST = [
    lost(),
    lost("timeout"),
    PacketError("The reply is not a whole XML packet"),
]
BROKEN = {
    "html": "<html><body>Bad gateway</body></html>",
    "nothing": "",
    "half a packet": reply(ok("web"), states(web="running"))[:-20],
    "no operator": "<packet/>",
    "no result": "<packet><server><srv_man/><get/></server></packet>",
    "another operation": reply("<get_protos><result><status>ok</status></result></get_protos>"),
    "a doctype": "<!DOCTYPE packet>" + reply(ok("web"), states(web="running")).split("\n", 1)[1],
}


class TestLostAnswers:
    """A write is never sent twice; what became of it is read."""

    def script(self, operation, answer, *readings, before="stopped"):
        polls = [
            (READ, reading if isinstance(reading, (Exception, str)) and not reading_is_state(reading) else reply(states(web=reading))) for reading in readings
        ]
        return [(READ, reply(states(web=before))), (write(("web", operation)), answer), *polls]

    @pytest.mark.parametrize("answer", [*LOST, *BROKEN.values()], ids=["reset", "timeout", "not a packet", *BROKEN])
    def test_a_start_that_the_state_confirms_succeeds_with_a_warning(self, answer):
        with conversation(*self.script("start", answer, "running")) as plesk:
            returned = run(plesk, name=["web"], state="started")
        assert (returned["changed"], returned["services"][0]["outcome"], returned["services"][0]["after"]) == (True, "done", "running")
        assert len(returned["warnings"]) == 1
        assert "lost" in returned["warnings"][0]

    @pytest.mark.parametrize("wait", [True, False])
    def test_a_stop_that_the_state_confirms_late_is_read_until_it_does(self, wait):
        with conversation(*self.script("stop", lost(), lost(), "running", "running", "stopped", before="running")) as plesk:
            assert run(plesk, name=["web"], state="stopped", wait=wait)["services"][0]["after"] == "stopped"

    @pytest.mark.parametrize("answer", LOST, ids=["reset", "timeout", "not a packet"])
    def test_a_start_that_nothing_confirms_fails_as_unknown_with_the_kind_of_what_lost_it(self, answer):
        with conversation(*self.script("start", answer, "stopped")) as plesk:
            failed = fail(plesk, name=["web"], state="started", wait_timeout=0)
        assert failed["failure"] == answer.failure
        assert (failed["changed"], failed["services"][0]["changed"]) == (True, True)
        assert (failed["services"][0]["outcome"], failed["services"][0]["after"]) == ("unknown", "stopped")
        assert "start was sent, outcome unknown" in failed["msg"]
        assert failed["msg"].endswith("; look at the service before you run the task again")

    def test_a_restart_fails_as_unknown_once_the_service_runs(self):
        with conversation(*self.script("restart", lost(), "stopped", "running", before="running")) as plesk:
            failed = fail(plesk, name=["web"], state="restarted")
        assert (failed["services"][0]["outcome"], failed["services"][0]["after"]) == ("unknown", "running")
        assert failed["diff"]["after"] == {"web": dict(state="running", restarted=True)}

    def test_what_the_service_reports_is_told(self):
        readings = reply(states({"web": "Port 80 in use"}, web="stopped"))
        with conversation(*self.script("start", lost(), "stopped")[:2], (READ, readings)) as plesk:
            failed = fail(plesk, name=["web"], state="started", wait_timeout=0)
        assert 'the service is stopped, and it reports "Port 80 in use"' in failed["msg"]

    def test_the_state_is_null_if_it_cannot_be_read_either(self):
        with conversation(*self.script("start", lost(), lost())) as plesk:
            failed = fail(plesk, name=["web"], state="started", wait_timeout=0)
        assert failed["services"][0]["after"] is None
        assert "the state could not be read" in failed["msg"]

    @pytest.mark.parametrize("errcode", [1001, 1011, 1012, 11003])
    def test_reading_stops_once_the_credentials_are_refused(self, errcode):
        with conversation(*self.script("start", lost(), refusal(errcode))) as plesk:
            failed = fail(plesk, name=["web"], state="started")
        assert failed["services"][0]["outcome"] == "unknown"
        assert (failed["failure"], failed["errcode"]) == ("connection", errcode)
        assert "the state could not be read (Plesk refused the packet: Refused (errcode {0}); ".format(errcode) in failed["msg"]

    def test_what_the_answer_leaves_out_is_read_and_the_rest_counts(self):
        script = [
            (READ, reply(states(web="running", dns="running"))),
            (write(("web", "restart"), ("dns", "restart")), reply(ok("web"), "<srv_man/>", states(web="running", dns="running"))),
        ]
        with conversation(*script) as plesk:
            failed = fail(plesk, name=["web", "dns"], state="restarted")
        assert [service["outcome"] for service in failed["services"]] == ["done", "unknown"]

    def test_more_results_than_operations_tell_nothing(self):
        with conversation(*self.script("restart", reply(ok("web"), ok("web"), states(web="running")), "running", before="running")) as plesk:
            failed = fail(plesk, name=["web"], state="restarted")
        assert (failed["failure"], failed["services"][0]["outcome"]) == ("protocol", "unknown")

    @pytest.mark.parametrize("failure", ["connection", "tls"])
    def test_a_request_that_never_left_is_a_plain_failure(self, failure):
        refused_connection = TransportError("Cannot reach it", failure, sent=False)
        with conversation(*self.script("start", refused_connection)) as plesk:
            failed = fail(plesk, name=["web"], state="started")
        assert failed == dict(failed=True, msg="Cannot reach it", failure=failure)

    @pytest.mark.parametrize("errcode, failure", [(1001, "authentication"), (1006, "permission"), (1014, "protocol"), (1023, "server")])
    def test_a_packet_that_is_refused_as_a_whole_did_nothing(self, errcode, failure):
        with conversation(*self.script("start", refusal(errcode))) as plesk:
            failed = fail(plesk, name=["web"], state="started")
        assert (failed["failure"], failed["errcode"]) == (failure, errcode)


def reading_is_state(reading):
    return reading in ("running", "stopped", "none")


class TestTheFirstReading:
    """Reading may be repeated, as long as nothing says that it is pointless."""

    def test_a_connection_that_fails_is_tried_three_times(self):
        with conversation((READ, lost()), (READ, lost()), (READ, reply(states(web="running")))) as plesk:
            assert run(plesk, name=["web"], state="started")["changed"] is False

    def test_after_three_tries_the_task_fails(self):
        with conversation(*[(READ, lost())] * 3) as plesk:
            assert fail(plesk, name=["web"], state="started")["failure"] == "connection"

    @pytest.mark.parametrize("answer", [lost("timeout"), lost("tls"), lost("protocol"), refusal(1001), refusal(11003), refusal(1006), "<html/>"])
    def test_nothing_else_is_tried_again(self, answer):
        with conversation((READ, answer)) as plesk:
            fail(plesk, name=["web"], state="started")

    @pytest.mark.parametrize("answer", [reply("<get/>"), "<packet><server/></packet>", reply("<get><result><status>ok</status></result></get>")])
    def test_a_packet_without_services_state_is_a_protocol_failure(self, answer):
        with conversation((READ, answer)) as plesk:
            assert fail(plesk, name=["web"], state="started")["failure"] == "protocol"

    def test_a_permission_error_in_the_result_is_one_as_well(self):
        answer = reply("<get><result><status>error</status><errcode>1006</errcode><errtext>Permission denied</errtext></result></get>")
        with conversation((READ, answer)) as plesk:
            assert fail(plesk, name=["web"], state="started")["failure"] == "permission"
