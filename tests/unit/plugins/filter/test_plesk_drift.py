# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""The filter ``plesk_drift``: what has to be read, what differs and in which words, and that nothing unread passes."""

from __future__ import annotations

import pytest
import yaml
from ansible.errors import AnsibleFilterError
from ansible.parsing.dataloader import DataLoader
from ansible.template import Templar
from ansible_collections.community.plesk.plugins.filter import plesk_drift as plugin
from ansible_collections.community.plesk.plugins.filter.plesk_drift import plesk_drift
from ansible_collections.community.plesk.plugins.module_utils._client import Client
from ansible_collections.community.plesk.plugins.module_utils._facts.choose import choose
from ansible_collections.community.plesk.plugins.modules import plesk_addon_plan_info, plesk_facts, plesk_service_plan_info
from ansible_collections.community.plesk.plugins.plugin_utils._drift.drift import CHECKS
from ansible_collections.community.plesk.tests.unit.plugins.addon_plan_packets import DOCUMENTED, reply_with_plans
from ansible_collections.community.plesk.tests.unit.plugins.fake_plesk import conversation, states

RESELLER = dict(owner_id=7, owner_login=None)
FULL = dict(
    services={"web": "running"},
    extensions={"git": "present"},
    addon_plans={"base_plan": None},
    service_plans={"Business": None},
    minimum_version="18.0.60",
    security_updates="installed",
)


def a_plan(name="base_plan", **more):
    """Return an add-on plan of the administrator, unless more says otherwise, as it is among the facts."""
    return dict(dict(id=11, name=name, owner_id=None, owner_login="admin", limits={}, hosting={}, permissions={}, php_settings={}), **more)


def gathered(unavailable=None, **facts):
    """Return what a task with plesk_facts returned."""
    return dict(ansible_facts=dict({"plesk_" + name: fact for name, fact in facts.items()}, plesk_unavailable=unavailable or {}))


def version(text):
    return gathered(server=dict(stat=dict(version=dict(plesk_version=text))))


def updates(**told):
    return gathered(server=dict(updates=told))


def differences(declared, facts):
    compared = plesk_drift(declared, facts)
    assert compared["faults"] == []
    return compared["differences"]


def plans(declared, *listed):
    """Return the differences of add-on plans."""
    return differences(dict(addon_plans=declared), gathered(addon_plans=list(listed)))


def of_limits(limits, **known):
    """Return the differences of the limits of the one plan."""
    return plans(dict(base_plan=dict(limits=limits)), a_plan(limits=known))


@pytest.mark.parametrize("name, subset", [(name, check.subset) for name, check in CHECKS.items()])
def test_only_what_is_compared_is_gathered(name, subset):
    assert plesk_drift({name: FULL[name]})["subsets"] == [subset]


def test_what_two_comparisons_need_is_gathered_once_and_plesk_facts_takes_it():
    subsets = plesk_drift(FULL)["subsets"]
    assert subsets == ["services", "server", "extensions", "addon_plans", "service_plans"]
    assert choose(subsets) == subsets


def test_an_empty_dictionary_declares_that_there_is_nothing_to_compare():
    assert plesk_drift(dict(services={}, addon_plans={})) == dict(faults=[], subsets=[], differences=[])


def test_a_server_of_which_nothing_is_declared_differs():
    (difference,) = differences({}, gathered())
    assert difference.startswith("nothing is declared of it; set plesk_drift_services, ")


@pytest.mark.parametrize("state", ["failed", "unreachable"])
def test_a_server_that_cannot_be_read_differs_whatever_facts_there_are(state):
    facts = dict(gathered(services={"web": dict(state="running")}), msg="Cannot reach it", **{state: True})
    assert differences(dict(services=dict(web="running")), facts) == ["it cannot be read: Cannot reach it"]


@pytest.mark.parametrize("name", sorted(CHECKS))
@pytest.mark.parametrize("facts", [{}, dict(skipped=True), dict(ansible_facts={}), gathered()])
def test_what_is_not_among_the_facts_differs(name, facts):
    assert differences({name: FULL[name]}, facts) == ["{0} could not be read: it is not among the facts".format(CHECKS[name].title)]


@pytest.mark.parametrize("name", sorted(CHECKS))
def test_what_the_server_does_not_give_differs_once_and_with_its_reason(name):
    facts = gathered({CHECKS[name].subset: "Permission denied (errcode 1006)"})
    assert differences({name: FULL[name]}, facts) == ["{0} could not be read: Permission denied (errcode 1006)".format(CHECKS[name].title)]


@pytest.mark.parametrize("name", ["minimum_version", "security_updates"])
def test_a_section_of_the_server_may_be_what_is_not_given(name):
    reason = {"server.{0}".format(CHECKS[name].section): "the server sent nothing about it"}
    assert differences({name: FULL[name]}, gathered(reason, server={})) == [CHECKS[name].title + " could not be read: the server sent nothing about it"]


