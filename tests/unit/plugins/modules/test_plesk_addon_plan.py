# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""``plesk_addon_plan``: what it asks, what it sends and what it returns."""

from __future__ import annotations

import pytest
from ansible_collections.community.plesk.plugins.module_utils._errors import TransportError
from ansible_collections.community.plesk.tests.unit.plugins.addon_plan_packets import (
    SECTIONS,
    error,
    get,
    hosting,
    limits,
    permissions,
    php_settings,
    plan,
    reply_with_plans,
    unknown,
)
from ansible_collections.community.plesk.tests.unit.plugins.fake_plesk import conversation
from ansible_collections.community.plesk.tests.unit.plugins.plan_work import (
    BY_GUID,
    GUID,
    NONE,
    added,
    answer,
    fail,
    found,
    only,
    run,
    set_limits,
    with_limits,
    written,
)

pytestmark = pytest.mark.usefixtures("clock")

MORE_MAIL = [
    found(with_limits(max_box=5)),
    written(set_limits(("max_box", 10)), answer("set"), BY_GUID, with_limits(max_box=10)),
]
LOST = TransportError("The connection broke off", "connection")


class TestAPlanThatExists:
    def test_what_differs_is_sent_once_and_read_again_in_the_same_packet(self):
        with conversation(*MORE_MAIL) as plesk:
            returned = run(plesk, name="base_plan", limits=dict(max_box=10))
        assert plesk.fresh == [False, True]
        assert (returned["changed"], returned["warnings"]) == (True, [])
        assert only(returned) == dict(
            name="base_plan",
            id=11,
            guid=GUID,
            owner_id=None,
            owner_login="admin",
            operation="set",
            outcome="done",
            changed=True,
            failed=False,
            errcode=None,
            errtext=None,
            before=dict(limits=dict(max_box=5)),
            after=dict(limits=dict(max_box=10)),
        )
        assert returned["diff"] == dict(before=dict(base_plan=dict(limits=dict(max_box=5))), after=dict(base_plan=dict(limits=dict(max_box=10))))

    def test_check_mode_predicts_exactly_this_and_only_reads(self):
        with conversation(*MORE_MAIL) as plesk:
            expected = run(plesk, name="base_plan", limits=dict(max_box=10))
        with conversation(MORE_MAIL[0]) as plesk:
            assert run(plesk, check_mode=True, name="base_plan", limits=dict(max_box=10)) == expected

    def test_only_what_differs_is_sent_in_the_order_of_the_schema(self):
        changes = (
            limits(("max_site", 1))
            + "<hosting><property><name>ftp_quota</name><value>5</value></property></hosting>"
            + "<performance><bandwidth>1.5</bandwidth></performance>"
            + permissions(("manage_crontab", "true"))
            + "<external-id>b-1</external-id>"
            + php_settings(("memory_limit", "256M"))
        )
        after = plan(
            limits(("max_site", 1), ("disk_space", "-1"))
            + hosting(("ssl", "true"), ("ftp_quota", "5"), ("shell", "/bin/false"))
            + "<performance><bandwidth>1.5</bandwidth><max_connections>-1</max_connections></performance>"
            + permissions(("manage_phosting_ssi", "true"), ("manage_crontab", "true"))
            + php_settings(("safe_mode", "off"), ("memory_limit", "256M")),
            external="b-1",
        )
        script = [found(plan(SECTIONS)), written("<set>{0}{1}</set>".format(BY_GUID, changes), answer("set"), BY_GUID, after)]
        with conversation(*script) as plesk:
            returned = run(
                plesk,
                name="base_plan",
                php_settings=dict(memory_limit="256M", safe_mode="off"),
                external_id="b-1",
                permissions=dict(manage_crontab=True, manage_phosting_ssi="1"),
                performance=dict(bandwidth="1.5", max_connections="unlimited"),
                hosting=dict(shell="/bin/false", ftp_quota="5", ssl="True"),
                limits=dict(max_site="1", disk_space="unlimited"),
            )
        assert only(returned)["after"] == dict(
            external_id="b-1",
            limits=dict(max_site=1, disk_space=-1),
            hosting=dict(shell="/bin/false", ftp_quota=5, ssl=True),
            performance=dict(bandwidth=1.5, max_connections=-1),
            permissions=dict(manage_crontab=True, manage_phosting_ssi=True),
            php_settings=dict(memory_limit="256M", safe_mode="off"),
        )

    @pytest.mark.parametrize(
        "section, present, wanted",
        [
            ("limits", "1024", 1024),
            ("limits", "1024", "1024"),
            ("limits", "1024", 1024.0),
            ("limits", "1024", "1024.0"),
            ("limits", "1024", "1.024e3"),
            ("limits", "-1", "unlimited"),
            ("limits", " 7 ", "7"),
            ("permissions", "1", True),
            ("permissions", "true", "true"),
            ("permissions", "false", "False"),
            ("permissions", "0", "0"),
            ("hosting", "true", True),
            ("hosting", "true", "True"),
            ("hosting", "5", 5),
            ("hosting", "/bin/false", "/bin/false"),
            ("php_settings", "on", True),
            ("php_settings", "off", False),
            ("php_settings", "30", 30),
        ],
    )
    def test_values_are_compared_as_what_they_mean(self, section, present, wanted):
        xml = dict(limits=limits, permissions=permissions, hosting=hosting, php_settings=php_settings)[section](("name", present))
        with conversation(found(plan(xml))) as plesk:
            assert run(plesk, name="base_plan", **{section: dict(name=wanted)})["changed"] is False

    @pytest.mark.parametrize("present, wanted", [("", ""), ("<php-settings/>", ""), (php_settings(("a", "")), None), (php_settings(("a", "")), "")])
    def test_an_empty_php_setting_is_as_good_as_none(self, present, wanted):
        with conversation(found(plan(present))) as plesk:
            assert run(plesk, name="base_plan", php_settings=dict(a=wanted))["changed"] is False

    @pytest.mark.parametrize("left", ["", php_settings(("a", ""))])
    def test_a_php_setting_that_is_taken_away_is_null_whether_the_server_still_shows_it_or_not(self, left):
        before, asked = found(plan(php_settings(("a", "x")))), "<set>{0}{1}</set>".format(BY_GUID, php_settings(("a", "")))
        with conversation(before, written(asked, answer("set"), BY_GUID, plan(left))) as plesk:
            returned = run(plesk, name="base_plan", php_settings=dict(a=""))
        assert (only(returned)["before"], only(returned)["after"]) == (dict(php_settings=dict(a="x")), dict(php_settings=dict(a=None)))
        with conversation(before) as plesk:
            assert run(plesk, check_mode=True, name="base_plan", php_settings=dict(a="")) == returned

    def test_blanks_around_an_external_id_are_none_of_it(self):
        with conversation(found(plan(external="b-1"))) as plesk:
            assert run(plesk, name="base_plan", external_id=" b-1 ")["changed"] is False

    def test_texts_are_compared_exactly(self):
        asked = "<set>{0}{1}</set>".format(BY_GUID, php_settings(("a", "ON ")))
        with conversation(found(plan(php_settings(("a", "on")))), written(asked, answer("set"), BY_GUID, plan(php_settings(("a", "ON "))))) as plesk:
            assert run(plesk, name="base_plan", php_settings=dict(a="ON "))["changed"] is True

    def test_empty_sections_and_null_are_nothing_to_do(self):
        with conversation(found(plan())) as plesk:
            assert run(plesk, name="base_plan", limits={}, hosting={}, external_id=None)["changed"] is False

    def test_an_external_id_can_be_taken_away(self):
        asked = "<set>{0}<external-id/></set>".format(BY_GUID)
        with conversation(found(plan(external="b-1")), written(asked, answer("set"), BY_GUID, plan())) as plesk:
            returned = run(plesk, name="base_plan", external_id="")
        assert (only(returned)["before"], only(returned)["after"]) == (dict(external_id="b-1"), dict(external_id=None))


