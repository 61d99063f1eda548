# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""What ``plesk_facts`` sends and returns."""

from __future__ import annotations

import pytest
from ansible_collections.community.plesk.plugins.module_utils._client import Client
from ansible_collections.community.plesk.plugins.module_utils._errors import OptionError, PleskError, TransportError
from ansible_collections.community.plesk.plugins.module_utils._server.sections import DEFAULT, NOT_SENT
from ansible_collections.community.plesk.plugins.modules import plesk_facts
from ansible_collections.community.plesk.tests.unit.plugins import addon_plan_packets as plans
from ansible_collections.community.plesk.tests.unit.plugins import extension_packets as extensions
from ansible_collections.community.plesk.tests.unit.plugins.fake_plesk import conversation, refusal, states
from ansible_collections.community.plesk.tests.unit.plugins.subscription_packets import subscription

SECTIONS = "<key/><gen_info/><components/><stat/><updates/>"
ASKED = {
    "min": "<server><get><gen_info/></get></server>",
    "services": "<server><get><services_state/></get></server>",
    "server": "<server><get>{0}</get></server>".format(SECTIONS),
    "extensions": "<extension><get/></extension>",
    "php_handlers": "<php-handler><get><filter/></get></php-handler>",
    "addon_plans": "<service-plan-addon><get><filter/><owner-all/></get></service-plan-addon>",
    "service_plans": "<service-plan><get><filter/><owner-all/></get></service-plan>",
    "subscriptions": "<webspace><get><filter/><dataset><gen_info/><subscriptions/></dataset></get></webspace>",
}
OWN_PLANS = "<service-plan-addon><get><filter/></get></service-plan-addon>"
GEN_INFO = "<gen_info><server_name>plesk.example.com</server_name></gen_info>"
SECTIONS_TOLD = "<get><result><status>ok</status><key/>{0}<components/><stat/><updates/></result></get>".format(GEN_INFO)
TOLD = {
    "min": "<server><get><result><status>ok</status>{0}</result></get></server>".format(GEN_INFO),
    "services": "<server>{0}</server>".format(states(web="running")),
    "server": "<server>{0}</server>".format(SECTIONS_TOLD),
    "extensions": "<extension>{0}</extension>".format(extensions.installed("git")),
    "php_handlers": "<php-handler><get><result><status>ok</status><id>own</id><custom>true</custom></result></get></php-handler>",
    "addon_plans": "<service-plan-addon><get>{0}</get></service-plan-addon>".format(plans.plan()),
    "service_plans": "<service-plan><get>{0}</get></service-plan>".format(plans.plan(name="Business")),
    "subscriptions": "<webspace><get>{0}</get></webspace>".format(subscription()),
}
FACTS = {
    "min": "plesk_server",
    "services": "plesk_services",
    "server": "plesk_server",
    "extensions": "plesk_extensions",
    "php_handlers": "plesk_php_handlers",
    "addon_plans": "plesk_addon_plans",
    "service_plans": "plesk_service_plans",
    "subscriptions": "plesk_subscriptions",
}
EVERYTHING = [name for name in FACTS if name != "min"]


def packet(*names, told=None):
    """Return the packet that asks for subsets, or answers; neighbours of one operator share its node."""
    return "<packet>{0}</packet>".format("".join((ASKED if told is None else told).get(name, name) for name in names)).replace("</server><server>", "")


def reply(*names):
    return packet(*names, told=TOLD)


def error(errcode, operator="service-plan-addon"):
    return "<{0}><get><result><status>error</status><errcode>{1}</errcode><errtext>No</errtext></result></get></{0}>".format(operator, errcode)


def run(*script, subsets=("services", "server"), check_mode=False):
    with conversation(*script) as plesk:
        return plesk_facts.work(dict(gather_subset=list(subsets)), Client(plesk), check_mode)


def facts(*script, **options):
    returned = run(*script, **options)
    assert returned["changed"] is False
    return returned["ansible_facts"]


