# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""``plesk_service_plan``: where it differs from ``plesk_addon_plan``, which shares the rest."""

from __future__ import annotations

import functools

import pytest
from ansible_collections.community.plesk.plugins.module_utils._errors import TransportError
from ansible_collections.community.plesk.plugins.modules import plesk_service_plan
from ansible_collections.community.plesk.tests.unit.plugins import plan_work, service_plan_packets
from ansible_collections.community.plesk.tests.unit.plugins.addon_plan_packets import hosting, limits, plan, unknown
from ansible_collections.community.plesk.tests.unit.plugins.fake_plesk import conversation
from ansible_collections.community.plesk.tests.unit.plugins.plan_work import BY_GUID, NONE, added, answer, only

pytestmark = pytest.mark.usefixtures("clock")

found = functools.partial(plan_work.found, operator="service-plan")
written = functools.partial(plan_work.written, operator="service-plan")
run = functools.partial(plan_work.run, module=plesk_service_plan, name="base_plan")
fail = functools.partial(plan_work.fail, module=plesk_service_plan, name="base_plan")

SSL = "<property><name>ssl</name><value>true</value></property>"
BY_NAME = "<filter><name>base_plan</name></filter>"


def changed(before, asked, after, **options):
    """Return what the task returns that sends ``asked`` in a ``set``, after check mode has predicted it; all of it XML of sections."""
    reading = found(plan(before))
    with conversation(reading) as plesk:
        expected = run(plesk, check_mode=True, **options)
    with conversation(reading, written("<set>{0}{1}</set>".format(BY_GUID, asked), answer("set"), BY_GUID, plan(after))) as plesk:
        returned = run(plesk, **options)
    assert returned == expected
    with conversation(found(plan(after))) as plesk:
        assert run(plesk, **options)["changed"] is False
    return only(returned)


def unchanged(before, **options):
    """Tell whether the task finds nothing to do."""
    with conversation(found(plan(before))) as plesk:
        return run(plesk, **options)["changed"] is False


def created(asked, **options):
    """Create the plan with this packet."""
    with conversation(found(NONE), written("<add><name>base_plan</name>{0}</add>".format(asked), added(), BY_NAME, plan(asked_back(asked)))) as plesk:
        assert run(plesk, **options)["changed"] is True


def asked_back(asked):
    """Return sections as a reply has them: hosting wrapped."""
    kind = "none" if "<hosting-type>none" in asked else "vrt_hst"
    bare = (
        asked.replace("<hosting-type>{0}</hosting-type>".format(kind), "")
        .replace("<hosting>", "<hosting><vrt_hst>")
        .replace("</hosting>", "</vrt_hst></hosting>")
    )
    return bare if "<hosting>" in bare else bare + "<hosting><{0}/></hosting>".format(kind)


class TestHosting:
    @pytest.mark.parametrize(
        "options, asked",
        [
            (dict(hosting=dict(ssl=True)), "<hosting>{0}</hosting>".format(SSL)),
            (dict(hosting=dict(ssl=True), hosting_type="vrt_hst"), "<hosting>{0}</hosting><hosting-type>vrt_hst</hosting-type>".format(SSL)),
            (dict(hosting_type="vrt_hst"), "<hosting-type>vrt_hst</hosting-type>"),
            (dict(hosting_type="none"), "<hosting-type>none</hosting-type>"),
            (dict(hosting_type="none", hosting={}), "<hosting-type>none</hosting-type>"),
        ],
    )
    def test_a_new_plan_has_it_bare_with_its_type_beside_it(self, options, asked):
        created(asked, **options)

    @pytest.mark.parametrize("before", ["", "<hosting><none/></hosting>", hosting(), hosting(("ssl", "false"))])
    def test_a_plan_that_exists_has_it_wrapped_and_switched_on_by_a_property(self, before):
        asked = "<hosting><vrt_hst>{0}</vrt_hst></hosting>".format(SSL)
        entry = changed(before, asked, asked, hosting=dict(ssl=True))
        assert entry["after"] == dict(hosting=dict(ssl=True))

    @pytest.mark.parametrize("before, kind, was", [("", "none", None), ("", "vrt_hst", None), (hosting(("ssl", "true")), "none", "vrt_hst")])
    def test_it_is_switched_on_and_off_by_its_type(self, before, kind, was):
        asked = "<hosting><{0}/></hosting>".format(kind)
        entry = changed(before, asked, asked, hosting_type=kind)
        assert (entry["before"], entry["after"]) == (dict(hosting_type=was), dict(hosting_type=kind))

    def test_properties_and_their_type_are_one_element(self):
        asked = "<hosting><vrt_hst>{0}</vrt_hst></hosting>".format(SSL)
        changed("<hosting><none/></hosting>", asked, asked, hosting=dict(ssl=True), hosting_type="vrt_hst")

    def test_properties_do_not_go_with_none(self):
        with conversation() as plesk:
            failed = fail(plesk, hosting=dict(ssl=True), hosting_type="none")
        assert failed["msg"] == "Plan base_plan: hosting does not go with hosting_type=none; leave one of them out"


