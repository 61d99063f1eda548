# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""What ``plesk_service`` sends and returns. Which state needs which operation, waiting and judging have tests of their own."""

from __future__ import annotations

import itertools

import pytest
from ansible_collections.community.plesk.plugins.module_utils._client import Client
from ansible_collections.community.plesk.plugins.module_utils._errors import OptionError, PacketError, PleskError, TransportError
from ansible_collections.community.plesk.plugins.module_utils._services.aims import AIMS
from ansible_collections.community.plesk.plugins.modules import plesk_service
from ansible_collections.community.plesk.tests.unit.plugins.fake_plesk import READ, conversation, ok, refusal, refused, reply, states, write
from ansible_collections.community.plesk.tests.unit.plugins.run_module import run_module

LOST = TransportError("The reply never came", "connection")

pytestmark = pytest.mark.usefixtures("clock")


def options(**changes):
    defaults = dict(name=None, state=None, services=None, missing="fail", wait=True, wait_timeout=60, timeout=30)
    return dict(defaults, **changes)


def run(plesk, check_mode=False, **changes):
    return plesk_service.work(options(**changes), Client(plesk), check_mode)


def fail(plesk, check_mode=False, **changes):
    try:
        returned = run(plesk, check_mode, **changes)
    except PleskError as error:
        returned = error.facts()
    assert returned["failed"] is True
    return returned


def first(**services):
    """Return the first exchange, in which the states are read."""
    return READ, reply(states(**services))


def changing(operation, *answers):
    """Return the exchange that changes ``web``; the answer may be anything."""
    return write(("web", operation)), answers[0] if isinstance(answers[0], Exception) else reply(*answers)


CHANGES = [
    ("started", "stopped", "start", "running"),
    ("stopped", "running", "stop", "stopped"),
    ("restarted", "stopped", "restart", "running"),
    ("restarted_if_running", "running", "restart", "running"),
    ("started", "running", None, "running"),
    ("stopped", "none", None, "none"),
]


@pytest.mark.parametrize("state, before, operation, after", CHANGES)
def test_a_service_is_led_to_its_state_with_one_read_and_at_most_one_write(state, before, operation, after):
    script = [first(dns="running", web=before)]
    if operation:
        script.append(changing(operation, ok("web"), states(dns="running", web=after)))
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


@pytest.mark.parametrize("state, before, operation, after", CHANGES)
def test_check_mode_predicts_what_the_real_run_returns_and_sends_no_srv_man(state, before, operation, after):
    read = first(dns="running", web=before)
    with conversation(read) as plesk:
        predicted = run(plesk, check_mode=True, name=["web"], state=state)
    with conversation(*([read, changing(operation, ok("web"), states(web=after))] if operation else [read])) as plesk:
        assert predicted == run(plesk, name=["web"], state=state)


# The state asked for and the state before; None: the server does not know the service.
IMPOSSIBLE = pytest.mark.parametrize("state, before", [("started", "none"), ("restarted", "none"), *((state, None) for state in AIMS)])


@pytest.mark.parametrize("check_mode", [False, True])
@IMPOSSIBLE
def test_a_service_the_server_lacks_fails_the_task_before_anything_is_sent(state, before, check_mode):
    services = dict(dns="running", smtp="running", **({"web": before} if before else {}))
    with conversation(first(**services)) as plesk:
        failed = fail(plesk, check_mode, services=[dict(name="web", state=state), dict(name="dns", state="stopped")])
    assert (failed["failure"], failed["changed"]) == ("service", False)
    assert "errcode" not in failed
    assert [(service["name"], service["outcome"], service["operation"], service["changed"], service["after"]) for service in failed["services"]] == [
        ("web", "failed", None, False, before),
        ("dns", "skipped", None, False, "running"),
    ]


@pytest.mark.parametrize("check_mode", [False, True])
@IMPOSSIBLE
def test_a_service_the_server_lacks_is_passed_over_if_the_task_says_so(state, before, check_mode):
    services = dict(dns="running", **({"web": before} if before else {}))
    with conversation(first(**services)) as plesk:
        returned = run(plesk, check_mode, name=["web"], state=state, missing="ignore")
    (service,) = returned["services"]
    assert (returned["changed"], service["outcome"], service["failed"], service["before"], service["after"]) == (False, "skipped", False, before, before)