def test_services_are_compared_by_their_states():
    services = gathered(services=dict(web=dict(state="stopped"), dns=dict(state="running"), milter=dict(state="none"), odd=dict(state=None)))
    declared = dict(web="running", dns="running", milter="none", tomcat="none", odd="stopped")
    assert differences(dict(services=declared), services) == [
        "service web is stopped, not running",
        "service tomcat is not listed by the server; it should be none",
        "service odd is in no state that the server tells, not stopped",
    ]


def test_extensions_are_there_or_not():
    declared = dict(git="present", docker="absent", ruby="present", monitoring="absent")
    assert differences(dict(extensions=declared), gathered(extensions=dict(git={}, docker={}))) == [
        "extension docker is present, not absent",
        "extension ruby is absent, not present",
    ]


@pytest.mark.parametrize(
    "told, wanted",
    [
        ("18.0.60", "18.0.60"),
        ("18.0.60.1", "18.0.60"),
        ("18.0.100", "18.0.60"),
        ("18.1", "18.0.60"),
        ("18.0", "18.0.0"),
        ("18.0.60 Update 2", "18.0.60"),
        ("19", 18),
    ],
)
def test_a_version_will_do(told, wanted):
    assert differences(dict(minimum_version=wanted), version(told)) == []


@pytest.mark.parametrize("told, wanted", [("18.0.55", "18.0.60"), ("18.0.9", "18.0.10"), ("17.8.11", "18.0"), ("18.0.60", "18.0.60.1")])
def test_a_version_is_too_old(told, wanted):
    assert differences(dict(minimum_version=wanted), version(told)) == ["Plesk is {0}, older than {1}".format(told, wanted)]


@pytest.mark.parametrize("told, words", [(None, "the server does not tell"), ("Obsidian", "the server says 'Obsidian'")])
def test_a_version_that_is_none_is_not_new_enough(told, words):
    assert differences(dict(minimum_version="18.0.60"), version(told)) == ["the version of Plesk could not be read: " + words]


@pytest.mark.parametrize(
    "told, expected",
    [
        (dict(security_updates=False), []),
        (dict(security_updates=False, available_update="18.0.71", available_update_type="Recommended"), []),
        (dict(security_updates=True), ["a security update is pending, not installed"]),
        (dict(security_updates=False, available_update_type="Security"), ["a security update is pending, not installed"]),
        (dict(security_updates=None), ["the security updates could not be read: the server does not tell"]),
        (dict(available_update_type="Important"), ["the security updates could not be read: the server does not tell"]),
        (dict(security_updates="perhaps"), ["the security updates could not be read: the server says 'perhaps'"]),
    ],
)
def test_a_security_update_may_not_be_pending(told, expected):
    assert differences(dict(security_updates="installed"), updates(**told)) == expected


@pytest.mark.parametrize("wanted", [10, "10", 10.0])
def test_values_of_plans_are_compared_typed(wanted):
    assert of_limits(dict(max_box=wanted), max_box=10) == []
    assert of_limits(dict(max_box=wanted), max_box=5) == ["limits.max_box of add-on plan base_plan is 5, not 10"]


def test_unlimited_is_minus_one():
    assert of_limits(dict(max_box="unlimited", max_db=-1), max_box=-1, max_db=-1) == []
    assert of_limits(dict(max_box="unlimited"), max_box=5) == ["limits.max_box of add-on plan base_plan is 5, not -1"]


def test_a_value_that_the_plan_does_not_have_is_missing():
    assert of_limits(dict(max_box=10)) == ["limits.max_box of add-on plan base_plan is missing, not 10"]


def test_only_what_is_named_is_compared():
    assert of_limits(dict(max_box=10), max_box=10, max_db=3) == []


@pytest.mark.parametrize(
    "module, operator, name", [(plesk_addon_plan_info, "service-plan-addon", "addon_plans"), (plesk_service_plan_info, "service-plan", "service_plans")]
)
def test_a_plan_that_is_declared_as_it_was_read_does_not_differ(module, operator, name):
    with conversation((None, reply_with_plans(DOCUMENTED, operator=operator))) as plesk:
        options = dict(name=None, id=None, guid=None, external_id=None, owner_id=None, owner_login=None, all_owners=True, descriptors=False)
        (read,) = module.work(dict(options, sections=module.spec()["argument_spec"]["sections"]["default"]), Client(plesk), False)[name]
    declared = {key: read[key] for key in ("limits", "hosting", "permissions", "php_settings")}
    assert any(declared.values())
    assert differences({name: {read["name"]: declared}}, gathered(**{name: [read]})) == []


def test_a_plan_has_to_be_there_or_must_not_be():
    assert plans(dict(base_plan=None, gold={}, old=dict(state="absent"), other=dict(state="absent")), a_plan(), a_plan("old")) == [
        "add-on plan gold is absent, not present",
        "add-on plan old is present, not absent",
    ]


def test_a_name_in_other_letters_is_the_plan_unless_there_is_the_exact_one():
    assert plans(dict(Gold=dict(limits=dict(max_box=1))), a_plan("gold", limits=dict(max_box=1))) == []
    both = a_plan("gold", limits=dict(max_box=1)), a_plan("Gold", limits=dict(max_box=2))
    assert plans(dict(Gold=dict(limits=dict(max_box=2))), *both) == []
    assert plans(dict(GOLD=None), *both) == ["add-on plan GOLD is there 2 times, not once"]