class TestAPlanThatDoesNotExist:
    def test_it_is_created_and_found_by_its_name(self):
        asked = "<add><name>base_plan</name>{0}<external-id>b-1</external-id></add>".format(limits(("max_box", 1)))
        script = [found(NONE), written(asked, added(), "<filter><name>base_plan</name></filter>", plan(limits(("max_box", 1)), 12, external="b-1"))]
        with conversation(*script) as plesk:
            returned = run(plesk, name="base_plan", limits=dict(max_box=1), external_id="b-1")
        assert (only(returned)["operation"], only(returned)["id"], only(returned)["guid"]) == ("add", 12, GUID)
        assert (only(returned)["before"], only(returned)["after"]) == (None, dict(external_id="b-1", limits=dict(max_box=1)))

    def test_a_name_alone_is_enough(self):
        script = [found(NONE), written("<add><name>base_plan</name></add>", added(), "<filter><name>base_plan</name></filter>", plan())]
        with conversation(*script) as plesk:
            assert run(plesk, name="base_plan")["changed"] is True

    def test_check_mode_predicts_it_without_id_and_guid(self):
        with conversation(found(NONE)) as plesk:
            entry = only(run(plesk, check_mode=True, name="base_plan", limits=dict(max_box=1)))
        assert (entry["operation"], entry["outcome"], entry["id"], entry["guid"]) == ("add", "done", None, None)
        assert (entry["before"], entry["after"]) == (None, dict(limits=dict(max_box=1)))

    def test_it_is_created_for_its_owner(self):
        owner = "<owner-login>technolux</owner-login>"
        asked = "<add><name>base_plan</name>{0}</add>".format(owner)
        reading = "<filter><name>base_plan</name></filter>" + owner
        with conversation(found(NONE, owner=owner), written(asked, added(), reading, plan(owner="<owner-id>7</owner-id>"))) as plesk:
            entry = only(run(plesk, name="base_plan", owner_login="technolux"))
        assert (entry["owner_login"], entry["owner_id"]) == ("technolux", None)

    @pytest.mark.parametrize("match", ["id", "guid"])
    def test_it_cannot_be_created_by_what_plesk_gives_out(self, match):
        with conversation((get("<{0}>5</{0}>".format(match)), reply_with_plans(unknown()))) as plesk:
            failed = fail(plesk, match=match, limits=dict(max_box=1), **{match: 5})
        assert failed["msg"] == "Plan {0} 5: this server has no such plan; match by name to create it; nothing was changed".format(match)
        assert failed["failure"] == "plan"

    def test_by_external_id_it_is_created_if_it_has_a_name(self):
        reading = (get("<external-id>b-1</external-id>"), reply_with_plans(unknown()))
        asked = "<add><name>base_plan</name><external-id>b-1</external-id></add>"
        with conversation(reading, written(asked, added(), "<filter><name>base_plan</name></filter>", plan(external="b-1"))) as plesk:
            assert run(plesk, match="external_id", external_id="b-1", name="base_plan")["changed"] is True
        with conversation(reading) as plesk:
            assert "set name to create it" in fail(plesk, match="external_id", external_id="b-1")["msg"]

    def test_a_name_that_somebody_else_took_for_the_same_plan_is_no_failure(self):
        for errcode in (1007, 1019):
            refused = answer("add", error(errcode, "The plan already exists."))
            reading = "<filter><name>base_plan</name></filter>"
            script = [found(NONE), written("<add><name>base_plan</name></add>", refused, reading, plan())]
            with conversation(*script) as plesk:
                entry = only(run(plesk, name="base_plan"))
            assert (entry["operation"], entry["outcome"], entry["changed"], entry["guid"]) == ("add", "unchanged", False, GUID)

    def test_a_name_that_somebody_else_took_for_another_plan_is_a_failure(self):
        refused = answer("add", error(1007, "The plan already exists."))
        asked = "<add><name>base_plan</name>{0}</add>".format(limits(("max_box", 1)))
        script = [found(NONE), written(asked, refused, "<filter><name>base_plan</name></filter>", with_limits(max_box=2))]
        with conversation(*script) as plesk:
            failed = fail(plesk, name="base_plan", limits=dict(max_box=1))
        assert (failed["errcode"], failed["failure"], only(failed)["outcome"]) == (1007, "plan", "failed")
        assert failed["msg"].startswith("Plan base_plan: add failed")
        assert "there is another plan of this name by now; run the task again, or choose another name" in failed["msg"]