@pytest.mark.parametrize(
    "before, asked, msg",
    [
        (
            dict(imap_pop3="running", web="running"),
            "imap",
            "Service imap: this server has no such service (did you mean imap-pop3?); the services it has are imap-pop3, web; nothing was changed",
        ),
        (dict(web="running"), "xyz", "Service xyz: this server has no such service; the services it has are web; nothing was changed"),
        (
            dict(tomcat="none"),
            "tomcat",
            "Service tomcat: it is not installed on this server; install its component in Plesk, or set missing=ignore; nothing was changed",
        ),
    ],
)
def test_a_service_the_server_lacks_is_told_with_what_helps(before, asked, msg):
    with conversation(first(**before)) as plesk:
        assert fail(plesk, name=[asked], state="started")["msg"] == msg


def test_several_services_are_one_packet_in_the_order_asked():
    script = [
        first(web="running", dns="stopped", smtp="running", mail="stopped"),
        (
            write(("smtp", "stop"), ("dns", "start"), ("web", "restart")),
            reply(ok("smtp"), ok("dns"), ok("web"), states(web="running", dns="running", smtp="stopped", mail="stopped")),
        ),
    ]
    asked = dict(smtp="stopped", mail="restarted_if_running", dns="started", web="restarted", zz="started")
    with conversation(*script) as plesk:
        returned = run(plesk, services=[dict(name=name, state=state) for name, state in asked.items()], missing="ignore")
    assert [(service["name"], service["outcome"]) for service in returned["services"]] == [
        ("smtp", "done"),
        ("mail", "unchanged"),
        ("dns", "done"),
        ("web", "done"),
        ("zz", "skipped"),
    ]
    assert returned["diff"] == dict(
        before=dict(smtp=dict(state="running"), dns=dict(state="stopped"), web=dict(state="running", restarted=False)),
        after=dict(smtp=dict(state="stopped"), dns=dict(state="running"), web=dict(state="running", restarted=True)),
    )


def test_the_id_comes_before_the_operation_and_the_states_are_read_last():
    with conversation(first(web="running"), changing("stop", ok("web"), states(web="stopped"))) as plesk:
        run(plesk, name=["web"], state="stopped")
    assert "<srv_man><id>web</id><operation>stop</operation></srv_man><get><services_state/></get>" in plesk.packets[1]


def test_only_the_packet_that_writes_needs_a_fresh_connection():
    with conversation(first(web="running"), changing("stop", ok("web"), states(web="running")), first(web="stopped")) as plesk:
        run(plesk, name=["web"], state="stopped")
    assert plesk.fresh == [False, True, False]


def test_blanks_around_a_service_id_do_not_count():
    with conversation(first(web="running")) as plesk:
        assert run(plesk, name=[" web "], state="started")["services"][0]["name"] == "web"


@pytest.mark.parametrize(
    "options, words",
    [
        (dict(name=["web"]), "state"),
        (dict(), "name"),
        (dict(state="started"), "name"),
        (dict(name=["web"], state="started", services=[]), "mutually exclusive"),
        (dict(state="started", services=[]), "mutually exclusive"),
        (dict(services=[dict(name="web")]), "state"),
        (dict(services=[dict(name="web", state="reloaded")]), "value of state must be one of"),
        (dict(name=["web"], state="reloaded"), "value of state must be one of"),
    ],
)
def test_options_that_do_not_go_together_are_refused_before_anything_is_sent(monkeypatch, options, words):
    with conversation() as plesk:
        returned = run_module(monkeypatch, plesk_service, plesk, **options)
    assert returned["failed"]
    assert words in returned["msg"]


@pytest.mark.parametrize("alias", ["name", "service", "id"])
def test_name_has_aliases_and_one_service_needs_no_list(monkeypatch, alias):
    with conversation(first(web="running")) as plesk:
        returned = run_module(monkeypatch, plesk_service, plesk, state="started", **{alias: "web"})
    assert returned["services"][0]["name"] == "web"


# In seconds; true is a number to Ansible.
NO_TIME = (-1, 86401, 10**400, True)