class TestOveruse:
    def test_it_is_one_of_the_limits(self):
        asked = "<limits><overuse>block</overuse></limits>"
        entry = changed(
            limits(("max_box", 1)), asked, "<limits><overuse>block</overuse><limit><name>max_box</name><value>1</value></limit></limits>", overuse="block"
        )
        assert (entry["before"], entry["after"]) == (dict(overuse=None), dict(overuse="block"))

    def test_blanks_around_it_do_not_count(self):
        assert unchanged("<limits><overuse>block</overuse></limits>", overuse=" block ")

    def test_it_comes_before_the_limits_that_change_with_it(self):
        asked = "<limits><overuse>block</overuse><limit><name>max_box</name><value>2</value></limit></limits>"
        changed("<limits><overuse>normal</overuse></limits>", asked, asked, overuse="block", limits=dict(max_box=2))
        created(asked, overuse="block", limits=dict(max_box=2))


ROTATED = "<log-rotation><on><log-condition>{0}</log-condition>{1}</on></log-rotation>"
DAILY, BY_SIZE = "<log-bytime>Daily</log-bytime>", "<log-bysize>10240</log-bysize>"
REJECT = "<nonexistent-user><reject/></nonexistent-user>"
FORWARD = "<nonexistent-user><forward>a@example.com</forward></nonexistent-user>"


