# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""The filter ``report_server``: which facts are a problem, and in which words."""

from __future__ import annotations

import datetime
import json
import re

import pytest
from ansible.errors import AnsibleFilterError
from ansible.parsing.dataloader import DataLoader
from ansible.template import Templar
from ansible_collections.community.plesk.plugins.filter.report_server import report_server

READ_AT = "2026-11-28T06:45:00Z"
GIB = 1 << 30


def described(facts, reason=None, own=None, **settings):
    """Return what the report says of a server."""
    return report_server(facts, "plesk.example.com", settings, READ_AT, reason, own)


def problems(facts, reason=None, own=None, **settings):
    """Return the problems as (severity, sentence)."""
    return [(problem["severity"], problem["text"]) for problem in described(facts, reason, own, **settings)["problems"]]


def service(state, error=None, title="DNS Server (BIND)"):
    return {"plesk_services": {"dns": {"name": "dns", "title": title, "state": state, "error": error}}}


def server(**sections):
    return {"plesk_server": sections}


def disk(used, free, name="/dev/vda1"):
    return {"name": name, "total": (used + free) * GIB, "used": used * GIB, "free": free * GIB}


def handler(version, **facts):
    return {"name": "plesk-php-" + version, "version": version, "full_version": version + ".1", **facts}


def test_a_server_without_facts_has_no_problems_and_no_values():
    said = described({})
    assert said["problems"] == []
    assert said["read"]
    assert {name for name, value in said.items() if value} == {"server", "read", "read_at"}


def test_a_server_that_cannot_be_read_says_why_and_nothing_else():
    said = described(dict(service("stopped"), plesk_drift_differences=["it cannot be read"]), reason="Cannot reach it\nnow")
    assert [(problem["kind"], problem["text"]) for problem in said["problems"]] == [("unread", "Cannot reach it now")]
    assert (said["read"], said["reason"], said["services"]) == (False, "Cannot reach it now", None)


@pytest.mark.parametrize("state", ["running", "none"])
def test_a_service_that_runs_or_is_not_installed_is_no_problem(state):
    assert problems(service(state)) == []


def test_a_service_that_is_stopped_is_a_problem_with_what_it_reports():
    assert problems(service("stopped")) == [("error", "DNS Server (BIND) is stopped")]
    assert problems(service("stopped", "no config")) == [("error", "DNS Server (BIND) is stopped: no config")]
    assert described(service("stopped"))["services_down"] == ["dns"]


def test_a_service_that_runs_but_reports_an_error_can_wait():
    assert problems(service("running", "odd")) == [("warning", "DNS Server (BIND) is running, but reports: odd")]


@pytest.mark.parametrize(
    "patterns, counts",
    [
        ([], True),
        (["dns"], True),
        (["d*"], True),
        (["web"], False),
        (["!dns"], False),
        (["!web"], True),
        (["*", "!d?s"], False),
        ("web, dns", True),
        ("!dns", False),
    ],
)
def test_which_services_count_can_be_said(patterns, counts):
    assert bool(problems(service("stopped"), services=patterns)) is counts


@pytest.mark.parametrize(
    "lim_date, expected",
    [
        ("20261127", [("error", "The licence ended on 2026-11-27")]),
        ("20261128", [("warning", "The licence ends on 2026-11-28, today")]),
        ("2026-11-29", [("warning", "The licence ends on 2026-11-29, tomorrow")]),
        ("2026-12-28 00:00:00", [("warning", "The licence ends on 2026-12-28, in 30 days")]),
        ("20261229", []),
        ("20991231", []),
        (None, []),
        ("-1", []),
        ("soon", []),
        ("20261331", []),
    ],
)
def test_a_licence_that_ends_within_thirty_days_is_a_problem(lim_date, expected):
    assert problems(server(key={"plesk_key_id": "PLSK.00000001.0000", "lim_date": lim_date})) == expected


def test_how_many_days_before_its_end_a_licence_counts_can_be_said():
    assert problems(server(key={"lim_date": "20261205"}), licence_days="6") == []


