# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""What becomes of the sections that only service plans have."""

from __future__ import annotations

import pytest
from ansible_collections.community.plesk.plugins.module_utils._operators.plans import OF_SERVICE_PLANS, SERVICE_PLANS
from ansible_collections.community.plesk.plugins.module_utils._plans import convert
from ansible_collections.community.plesk.tests.unit.plugins.addon_plan_packets import limits, lists, plan
from ansible_collections.community.plesk.tests.unit.plugins.service_plan_packets import DOCUMENTED, EMPTY, IDENTITY, TYPED
from lxml import etree


def converting(xml, sections=SERVICE_PLANS.sections):
    """Return the service plan that the result is, and the warnings."""
    (converted,), warnings = convert.read([etree.fromstring(xml)], SERVICE_PLANS, sections)
    return converted, warnings


def section(xml, name):
    """Return one section of a plan that holds this XML, and ``other``; there must be no warning."""
    converted, warnings = converting(plan(xml))
    assert warnings == []
    return converted[name], converted["other"]


def test_a_plan_with_every_section_has_the_documented_shape():
    converted, warnings = converting(DOCUMENTED)
    assert (lists(converted), warnings) == (lists(TYPED), [])


def test_sections_that_are_not_there_and_empty_ones_are_empty():
    nothing = "<mail/><limits/><log-rotation/><preferences/><plan-items/><aps-filter/><packages/><php-settings/><web-server-settings/>"
    for xml in ("", nothing):
        assert lists(converting(plan(xml, 1, "Default Domain"))[0]) == lists(dict(IDENTITY, **EMPTY))


@pytest.mark.parametrize("wanted", SERVICE_PLANS.sections)
def test_only_the_sections_that_are_asked_for_are_returned(wanted):
    converted, warnings = converting(DOCUMENTED, [wanted])
    of_hosting = ["hosting_type"] if wanted == "hosting" else []
    assert list(converted) == [*IDENTITY, *of_hosting, wanted, "other"]
    assert (converted[wanted], converted["other"], warnings) == (TYPED[wanted], {}, [])


@pytest.mark.parametrize("unwanted", OF_SERVICE_PLANS)
def test_what_is_not_asked_for_is_not_in_other_either(unwanted):
    assert converting(DOCUMENTED, [name for name in SERVICE_PLANS.sections if name != unwanted])[0]["other"] == {}


class TestTrees:
    """``mail``, ``preferences``, ``log_rotation`` and ``web_server_settings``."""

    @pytest.mark.parametrize(
        "xml, data",
        [
            ("<mail><nonexistent-user><bounce>No such address.</bounce></nonexistent-user></mail>", dict(nonexistent_user=dict(bounce="No such address."))),
            ("<mail><nonexistent-user><forward>a@example.com</forward></nonexistent-user></mail>", dict(nonexistent_user=dict(forward="a@example.com"))),
            ("<mail><maillists>1</maillists></mail>", dict(maillists=True)),
            ("<mail><webmail/></mail>", dict(webmail=None)),
            ("<log-rotation><off/></log-rotation>", dict(off=None)),
            (
                "<log-rotation><on><log-condition><log-bytime>Daily</log-bytime></log-condition></on></log-rotation>",
                dict(on=dict(log_condition=dict(log_bytime="Daily"))),
            ),
        ],
    )
    def test_are_typed_by_the_schema(self, xml, data):
        name = xml[1 : xml.index(">")].replace("-", "_")
        assert lists(section(xml, name)) == lists((data, {}))

    def test_keep_a_value_that_does_not_fit_as_text_with_a_warning(self):
        xml = "<preferences><stat>many</stat></preferences><log-rotation><on><log-condition><log-bysize>x</log-bysize></log-condition></on></log-rotation>"
        converted, warnings = converting(plan(xml))
        assert converted["preferences"] == dict(stat="many")
        assert converted["log_rotation"] == dict(on=dict(log_condition=dict(log_bysize="x")))
        assert warnings == [
            "Service plan base_plan: preferences.stat stays text, because it is not a whole number: 'many'",
            "Service plan base_plan: log_rotation.on.log_condition.log_bysize stays text, because it is not a whole number: 'x'",
        ]

    def test_leave_what_the_schema_does_not_know_to_other(self):
        assert section("<mail><new-one><a-b>1</a-b></new-one><mailservice>true</mailservice></mail>", "mail") == (
            dict(mailservice=True),
            {"mail.new_one": dict(a_b="1")},
        )

    def test_keep_what_the_schema_does_not_know_further_inside(self):
        assert section("<log-rotation><on><new-one>1</new-one></on></log-rotation>", "log_rotation") == (dict(on=dict(new_one="1")), {})

    def test_keep_elements_where_a_value_ought_to_be(self):
        assert section("<preferences><stat><months>3</months></stat></preferences>", "preferences") == (dict(stat=dict(months="3")), {})

    def test_that_hold_a_name_twice_have_the_last_value_and_all_in_other(self):
        converted, warnings = converting(plan("<preferences><stat>3</stat></preferences><preferences><stat>6</stat></preferences>"))
        assert (converted["preferences"], converted["other"]) == (dict(stat=6), {"preferences.stat": [3, 6]})
        assert warnings == ["Service plan base_plan: preferences.stat occurs more than once, the last value counts and all are in other"]

    def test_that_hold_a_name_twice_further_inside_have_a_list(self):
        xml = "<log-rotation><on><log-email>a@example.com</log-email><log-email>b@example.com</log-email></on></log-rotation>"
        assert section(xml, "log_rotation") == (dict(on=dict(log_email=["a@example.com", "b@example.com"])), {})

    def test_may_have_other_names_for_the_same(self):
        assert section('<n:preferences xmlns:n="urn:n"><stat>3</stat></n:preferences>', "preferences") == (dict(stat=3), {})