class TestTrees:
    def test_of_a_choice_the_one_that_is_wanted_replaces_the_other_and_both_are_shown(self):
        before, asked = "<mail>{0}<webmail>roundcube</webmail></mail>", "<mail>{0}</mail>".format(FORWARD)
        entry = changed(before.format(REJECT), asked, before.format(FORWARD), mail=dict(nonexistent_user=dict(forward="a@example.com")))
        assert entry["before"] == dict(mail=dict(nonexistent_user=dict(reject=None)))
        assert entry["after"] == dict(mail=dict(nonexistent_user=dict(forward="a@example.com")))

    @pytest.mark.parametrize("value", [None, True, "", {}])
    def test_an_alternative_that_holds_nothing_is_wanted_by_naming_it(self, value):
        assert unchanged("<mail>{0}</mail>".format(REJECT), mail=dict(nonexistent_user=dict(reject=value)))
        changed(
            "<mail>{0}</mail>".format(FORWARD),
            "<mail>{0}</mail>".format(REJECT),
            "<mail>{0}</mail>".format(REJECT),
            mail={"nonexistent-user": dict(reject=value)},
        )

    def test_one_that_is_false_is_not_wanted(self):
        assert unchanged("<mail>{0}</mail>".format(FORWARD), mail=dict(nonexistent_user=dict(reject=False)))
        assert unchanged(ROTATED.format(DAILY, ""), log_rotation={"off": False})

    @pytest.mark.parametrize("before", ["", REJECT, "<nonexistent-user><bounce>Go away</bounce></nonexistent-user>"])
    @pytest.mark.parametrize("value", [None, "", " \n"])
    def test_an_alternative_whose_text_is_empty_is_another_than_none_at_all(self, before, value):
        bounce = "<mail><nonexistent-user><bounce/></nonexistent-user></mail>"
        changed("<mail>{0}</mail>".format(before), bounce, bounce, mail=dict(nonexistent_user=dict(bounce=value)))

    def test_a_part_that_only_makes_sense_as_a_whole_is_completed_with_what_is_there(self):
        more = "<log-max-num-files>{0}</log-max-num-files><log-compress>true</log-compress><log-email/>"
        before, asked = ROTATED.format(BY_SIZE, more.format(3)), ROTATED.format(BY_SIZE, more.format(5))
        entry = changed(before, asked, asked, log_rotation={"on": dict(log_max_num_files=5)})
        assert (entry["before"]["log_rotation"]["on"]["log_max_num_files"], entry["after"]["log_rotation"]["on"]["log_max_num_files"]) == (3, 5)

    def test_a_choice_within_it_is_replaced_and_the_rest_is_completed(self):
        more = "<log-max-num-files>3</log-max-num-files>"
        changed(
            ROTATED.format(BY_SIZE, more),
            ROTATED.format(DAILY, more),
            ROTATED.format(DAILY, more),
            log_rotation={"on": dict(log_condition=dict(log_bytime="Daily"))},
        )

    @pytest.mark.parametrize("key", ["on", True, "true"])
    def test_the_words_that_yaml_takes_for_booleans_are_names_also_on_their_way_to_a_module(self, key):
        asked = ROTATED.format(DAILY, "")
        entry = changed("<log-rotation><off/></log-rotation>", asked, asked, log_rotation={key: {"log-condition": dict(log_bytime="Daily")}})
        assert (entry["before"], entry["after"]) == (
            dict(log_rotation=dict(off=None)),
            dict(log_rotation=dict(on=dict(log_condition=dict(log_bytime="Daily")))),
        )

    @pytest.mark.parametrize("key", ["off", False, "false"])
    def test_what_is_on_is_switched_off(self, key):
        asked = "<log-rotation><off/></log-rotation>"
        changed(ROTATED.format(BY_SIZE, ""), asked, asked, log_rotation={key: None})

    def test_what_has_to_be_there_and_is_nowhere_is_refused_before_anything_is_written(self):
        with conversation(found(plan())) as plesk:
            failed = fail(plesk, log_rotation={"on": dict(log_max_num_files=5)})
        assert "log-rotation.on.log-condition is missing" in failed["msg"]
        assert failed["msg"].endswith("; nothing was changed")

    @pytest.mark.parametrize("nothing", [None, {}])
    def test_what_is_on_may_be_asked_for_without_more(self, nothing):
        assert unchanged(ROTATED.format(BY_SIZE, ""), log_rotation={"on": nothing})
        with conversation(found(plan("<log-rotation><off/></log-rotation>"))) as plesk:
            failed = fail(plesk, log_rotation={"on": nothing})
        assert "log-rotation.on.log-condition is missing" in failed["msg"]

    def test_what_a_server_has_within_a_part_and_nobody_knows_is_not_sent_back(self):
        odd = DAILY + "<moon>full</moon>"
        more = "<log-max-num-files>{0}</log-max-num-files>"
        after = ROTATED.format(DAILY, more.format(5))
        changed(ROTATED.format(odd, more.format(3)), after, after, log_rotation={"on": dict(log_max_num_files=5)})

    def test_what_has_a_text_of_several_lines_is_compared_without_the_blanks_around_it(self):
        text = "client_max_body_size 64m;\nproxy_read_timeout 60s;"
        section = "<web-server-settings><additional-nginx>{0}</additional-nginx></web-server-settings>".format(text)
        assert unchanged(section, web_server_settings=dict(additional_nginx=text + "\n"))
        changed("", section, section, web_server_settings=dict(additional_nginx=text + "\n"))

    @pytest.mark.parametrize("value", [None, ""])
    def test_a_text_is_taken_away_by_an_empty_one(self, value):
        section = "<web-server-settings><additional>{0}</additional></web-server-settings>"
        entry = changed(section.format("x"), section.format(""), section.format(""), web_server_settings=dict(additional=value))
        assert entry["after"] == dict(web_server_settings=dict(additional=None))
        assert unchanged("", web_server_settings=dict(additional=value))

    def test_a_number_or_a_boolean_without_a_value_is_left_as_it_is(self):
        assert unchanged("<preferences><stat>3</stat></preferences>", preferences=dict(stat=None, maillists=None))

    @pytest.mark.parametrize(
        "options, msg",
        [
            (dict(mail=dict(webmial="x")), "mail.webmial is not known (did you mean webmail?)"),
            (dict(mail=dict(nonexistent_user="reject")), "mail.nonexistent_user takes a mapping of bounce, forward or reject"),
            (
                dict(mail=dict(nonexistent_user=dict(bounce="x", reject=None))),
                "mail.nonexistent_user holds bounce and reject, of which only one may be there",
            ),
            (dict(log_rotation={"on": {}, "off": None}), "log_rotation holds on and off, of which only one may be there"),
            (dict(web_server_settings=dict(additional="\x01")), "web_server_settings.additional has a character in it that XML cannot carry; take it out"),
            (dict(overuse=" "), "overuse is empty; set it, or leave it out"),
            (dict(mail=dict(webmail=["x"])), "mail.webmail takes a value, not a mapping or a list"),
            (dict(mail=dict(mailservice="on")), "mail.mailservice is 'on', which is not true or false"),
            (dict(preferences=dict(stat="many")), "preferences.stat is 'many', which is not a whole number"),
            (dict(preferences=dict(stat="")), "preferences.stat is empty, but has to be a whole number"),
            (
                dict(log_rotation={"on": dict(log_condition=dict(log_bysize="big"))}),
                "log_rotation.on.log_condition.log_bysize is 'big', which is not a whole number",
            ),
            (dict(limits=dict(disk_space=2**63)), "limits.disk_space is '9223372036854775808', which is not a whole number of 64 bits"),
        ],
    )
    def test_what_cannot_be_is_refused_before_anything_is_asked(self, options, msg):
        with conversation() as plesk:
            failed = fail(plesk, **options)
        assert failed["msg"] == "Plan base_plan: " + msg


