# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""What ``plesk_subscription_info`` sends and returns."""

from __future__ import annotations

import tracemalloc

import pytest
import yaml
from ansible_collections.community.plesk.plugins.module_utils._client import Client
from ansible_collections.community.plesk.plugins.module_utils._errors import OptionError, PleskError
from ansible_collections.community.plesk.plugins.module_utils._transport import http
from ansible_collections.community.plesk.plugins.modules import plesk_subscription_info
from ansible_collections.community.plesk.tests.simulator import Simulator
from ansible_collections.community.plesk.tests.unit.plugins.addon_plan_packets import error, lists, plan, unknown
from ansible_collections.community.plesk.tests.unit.plugins.fake_plesk import BreaksOff, conversation, refusal
from ansible_collections.community.plesk.tests.unit.plugins.run_module import run_module
from ansible_collections.community.plesk.tests.unit.plugins.subscription_packets import (
    ADDON,
    ALL,
    DOMAIN,
    PLANS,
    TYPED,
    get,
    plans_of,
    reply_of_plans,
    reply_with_subscriptions,
    subscription,
)

pytestmark = pytest.mark.usefixtures("clock")
OTHER = "c27e4a90-6d15-4f3b-92c8-1ab3f5e70d64"


def run(plesk, check_mode=False, **changes):
    options = dict(dict.fromkeys(("name", "id", "guid", "owner_login", "plan")), **changes)
    return plesk_subscription_info.work(options, Client(plesk), check_mode)


def ask(answer, request=ALL, **changes):
    """Return what the module returns when this answer comes to this request."""
    with conversation((request, answer)) as plesk:
        return run(plesk, **changes)


def fail(answer, request=ALL, **changes):
    """Return the facts of the failure when this answer comes to this request."""
    with conversation((request, answer)) as plesk, pytest.raises(PleskError) as caught:
        run(plesk, **changes)
    return caught.value.facts()


def one(xml):
    """Return the only subscription of a reply, and the warnings."""
    returned = ask(reply_with_subscriptions(xml))
    (found,) = returned["subscriptions"]
    return found, returned["warnings"]


@pytest.mark.parametrize("check_mode", [False, True])
def test_all_subscriptions_come_typed_with_one_request(check_mode):
    with conversation((ALL, reply_with_subscriptions(subscription(), subscription(number=2, name="example.net")))) as plesk:
        returned = run(plesk, check_mode)
    assert lists(returned) == lists(dict(changed=False, subscriptions=[TYPED, dict(TYPED, id=2, name="example.net")], missing=[], warnings=[]))


def test_an_empty_filter_is_an_empty_element():
    with conversation((ALL, reply_with_subscriptions())) as plesk:
        run(plesk)
    assert "<get><filter/><dataset><gen_info/><subscriptions/></dataset></get>" in plesk.packets[0]


class TestValues:
    """What becomes of one subscription."""

    @pytest.mark.parametrize(
        "bits, names",
        [
            ("0", ["active"]),
            ("4", ["backup"]),
            ("16", ["admin"]),
            ("32", ["reseller"]),
            ("64", ["customer"]),
            ("256", ["expired"]),
            ("272", ["admin", "expired"]),
            ("372", ["backup", "admin", "reseller", "customer", "expired"]),
            ("8", ["8"]),
            ("27", ["admin", "11"]),
            ("", []),
        ],
    )
    def test_the_status_is_a_list_of_the_names_of_its_bits(self, bits, names):
        found, warnings = one(subscription(status=bits))
        assert (found["status"], warnings) == (names, [])

    @pytest.mark.parametrize("text, value", [("true", True), ("1", True), ("false", False), ("0", False), ("", None)])
    def test_locked_and_synchronized_are_booleans_though_the_schema_says_text(self, text, value):
        found, warnings = one(subscription(plans_of(DOMAIN, locked=text, synchronized=text)))
        assert (found["locked"], found["synchronized"], warnings) == (value, value, [])

    @pytest.mark.parametrize("xml", ["", "<subscriptions/>"])
    def test_a_subscription_without_a_plan_is_neither_locked_nor_synchronized(self, xml):
        found, warnings = one(subscription(xml))
        assert (found["locked"], found["synchronized"], found["plans"], warnings) == (None, None, [], [])

    @pytest.mark.parametrize(
        "owner, expected",
        [
            ("<owner-id>3</owner-id>", (3, None)),
            ("<owner-login>admin</owner-login>", (None, "admin")),
            ("<owner-id>1</owner-id><owner-login>admin</owner-login>", (1, "admin")),
            ("", (None, None)),
        ],
    )
    def test_the_owner_is_an_id_or_a_login_or_both(self, owner, expected):
        found, dummy = one(subscription(owner=owner))
        assert (found["owner_id"], found["owner_login"]) == expected

    def test_what_does_not_fit_stays_text_with_a_warning(self):
        found, warnings = one(subscription(plans_of(locked="maybe"), status="new"))
        assert (found["status"], found["locked"]) == (["new"], "maybe")
        assert warnings == [
            "Subscription example.com: status stays text, because it is not a whole number: 'new'",
            "Subscription example.com: locked stays text, because it is not true or false: 'maybe'",
        ]

    def test_what_is_not_there_is_null(self):
        found, warnings = one("<result><status>ok</status><id>7</id></result>")
        assert found == dict(dict.fromkeys(TYPED), id=7, status=[], plans=[])
        assert warnings == []