def test_a_plan_without_an_owner_is_the_administrators():
    assert plans(dict(base_plan=dict(limits=dict(max_box=1))), a_plan(**RESELLER, limits=dict(max_box=2)), a_plan(limits=dict(max_box=1))) == []
    assert plans(dict(base_plan=None), a_plan(**RESELLER), a_plan("other")) == ["add-on plan base_plan is absent, not present"]


def test_where_all_plans_are_one_owners_they_are_those_of_the_account_that_logs_in():
    assert plans(dict(base_plan=None), a_plan(**RESELLER), a_plan("other", **RESELLER)) == []


def test_the_owner_of_a_plan_can_be_named():
    named = dict(owner_id=None, owner_login="technolux")
    assert plans(dict(base_plan=dict(owner_id=7)), a_plan("other"), a_plan(**RESELLER)) == []
    assert plans(dict(base_plan=dict(owner_login="technolux")), a_plan("other"), a_plan(**named)) == []
    assert plans(dict(base_plan=dict(owner_id=8)), a_plan(), a_plan(**RESELLER)) == ["add-on plan base_plan of owner 8 is absent, not present"]
    assert plans(dict(base_plan=dict(owner_login="jdoe")), a_plan(), a_plan(**named)) == ["add-on plan base_plan of jdoe is absent, not present"]


@pytest.mark.parametrize("state", ["present", "absent"])
def test_where_the_server_tells_no_logins_an_owner_cannot_be_named_by_one(state):
    declared = dict(base_plan=dict(owner_login="technolux", state=state))
    (difference,) = plans(declared, a_plan("other"), a_plan(**RESELLER))
    assert difference.startswith("add-on plan base_plan of technolux could not be looked for, ")


@pytest.mark.parametrize(
    "declared, fault",
    [
        (dict(services=["web"]), "plesk_drift_services has to be a dictionary with a state for each service, like {web: running}"),
        (dict(services=dict(web="started")), "plesk_drift_services.web is 'started', which is not running, stopped or none"),
        (dict(services=dict(web=None)), "plesk_drift_services.web is empty, but has to be running, stopped or none"),
        (dict(extensions=dict(git=True)), "plesk_drift_extensions.git is 'True', which is not present or absent"),
        (dict(addon_plans=dict(a=dict(limit={}))), "plesk_drift_addon_plans.a.limit is not known (did you mean limits?)"),
        (dict(addon_plans=dict(a=dict(packages=[]))), "plesk_drift_addon_plans.a.packages is not known"),
        (dict(addon_plans=dict(a=[])), "plesk_drift_addon_plans.a has to be a dictionary with the sections of the plan, like {limits: {max_box: 10}}"),
        (
            dict(service_plans=dict(a=dict(limits=dict(max_box="many")))),
            "plesk_drift_service_plans: Plan a: limits.max_box is 'many', which is not a whole number",
        ),
        (dict(minimum_version=True), "plesk_drift_minimum_version is 'True', which is not a version like 18.0.60"),
        (dict(security_updates=False), "plesk_drift_security_updates takes nothing but installed; set it to that, or leave it out"),
        (dict(extension={}), "plesk_drift_extension is not known (did you mean extensions?)"),
    ],
)
def test_a_wrong_variable_is_a_fault_and_passes_nowhere(declared, fault):
    compared = plesk_drift(declared, gathered(services={}, extensions={}, addon_plans=[], service_plans=[]))
    assert [one[: len(fault)] for one in compared["faults"]] == [fault]
    assert compared["differences"] == compared["faults"]


def test_nothing_that_a_server_says_obeys_or_is_a_template():
    (difference,) = differences(dict(minimum_version="18.0.60"), version("{{ 6 * 7 }}\x1b[2J"))
    assert "\x1b" not in difference
    templated = Templar(loader=DataLoader(), variables=dict(difference=difference)).template(difference)
    assert templated == difference


@pytest.mark.parametrize("declared, facts", [(["web"], {}), ({}, ["web"])])
def test_what_is_no_dictionary_is_refused(declared, facts):
    with pytest.raises(AnsibleFilterError, match="plesk_drift takes a dictionary"):
        plesk_drift(declared, facts)


def test_the_example_compares_what_it_gathers():
    gather, show = yaml.safe_load(plugin.EXAMPLES)
    declared = gather["vars"]["declared"]
    options = dict(gather_subset=plesk_drift(declared)["subsets"])
    assert show["vars"]["declared"] == declared
    answer = "<packet><server>{0}</server><service-plan-addon><get>{1}</get></service-plan-addon></packet>".format(states(web="stopped"), DOCUMENTED)
    with conversation((None, answer)) as plesk:
        returned = plesk_facts.work(options, Client(plesk), False)
    assert differences(declared, returned)[0] == "service web is stopped, not running"