class TestOptionsThatContradict:
    """Wrong options: an error without a kind, and no request at all."""

    @pytest.mark.parametrize(
        "asked, words",
        [
            (dict(services=[dict(name="web", state="started"), dict(name=" web", state="stopped")]), "web is asked to be both"),
            (dict(name=[""], state="started"), "empty name"),
            (dict(name=["web", " \t"], state="started"), "empty name"),
            *((dict(name=["web"], state="started", wait_timeout=seconds), r"^wait_timeout has to be a number between 0 and 86400$") for seconds in NO_TIME),
        ],
    )
    def test_nothing_is_sent(self, asked, words):
        with conversation() as plesk, pytest.raises(OptionError, match=words) as caught:
            run(plesk, **asked)
        assert "failure" not in caught.value.facts()

    @pytest.mark.parametrize("one, other", list(itertools.permutations(AIMS, 2)))
    def test_two_states_for_one_service_contradict_in_either_order(self, one, other):
        asked = options(services=[dict(name="web", state=one), dict(name="web", state=other)])
        with pytest.raises(OptionError, match="^Service web is asked to be both {0} and {1}; ask for one of them$".format(one, other)):
            plesk_service.collect(asked)

    @pytest.mark.parametrize("seconds", [0, 1, 86400])
    def test_a_day_is_the_longest_to_wait(self, seconds):
        with conversation(first(web="running")) as plesk:
            assert run(plesk, name=["web"], state="started", wait_timeout=seconds)["changed"] is False

    def test_the_same_service_with_the_same_state_counts_once(self):
        with conversation(first(web="running"), changing("stop", ok("web"), states(web="stopped"))) as plesk:
            assert len(run(plesk, name=["web", "web "], state="stopped")["services"]) == 1

    @pytest.mark.parametrize("asked", [dict(services=[]), dict(name=[], state="started")])
    def test_an_empty_list_asks_for_nothing(self, asked):
        with conversation() as plesk:
            returned = run(plesk, **asked)
        assert (returned["changed"], returned["services"]) == (False, [])


class TestWhatBecomesOfAService:
    """The engine decides; here are its words about services."""

    def test_others_count_if_one_fails(self):
        asked = write(("postgresql", "start"), ("mysql", "start"))
        answer = reply(ok("postgresql"), refused(1026, "Not installed"), states(postgresql="running", mysql="stopped"))
        with conversation(first(postgresql="stopped", mysql="stopped"), (asked, answer)) as plesk:
            failed = fail(plesk, name=["postgresql", "mysql"], state="started")
        assert [(service["outcome"], service["changed"], service["after"], service["errcode"]) for service in failed["services"]] == [
            ("done", True, "running", None),
            ("failed", False, "stopped", 1026),
        ]
        assert (failed["changed"], failed["errcode"], failed["errtext"], failed["failure"]) == (True, 1026, "Not installed", "service")
        assert failed["msg"] == "1 of 2 services failed: mysql: start failed: Not installed (errcode 1026); install the component in Plesk first"
        assert list(failed["diff"]["after"]) == ["postgresql"]

    def test_one_that_stays_running_was_not_stopped(self):
        with conversation(first(web="running"), changing("stop", ok("web"), states(web="running")), first(web="running")) as plesk:
            failed = fail(plesk, name=["web"], state="stopped", wait_timeout=0)
        assert failed["msg"] == "Service web: still running 0 seconds after stop; look into its log on the server, or raise wait_timeout"
        assert (failed["failure"], failed["changed"], failed["services"][0]["outcome"], failed["diff"]) == (
            "timeout",
            False,
            "failed",
            dict(before={}, after={}),
        )

    def test_one_that_stays_stopped_was_restarted_all_the_same(self):
        with conversation(first(web="stopped"), changing("restart", ok("web"), states(web="stopped")), first(web="stopped")) as plesk:
            failed = fail(plesk, name=["web"], state="restarted", wait_timeout=0)
        assert (failed["changed"], failed["services"][0]["changed"], failed["services"][0]["after"]) == (True, True, "stopped")

    def test_one_that_disappears_is_not_stopped(self):
        with conversation(first(web="running"), changing("stop", ok("web"), states(dns="running")), first(dns="running")) as plesk:
            failed = fail(plesk, name=["web"], state="stopped", wait_timeout=0)
        assert (failed["services"][0]["after"], failed["services"][0]["outcome"]) == (None, "failed")
        assert failed["msg"].startswith("Service web: not seen stopped 0 seconds after stop; ")

    def test_one_that_reports_an_error_is_quoted(self):
        broken = states({"web": "Port 80 in use"}, web="stopped")
        with conversation(first(web="stopped"), changing("start", refused(1023, "Cannot start"), broken)) as plesk:
            failed = fail(plesk, name=["web"], state="started")
        assert failed["msg"] == 'Service web: start failed, and it reports "Port 80 in use": Cannot start (errcode 1023)'

    @pytest.mark.parametrize("check_mode, warnings", [(False, ["Service web is running, but reports: Child died"]), (True, [])])
    def test_what_it_reports_after_a_restart_is_not_known_before(self, check_mode, warnings):
        died = states({"web": "Child died"}, web="running")
        script = [(READ, reply(died)), changing("restart", ok("web"), died)]
        with conversation(*script[: 1 if check_mode else 2]) as plesk:
            assert run(plesk, check_mode, name=["web"], state="restarted")["warnings"] == warnings