class TestFilters:
    """What selects subscriptions, and what is missing."""

    @pytest.mark.parametrize(
        "asked, selects, echoes",
        [
            (dict(name=["example.com", "x"]), "<name>example.com</name><name>x</name>", ("example.com", "x")),
            (dict(id=[1, 9]), "<id>1</id><id>9</id>", ("1", "9")),
            (dict(guid=[TYPED["guid"], "x"]), "<guid>{0}</guid><guid>x</guid>".format(TYPED["guid"]), (TYPED["guid"], "x")),
            (dict(owner_login=["jdoe", "x"]), "<owner-login>jdoe</owner-login><owner-login>x</owner-login>", ("jdoe", "x")),
        ],
    )
    @pytest.mark.parametrize("not_found", ["<filter-id>{0}</filter-id>", "", None])
    def test_a_value_without_a_subscription_is_missing(self, asked, selects, echoes, not_found):
        results = [subscription(echo=echoes[0])] + ([] if not_found is None else [unknown(not_found.format(echoes[1]))])
        returned = ask(reply_with_subscriptions(*results), get(selects), **asked)
        (values,) = asked.values()
        assert (returned["subscriptions"], returned["missing"]) == ([TYPED], values[1:])

    @pytest.mark.parametrize("asked, selects", [(dict(name=["example.com"]), "<name>example.com</name>"), (dict(id=[1]), "<id>1</id>")])
    def test_a_result_need_not_repeat_the_value(self, asked, selects):
        assert ask(reply_with_subscriptions(subscription()), get(selects), **asked)["missing"] == []

    def test_a_name_may_be_that_of_dns(self):
        answer = reply_with_subscriptions(subscription(name="bücher.example", ascii_name="xn--bcher-kva.example"))
        returned = ask(answer, get("<name>xn--bcher-kva.example</name>"), name=["xn--bcher-kva.example"])
        assert ([found["name"] for found in returned["subscriptions"]], returned["missing"]) == (["bücher.example"], [])

    def test_a_subscription_that_is_asked_for_twice_comes_once(self):
        answer = reply_with_subscriptions(subscription(echo="example.com"), subscription(echo="EXAMPLE.com"))
        returned = ask(answer, get("<name>example.com</name><name>EXAMPLE.com</name>"), name=["example.com", "EXAMPLE.com"])
        assert (returned["subscriptions"], returned["missing"]) == ([TYPED], [])

    def test_owners_are_not_missing_if_nobody_can_tell_whose_the_subscriptions_are(self):
        request = get("<owner-login>jdoe</owner-login><owner-login>acme</owner-login>")
        assert ask(reply_with_subscriptions(subscription()), request, owner_login=["jdoe", "acme"])["missing"] == []
        assert ask(reply_with_subscriptions(), request, owner_login=["jdoe", "acme"])["missing"] == ["jdoe", "acme"]

    def test_an_owner_that_does_not_exist_is_missing(self):
        answer = reply_with_subscriptions(error(1015, "Owner does not exist."))
        assert ask(answer, get("<owner-login>x</owner-login>"), owner_login=["x"])["missing"] == ["x"]

    @pytest.mark.parametrize("results", [[], [unknown()], ["<result><status>ok</status></result>"], ["<result><status>ok</status><data/></result>"]])
    def test_a_server_without_subscriptions_gives_an_empty_list(self, results):
        assert ask(reply_with_subscriptions(*results))["subscriptions"] == []

    def test_a_reply_without_the_operation_gives_an_empty_list(self):
        assert ask("<packet/>")["subscriptions"] == []

    @pytest.mark.parametrize(
        "options, words",
        [
            (dict(name=["a"], id=[1]), "name and id exclude each other"),
            (dict(guid=["a"], owner_login=["b"]), "guid and owner_login exclude each other"),
            (dict(name=[]), "name is an empty list; name the subscriptions"),
            (dict(plan=[]), "plan is an empty list; name the plans"),
            (dict(id=[0]), "id has a value that no subscription can have"),
            (dict(name=[" "]), "name has a value that no subscription can have"),
            (dict(plan=["", "a"]), "plan has a value that no plan can have"),
            (dict(name=["a\x00"]), "has a character in it that XML cannot carry"),
        ],
    )
    def test_options_that_select_nothing_send_nothing(self, options, words):
        with conversation() as plesk, pytest.raises(OptionError, match=words):
            run(plesk, **options)