def test_the_end_of_a_licence_is_a_date_or_what_the_server_says_or_none():
    ends = [described(server(key={"lim_date": text}))["licence_ends"] for text in ("20991231", "soon", "", None)]
    assert ends == ["2099-12-31", "soon", None, None]


@pytest.mark.parametrize(
    "updates, expected",
    [
        ({"available_update": None, "security_updates": False}, []),
        ({"available_update": "18.0.75", "security_updates": False}, []),
        ({"available_update": "18.0.75", "security_updates": True}, ["A security update is pending: Plesk 18.0.75"]),
        ({"available_update": None, "security_updates": True}, ["A security update is pending"]),
        ({"available_update": "18.0.75", "available_update_type": "Security"}, ["A security update is pending: Plesk 18.0.75"]),
    ],
)
def test_a_security_update_that_is_pending_is_a_problem_another_update_is_none(updates, expected):
    assert [text for dummy, text in problems(server(updates=updates))] == expected


def test_a_disk_that_is_nearly_full_is_a_problem():
    disks = [disk(50, 50), disk(90, 10, "/dev/vdb1"), disk(96, 4, "/dev/vdc1"), disk(899, 101, "/dev/vdd1")]
    assert [text for dummy, text in problems(server(stat={"diskspace": disks}))] == ["The disk /dev/vdc1 is 96 % full", "The disk /dev/vdb1 is 90 % full"]
    assert described(server(stat={"diskspace": disks}))["disk_percent"] == 96
    assert problems(server(stat={"diskspace": disks}), disk_percent=97) == []


@pytest.mark.parametrize("disks", [None, "full", [], [None], [{"name": "/dev/vda1"}], [{"used": 0, "free": 0}]])
def test_disks_that_nobody_can_read_are_unknown(disks):
    assert described(server(stat={"diskspace": disks}))["disk_percent"] is None


@pytest.mark.parametrize(
    "version, minimum, old",
    [
        ("18.0.66", "18.0.70", True),
        ("18.0.70", "18.0.70", False),
        ("18.0.70 Update #2", "18.0.70.0", False),
        ("17.8.11", "18", True),
        ("18.0.100", "18.0.70", False),
    ],
)
def test_a_version_below_the_minimum_is_a_problem(version, minimum, old):
    facts = server(stat={"version": {"plesk_version": version}})
    expected = [("warning", "Plesk is {0}, older than {1}".format(version, minimum))] if old else []
    assert problems(facts, minimum_version=minimum) == expected


def test_without_a_minimum_no_version_is_old():
    assert problems(server(stat={"version": {"plesk_version": "9.0"}})) == []


def test_php_without_support_is_a_problem_where_domains_use_it():
    handlers = [handler("7.4", domains=[{}, {}]), handler("8.0", domains=[{}]), handler("5.6", domains=[]), handler("8.3", domains=[{}])]
    assert problems({"plesk_php_handlers": handlers}) == [
        ("warning", "PHP 7.4 has had no support since 2022-11-28, but 2 domains use it"),
        ("warning", "PHP 8.0 has had no support since 2023-11-26, but 1 domain uses it"),
    ]
    assert described({"plesk_php_handlers": handlers})["php"] == {"7.4": 2, "8.0": 1, "8.3": 1}


def test_php_without_support_is_a_problem_where_it_is_enabled_and_nobody_knows_who_uses_it():
    handlers = {"a": handler("7.4", enabled=True), "b": handler("7.3", enabled=False), "c": handler("7.4", enabled=True)}
    assert problems({"plesk_php_handlers": handlers}) == [("warning", "PHP 7.4 has had no support since 2022-11-28, but websites can use it")]


def test_handlers_of_one_version_are_counted_together():
    assert described({"plesk_php_handlers": [handler("8.3", domains=[{}]), handler("8.3", domains=[{}, {}])]})["php"] == {"8.3": 3}


def test_a_handler_with_an_odd_version_goes_by_its_full_version_or_is_passed_over():
    handlers = [dict(handler("8.3", domains=[{}]), version="8"), dict(handler("x", domains=[{}]), full_version=None), "odd"]
    assert described({"plesk_php_handlers": handlers})["php"] == {"8.3": 1}