class TestSectionsThatAServerReplaces:
    """The packet that mends sends the sections that were touched, with all that was there, and only if something of it is gone."""

    def mended(self, before, asked, after, whole, **options):
        again = written("<set>{0}{1}</set>".format(BY_GUID, whole), answer("set"), BY_GUID, plan(whole))
        with conversation(found(plan(before)), written("<set>{0}{1}</set>".format(BY_GUID, asked), answer("set"), BY_GUID, plan(after)), again) as plesk:
            return only(run(plesk, **options))

    def test_an_alternative_that_holds_nothing_is_not_lost(self):
        mail = "<mail>{0}<webmail>{1}</webmail></mail>"
        asked = "<mail><webmail>horde</webmail></mail>"
        self.mended(mail.format(REJECT, "roundcube"), asked, asked, mail.format(REJECT, "horde"), mail=dict(webmail="horde"))

    def test_the_alternative_that_was_replaced_does_not_come_back(self):
        asked, whole = "<mail>{0}</mail>".format(FORWARD), "<mail>{0}<webmail>roundcube</webmail></mail>"
        entry = self.mended(whole.format(REJECT), asked, asked, whole.format(FORWARD), mail=dict(nonexistent_user=dict(forward="a@example.com")))
        assert (entry["outcome"], entry["after"]) == ("done", dict(mail=dict(nonexistent_user=dict(forward="a@example.com"))))

    def test_limits_and_overuse_are_one_section(self):
        whole = "<limits><overuse>{0}</overuse><limit><name>max_box</name><value>{1}</value></limit></limits>"
        asked = "<limits><overuse>block</overuse></limits>"
        self.mended(whole.format("normal", 1), asked, asked, whole.format("block", 1), overuse="block")
        self.mended(whole.format("normal", 1), limits(("max_box", 2)), limits(("max_box", 2)), whole.format("normal", 2), limits=dict(max_box=2))

    def test_other_sections_are_mended_too_when_hosting_is_switched_off_and_hosting_is_not(self):
        off = "<hosting><none/></hosting>"
        before = limits(("max_box", 1), ("max_db", 1)) + hosting(("ssl", "true"))
        asked = limits(("max_box", 2)) + off
        self.mended(before, asked, asked, limits(("max_box", 2), ("max_db", 1)) + off, hosting_type="none", limits=dict(max_box=2))

    def test_what_is_gone_and_does_not_come_back_is_a_warning_because_it_was_not_named(self):
        asked, left = limits(("max_box", 2)), limits(("max_box", 2))
        whole = limits(("max_box", 2), ("max_db", 1))
        script = [
            found(plan(limits(("max_box", 1), ("max_db", 1)))),
            written("<set>{0}{1}</set>".format(BY_GUID, asked), answer("set"), BY_GUID, plan(left)),
            written("<set>{0}{1}</set>".format(BY_GUID, whole), answer("set"), BY_GUID, plan(left)),
        ]
        with conversation(*script) as plesk:
            returned = run(plesk, limits=dict(max_box=2))
        assert only(returned)["outcome"] == "done"
        assert returned["warnings"] == [
            "Plan base_plan: Plesk dropped what was not named, limits.max_db (1), and did not take it back; declare it as well, or look at the plan"
        ]

    def test_what_is_gone_and_cannot_be_sent_again_fails_the_task_although_it_was_not_named(self):
        script = [
            found(plan(limits(("max_box", 1), ("max_db", 1)))),
            written("<set>{0}{1}</set>".format(BY_GUID, limits(("max_box", 2))), answer("set"), BY_GUID, plan(limits(("max_box", 2)))),
            (None, TransportError("Cannot reach the server", "connection", sent=False)),
        ]
        with conversation(*script) as plesk:
            failed = fail(plesk, limits=dict(max_box=2))
        assert (only(failed)["outcome"], failed["changed"], "Cannot reach the server" in failed["msg"]) == ("failed", True, True)
        assert "limits.max_db (1)" in failed["warnings"][0]

    def test_a_value_that_did_not_stick_is_nothing_that_was_lost(self):
        asked = limits(("max_db", 1))
        script = [
            found(plan(limits(("max_box", 1)))),
            written("<set>{0}{1}</set>".format(BY_GUID, asked), answer("set"), BY_GUID, plan(limits(("max_box", 1)))),
            (service_plan_packets.get("<guid>{0}</guid>".format(plan_work.GUID)), service_plan_packets.reply_with_plans(plan(limits(("max_box", 1))))),
        ]
        with conversation(*script) as plesk:
            assert "limits.max_db is missing, not 1" in fail(plesk, limits=dict(max_db=1), wait_timeout=0)["msg"]


