# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""What becomes of one ``result``: each section, each oddity, and that nothing is lost."""

from __future__ import annotations

import json
from unittest import mock

import pytest
from ansible_collections.community.plesk.plugins.module_utils._operators.plans import ADDON_PLANS
from ansible_collections.community.plesk.plugins.module_utils._plans import convert
from ansible_collections.community.plesk.plugins.module_utils._plans import pairs as pairs_of_plans
from ansible_collections.community.plesk.tests.unit.plugins.addon_plan_packets import (
    DOCUMENTED,
    TYPED,
    bare,
    hosting,
    limits,
    lists,
    pairs,
    permissions,
    php_settings,
    plan,
)
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

SECTIONS = ADDON_PLANS.sections


def converting(xml, sections=SECTIONS):
    """Return the plan that the result is, and the warnings."""
    (converted,), warnings = convert.read([etree.fromstring(xml)], ADDON_PLANS, sections)
    return converted, warnings


def section(xml, name):
    """Return one section of a plan that holds this XML, and ``other``; there must be no warning."""
    converted, warnings = converting(plan(xml))
    assert warnings == []
    return converted[name], converted["other"]


def test_the_documented_plan_has_the_documented_shape():
    assert lists(converting(DOCUMENTED)[0]) == lists(TYPED)


def test_children_may_come_in_any_order():
    result = etree.fromstring(DOCUMENTED)
    result[:] = reversed(result)
    assert lists(converting(etree.tostring(result))[0]) == lists(TYPED)


def test_sections_that_are_not_there_and_empty_ones_are_empty():
    assert lists(converting(plan())[0]) == lists(bare())
    nothing = "<limits/><hosting><vrt_hst/></hosting><performance></performance><packages></packages><permissions/><php-settings></php-settings>"
    assert lists(converting(plan(nothing))[0]) == lists(bare(hosting_type="vrt_hst"))


class TestLimits:
    """``limits``: whole numbers."""

    @pytest.mark.parametrize("name", ["max_site", "disk_space", "expiration", "ext_limit_wp-toolkit_instances", "never seen before", "x.y"])
    @pytest.mark.parametrize("text, value", [("-1", -1), ("0", 0), ("107374182400", 107374182400), (" 5 ", 5)])
    def test_are_whole_numbers_whatever_their_name(self, name, text, value):
        assert lists(section(limits((name, text)), "limits")) == lists(({name: value}, {}))

    @pytest.mark.parametrize("text", ["", "unlimited", "1.5", "10G", "true"])
    def test_that_are_none_stay_text_with_one_warning(self, text):
        converted, warnings = converting(plan(limits(("max_site", text), ("max_db", "3"))))
        assert converted["limits"] == dict(max_site=text, max_db=3)
        assert warnings == ["Add-on plan base_plan: limits.max_site stays text, because it is not a whole number: {0!r}".format(text)]

    @pytest.mark.parametrize("empty", ["<value/>", "<value></value>"])
    def test_without_a_value_are_empty_text(self, empty):
        assert converting(plan("<limits><limit><name>max_site</name>{0}</limit></limits>".format(empty)))[0]["limits"] == dict(max_site="")

    def test_may_have_the_value_in_front_of_the_name(self):
        assert section("<limits><limit><value>5</value><name>max_site</name></limit></limits>", "limits") == (dict(max_site=5), {})

    def test_keep_blanks_around_names_out(self):
        assert section("<limits>\n <limit>\n <name>\n max_site </name>\n <value>\n5\n</value></limit></limits>", "limits") == (dict(max_site=5), {})

    def test_of_service_plans_have_an_overuse_that_goes_to_other(self):
        xml = limits(("max_site", "5")).replace("<limit>", "<overuse>block</overuse><limit>", 1)
        assert section(xml, "limits") == (dict(max_site=5), {"limits.overuse": "block"})