RUNS = reply(ok("web"), states(web="running"))
BROKEN = {
    "reset": LOST,
    "time-out": TransportError("Late", "timeout"),
    "not a packet": PacketError("The reply is not a whole XML packet"),
    "html": "<html><body>Bad gateway</body></html>",
    "nothing": "",
    "half a packet": RUNS[:-20],
    "no operator": "<packet/>",
    "no result": "<packet><server><srv_man/><get/></server></packet>",
    "another operation": reply("<get_protos><result><status>ok</status></result></get_protos>"),
    "more results than operations": reply(ok("web"), ok("web"), states(web="running")),
    "a doctype": "<!DOCTYPE packet>" + RUNS.split("\n", 1)[1],
}


class TestLostAnswers:
    """A write is never sent twice; what became of it is read."""

    @pytest.mark.parametrize("answer", BROKEN.values(), ids=BROKEN)
    def test_a_start_that_the_state_confirms_succeeds_with_a_warning(self, answer):
        with conversation(first(web="stopped"), (write(("web", "start")), answer), first(web="running")) as plesk:
            returned = run(plesk, name=["web"], state="started")
        assert (returned["changed"], returned["services"][0]["outcome"], returned["services"][0]["after"]) == (True, "done", "running")
        assert returned["warnings"][0].startswith("The answer to start of web was lost, but the service is running now: ")

    @pytest.mark.parametrize("answer", BROKEN.values(), ids=BROKEN)
    def test_a_restart_is_unknown_once_the_service_runs(self, answer):
        with conversation(first(web="running"), (write(("web", "restart")), answer), first(web="stopped"), first(web="running")) as plesk:
            failed = fail(plesk, name=["web"], state="restarted")
        assert (failed["services"][0]["outcome"], failed["services"][0]["after"]) == ("unknown", "running")
        assert failed["diff"]["after"] == {"web": dict(state="running", restarted=True)}
        assert failed["msg"].startswith("Service web: restart was sent, outcome unknown, the service is running: ")
        assert failed["msg"].endswith("; look at the service before you run the task again")

    def test_a_request_that_never_left_is_a_plain_failure(self):
        with conversation(first(web="stopped"), changing("start", TransportError("Cannot reach it", "tls", sent=False))) as plesk:
            assert fail(plesk, name=["web"], state="started") == dict(failed=True, msg="Cannot reach it", failure="tls")

    @pytest.mark.parametrize("errcode, failure", [(1001, "authentication"), (1006, "permission"), (1014, "protocol"), (1023, "server")])
    def test_a_packet_that_is_refused_as_a_whole_did_nothing(self, errcode, failure):
        with conversation(first(web="stopped"), (write(("web", "start")), refusal(errcode))) as plesk:
            failed = fail(plesk, name=["web"], state="started")
        assert (failed["failure"], failed["errcode"]) == (failure, errcode)