def test_what_the_module_that_reads_returns_is_nothing_to_do_for_the_server_it_was_read_from():
    with conversation(found(service_plan_packets.DOCUMENTED, name="Default Domain", owner="<owner-login>admin</owner-login>")) as plesk:
        returned = plan_work.run(plesk, module=plesk_service_plan, plans=[service_plan_packets.TYPED])
    assert returned["changed"] is False


def test_a_plan_with_every_section_is_one_add_in_the_order_of_the_schema():
    listed = service_plan_packets.SECTIONS
    for passed_over in ("<plan-items>", "<aps-filter>", "<packages/>"):
        start = listed.index(passed_over)
        end = len("<packages/>") if passed_over == "<packages/>" else listed.index(passed_over.replace("<", "</")) - start + len(passed_over) + 1
        listed = listed[:start] + listed[start + end :]
    bare = listed.replace("<vrt_hst>", "").replace("</vrt_hst></hosting>", "</hosting><hosting-type>vrt_hst</hosting-type>")
    owner = "<owner-login>admin</owner-login>"
    script = [
        found(unknown(), name="Default Domain", owner=owner),
        written(
            "<add><name>Default Domain</name>{0}{1}</add>".format(owner, bare),
            added(),
            "<filter><name>Default Domain</name></filter>" + owner,
            service_plan_packets.DOCUMENTED,
        ),
    ]
    with conversation(*script) as plesk:
        assert only(plan_work.run(plesk, module=plesk_service_plan, plans=[service_plan_packets.TYPED]))["outcome"] == "done"