class TestOtherWaysToFindAPlan:
    def test_by_guid_its_name_is_a_value_to_set(self):
        reading = (get("<guid>{0}</guid>".format(GUID)), reply_with_plans(plan()))
        asked = "<set>{0}<name>gold</name></set>".format(BY_GUID)
        with conversation(reading, written(asked, answer("set"), BY_GUID, plan(name="gold"))) as plesk:
            returned = run(plesk, match="guid", guid=GUID, name="gold")
        assert (only(returned)["name"], only(returned)["before"], only(returned)["after"]) == ("gold", dict(name="base_plan"), dict(name="gold"))

    def test_two_plans_with_the_same_external_id_are_none_too_many_to_guess(self):
        reading = (get("<external-id>b-1</external-id>"), reply_with_plans(plan(external="b-1"), plan("", 12, "x", "g-12", "b-1")))
        with conversation(reading) as plesk:
            failed = fail(plesk, match="external_id", external_id="b-1", limits=dict(max_box=1))
        assert failed["msg"] == "Plan external_id b-1: the server has 2 plans of this external_id; match by guid; nothing was changed"

    def test_a_server_that_takes_upper_and_lower_case_for_equal_means_the_same_plan(self):
        with conversation(found(plan(), name="BASE_PLAN")) as plesk:
            assert only(run(plesk, name="BASE_PLAN"))["name"] == "base_plan"

    def test_of_similar_names_the_exact_one_counts(self):
        asked = set_limits(("max_box", 1), where="<filter><guid>g-2</guid></filter>")
        after = plan(limits(("max_box", 1)), 2, "Gold", "g-2")
        script = [
            found(plan("", 1, "gold", "g-1"), plan("", 2, "Gold", "g-2"), name="Gold"),
            written(asked, answer("set"), "<filter><guid>g-2</guid></filter>", after),
        ]
        with conversation(*script) as plesk:
            assert only(run(plesk, name="Gold", limits=dict(max_box=1)))["id"] == 2

    def test_names_that_differ_in_case_are_two_plans_where_the_server_says_so(self):
        names = ["gold", "Gold"]
        add = written("<add><name>gold</name></add>", added(), "<filter><name>gold</name></filter>", plan("", 1, "gold", "g-1"))
        with conversation(found(unknown("<name>gold</name>"), plan("", 2, "Gold", "g-2"), name=names), add) as plesk:
            returned = run(plesk, plans=[dict(name=name) for name in names])
        assert [(entry["name"], entry["id"], entry["operation"]) for entry in returned["plans"]] == [("gold", 1, "add"), ("Gold", 2, None)]

    def test_names_that_differ_in_case_are_one_plan_where_the_server_says_so(self):
        names = ["gold", "Gold"]
        with conversation(found(plan("", 2, "Gold", "g-2"), plan("", 2, "Gold", "g-2"), name=names)) as plesk:
            failed = fail(plesk, plans=[dict(name=name) for name in names])
        assert failed["msg"] == "1 of 2 plans failed: Gold: it is the same plan as gold; declare it once; nothing was changed"

    def test_two_declarations_of_one_plan_are_refused(self):
        reading = "<packet><service-plan-addon><get><filter><name>base_plan</name></filter></get><get>{0}</get></service-plan-addon></packet>".format(BY_GUID)
        answered = "<packet><service-plan-addon><get>{0}</get><get>{0}</get></service-plan-addon></packet>".format(plan())
        with conversation((reading, answered)) as plesk:
            failed = fail(plesk, plans=[dict(name="base_plan", limits=dict(max_box=1)), dict(match="guid", guid=GUID)])
        assert "Plan" not in failed["msg"].split(":")[0]
        assert "guid {0}: it is the same plan as base_plan; declare it once".format(GUID) in failed["msg"]


