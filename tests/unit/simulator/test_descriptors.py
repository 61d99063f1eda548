# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""Descriptors say which names and values plans take; the state can change them."""

from __future__ import annotations

import pytest

OPERATIONS = [
    ("get-limit-descriptor", "limits", "max_box"),
    ("get-permission-descriptor", "permissions", "manage_dns"),
    ("get-physical-hosting-descriptor", "hosting", "shell"),
]


@pytest.mark.parametrize("operator", ["service-plan", "service-plan-addon"])
@pytest.mark.parametrize("operation, section, name", OPERATIONS)
def test_each_plan_has_a_descriptor_of_each_section(client, plesk, operator, operation, section, name):
    results = client.results(operator, operation, "<filter/><owner-all/>")
    assert len(results) == 4
    described = [one.findtext("name") for one in results[0].findall("descriptor/property")]
    assert described == list(plesk.state.descriptors[section])
    assert name in described


def test_a_descriptor_repeats_what_its_plan_was_selected_by(client):
    for value, echo in (("<filter><name>Business</name></filter>", "name"), ("<filter><id>2</id></filter>", "id"), ("<filter/>", "id")):
        assert client.results("service-plan", "get-limit-descriptor", value)[0][1].tag == echo
    assert client.service_plans("<filter><name>x</name></filter>", "get-limit-descriptor")[0].findtext("errcode") == "1013"
    assert client.service_plans("<filter/><owner-id>77</owner-id>", "get-limit-descriptor")[0].findtext("errcode") == "1015"


def test_what_a_property_tells(client):
    properties = {one.findtext("name"): one for one in client.results("service-plan", "get-physical-hosting-descriptor", "<filter/>")[0].iter("property")}
    shell = properties["shell"]
    assert [child.tag for child in shell] == ["name", "type", "enum", "enum", "enum", "enum", "default-value", "writable-by", "label"]
    assert [value.text for value in shell.findall("enum/value")] == ["/bin/false", "/bin/bash", "/bin/sh", "/bin/rbash"]
    assert [(properties["ssl"].findtext("type"), properties["ssl"].findtext("default-value"))] == [("boolean", "false")]
    assert [who.text for who in properties["ssl"].findall("writable-by")] == ["admin", "reseller"]


def test_the_state_adds_and_takes_away(client, plesk):
    own = {"type": "bytes", "default": "0", "enum": ["0", "1"], "writable_by": ["none"], "label": "l", "hint": "h", "extension": {"level": "2"}}
    plesk.update(descriptors={"limits": {"max_box": None, "own": own}})
    properties = {one.findtext("name"): one for one in client.results("service-plan", "get-limit-descriptor", "<filter/>")[0].iter("property")}
    assert "max_box" not in properties
    assert [child.tag for child in properties["own"]] == "name type enum enum default-value writable-by label hint extension".split()


@pytest.mark.parametrize(
    "wrong, words",
    [
        ({"mail": {}}, "State descriptors"),
        ({"limits": ["max_box"]}, "State descriptors"),
        ({"limits": {"max_box": {"kind": "int"}}}, "Descriptor does not know kind"),
        ({"limits": {"max_box": {"enum": "1"}}}, "Descriptor: enum is a list of texts"),
    ],
)
def test_wrong_descriptors_are_refused(plesk, wrong, words):
    with pytest.raises(ValueError, match=words):
        plesk.update(descriptors=wrong)


@pytest.mark.parametrize(
    "kind, right, wrong",
    [
        ("int", "-1", "x"),
        ("uint", "1", "-1"),
        ("bytes", "-1", "1.5"),
        ("float", "1.5", "x"),
        ("boolean", "true", "on"),
        ("date", "0", "2026-01-01"),
        ("string", "x", None),
        ("password", "x", None),
    ],
)
def test_values_fit_the_type(client, plesk, kind, right, wrong):
    plesk.update(descriptors={"hosting": {"own": {"type": kind}}})
    asked = "<filter><name>base_plan</name></filter><hosting><property><name>own</name><value>%s</value></property></hosting>"
    assert client.plans(asked % right, "set")[0].findtext("errcode") is None
    if wrong is not None:
        assert client.plans(asked % wrong, "set")[0].findtext("errcode") == "1019"


def test_the_form_ties_what_belongs_together(client):
    descriptor = client.results("service-plan", "get-physical-hosting-descriptor", "<filter/>")[0].find("descriptor")
    assert [child.tag for child in descriptor.find("bind")] == ["ref", "relevant", "read-only"]