class TestPlans:
    """``plan`` selects by plans, which is done here."""

    THREE = (
        subscription(plans_of(DOMAIN, ADDON), 1, "one.example"),
        subscription(plans_of(OTHER), 2, "two.example"),
        subscription("", 3, "three.example"),
    )

    @pytest.mark.parametrize(
        "asked, ids, missing",
        [
            ([DOMAIN], [1], []),
            ([ADDON.upper()], [1], []),
            ([OTHER, ADDON], [1, 2], []),
            (["00000000-0000-0000-0000-000000000000", OTHER], [2], ["00000000-0000-0000-0000-000000000000"]),
        ],
    )
    def test_a_guid_needs_no_plans(self, asked, ids, missing):
        returned = ask(reply_with_subscriptions(*self.THREE), plan=asked)
        assert ([found["id"] for found in returned["subscriptions"]], returned["missing"]) == (ids, missing)

    @pytest.mark.parametrize(
        "asked, ids, missing",
        [
            (["Default Domain"], [1], []),
            (["base_plan"], [1], []),
            ([" Business ", "Gone"], [2], ["Gone"]),
            (["business"], [], ["business"]),
            (["Unused"], [], ["Unused"]),
            (["Gone", DOMAIN], [1], ["Gone"]),
            (["Twice"], [1, 2], []),
        ],
    )
    def test_a_name_takes_reading_the_plans_of_all_owners_in_the_same_request(self, asked, ids, missing):
        service = [plan(name="Default Domain", guid=DOMAIN), plan(name="Business", guid=OTHER), plan(name="Unused", guid="x"), plan(name="Twice", guid=DOMAIN)]
        plans = reply_of_plans(*service, plan(name="Twice", guid=OTHER.upper()))
        plans += reply_of_plans(plan(name="base_plan", guid=ADDON), operator="service-plan-addon")
        returned = ask(reply_with_subscriptions(*self.THREE, plans=plans), get(plans=PLANS), plan=asked)
        assert ([found["id"] for found in returned["subscriptions"]], returned["missing"]) == (ids, missing)

    def test_the_order_of_the_operators_in_the_reply_does_not_matter(self):
        plans = reply_of_plans(plan(name="Business", guid=OTHER))
        answer = reply_with_subscriptions(*self.THREE).replace("</packet>", plans + "</packet>")
        assert [found["id"] for found in ask(answer, get(plans=PLANS), plan=["Business"])["subscriptions"]] == [2]

    def test_a_plan_narrows_another_filter_down(self):
        request = get("<id>1</id><id>2</id><id>9</id>")
        returned = ask(reply_with_subscriptions(*self.THREE[:2], unknown()), request, id=[1, 2, 9], plan=[OTHER, DOMAIN[:-1] + "0"])
        assert [found["id"] for found in returned["subscriptions"]] == [2]
        assert returned["missing"] == [9, DOMAIN[:-1] + "0"]

    @pytest.mark.parametrize("plans", ["", reply_of_plans(), reply_of_plans(unknown()), reply_of_plans("<result><status>ok</status></result>")])
    def test_a_server_without_plans_has_none_of_the_name(self, plans):
        returned = ask(reply_with_subscriptions(*self.THREE, plans=plans), get(plans=PLANS), plan=["Business"])
        assert (returned["subscriptions"], returned["missing"]) == ([], ["Business"])

    def test_plans_that_cannot_be_read_fail_the_task(self):
        facts = fail(reply_with_subscriptions(*self.THREE, plans=reply_of_plans(error(1023, "Busy"))), get(plans=PLANS), plan=["Business"])
        assert (facts["failure"], facts["errcode"], facts["msg"]) == ("plan", 1023, "service-plan/get failed: Busy (errcode 1023)")


