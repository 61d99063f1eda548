# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""The plans that a task reads from one server, declared on another one, make it the same in all that can be set, and then there is nothing more to do."""

from __future__ import annotations

import hypothesis
import pytest
from ansible_collections.community.plesk.plugins.modules import plesk_addon_plan, plesk_addon_plan_info, plesk_service_plan, plesk_service_plan_info
from ansible_collections.community.plesk.tests.simulator import Simulator
from hypothesis import strategies as st

from .performing import perform
from .plans import plans
from .settings import examples

MODULES = {"addon_plans": (plesk_addon_plan_info, plesk_addon_plan), "service_plans": (plesk_service_plan_info, plesk_service_plan)}
SECTIONS = {
    "addon_plans": ("limits", "hosting", "performance", "permissions", "php_settings"),
    "service_plans": (
        "limits",
        "hosting",
        "performance",
        "permissions",
        "php_settings",
        "mail",
        "preferences",
        "log_rotation",
        "web_server_settings",
    ),
}
FACTS = {"addon_plans": ("external_id",), "service_plans": ("external_id", "overuse", "hosting_type")}
# Elements that hold one of what they may hold.
CHOICES = ("nonexistent_user", "log_rotation", "log_condition")
LENIENT = dict(plan_unknown_name="accepted", plan_bad_value="accepted", plan_not_writable="accepted")
NOTHING = (None, "", {})


@pytest.fixture(scope="module")
def servers():
    with Simulator() as one, Simulator() as other:
        yield one, other


def listed(plesk, key):
    """Return the plans of all owners as the module that reads them does."""
    return perform(MODULES[key][0], plesk, all_owners=True)[key]


def identified(found):
    """Return plans by owner and name."""
    return {(plan["owner_login"], plan["owner_id"], plan["name"]): plan for plan in found}


def without_new_ids(returned):
    """Return the same without the ids and guids of plans that are new."""
    return dict(returned, plans=[dict(entry, id=None, guid=None) if entry["operation"] == "add" else entry for entry in returned["plans"]])


def assert_same(wanted, found, before, name=""):
    """What is wanted is there, and what is not named is as it was before; an empty value is as good as none."""
    if not isinstance(wanted, dict) or name in CHOICES:
        assert found == wanted or (found in NOTHING and wanted in NOTHING), name
        return
    for key in {**wanted, **found, **(before or {})}:
        if key in wanted:
            assert_same(wanted[key], found.get(key), (before or {}).get(key), key)
        else:
            assert found.get(key) == (before or {}).get(key) or found.get(key) in NOTHING, key
            assert found.get(key) not in NOTHING or (before or {}).get(key) in NOTHING, key


def check(key, source, before, after):
    """Compare two servers, and one of them with what it was."""
    for identity, plan in before.items():
        assert identity in source or after[identity] == plan
    for identity, wanted in source.items():
        found, was = after[identity], before.get(identity, {})
        for section in SECTIONS[key]:
            is_replaced = wanted[section] and section == "log_rotation" and set(wanted[section]) != set(was.get(section, {}))
            is_off = section == "hosting" and found["hosting_type"] == "none"
            assert_same(wanted[section], found[section], {} if is_replaced or is_off else was.get(section), section if is_replaced else "")
        for fact in FACTS[key]:
            assert found[fact] == (wanted[fact] if wanted[fact] is not None else was.get(fact)) or (fact == "hosting_type" and found["hosting"]), fact


@pytest.mark.parametrize("key", MODULES)
@pytest.mark.parametrize("validate", [True, False], ids=["what descriptors know", "anything"])
@examples(30)
@hypothesis.given(data=st.data())
def test_another_server_becomes_the_same_and_stays_it(servers, key, validate, data):
    one, other = servers
    one.update(**{key: data.draw(plans(key, not validate, 1, least=1))})
    switches = dict(dict.fromkeys(LENIENT, 1019) if validate else LENIENT, plan_set_section=data.draw(st.sampled_from(["merge", "replace"])))
    other.update(**{key: data.draw(plans(key, not validate, 500))}, switches=switches)
    source, before = listed(one, key), identified(listed(other, key))
    expected = perform(MODULES[key][1], other, True, plans=source, validate=validate)
    assert (expected.get("msg"), identified(listed(other, key))) == (None, before)
    returned = perform(MODULES[key][1], other, plans=source, validate=validate)
    assert without_new_ids(returned) == without_new_ids(expected)
    check(key, identified(source), before, identified(listed(other, key)))
    asked = other.counters["requests"]
    again = perform(MODULES[key][1], other, plans=source, validate=validate)
    assert (again["changed"], other.counters["requests"] - asked) == (False, 1)


@pytest.mark.parametrize(
    "key, facts, msg",
    [
        ("addon_plans", dict(limits=dict(max_box="many")), "limits.max_box is 'many', which is not a whole number"),
        ("addon_plans", dict(limits=dict(disk_space=2**63)), "limits.disk_space is '9223372036854775808', which is not a whole number of 64 bits"),
        ("addon_plans", dict(limits=dict(max_box="")), "limits.max_box is empty, but has to be a whole number"),
        ("addon_plans", dict(hosting=dict(ssl="on")), "hosting.ssl is 'on', which is not true or false"),
        ("addon_plans", dict(hosting=dict(ftp_quota="much")), "hosting.ftp_quota is 'much', which is not a whole number"),
        ("addon_plans", dict(performance=dict(bandwidth="INF")), "performance.bandwidth is 'INF', which is not a number"),
        ("addon_plans", dict(permissions=dict(manage_dns="yes")), "permissions.manage_dns is 'yes', which is not true or false"),
        ("service_plans", dict(preferences=dict(stat="many")), "preferences.stat is 'many', which is not a whole number"),
        (
            "service_plans",
            dict(raw="<log-rotation><on><log-condition/><log-email>a</log-email><log-email>b</log-email></on></log-rotation>"),
            "log_rotation.on.log_email takes a value, not a mapping or a list",
        ),
    ],
)
def test_what_no_request_can_say_is_refused_by_its_name_before_anything_is_asked(servers, key, facts, msg):
    one, other = servers
    one.update(**{key: [dict(facts, id=1, name="odd", owner="admin")]})
    asked = other.counters["requests"]
    failed = perform(MODULES[key][1], other, plans=listed(one, key))
    assert (failed["msg"], other.counters["requests"]) == ("Plan odd of admin: " + msg, asked)


def test_an_element_that_is_there_and_empty_where_there_should_be_a_value_is_left_as_it_is(servers):
    one, other = servers
    mail = {"mailservice": None, "nonexistent-user": {}}
    one.update(service_plans=[dict(id=1, name="odd", owner="admin", mail=mail, preferences=dict(stat=None), log_rotation=dict(on={}))])
    other.update(service_plans=[dict(id=1, name="odd", owner="admin", mail=dict(mailservice=True), preferences=dict(stat=3))])
    assert perform(plesk_service_plan, other, plans=listed(one, "service_plans"))["changed"] is False