class TestOveruse:
    """``overuse`` stands among the limits, but is a value of its own."""

    @pytest.mark.parametrize("place", ["<overuse>notify</overuse>{0}", "{0}<overuse> notify </overuse>"])
    def test_is_text_and_the_limits_are_numbers(self, place):
        inside = limits(("max_site", "5"), ("max_db", "-1"))[len("<limits>") : -len("</limits>")]
        converted, warnings = converting(plan("<limits>{0}</limits>".format(place.format(inside))))
        assert (converted["overuse"], converted["limits"], converted["other"], warnings) == ("notify", dict(max_site=5, max_db=-1), {}, [])

    @pytest.mark.parametrize(
        "xml, overuse, other",
        [
            ("<overuse/>", None, {}),
            ("<overuse>block</overuse><overuse>notify</overuse>", "block", {"limits.overuse": "notify"}),
            ("<overuse><soft>1</soft></overuse>", None, {"limits.overuse": dict(soft="1")}),
            ("<all-to-zero/>", None, {"limits.all_to_zero": None}),
        ],
    )
    def test_that_is_odd_is_kept(self, xml, overuse, other):
        converted, warnings = converting(plan("<limits>{0}</limits>".format(xml)))
        assert (converted["overuse"], converted["limits"], converted["other"], warnings) == (overuse, {}, other, [])

    def test_elsewhere_is_an_element_that_nobody_knows(self):
        assert section("<overuse>block</overuse>", "overuse") == (None, dict(overuse="block"))


class TestPlanItems:
    """``plan_items``: names."""

    @pytest.mark.parametrize(
        "item, kept",
        [
            ("<item/>", {"plan_items.item": None}),
            ("<item><name/></item>", {"plan_items.item": dict(name=None)}),
            ("<item><name>a</name><price>5</price></item>", {"plan_items.item": dict(name="a", price="5")}),
            ("<thing>a</thing>", {"plan_items.thing": "a"}),
        ],
    )
    def test_of_another_shape_are_kept_as_they_are(self, item, kept):
        assert section("<plan-items>{0}<item><name> b </name></item></plan-items>".format(item), "plan_items") == (["b"], kept)


class TestApsFilter:
    """``aps_filter``: true, false or null."""

    @pytest.mark.parametrize("text, value", [("true", True), ("0", False), (" false ", False), ("", None)])
    def test_is_a_boolean(self, text, value):
        assert lists(section("<aps-filter>{0}</aps-filter>".format(text), "aps_filter")) == lists((value, {}))

    def test_that_is_none_stays_text_with_a_warning(self):
        converted, warnings = converting(plan("<aps-filter>on</aps-filter>"))
        assert converted["aps_filter"] == "on"
        assert warnings == ["Service plan base_plan: aps_filter stays text, because it is not true or false: 'on'"]

    @pytest.mark.parametrize("xml, kept", [("<aps-filter>true</aps-filter>", "true"), ("<aps-filter><a>1</a></aps-filter>", dict(a="1"))])
    def test_that_is_not_the_first_or_holds_elements_is_kept(self, xml, kept):
        assert section("<aps-filter>false</aps-filter>" + xml, "aps_filter") == (False, dict(aps_filter=kept))