class TestHosting:
    """``hosting``: booleans, whole numbers and text, after a table."""

    def test_known_settings_have_the_type_of_the_table(self):
        xml = hosting(("ssl", "true"), ("php", "0"), ("ftp_quota", "1048576"), ("shell", "/bin/bash"), ("managed_runtime_version", "4.0"))
        expected = dict(ssl=True, php=False, ftp_quota=1048576, shell="/bin/bash", managed_runtime_version="4.0")
        assert lists(section(xml, "hosting")) == lists((expected, {}))

    @pytest.mark.parametrize(
        "text, value", [("true", True), ("false", False), ("1", "1"), ("-1", "-1"), ("4.0", "4.0"), ("TRUE", "TRUE"), ("", ""), (" true ", " true ")]
    )
    def test_unknown_settings_are_booleans_if_they_say_so_and_text_otherwise(self, text, value):
        assert lists(section(hosting(("new_one", text)), "hosting")) == lists((dict(new_one=value), {}))

    def test_known_settings_that_do_not_fit_stay_text_with_a_warning_each(self):
        converted, warnings = converting(plan(hosting(("ssl", "on"), ("ftp_quota", "10 MB"), ("php", ""))))
        assert converted["hosting"] == dict(ssl="on", ftp_quota="10 MB", php="")
        assert warnings == [
            "Add-on plan base_plan: hosting.ssl stays text, because it is not true or false: 'on'",
            "Add-on plan base_plan: hosting.ftp_quota stays text, because it is not a whole number: '10 MB'",
            "Add-on plan base_plan: hosting.php stays text, because it is not true or false: ''",
        ]

    @pytest.mark.parametrize(
        "xml, kind, other",
        [
            ("", None, {}),
            ("<hosting/>", None, {}),
            ("<hosting><vrt_hst/></hosting>", "vrt_hst", {}),
            ("<hosting><none/></hosting>", "none", {}),
            ("<hosting><none></none></hosting>", "none", {}),
            ("<hosting><std_fwd><ip>192.0.2.1</ip></std_fwd></hosting>", None, {"hosting.std_fwd": dict(ip="192.0.2.1")}),
            ("<hosting><frm_fwd/></hosting>", None, {"hosting.frm_fwd": None}),
            ("<hosting><vrt-sub/><none/></hosting>", "none", {"hosting.vrt_sub": None}),
            ("<hosting><property><name>ssl</name><value>true</value></property></hosting>", None, {"hosting.property": dict(name="ssl", value="true")}),
            ("<hosting><none/><vrt_hst><x>1</x></vrt_hst></hosting>", "none", {"hosting.vrt_hst": dict(x="1")}),
            ("<hosting><vrt_hst><ip_address>192.0.2.1</ip_address></vrt_hst></hosting>", "vrt_hst", {"hosting.ip_address": "192.0.2.1"}),
        ],
    )
    def test_the_kind_is_returned_and_unknown_kinds_are_kept(self, xml, kind, other):
        converted, warnings = converting(plan(xml))
        assert (converted["hosting_type"], converted["hosting"], converted["other"], warnings) == (kind, {}, other, [])


class TestPerformance:
    """``performance``: two numbers."""

    @pytest.mark.parametrize("text, value", [("-1", -1), ("1024", 1024), ("1024.0", 1024), ("512.5", 512.5), (" 7\n", 7)])
    @pytest.mark.parametrize("name", ["bandwidth", "max_connections"])
    def test_numbers_are_whole_if_they_can_be(self, name, text, value):
        xml = "<performance><{0}>{1}</{0}></performance>".format(name, text)
        assert lists(section(xml, "performance")) == lists(({name: value}, {}))

    @pytest.mark.parametrize("text", ["", "fast", "INF", "NaN"])
    def test_what_is_no_number_stays_text_with_one_warning(self, text):
        converted, warnings = converting(plan("<performance><bandwidth>{0}</bandwidth></performance>".format(text)))
        assert converted["performance"] == dict(bandwidth=text)
        assert warnings == ["Add-on plan base_plan: performance.bandwidth stays text, because it is not a number: {0!r}".format(text)]

    def test_what_is_not_known_goes_to_other(self):
        xml = "<performance><max_connections>5</max_connections><burst-rate>9</burst-rate></performance>"
        assert section(xml, "performance") == (dict(max_connections=5), {"performance.burst_rate": "9"})


class TestPermissions:
    """``permissions``: booleans."""

    @pytest.mark.parametrize("text, value", [("true", True), ("false", False), ("1", True), ("0", False)])
    @pytest.mark.parametrize("name", ["manage_dns", "ext_permission_git_manage"])
    def test_are_booleans_whatever_their_name(self, name, text, value):
        assert lists(section(permissions((name, text)), "permissions")) == lists(({name: value}, {}))

    @pytest.mark.parametrize("text", ["", "100", "on", "True"])
    def test_that_are_none_stay_text_with_one_warning(self, text):
        converted, warnings = converting(plan(permissions(("manage_dns", text))))
        assert converted["permissions"] == dict(manage_dns=text)
        assert warnings == ["Add-on plan base_plan: permissions.manage_dns stays text, because it is not true or false: {0!r}".format(text)]

    @pytest.mark.parametrize("xml, kept", [("<revoke-all/>", None), ("<revoke-all><a>1</a></revoke-all>", dict(a="1"))])
    def test_revoke_all_goes_to_other(self, xml, kept):
        both = permissions(("manage_dns", "true")).replace("</permissions>", xml + "</permissions>")
        assert section(both, "permissions") == (dict(manage_dns=True), {"permissions.revoke_all": kept})