def fail(*script, **options):
    with pytest.raises(PleskError) as caught:
        run(*script, **options)
    return caught.value.facts()


@pytest.mark.parametrize("check_mode", [False, True])
def test_everything_comes_with_one_request_in_the_shapes_of_the_other_modules(check_mode):
    gathered = facts((packet(*EVERYTHING), reply(*EVERYTHING)), subsets=["all"], check_mode=check_mode)
    assert gathered.pop("plesk_addon_plans")[0]["name"] == "base_plan"
    assert gathered.pop("plesk_service_plans")[0]["name"] == "Business"
    assert gathered.pop("plesk_subscriptions")[0]["synchronized"] is True
    assert gathered.pop("plesk_php_handlers")["own"]["custom"] is True
    assert gathered == dict(
        plesk_services=dict(web=dict(name="web", title="The web server", state="running", error=None)),
        plesk_server=dict(key={}, gen_info=dict(server_name="plesk.example.com"), components={}, stat={}, updates={}),
        plesk_extensions=dict(git=dict(name="git", title="The git extension", version="1.0.0", release="1", active=True)),
        plesk_unavailable={},
    )


@pytest.mark.parametrize("name", FACTS)
def test_each_subset_is_one_request_and_one_fact(name):
    assert sorted(facts((packet(name), reply(name)), subsets=[name])) == sorted([FACTS[name], "plesk_unavailable"])


def test_nothing_asked_for_is_nothing_sent():
    assert facts(subsets=["!all", "!min"]) == dict(plesk_unavailable={})


def test_an_unknown_subset_is_an_error_before_anything_is_sent():
    with pytest.raises(OptionError, match="did you mean services"):
        run(subsets=["service"])


def test_what_is_odd_is_warned_of():
    handler = TOLD["php_handlers"].replace("true", "perhaps")
    assert run((packet("php_handlers"), "<packet>{0}</packet>".format(handler)), subsets=["php_handlers"])["warnings"] == [
        "PHP handler own: custom stays text, because it is 'perhaps'"
    ]


def test_an_error_of_one_subset_is_named_and_fails_nothing_else():
    answer = packet(TOLD["services"], error(1023, "extension"), told={})
    gathered = facts((packet("services", "extensions"), answer), subsets=["services", "extensions"])
    assert sorted(gathered) == ["plesk_services", "plesk_unavailable"]
    assert gathered["plesk_unavailable"] == dict(extensions="No (errcode 1023)")


def test_what_the_reply_lacks_is_named():
    gathered = facts((packet("services", "php_handlers"), reply("services")), subsets=["services", "php_handlers"])
    assert gathered["plesk_unavailable"] == dict(php_handlers="php-handler/get was not answered; check that this server is a Plesk that knows it")


def test_a_section_that_the_server_did_not_send_is_named_by_subset_and_section():
    answer = reply("server").replace("<updates/>", "").replace("<key/>", "")
    unavailable = facts((packet("server"), answer), subsets=["server"])["plesk_unavailable"]
    assert unavailable == {"server.key": NOT_SENT, "server.updates": NOT_SENT}


@pytest.mark.parametrize("errcode", [1006, 1014])
def test_a_packet_that_is_refused_is_asked_again_for_each_subset(errcode):
    script = [
        (packet("min", "services", "extensions"), refusal(errcode, "No")),
        (packet("min"), reply("min")),
        (packet("services"), reply("services")),
        (packet("extensions"), refusal(errcode, "No")),
    ]
    gathered = facts(*script, subsets=["services", "min", "extensions"])
    assert sorted(gathered) == ["plesk_server", "plesk_services", "plesk_unavailable"]
    assert gathered["plesk_unavailable"] == dict(extensions="No (errcode {0})".format(errcode))