class TestRenaming:
    READ = ("base_plan", "gold")

    def test_the_old_name_becomes_the_new_one(self):
        asked = "<set>{0}{1}<name>gold</name></set>".format(BY_GUID, limits(("max_box", 1)))
        after = plan(limits(("max_box", 1)), name="gold")
        with conversation(found(plan(), name=self.READ), written(asked, answer("set"), BY_GUID, after)) as plesk:
            returned = run(plesk, name="base_plan", new_name="gold", limits=dict(max_box=1))
        assert only(returned)["before"] == dict(name="base_plan", limits=dict(max_box=None))
        assert only(returned)["after"] == dict(name="gold", limits=dict(max_box=1))

    @pytest.mark.parametrize("results", [[plan("", 1, "gold", "g-1")] * 2, [plan("", 1, "gold", "g-1"), unknown("<name>Gold</name>")]])
    def test_a_name_that_changes_in_case_alone_is_a_rename_whether_the_server_takes_it_for_another_or_not(self, results):
        where = "<filter><guid>g-1</guid></filter>"
        asked = written("<set>{0}<name>Gold</name></set>".format(where), answer("set"), where, plan("", 1, "Gold", "g-1"))
        with conversation(found(*results, name=["gold", "Gold"]), asked) as plesk:
            assert only(run(plesk, name="gold", new_name="Gold"))["name"] == "Gold"

    def test_blanks_around_the_new_name_are_none_of_it(self):
        asked = written("<set>{0}<name>gold</name></set>".format(BY_GUID), answer("set"), BY_GUID, plan(name="gold"))
        with conversation(found(plan(), name=self.READ), asked) as plesk:
            assert only(run(plesk, name=" base_plan", new_name=" gold\n"))["after"] == dict(name="gold")

    def test_renamed_already_is_nothing_to_do(self):
        with conversation(found(NONE, plan(name="gold"), name=self.READ)) as plesk:
            entry = only(run(plesk, name="base_plan", new_name="gold"))
        assert (entry["name"], entry["outcome"]) == ("gold", "unchanged")

    def test_both_there_is_a_failure(self):
        with conversation(found(plan(), plan("", 12, "gold", "g-12"), name=self.READ)) as plesk:
            failed = fail(plesk, name="base_plan", new_name="gold")
        assert failed["msg"] == "Plan base_plan: it cannot be renamed, because gold exists, too; delete or rename one of them; nothing was changed"

    def test_neither_there_is_created_under_the_new_name(self):
        reading = "<filter><name>gold</name></filter>"
        script = [found(NONE, name=self.READ), written("<add><name>gold</name></add>", added(), reading, plan(name="gold"))]
        with conversation(*script) as plesk:
            assert only(run(plesk, name="base_plan", new_name="gold"))["name"] == "gold"

    def test_a_name_that_is_taken_meanwhile_is_a_failure(self):
        refused = answer("set", error(1007, "The plan already exists."))
        script = [found(plan(), name=self.READ), written("<set>{0}<name>gold</name></set>".format(BY_GUID), refused, BY_GUID, plan())]
        with conversation(*script) as plesk:
            failed = fail(plesk, name="base_plan", new_name="gold")
        assert failed["errcode"] == 1007
        assert "run the task again, or choose another name" in failed["msg"]