class TestPhpSettings:
    """``php-settings``: text, as in php.ini."""

    @pytest.mark.parametrize("text", ["off", "on", "true", "1", "-1", "128M", "", "{WEBSPACEROOT}{/}{:}{TMP}{/}", " a\n b ", "é"])
    def test_are_text_as_it_is(self, text):
        assert lists(section(php_settings(("some.setting", text)), "php_settings")) == lists(({"some.setting": text}, {}))

    def test_without_a_value_are_empty_text_and_no_oddity(self):
        assert section("<php-settings><setting><name>a</name><value/></setting></php-settings>", "php_settings") == (dict(a=""), {})

    def test_may_be_cdata_and_hold_markup(self):
        xml = "<php-settings><setting><name>a</name><value><![CDATA[E_ALL & ~E_NOTICE]]> &lt;x&gt;</value></setting></php-settings>"
        assert section(xml, "php_settings") == (dict(a="E_ALL & ~E_NOTICE <x>"), {})


class TestPackages:
    """``packages``: a list of what is said about each."""

    @pytest.mark.parametrize("xml", ["", "<packages/>", "<packages></packages>", "<packages>\n</packages>"])
    def test_none_are_an_empty_list(self, xml):
        assert section(xml, "packages") == ([], {})

    def test_their_keys_are_those_of_the_reply_and_text_that_describes_them_stays_text(self):
        xml = (
            "<packages><package><name>true</name><version>4.0</version><release>1</release><vendor>https://wordpress.org/</vendor><packager/>"
            "<is_uploaded>false</is_uploaded><is_visible>true</is_visible><description>A &amp; B</description>"
            "<global_settings_not_set>some</global_settings_not_set></package><package><name>other</name></package></packages>"
        )
        first = dict(
            name="true",
            version="4.0",
            release="1",
            vendor="https://wordpress.org/",
            packager=None,
            is_uploaded=False,
            is_visible=True,
            description="A & B",
            global_settings_not_set="some",
        )
        assert lists(section(xml, "packages")) == lists(([first, dict(name="other")], {}))

    def test_what_is_said_twice_or_at_length_is_kept(self):
        xml = "<packages><package><name>a</name><name>b</name><files><file>x</file><file>true</file></files></package></packages>"
        assert section(xml, "packages") == ([dict(name=["a", "b"], files=dict(file=["x", "true"]))], {})

    def test_the_same_package_may_be_there_twice(self):
        assert section("<packages>{0}</packages>".format("<package><name>a</name></package>" * 2), "packages") == ([dict(name="a")] * 2, {})

    def test_what_is_no_package_goes_to_other(self):
        xml = "<packages><package/><package>wordpress</package><filter>all</filter></packages>"
        assert section(xml, "packages") == ([], {"packages.package": [None, "wordpress"], "packages.filter": "all"})


class TestWhatRepeats:
    """The last value counts, and nothing is lost."""

    @pytest.mark.parametrize(
        "xml, name, value, place, kept",
        [
            (limits(("a", "1"), ("b", "5"), ("a", "2")), "limits", dict(a=2, b=5), "limits.a", [1, 2]),
            (limits(("a", "1")) + limits(("a", "2")), "limits", dict(a=2), "limits.a", [1, 2]),
            (hosting(("ssl", "true"), ("ssl", "false")), "hosting", dict(ssl=False), "hosting.ssl", [True, False]),
            ("<performance><bandwidth>1</bandwidth><bandwidth>2</bandwidth></performance>", "performance", dict(bandwidth=2), "performance.bandwidth", [1, 2]),
        ],
    )
    def test_all_values_of_a_name_are_in_other_and_one_warning_says_so(self, xml, name, value, place, kept):
        converted, warnings = converting(plan(xml))
        assert lists((converted[name], converted["other"])) == lists((value, {place: kept}))
        assert warnings == ["Add-on plan base_plan: {0} occurs more than once, the last value counts and all are in other".format(place)]

    def test_an_unknown_element_of_that_name_does_not_push_a_value_out(self):
        xml = "<limits><a>9</a>{0}</limits>".format(pairs("limit", ("a", "1"), ("a", "2")))
        assert converting(plan(xml))[0]["other"] == {"limits.a": ["9", 1, 2]}

    def test_a_second_hosting_does_not_replace_the_first(self):
        converted = converting(plan(hosting(("ssl", "true")) + "<hosting><none/></hosting>"))[0]
        assert (converted["hosting_type"], converted["hosting"], converted["other"]) == ("vrt_hst", dict(ssl=True), {"hosting.none": None})

    def test_a_second_id_or_name_goes_to_other(self):
        xml = DOCUMENTED.replace("<guid>", "<id>12</id><name>b</name><name>c</name><guid>")
        assert lists(converting(xml)[0]) == lists(dict(TYPED, other=dict(id="12", name=["b", "c"])))


