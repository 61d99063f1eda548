# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""What a task that declares plans checks against descriptors before it writes: names, values and who may write them."""

from __future__ import annotations

import functools

import pytest
from ansible_collections.community.plesk.plugins.modules import plesk_addon_plan, plesk_service_plan
from ansible_collections.community.plesk.tests.unit.plugins import plan_work
from ansible_collections.community.plesk.tests.unit.plugins.addon_plan_packets import error, get, limits, plan, unknown
from ansible_collections.community.plesk.tests.unit.plugins.descriptor_packets import OPERATIONS, answers, described, descriptor, prop
from ansible_collections.community.plesk.tests.unit.plugins.fake_plesk import conversation, refusal
from ansible_collections.community.plesk.tests.unit.plugins.plan_work import BY_GUID, GUID, NONE, added, answer, found, only, set_limits, written

pytestmark = pytest.mark.usefixtures("clock")

run = functools.partial(plan_work.run, validate=True, name="base_plan")
fail = functools.partial(plan_work.fail, validate=True, name="base_plan")

ADVICE = "; set validate=false to send it all the same; nothing was changed"
BARE = plan()
BY_ITS_GUID = "<guid>{0}</guid>".format(GUID)
LIMITS = descriptor(
    prop("max_box"), prop("max_db", writers=("admin", "reseller")), prop("free", writers=()), prop("max_cgi", writers=("none",)), prop("rate", "float")
)
PERMISSIONS = descriptor(prop("manage_dns", "boolean"))
HOSTING = descriptor(prop("webstat", "string", enum=("none", "awstats")), prop("ssl", "boolean", enum=("true",)), prop("ftp_quota", "bytes"))
ALL = dict(limits=[described(LIMITS, BY_ITS_GUID)], permissions=[described(PERMISSIONS)], hosting=[described(HOSTING)])


def asking(selects=BY_ITS_GUID, owner="", **results):
    """Return the exchange in which descriptors are read."""
    return get(selects, owner, operations=OPERATIONS.values()), "<packet><service-plan-addon>{0}</service-plan-addon></packet>".format(
        answers(**(results or ALL))
    )


def refused(before=BARE, described_by=None, check_mode=False, **options):
    """Return why the task fails before anything is written."""
    with conversation(found(before), described_by or asking()) as plesk:
        failed = fail(plesk, check_mode, **options)
    assert (failed["failure"], failed["changed"], only(failed)["outcome"]) == ("plan", False, "failed")
    return failed["msg"]


def passes(described_by, **options):
    """Let the task set max_box after this exchange about descriptors."""
    after = written(set_limits(("max_box", 10)), answer("set"), BY_GUID, plan(limits(("max_box", 10))))
    with conversation(found(plan(limits(("max_box", 5)))), described_by, after) as plesk:
        assert only(run(plesk, limits=dict(max_box=10), **options))["outcome"] == "done"
        assert plesk.fresh == [False, False, True]


class TestWhatIsRefused:
    @pytest.mark.parametrize("check_mode", [False, True])
    def test_a_name_that_the_server_does_not_know_with_the_nearest(self, check_mode):
        assert refused(check_mode=check_mode, limits=dict(max_bix=1)) == "Plan base_plan: limits.max_bix is not known (did you mean max_box?)" + ADVICE

    @pytest.mark.parametrize(
        "options, msg",
        [
            (dict(permissions=dict(x=True)), "permissions.x is not known, only manage_dns is"),
            (dict(hosting=dict(webstat="webalizer")), "hosting.webstat is 'webalizer', which is not one of none, awstats"),
            (dict(hosting=dict(ssl=False)), "hosting.ssl is 'false', which is not one of true"),
            (dict(limits=dict(max_cgi=1)), "limits.max_cgi cannot be set by this account, because it is writable by none"),
        ],
    )
    def test_a_value_that_is_not_one_of_those_there_are_and_a_name_that_nobody_may_write(self, options, msg):
        assert refused(**options) == "Plan base_plan: " + msg + ADVICE

    def test_a_value_of_another_type_than_the_server_gives_it(self):
        typed = asking(hosting=[described(descriptor(prop("shell", "int")))])
        assert refused(described_by=typed, hosting=dict(shell="/bin/sh")) == "Plan base_plan: hosting.shell is '/bin/sh', which is not a whole number" + ADVICE

    def test_all_that_is_wrong_at_once(self):
        msg = refused(limits=dict(max_bix=1, max_cgi=1), hosting=dict(webstat="x"))
        assert msg.count("; ") == 4

    def test_nothing_is_sent_for_the_other_plans_either(self):
        reading = found(plan("", 1, "a", "g-1"), plan("", 2, "b", "g-2"), name=["a", "b"])
        same = [described(LIMITS, "<guid>g-{0}</guid>".format(number)) for number in (1, 2)]
        with conversation(reading, asking("<guid>g-1</guid><guid>g-2</guid>", limits=same)) as plesk:
            failed = plan_work.fail(plesk, validate=True, plans=[dict(name="a", limits=dict(max_box=1)), dict(name="b", limits=dict(max_bix=1))])
        assert [entry["outcome"] for entry in failed["plans"]] == ["skipped", "failed"]
        assert failed["msg"].startswith("1 of 2 plans failed: b: limits.max_bix is not known")