class TestDeleting:
    def test_a_plan_is_deleted_by_its_guid(self):
        script = [found(plan()), written("<del>{0}</del>".format(BY_GUID), answer("del"), BY_GUID, unknown())]
        with conversation(*script) as plesk:
            returned = run(plesk, name="base_plan", state="absent")
        assert (only(returned)["operation"], only(returned)["before"], only(returned)["after"]) == ("del", dict(name="base_plan"), None)
        assert returned["diff"] == dict(before=dict(base_plan=dict(name="base_plan")), after=dict(base_plan=None))

    def test_check_mode_predicts_it(self):
        with conversation(found(plan())) as plesk:
            entry = only(run(plesk, check_mode=True, name="base_plan", state="absent", limits=dict(max_box=1)))
        assert (entry["operation"], entry["before"], entry["after"], entry["guid"]) == ("del", dict(name="base_plan"), None, GUID)

    def test_what_is_not_there_is_nothing_to_do(self):
        with conversation(found(NONE)) as plesk:
            returned = run(plesk, name="base_plan", state="absent")
        assert (returned["changed"], only(returned)["before"], only(returned)["after"]) == (False, None, None)

    def test_what_somebody_else_deleted_is_no_failure(self):
        script = [found(plan()), written("<del>{0}</del>".format(BY_GUID), answer("del", unknown()), BY_GUID, unknown())]
        with conversation(*script) as plesk:
            assert (only(run(plesk, name="base_plan", state="absent"))["outcome"]) == "unchanged"

    def test_what_is_still_there_is_a_failure(self):
        still = (get("<guid>{0}</guid>".format(GUID)), reply_with_plans(plan()))
        script = [found(plan()), written("<del>{0}</del>".format(BY_GUID), answer("del"), BY_GUID, plan()), still]
        with conversation(*script) as plesk:
            failed = fail(plesk, name="base_plan", state="absent", wait_timeout=0)
        assert failed["msg"] == "Plan base_plan: still there 0 seconds after del; look at the plans in the panel, or raise wait_timeout"
        assert (failed["failure"], failed["changed"]) == ("plan", False)