class TestIdentity:
    """What a plan is known by."""

    def test_ids_that_are_no_numbers_stay_text_with_a_warning_each(self):
        xml = plan(number="x1", owner="<owner-id>admin</owner-id>")
        converted, warnings = converting(xml)
        assert lists(converted) == lists(bare(id="x1", owner_id="admin", owner_login=None))
        assert warnings == [
            "Add-on plan base_plan: id stays text, because it is not a whole number: 'x1'",
            "Add-on plan base_plan: owner_id stays text, because it is not a whole number: 'admin'",
        ]

    @pytest.mark.parametrize("empty", ["<{0}/>", "<{0}></{0}>", "<{0}> \n </{0}>", ""])
    def test_what_is_empty_is_null(self, empty):
        tags = ("guid", "external-id", "owner-id", "owner-login")
        xml = "<result><status>ok</status><id> 11 </id><name>\n base_plan </name>{0}</result>".format("".join(empty.format(tag) for tag in tags))
        assert lists(converting(xml)[0]) == lists(bare(guid=None, owner_login=None))

    def test_a_plan_without_a_name_is_known_by_its_id(self):
        converted, warnings = converting("<result><status>ok</status><id>11</id>{0}</result>".format(limits(("max_site", "many"))))
        assert (converted["id"], converted["name"]) == (11, None)
        assert warnings == ["Add-on plan 11: limits.max_site stays text, because it is not a whole number: 'many'"]

    def test_an_id_of_zero_is_a_number(self):
        assert converting(plan(number=0))[0]["id"] == 0


class TestOther:
    """What this collection does not know, as plain data."""

    @pytest.mark.parametrize(
        "xml, kept",
        [
            ("<log-rotation><on-or-off>on</on-or-off></log-rotation><mail/>", dict(log_rotation=dict(on_or_off="on"), mail=None)),
            ("<a>1</a><b/><a>2</a>", dict(a=["1", "2"], b=None)),
        ],
    )
    @pytest.mark.parametrize("sections", [SECTIONS, []])
    def test_elements_are_plain_data_by_their_names(self, xml, kept, sections):
        converted, warnings = converting(plan(xml), sections)
        assert (converted["other"], warnings) == (kept, [])

    @pytest.mark.parametrize(
        "inside, kept",
        [
            ("<limit><name>a</name></limit>", dict(name="a")),
            ("<limit><name/><value>1</value></limit>", dict(name=None, value="1")),
            ("<limit><name>a</name><value>1</value><unit>GB</unit></limit>", dict(name="a", value="1", unit="GB")),
            ("<limit><name>a</name><name>b</name></limit>", dict(name=["a", "b"])),
            ("<limit><name><value>1</value></name></limit>", dict(name=dict(value="1"))),
            ("<limit><name>a</name><value><soft>1</soft></value></limit>", dict(name="a", value=dict(soft="1"))),
            ("<limit>5</limit>", "5"),
            ("<limit/>", None),
        ],
    )
    def test_entries_of_another_shape_are_kept_as_they_are(self, inside, kept):
        assert section("<limits>{0}</limits>".format(inside), "limits") == ({}, {"limits.limit": kept})

    def test_a_number_that_has_children_is_kept_as_it_is(self):
        assert section("<performance><bandwidth><soft>1</soft></bandwidth></performance>", "performance") == ({}, {"performance.bandwidth": dict(soft="1")})

    def test_the_tags_of_other_sections_mean_nothing(self):
        xml = "<limits>{0}</limits>".format(pairs("permission", ("a", "true")))
        assert section(xml, "limits") == ({}, {"limits.permission": dict(name="a", value="true")})