class TestWhoMayWrite:
    WRITABLE = asking(limits=[described(descriptor(prop("max_box", writers=("reseller",))))])

    def test_what_resellers_alone_may_write_is_not_for_the_administrator(self):
        assert "writable by reseller" in refused(described_by=self.WRITABLE, limits=dict(max_box=1))

    @pytest.mark.parametrize("account", [dict(username="technolux"), dict(secret_key="8d2f8d5e-6b1c-4c1f-9c39-0f6d5b3f1a27")])
    def test_an_account_whose_role_is_not_known_passes(self, account):
        passes(self.WRITABLE, **account)

    @pytest.mark.parametrize("writers", [(), ("administrator",), ("reseller", "admin")])
    def test_the_administrator_passes_where_administrators_may_write_or_nothing_is_said(self, writers):
        passes(asking(limits=[described(descriptor(prop("max_box", writers=writers)))]))


class TestWhatPasses:
    def test_a_name_that_the_plan_has_already_although_no_descriptor_does(self):
        after = written(set_limits(("old", 2)), answer("set"), BY_GUID, plan(limits(("old", 2))))
        with conversation(found(plan(limits(("old", 1)))), asking(), after) as plesk:
            assert run(plesk, limits=dict(old=2))["changed"] is True

    def test_sections_that_no_server_describes_which_is_not_even_asked(self):
        asked = "<performance><bandwidth>5</bandwidth></performance>"
        with conversation(found(plan()), written("<set>{0}{1}</set>".format(BY_GUID, asked), answer("set"), BY_GUID, plan(asked))) as plesk:
            assert run(plesk, performance=dict(bandwidth=5))["changed"] is True

    @pytest.mark.parametrize("value", ["unlimited", -1, "-1"])
    def test_unlimited_is_a_number_of_bytes(self, value):
        asked = "<hosting><property><name>ftp_quota</name><value>-1</value></property></hosting>"
        after = plan("<hosting><vrt_hst><property><name>ftp_quota</name><value>-1</value></property></vrt_hst></hosting>")
        with conversation(found(plan()), asking(), written("<set>{0}{1}</set>".format(BY_GUID, asked), answer("set"), BY_GUID, after)) as plesk:
            assert run(plesk, hosting=dict(ftp_quota=value))["changed"] is True

    @pytest.mark.parametrize("errcode", [1006, 1014])
    def test_everything_on_a_server_that_refuses_to_tell(self, errcode):
        passes((asking()[0], refusal(errcode)))

    @pytest.mark.parametrize(
        "results",
        [
            dict(limits=[error(1006)]),
            dict(limits=[error(1013)]),
            dict(limits=[described("")]),
            dict(limits=[described(descriptor())]),
            dict(permissions=[described(PERMISSIONS)]),
            dict(limits=[described(LIMITS, "<guid>another</guid>"), described(LIMITS, "<guid>third</guid>")]),
        ],
    )
    def test_everything_in_a_section_that_the_server_does_not_describe(self, results):
        passes(asking(**results))

    def test_other_errors_end_the_task(self):
        with conversation(found(plan()), (asking()[0], refusal(1030))) as plesk:
            assert fail(plesk, limits=dict(max_box=1))["errcode"] == 1030