def test_the_dates_of_php_can_be_changed():
    facts = {"plesk_php_handlers": [handler("7.4", domains=[{}]), handler("8.9", domains=[{}])]}
    ends = {7.4: None, "8.9": datetime.date(2026, 11, 1)}
    assert problems(facts, php_support_ends=ends) == [("warning", "PHP 8.9 has had no support since 2026-11-01, but 1 domain uses it")]


def test_the_last_day_of_support_counts_as_supported():
    facts = {"plesk_php_handlers": [handler("8.9", domains=[{}])]}
    assert problems(facts, php_support_ends={"8.9": "2026-11-28"}) == []


def test_extensions_are_compared_with_what_is_wanted():
    there = {"git": {"active": True}, "docker": {"active": True}, "sslit": {"active": False}}
    facts = {"plesk_extensions": there}
    assert problems(facts, wanted_extensions=["git", "monitoring", "sslit"], unwanted_extensions="docker,ruby") == [
        ("warning", "The extension monitoring is missing"),
        ("warning", "The extension sslit is switched off"),
        ("warning", "The extension docker is installed, but not wanted"),
    ]
    assert problems(facts) == []
    assert problems({}, wanted_extensions=["git"]) == []


def subscription(number, locked=False, synchronized=True):
    return {"id": number, "name": "site{0}.example.net".format(number), "locked": locked, "synchronized": synchronized}


def test_subscriptions_that_do_not_follow_their_plans_are_counted():
    facts = {"plesk_subscriptions": [subscription(1), subscription(2, locked=True), subscription(3, True, False), subscription(4, synchronized=None)]}
    assert problems(facts) == [
        ("warning", "2 subscriptions are locked against their plans"),
        ("warning", "1 subscription is not synchronized with its plan"),
    ]


def test_the_names_of_subscriptions_are_nowhere_unless_asked_for():
    facts = {"plesk_subscriptions": [subscription(number, locked=True) for number in range(12)]}
    assert "example.net" not in json.dumps(described(facts))
    ((dummy, text),) = problems(facts, subscription_names=True)
    assert text.startswith("12 subscriptions are locked against their plans: site0.example.net, site1")
    assert text.endswith("site9.example.net and 2 more")


def test_domains_that_use_a_php_are_nowhere():
    said = described({"plesk_php_handlers": [handler("7.4", domains=[{"id": 1, "name": "shop.example.net"}])]})
    assert "shop" not in json.dumps(said)


def test_what_drift_found_is_told_in_its_words():
    differences = ["service dns is stopped, not running", "limits.max_box of add-on plan base_plan is 5, not 10"]
    facts = {"plesk_drift_differences": differences}
    assert problems(facts) == [("error", text) for text in differences]
    assert described(facts)["drift"] == 2


@pytest.mark.parametrize("facts, number", [({"plesk_drift_differences": []}, 0), ({"plesk_drift_differences": None}, None), ({}, None)])
def test_no_differences_are_told_from_nothing_compared(facts, number):
    assert problems(facts) == []
    assert described(facts)["drift"] == number


def test_what_a_server_does_not_give_is_told():
    facts = {"plesk_unavailable": {"php_handlers": "Permission denied (errcode 1006)", "server.updates": "the server sent nothing about it"}}
    assert problems(facts) == [
        ("warning", "The PHP handlers cannot be read: Permission denied (errcode 1006)"),
        ("warning", "The section updates of the server cannot be read: the server sent nothing about it"),
    ]


def outcome(value, error=None):
    return {"value": value, "error": error}


def test_a_check_of_ones_own_is_a_problem_unless_it_is_false_or_empty():
    checks = {"Low": outcome(False), "None": outcome(None), "Empty": outcome([]), "The load is high": outcome(True), "No backup": outcome("since May")}
    assert problems({}, own={"checks": checks}) == [("error", "The load is high"), ("error", "No backup: since May")]


def test_columns_of_ones_own_keep_numbers_and_make_text_of_the_rest():
    columns = {"A": 3, "B": True, "C": ["x", "y"], "D": None, "E": " two\nlines "}
    said = described({}, own={"columns": {title: outcome(value) for title, value in columns.items()}})
    assert said["columns"] == {"A": 3, "B": "yes", "C": "x, y", "D": "", "E": "two lines"}