class TestFailures:
    """What fails the task."""

    @pytest.mark.parametrize("errcode, failure", [(1006, "permission"), (1015, "server"), (1023, "server")])
    def test_an_error_of_the_operation(self, errcode, failure):
        facts = fail(reply_with_subscriptions(error(errcode, "Words")))
        assert (facts["failure"], facts["errcode"]) == (failure, errcode)
        assert facts["msg"].startswith("webspace/get failed: Words (errcode {0})".format(errcode))

    def test_a_refused_packet(self):
        assert fail(refusal(1014))["failure"] == "protocol"

    def test_reading_again_gives_each_subscription_once(self):
        whole = reply_with_subscriptions(subscription(), subscription(number=2))
        cut = whole.index("<id>2")
        assert [found["id"] for found in run(BreaksOff((ALL, whole[:cut] + "#" + whole[cut:]), (ALL, whole)))["subscriptions"]] == [1, 2]


class Many:
    """Sends two thousand subscriptions, one after the other."""

    def post(self, packet, timeout=None, fresh=False):
        """Send a packet."""
        whole = reply_with_subscriptions("#")
        before, after = whole.split("#")
        yield before.encode()
        for number in range(1, 2001):
            yield subscription("", number, "site{0}.example.com".format(number), guid="").encode() + b" " * 2000
        yield after.encode()


def test_two_thousand_subscriptions_do_not_become_one_tree():
    tracemalloc.start()
    try:
        returned = run(Many(), name=["site1999.example.com", "site2001.example.com"])
        dummy, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert len(returned["subscriptions"]) == 2000
    assert returned["missing"] == ["site2001.example.com"]
    assert peak < 4 * 1024**2


CONNECTION = dict(username="admin", password=None, validate_certs=True, ca_path=None, cert_fingerprint=None, timeout=20, use_proxy=False, use_tls=False)


@pytest.mark.parametrize(
    "switches",
    [
        {},
        dict(webspace_not_found="no_result"),
        dict(webspace_owner_element="owner-id"),
        dict(webspace_owner_element="owner-login"),
        dict(webspace_owner_element="both"),
        dict(subscription_flags="digits"),
        dict(plan_owner_element="both"),
    ],
)
def test_what_nobody_knows_makes_no_difference(switches):
    with Simulator() as simulator:
        simulator.update(switches=switches)
        with http.HTTPTransport(dict(CONNECTION, host=simulator.host, port=simulator.plain_port, secret_key=simulator.secret_key)) as transport:
            everything = run(transport)["subscriptions"]
            by_name = run(transport, name=["example.net", "x.example"])
            by_owner = run(transport, owner_login=["technolux", "nobody", "customer"])
            by_plan = run(transport, plan=["Business", "base_plan", "x"])
        assert simulator.counters["requests"] == 4
    assert [found["id"] for found in everything] == [1, 2, 3, 4]
    assert [(found["locked"], found["synchronized"]) for found in everything] == [(False, True), (True, True), (False, False), (None, None)]
    assert ([found["id"] for found in by_name["subscriptions"]], by_name["missing"]) == ([2], ["x.example"])
    assert ([found["id"] for found in by_owner["subscriptions"]], by_owner["missing"]) == ([3, 1, 2], ["nobody"])
    assert ([found["id"] for found in by_plan["subscriptions"]], by_plan["missing"]) == ([1, 2], ["x"])


def test_every_key_of_a_subscription_is_documented_as_it_comes():
    documented = yaml.safe_load(plesk_subscription_info.RETURN)["subscriptions"]["contains"]
    assert lists({name: value["sample"] for name, value in documented.items()}) == lists(TYPED)


def test_the_module_takes_lists_and_texts(monkeypatch):
    request = get("<name>example.com</name><name>example.net</name>")
    with conversation((request, reply_with_subscriptions(subscription()))) as plesk:
        returned = run_module(monkeypatch, plesk_subscription_info, plesk, name="example.com,example.net", _ansible_check_mode=True)
    assert (returned["subscriptions"], returned["missing"]) == ([TYPED], ["example.net"])