class TestRequests:
    def test_nothing_is_asked_if_nothing_differs_or_a_plan_is_only_deleted(self):
        with conversation(found(plan(limits(("nobody_knows", 1))))) as plesk:
            assert run(plesk, limits=dict(nobody_knows=1))["changed"] is False
        with conversation(found(plan())) as plesk:
            assert run(plesk, check_mode=True, state="absent")["changed"] is True

    def test_nothing_is_asked_if_the_task_fails_anyway(self):
        with conversation(found(plan(), plan("", 12, guid="g-12"))) as plesk:
            assert "match by guid" in fail(plesk, limits=dict(max_box=1))["msg"]

    def test_nothing_is_asked_without_validate(self):
        after = written(set_limits(("max_bix", 10)), answer("set"), BY_GUID, plan(limits(("max_bix", 10))))
        with conversation(found(plan()), after) as plesk:
            assert run(plesk, limits=dict(max_bix=10), validate=False)["changed"] is True

    def test_all_plans_of_all_owners_are_one_request(self):
        owner = "<owner-login>technolux</owner-login>"
        one = "<get><filter>{0}</filter>{1}</get>"
        both = one.format("<name>a</name><name>b</name>", "") + one.format("<name>a</name>", owner)
        results = "<get>{0}{1}</get><get>{2}</get>".format(plan("", 1, "a", "g-1"), plan("", 2, "b", "g-2"), plan("", 3, "a", "g-3"))
        asked = "".join(
            "<{0}><filter>{1}</filter>{2}</{0}>".format(operation, guids, whose)
            for guids, whose in (("<guid>g-1</guid><guid>g-2</guid>", ""), ("<guid>g-3</guid>", owner))
            for operation in OPERATIONS.values()
        )
        mine = [described(LIMITS, "<guid>g-{0}</guid>".format(number)) for number in (1, 2)]
        theirs = [described(descriptor(prop("max_bot")), "<guid>g-3</guid>")]
        packet = "<packet><service-plan-addon>{0}</service-plan-addon></packet>"
        script = [(packet.format(both), packet.format(results)), (packet.format(asked), packet.format(answers(limits=mine) + answers(limits=theirs)))]
        with conversation(*script) as plesk:
            wanted = [dict(name=name, limits=dict(max_box=1), **more) for name, more in (("a", {}), ("b", {}), ("a", dict(owner_login="technolux")))]
            failed = plan_work.fail(plesk, validate=True, plans=wanted)
        assert failed["msg"].startswith("1 of 3 plans failed: a of technolux: limits.max_box is not known (did you mean max_bot?)")

    def test_service_plans_have_operations_of_their_own(self):
        reading = found(plan(), operator="service-plan")
        asked = get(BY_ITS_GUID, operator="service-plan", operations=OPERATIONS.values())
        with conversation(reading, (asked, "<packet><service-plan>{0}</service-plan></packet>".format(answers(**ALL)))) as plesk:
            assert "max_bix is not known" in fail(plesk, module=plesk_service_plan, limits=dict(max_bix=1))["msg"]


class TestAPlanThatIsNew:
    ADD = written(
        "<add><name>base_plan</name>{0}</add>".format(limits(("max_box", 1))), added(), "<filter><name>base_plan</name></filter>", plan(limits(("max_box", 1)))
    )

    def test_it_is_checked_against_any_plan_of_its_owner(self):
        assert "limits.max_bix is not known (did you mean max_box?)" in refused(NONE, asking(""), limits=dict(max_bix=1))

    @pytest.mark.parametrize("check_mode", [False, True])
    def test_it_is_checked_against_another_plan_of_the_task_that_has_the_same_owner(self, check_mode):
        reading = found(plan("", 1, "a", "g-1"), unknown("<name>b</name>"), name=["a", "b"])
        with conversation(reading, asking("<guid>g-1</guid>", limits=[described(LIMITS)])) as plesk:
            failed = plan_work.fail(plesk, check_mode, validate=True, plans=[dict(name="a"), dict(name="b", limits=dict(max_bix=1))])
        assert [entry["outcome"] for entry in failed["plans"]] == ["unchanged", "failed"]

    def test_not_against_one_that_has_another_owner(self):
        owner = "<owner-login>technolux</owner-login>"
        with conversation(found(NONE, owner=owner), asking("", owner)) as plesk:
            assert "max_bix is not known" in fail(plesk, owner_login="technolux", limits=dict(max_bix=1))["msg"]

    @pytest.mark.parametrize("results", [dict(limits=[]), dict(limits=[error(1013)]), dict(limits=[described("")])])
    def test_it_passes_if_its_owner_has_no_plan_yet(self, results):
        with conversation(found(NONE), asking("", **results), self.ADD) as plesk:
            assert run(plesk, limits=dict(max_box=1))["changed"] is True

    def test_it_passes_on_a_server_without_descriptors(self):
        with conversation(found(NONE), (asking("")[0], refusal(1014)), self.ADD) as plesk:
            assert run(plesk, limits=dict(max_box=1))["changed"] is True


def test_both_modules_validate_unless_told_otherwise():
    assert plesk_addon_plan.spec()["argument_spec"]["validate"]["default"] is plesk_service_plan.spec()["argument_spec"]["validate"]["default"] is True