def test_an_expression_that_fails_is_told_and_shown():
    own = {"columns": {"Place": outcome(None, "'place' is undefined")}, "checks": {"Old": outcome(None, "no such thing")}}
    assert problems({}, own=own) == [
        ("warning", "The column Place cannot be evaluated: 'place' is undefined"),
        ("warning", "The check Old cannot be evaluated: no such thing"),
    ]
    assert described({}, own=own)["columns"] == {"Place": "?"}


def test_problems_are_in_the_order_in_which_a_person_wants_to_know_of_them():
    facts = dict(service("stopped"), plesk_extensions={}, **server(updates={"security_updates": True}, key={"lim_date": "20261205"}))
    said = described(facts, wanted_extensions=["git"])
    assert [problem["kind"] for problem in said["problems"]] == ["service", "licence", "security", "extension"]


def test_text_from_a_server_gives_no_orders_to_a_terminal():
    ((dummy, text),) = problems(service("stopped", title="\x1b[31mDNS\u202e"))
    assert text == "\\x1b[31mDNS\\u202e is stopped"


def test_what_is_returned_is_plain_data():
    said = described(service("stopped"), own={"columns": {"A": outcome(datetime.date(2026, 11, 28))}})
    assert json.loads(json.dumps(said)) == said


@pytest.mark.parametrize(
    "facts", [{"plesk_services": None, "plesk_server": [], "plesk_extensions": "x", "plesk_subscriptions": {}, "plesk_php_handlers": None}]
)
def test_facts_of_a_wrong_form_are_unknown(facts):
    assert problems(facts) == []


@pytest.mark.parametrize(
    "settings, message",
    [
        (dict(licence_days="soon"), "plesk_report_licence_days is 'soon'; set it to a number of days"),
        (dict(licence_days=-3), "plesk_report_licence_days is -3; set it to a number of days"),
        (dict(disk_percent=150), "plesk_report_disk_percent is 150; set it to a number from 0 to 100"),
        (dict(disk_percent="nan"), "plesk_report_disk_percent is 'nan'; set it to a number from 0 to 100"),
        (dict(minimum_version="18.0.7O"), "plesk_report_minimum_version is '18.0.7O'; set it to a version like 18.0.60"),
        (dict(minimum_version="18,0,71"), "plesk_report_minimum_version is '18,0,71'; set it to a version like 18.0.60"),
        (dict(gather=["service"]), "plesk_report_gather has 'service' (did you mean services?), but takes all, "),
        (dict(php_usage="maybe"), "plesk_report_php_usage is 'maybe'; set it to true or false"),
        (dict(columns=["a"]), "plesk_report_columns is ['a']; set it to a dictionary of expressions by title"),
        (dict(checks="load"), "plesk_report_checks is 'load'; set it to a dictionary of expressions by title"),
        (dict(services=3), "plesk_report_services is 3; set it to a list of ids"),
        (dict(subscription_names="perhaps"), "plesk_report_subscription_names is 'perhaps'; set it to true or false"),
        (dict(php_support_ends=["8.2"]), "plesk_report_php_support_ends is ['8.2']; set it to a dictionary of dates by version"),
        (dict(php_support_ends={"8.2": "never"}), "'never' is no date"),
    ],
)
def test_settings_that_cannot_be_used_are_named(settings, message):
    with pytest.raises(AnsibleFilterError, match=re.escape(message)):
        described({}, **settings)


def test_facts_have_to_be_a_dictionary():
    with pytest.raises(AnsibleFilterError, match="takes the facts of a server"):
        report_server("facts", "plesk.example.com")


def test_nothing_that_a_server_says_becomes_a_template():
    said = described(server(gen_info={"server_name": "{{ 6 * 7 }}"}))["title"]
    why = described({}, reason="{{ 6 * 7 }}")["problems"][0]["text"]
    templar = Templar(loader=DataLoader(), variables=dict(said=said, why=why))
    assert [templar.template(text) for text in (said, why)] == ["{{ 6 * 7 }}"] * 2