def test_the_server_is_asked_section_by_section_where_its_packet_is_refused():
    each = [("<packet><server><get><{0}/></get></server></packet>".format(section), reply("min")) for section in DEFAULT]
    each[2] = (each[2][0], refusal(1014, "No"))
    gathered = facts((packet("server"), refusal(1014, "No")), *each, subsets=["server"])
    assert gathered["plesk_server"] == dict(gen_info=dict(server_name="plesk.example.com"))
    assert gathered["plesk_unavailable"]["server.updates"] == "No (errcode 1014)"


@pytest.mark.parametrize("errcode", [1006, 1015, 1023])
def test_plans_are_the_accounts_own_where_those_of_all_owners_are_refused(errcode):
    script = [
        (packet("services", "addon_plans"), packet(TOLD["services"], error(errcode), told={})),
        (packet(OWN_PLANS), reply("addon_plans")),
    ]
    gathered = facts(*script, subsets=["services", "addon_plans"])
    assert ([plan["id"] for plan in gathered["plesk_addon_plans"]], gathered["plesk_unavailable"]) == ([11], {})


@pytest.mark.parametrize("answer, reason", [(packet(error(1006), told={}), "No (errcode 1006)"), (refusal(1014, "Never"), "Never (errcode 1014)")])
def test_plans_that_are_refused_in_both_ways_are_unavailable(answer, reason):
    script = [(packet("services", "addon_plans"), packet(TOLD["services"], error(1006), told={})), (packet(OWN_PLANS), answer)]
    assert facts(*script, subsets=["services", "addon_plans"])["plesk_unavailable"] == dict(addon_plans=reason)


@pytest.mark.parametrize("errcode", [1006, 1014])
def test_plans_whose_packet_is_refused_are_asked_for_as_the_accounts_own(errcode):
    script = [(packet("addon_plans"), refusal(errcode)), (packet(OWN_PLANS), reply("addon_plans"))]
    assert len(facts(*script, subsets=["addon_plans"])["plesk_addon_plans"]) == 1


def test_an_account_that_may_read_nothing_of_what_was_asked_for_fails_the_task():
    each = [(packet(name), refusal(1006, "Denied")) for name in ("services", "extensions")]
    failed = fail((packet("services", "extensions"), refusal(1006, "Denied")), *each, subsets=["services", "extensions"])
    assert (failed["failure"], failed["errcode"], failed["errtext"]) == ("permission", 1006, "Denied")
    answer = packet(error(1006, "server"), error(1006, "extension"), told={})
    assert fail((packet("services", "extensions"), answer), subsets=["services", "extensions"])["failure"] == "permission"


@pytest.mark.parametrize(
    "answer, failure",
    [
        ("<packet/>", "protocol"),
        (packet(error(1023, "server"), error(1014, "extension"), told={}), "server"),
        (packet(error(1014, "server"), error(1006, "extension"), told={}), "permission"),
    ],
)
def test_nothing_at_all_is_a_failure(answer, failure):
    assert fail((packet("services", "extensions"), answer), subsets=["services", "extensions"])["failure"] == failure


def test_a_server_that_knows_nothing_of_what_was_asked_for_is_no_failure():
    gathered = facts((packet("extensions"), refusal(1014, "No")), subsets=["extensions"])
    assert gathered == dict(plesk_unavailable=dict(extensions="No (errcode 1014)"))


@pytest.mark.parametrize(
    "answer, failure",
    [
        (refusal(1001), "authentication"),
        (refusal(1005), "protocol"),
        (refusal(1030), "server"),
        (refusal(11003), "authentication"),
        (packet(TOLD["services"], error(1001, "extension"), told={}), "authentication"),
        (TransportError("No TLS", "tls"), "tls"),
        ("<html/>", "protocol"),
    ],
)
def test_what_is_wrong_for_all_subsets_fails_the_task_at_once(answer, failure):
    assert fail((packet("services", "extensions"), answer), subsets=["services", "extensions"])["failure"] == failure


def test_wrong_credentials_are_not_tried_for_the_rest():
    script = [(packet("services", "extensions"), refusal(1014)), (packet("services"), refusal(1001))]
    assert fail(*script, subsets=["services", "extensions"])["errcode"] == 1001