class TestWhatDoesNotStick:
    def test_a_plan_that_somebody_deletes_meanwhile_is_a_failure_that_says_where_to_look(self):
        gone = (get("<guid>{0}</guid>".format(GUID)), reply_with_plans(unknown()))
        script = [MORE_MAIL[0], written(set_limits(("max_box", 10)), answer("set"), BY_GUID, unknown()), gone]
        with conversation(*script) as plesk:
            failed = fail(plesk, name="base_plan", limits=dict(max_box=10), wait_timeout=0)
        assert failed["msg"] == "Plan base_plan: not seen as declared 0 seconds after set; look at the plans in the panel, or raise wait_timeout"
        assert (failed["failure"], failed["changed"], only(failed)["after"]) == ("plan", True, None)

    def test_a_value_that_is_not_taken_is_named_with_what_it_is(self):
        again = (get("<guid>{0}</guid>".format(GUID)), reply_with_plans(with_limits(max_box=5)))
        script = [MORE_MAIL[0], written(set_limits(("max_box", 10)), answer("set"), BY_GUID, with_limits(max_box=5)), again]
        with conversation(*script) as plesk:
            failed = fail(plesk, name="base_plan", limits=dict(max_box=10), wait_timeout=0)
        assert failed["msg"] == (
            "Plan base_plan: limits.max_box is 5, not 10: Plesk took the packet, but not the value; correct the value, or raise wait_timeout"
        )
        assert (failed["failure"], failed["changed"], only(failed)["outcome"]) == ("plan", False, "failed")

    def test_a_value_that_shows_late_is_waited_for(self):
        late = (get("<guid>{0}</guid>".format(GUID)), reply_with_plans(with_limits(max_box=10)))
        script = [MORE_MAIL[0], written(set_limits(("max_box", 10)), answer("set"), BY_GUID, with_limits(max_box=5)), late]
        with conversation(*script) as plesk:
            assert only(run(plesk, name="base_plan", limits=dict(max_box=10)))["outcome"] == "done"

    def test_a_section_that_the_server_replaces_is_sent_again_as_a_whole(self):
        before = with_limits(max_box=5, max_db=3, max_site=1)
        whole = set_limits(("max_box", 10), ("max_db", 3), ("max_site", 1))
        script = [
            found(before),
            written(set_limits(("max_box", 10)), answer("set"), BY_GUID, with_limits(max_box=10)),
            written(whole, answer("set"), BY_GUID, with_limits(max_box=10, max_db=3, max_site=1)),
        ]
        with conversation(*script) as plesk:
            returned = run(plesk, name="base_plan", limits=dict(max_box=10, max_db=3))
        assert only(returned)["after"] == dict(limits=dict(max_box=10, max_db=3))
        assert plesk.fresh == [False, True, True]

    def test_a_packet_that_mends_and_cannot_be_sent_leaves_what_was_done(self):
        script = [
            found(with_limits(max_box=5, max_db=3)),
            written(set_limits(("max_box", 10)), answer("set"), BY_GUID, with_limits(max_box=10)),
            (None, TransportError("Cannot reach the server", "connection", sent=False)),
        ]
        with conversation(*script) as plesk:
            failed = fail(plesk, name="base_plan", limits=dict(max_box=10, max_db=3))
        assert (only(failed)["outcome"], failed["changed"], only(failed)["after"]) == ("failed", True, dict(limits=dict(max_box=10, max_db=None)))


class TestLostAnswers:
    BY_NAME = get("<name>base_plan</name>")

    @pytest.mark.parametrize(
        "options, first, asked, then",
        [
            (dict(limits=dict(max_box=1)), NONE, BY_NAME, with_limits(max_box=1)),
            (dict(limits=dict(max_box=1)), plan(), get("<guid>{0}</guid>".format(GUID)), with_limits(max_box=1)),
            (dict(state="absent"), plan(), get("<guid>{0}</guid>".format(GUID)), unknown()),
        ],
        ids=["add", "set", "del"],
    )
    def test_what_became_of_a_change_is_read_and_never_sent_again(self, options, first, asked, then):
        with conversation(found(first), (None, LOST), (asked, reply_with_plans(then))) as plesk:
            returned = run(plesk, name="base_plan", **options)
        assert (only(returned)["outcome"], returned["changed"]) == ("done", True)
        assert "was lost" in returned["warnings"][0]

    def test_what_nothing_confirms_is_unknown(self):
        with conversation(found(NONE), (None, LOST), (self.BY_NAME, reply_with_plans(NONE))) as plesk:
            failed = fail(plesk, name="base_plan", wait_timeout=0)
        assert (only(failed)["outcome"], failed["failure"], only(failed)["changed"]) == ("unknown", "connection", True)
        assert "look at the plan before you run the task again" in failed["msg"]

    def test_nothing_is_mended_after_a_lost_answer(self):
        reading = (get("<guid>{0}</guid>".format(GUID)), reply_with_plans(with_limits(max_box=10)))
        script = [found(with_limits(max_box=5, max_db=3)), (None, LOST), reading]
        with conversation(*script) as plesk:
            failed = fail(plesk, name="base_plan", limits=dict(max_box=10, max_db=3), wait_timeout=0)
        assert only(failed)["outcome"] == "unknown"


