# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""What descriptors say, as data."""

from __future__ import annotations

import pytest
from ansible_collections.community.plesk.plugins.module_utils._operators.plans import ADDON_PLANS
from ansible_collections.community.plesk.plugins.module_utils._packet.decode import decode
from ansible_collections.community.plesk.plugins.module_utils._plans.descriptors import DescriptorReader, read_descriptor
from ansible_collections.community.plesk.tests.unit.plugins.addon_plan_packets import lists, reply_with_plans
from ansible_collections.community.plesk.tests.unit.plugins.descriptor_packets import answers, described, descriptor, prop
from lxml import etree


def read(*properties):
    """Return what a descriptor with these properties says."""
    return read_descriptor(etree.fromstring(descriptor(*properties)))


def test_a_property_tells_type_default_values_writers_and_label():
    assert lists(read(prop("max_box", "int", "-1", ("-1", "10"), ("admin", "reseller"), "limit__max_box"))) == lists(
        dict(max_box=dict(type="int", default=-1, enum=[-1, 10], writable_by=["admin", "reseller"], label="limit__max_box"))
    )


def test_what_a_property_does_not_tell_is_empty():
    assert read("<property><name>ext_limit_wp-toolkit_instances</name></property>") == {
        "ext_limit_wp-toolkit_instances": dict(type=None, default=None, enum=[], writable_by=[], label=None)
    }


@pytest.mark.parametrize(
    "kind, text, value",
    [
        ("int", "-1", -1),
        ("uint", "5", 5),
        ("bytes", "10737418240", 10737418240),
        ("date", "1767225600", 1767225600),
        ("float", "1.5", 1.5),
        ("float", "2", 2),
        ("boolean", "true", True),
        ("boolean", "0", False),
        ("string", "true", "true"),
        ("string", "4.0", "4.0"),
        ("never seen", "1", "1"),
        ("int", "unlimited", "unlimited"),
        ("boolean", "on", "on"),
    ],
)
def test_defaults_and_values_are_of_the_type_if_they_fit_it(kind, text, value):
    found = read(prop("x", kind, text, (text,)))["x"]
    assert lists([found["default"], found["enum"]]) == lists([value, [value]])


def test_the_default_of_a_password_is_not_told():
    assert read(prop("x", "password", "sesame"))["x"]["default"] is None


def test_what_is_no_property_or_has_no_name_is_passed_over():
    assert read("<bind><ref>php</ref><read-only>false</read-only></bind>", "<property><type>int</type></property>", prop("a")).keys() == {"a"}


def test_of_a_name_that_comes_twice_the_last_one_counts():
    assert read(prop("a", "int"), prop("a", "boolean"))["a"]["type"] == "boolean"


def test_what_is_the_same_for_many_plans_is_kept_once():
    same, other = descriptor(prop("a")), descriptor(prop("b"))
    reader = DescriptorReader(ADDON_PLANS)
    limits = [described(same, "<id>1</id>"), described(other, "<id>2</id>"), described(same, "<id>3</id>")]
    for result in decode([reply_with_plans(more=answers(limits=limits)).encode()]):
        reader.take(result)
    plans = [dict(id=number, name="x", guid=None, external_id=None) for number in (1, 2, 3)]
    reader.add_to(plans)
    first, second, third = (plan["descriptors"]["limits"] for plan in plans)
    assert first is third
    assert (list(first), list(second)) == (["a"], ["b"])