class TestSections:
    """``sections`` decides what is looked at."""

    @pytest.mark.parametrize("wanted", SECTIONS)
    def test_readers_of_the_others_are_not_called(self, wanted, monkeypatch):
        called = []
        for name in SECTIONS:
            monkeypatch.setitem(convert._READERS, name, lambda draft, element, name=name: called.append(name))
        converting(DOCUMENTED, [wanted])
        assert called == [wanted]

    @pytest.mark.parametrize("unwanted", SECTIONS)
    def test_what_is_odd_in_a_section_that_is_not_asked_for_is_not_noticed(self, unwanted):
        odd = {
            "limits": limits(("a", "x"), ("a", "1")),
            "hosting": hosting(("ssl", "x"), ("ssl", "1")) + "<hosting><std_fwd/></hosting>",
            "performance": "<performance><bandwidth>x</bandwidth><z/></performance>",
            "permissions": permissions(("a", "x")) + "<permissions><revoke-all/></permissions>",
            "php_settings": php_settings(("a", "x"), ("a", "y")),
            "packages": "<packages><x/></packages>",
        }
        converted, warnings = converting(plan(odd[unwanted]), [name for name in SECTIONS if name != unwanted])
        assert (converted["other"], warnings) == ({}, [])
        assert unwanted not in converted


NAMES = st.sampled_from(["max_site", "ssl", "shell", " a ", "", "ftp_quota"])
VALUES = st.sampled_from(["1", "-1", "true", "x", "", " 7 "])


@settings(max_examples=200, deadline=None, database=None, derandomize=True)
@given(st.sampled_from([limits, hosting, permissions, php_settings]), st.lists(st.tuples(NAMES, VALUES), max_size=4))
def test_a_section_is_the_same_seen_as_a_whole_or_value_by_value(section, values):
    xml = plan(section(*values))
    with mock.patch.object(pairs_of_plans, "_read_regular", return_value=None):
        value_by_value = converting(xml)
    assert lists(list(converting(xml))) == lists(list(value_by_value))


TAGS = "limits limit hosting vrt_hst none property performance bandwidth packages package permissions permission php-settings setting name value mail".split()
TEXTS = st.text("abc019 -.{}&<", max_size=6)


def elements(tag, texts):
    """Return XML whose leaves all have another text of ``texts``."""
    return st.recursive(
        st.tuples(tag, texts).map(lambda pair: leaf(*pair)),
        lambda inner: st.tuples(tag, st.lists(inner, min_size=1, max_size=4)).map(lambda pair: branch(*pair)),
        max_leaves=12,
    )


def leaf(tag, text):
    """Return an element with text."""
    element = etree.Element(tag)
    element.text = text
    return element


def branch(tag, children):
    """Return an element with copies of elements in it."""
    element = etree.Element(tag)
    element.extend([etree.fromstring(etree.tostring(child)) for child in children])
    return element


@settings(max_examples=100, deadline=None, database=None, derandomize=True)
@given(st.lists(elements(st.sampled_from(TAGS), TEXTS), max_size=6))
def test_whatever_a_server_sends_is_plain_data_and_nothing_is_lost(sections):
    result = etree.fromstring(plan())
    result.extend([etree.fromstring(etree.tostring(section)) for section in sections])
    expected = []
    for number, element in enumerate(element for element in result.iter() if element.getparent() is not None and not len(element)):
        if element.tag not in convert.IDENTITY or element.getparent() is not result:
            element.text = "{0} unique {1}".format(element.text or "", number)
            expected.append(element.text.strip())
    (converted,), dummy = convert.read([result], ADDON_PLANS, SECTIONS)
    assert list(converted) == list(TYPED)
    kept = json.dumps(converted, ensure_ascii=False)
    # Texts of sections that hold nothing else are not told from the blanks and dots around their elements.
    alone = {element.text.strip() for element in result.iter() if holds_elements_only(element, result) and element.text}
    assert [text for text in expected if text not in alone and json.dumps(text, ensure_ascii=False)[1:-1] not in kept] == []


def holds_elements_only(element, result):
    """Say whether text in it has no meaning: sections, and the kinds of hosting."""
    if element.getparent() is result:
        return element.tag.replace("-", "_") in SECTIONS
    return element.tag in ("vrt_hst", "none") and element.getparent().tag == "hosting" and element.getparent().getparent() is result