class TestSeveralPlans:
    def test_all_of_them_are_one_reading_and_one_packet_in_the_order_asked(self):
        names = ["new", "old", "base_plan", "gold"]
        owner = "<owner-id>7</owner-id>"
        reading = (
            "<packet><service-plan-addon><get><filter>{0}</filter></get><get><filter><name>base_plan</name></filter>{1}</get></service-plan-addon></packet>"
        )
        first = (
            reading.format("".join("<name>{0}</name>".format(name) for name in names), owner),
            "<packet><service-plan-addon><get>{0}{1}{2}</get><get>{3}</get></service-plan-addon></packet>".format(
                unknown("<name>new</name>"), plan("", 5, "old", "g-5"), plan(), plan("", 6, guid="g-6", owner=owner)
            ),
        )
        second = (
            "<packet><service-plan-addon><add><name>new</name></add><del><filter><guid>g-5</guid></filter></del>"
            "<set>{0}<name>gold</name></set><set><filter><guid>g-6</guid></filter>{1}{2}</set>"
            "<get><filter><name>new</name></filter></get><get><filter><guid>g-5</guid><guid>{3}</guid></filter></get>"
            "<get><filter><guid>g-6</guid></filter>{1}</get></service-plan-addon></packet>".format(BY_GUID, owner, limits(("max_box", 1)), GUID),
            "<packet><service-plan-addon>{0}{1}{2}{2}<get>{3}</get><get>{4}{5}</get><get>{6}</get></service-plan-addon></packet>".format(
                added(),
                answer("del"),
                answer("set"),
                plan("", 12, "new", "g-12"),
                unknown(),
                plan(name="gold"),
                plan(limits(("max_box", 1)), 6, guid="g-6", owner=owner),
            ),
        )
        asked = [
            dict(name="new"),
            dict(name="old", state="absent"),
            dict(name="base_plan", new_name="gold"),
            dict(name="base_plan", owner_id=7, limits=dict(max_box=1)),
        ]
        with conversation(first, second) as plesk:
            returned = run(plesk, plans=asked)
        assert [(entry["name"], entry["operation"], entry["outcome"]) for entry in returned["plans"]] == [
            ("new", "add", "done"),
            ("old", "del", "done"),
            ("gold", "set", "done"),
            ("base_plan", "set", "done"),
        ]
        assert list(returned["diff"]["before"]) == ["new", "old", "base_plan", "base_plan of owner 7"]

    def test_one_that_fails_leaves_the_others_done(self):
        answers = answer("set") + answer("set", error(1023, "Failed"))
        first = found(plan("", 1, "a", "g-1"), plan("", 2, "b", "g-2"), name=["a", "b"])
        operations = "".join(set_limits(("max_box", 1), where="<filter><guid>g-{0}</guid></filter>".format(number)) for number in (1, 2))
        reading = "<filter><guid>g-1</guid><guid>g-2</guid></filter>"
        after = plan(limits(("max_box", 1)), 1, "a", "g-1"), plan("", 2, "b", "g-2")
        with conversation(first, written(operations, answers, reading, *after)) as plesk:
            failed = fail(plesk, plans=[dict(name=name, limits=dict(max_box=1)) for name in "ab"])
        assert [(entry["outcome"], entry["changed"], entry["errcode"]) for entry in failed["plans"]] == [("done", True, None), ("failed", False, 1023)]
        assert failed["msg"] == "1 of 2 plans failed: b: set failed: Failed (errcode 1023)"

    def test_an_empty_list_sends_nothing(self):
        with conversation() as plesk:
            assert run(plesk, plans=[]) == dict(changed=False, plans=[], diff=dict(before={}, after={}), warnings=[])

    def test_the_plans_of_another_server_are_taken_as_they_are(self):
        other = dict(
            id=99,
            name="base_plan",
            guid="another-guid",
            external_id=None,
            owner_id=None,
            owner_login="admin",
            limits=dict(max_box=5),
            hosting_type="vrt_hst",
            hosting={},
            performance={},
            permissions={},
            php_settings={},
            packages=[dict(name="wordpress")],
            other={"limits.overuse": "block"},
            descriptors=dict(limits=None),
        )
        with conversation(found(with_limits(max_box=5), owner="<owner-login>admin</owner-login>")) as plesk:
            assert run(plesk, plans=[other])["changed"] is False


class TestOwners:
    @pytest.mark.parametrize("results", [[error(1015, "Owner is not found.")], [error(1006)]])
    @pytest.mark.parametrize("check_mode", [False, True])
    def test_an_owner_that_is_refused_fails_the_task_before_anything_is_written(self, results, check_mode):
        with conversation(found(*results, owner="<owner-login>nobody</owner-login>")) as plesk:
            failed = fail(plesk, check_mode, name="base_plan", owner_login="nobody")
        assert failed["failure"] in ("plan", "permission")
        assert "plans" not in failed

    def test_one_1013_for_several_names_is_about_the_owner(self):
        with conversation(found(error(1013), name=["a", "b"], owner="<owner-login>nobody</owner-login>")) as plesk:
            failed = fail(plesk, plans=[dict(name=name, owner_login="nobody") for name in "ab"])
        assert (failed["failure"], failed["errcode"]) == ("plan", 1013)
        assert "owner_login" in failed["msg"]


class TestOptions:
    @pytest.mark.parametrize(
        "options, msg",
        [
            (dict(name="p", limits=dict(max_box="many")), "Plan p: limits.max_box is 'many', which is not a whole number"),
            (dict(name="p", limits=dict(max_box=1.5)), "Plan p: limits.max_box is '1.5', which is not a whole number"),
            (dict(name="p", limits=dict(max_box=None)), "Plan p: limits.max_box has no value; set it, or leave it out"),
            (dict(name="p", limits=dict(max_box=True)), "Plan p: limits.max_box is 'true', which is not a whole number"),
            (dict(name="p", limits=dict(max_box=[1])), "Plan p: limits.max_box takes a value, not a mapping or a list"),
            (dict(name="p", permissions=dict(a="perhaps")), "Plan p: permissions.a is 'perhaps', which is not true or false"),
            (dict(name="p", performance=dict(bandwith=1)), "Plan p: performance.bandwith is not known (did you mean bandwidth?)"),
            (dict(name="p", performance=dict(bandwidth="fast")), "Plan p: performance.bandwidth is 'fast', which is not a number"),
            (dict(name=" "), "The task has no name that a plan can have; set it, or set match to what finds the plan"),
            (dict(guid="g"), "The task has no name that a plan can have; set it, or set match to what finds the plan"),
            (dict(id=0, match="id"), "The task has no id that a plan can have; set it, or set match to what finds the plan"),
            (dict(name="p", owner_login=""), "Plan p: owner_login is empty; set it to a login, or leave it out"),
            (dict(name="p", new_name="p"), "Plan p: new_name is the name itself; set it to another name, or leave it out"),
            (dict(name="p", new_name=" "), "Plan p: new_name is empty; set it to another name, or leave it out"),
            (dict(name="p", new_name="q", state="absent"), "Plan p: new_name does not go with state=absent; leave one of them out"),
            (dict(guid="g", match="guid", new_name="q"), "Plan guid g: new_name goes with match=name; with match=guid, set name to the new name"),
            (dict(guid="g", match="guid", name=""), "Plan guid g: name is empty; set it, or leave it out"),
            (dict(plans=[dict(name="p"), dict(name="p")]), "Plan p is declared twice; declare it once"),
            (dict(name="p", owner_id=0), "Plan p: owner_id is 0; set it to a positive number, or leave it out"),
            (dict(name="p", limits={" ": 1}), "Plan p: limits has an empty name; leave it out"),
            (dict(name="p", limits=dict(max_box="1e-3")), "Plan p: limits.max_box is '1e-3', which is not a whole number"),
            (dict(name="p", php_settings=dict(a="\x01")), "Plan p: php_settings.a has a character in it that XML cannot carry; take it out"),
            (dict(name="p", external_id="a\x01b"), "Plan p: external_id has a character in it that XML cannot carry; take it out"),
            (dict(name="p", permissions={"bell\x07": True}), "Plan p: permissions.bell\\x07 has a character in it that XML cannot carry; take it out"),
            (
                dict(plans=[dict(name="p", new_name="q"), dict(name="q")]),
                "Plans p and q both have the name q, which only one plan can have; change one of them, or leave it out",
            ),
            (
                dict(plans=[dict(name="p", state="absent"), dict(name="q", new_name="p")]),
                "Plans p and q both have the name p, which only one plan can have; change one of them, or leave it out",
            ),
            (
                dict(plans=[dict(guid="g", match="guid", name="p"), dict(name="p")]),
                "Plans guid g and p both have the name p, which only one plan can have; change one of them, or leave it out",
            ),
            (
                dict(plans=[dict(external_id="7", match="external_id", name="p"), dict(name="q", external_id="7")]),
                "Plans external_id 7 and q both have the external_id 7, which only one plan can have; change one of them, or leave it out",
            ),
            (dict(plans=[dict(id=5)]), "Item 1 of plans has no name that a plan can have; set it, or set match to what finds the plan"),
            (dict(name="p", wait_timeout=-1), "wait_timeout has to be a number between 0 and 86400"),
        ],
    )
    def test_what_cannot_be_is_refused_before_anything_is_asked(self, options, msg):
        with conversation() as plesk:
            failed = fail(plesk, **options)
        assert (failed["msg"], "failure" in failed) == (msg, False)

    def test_all_faults_are_told_at_once(self):
        with conversation() as plesk:
            failed = fail(plesk, plans=[dict(name="p", limits=dict(a="x", b="y")), dict(name="q", permissions=dict(c="z"))])
        assert failed["msg"].count("; ") == 2

    @pytest.mark.parametrize("check_mode", [False, True])
    def test_an_entry_has_the_same_thirteen_keys_whatever_happens(self, check_mode):
        for result, state in ((plan(), "present"), (NONE, "absent")):
            with conversation(found(result)) as plesk:
                assert len(only(run(plesk, check_mode, name="base_plan", state=state))) == 13
