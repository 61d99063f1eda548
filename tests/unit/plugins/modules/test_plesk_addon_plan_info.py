# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""What ``plesk_addon_plan_info`` sends and returns."""

from __future__ import annotations

import gc
import pathlib
import re
import threading

import pytest
import yaml
from ansible_collections.community.plesk.plugins.module_utils import _client
from ansible_collections.community.plesk.plugins.module_utils._errors import OptionError, PleskError
from ansible_collections.community.plesk.plugins.module_utils._operators.plans import ADDON_PLANS
from ansible_collections.community.plesk.plugins.module_utils._plans import convert
from ansible_collections.community.plesk.plugins.module_utils._transport import http
from ansible_collections.community.plesk.plugins.modules import plesk_addon_plan_info
from ansible_collections.community.plesk.tests.unit.plugins import scripted_server
from ansible_collections.community.plesk.tests.unit.plugins.addon_plan_packets import (
    ALL,
    BY_NAME,
    DOCUMENTED,
    SECTIONS,
    TYPED,
    bare,
    error,
    get,
    limits,
    lists,
    plan,
    reply_with_plans,
    unknown,
)
from ansible_collections.community.plesk.tests.unit.plugins.fake_plesk import BreaksOff, conversation, refusal
from ansible_collections.community.plesk.tests.unit.plugins.run_module import run_module

PAGE = (pathlib.Path(__file__).parents[4] / "docs" / "addon_plans.md").read_text(encoding="utf-8")
ODD = limits(("max_site", "many"))
STAYS = "limits.max_site stays text, because it is not a whole number: 'many'"


pytestmark = pytest.mark.usefixtures("clock")


def options(**changes):
    nothing = dict.fromkeys(("name", "id", "guid", "external_id", "owner_id", "owner_login", "protocol_version"))
    return dict(nothing, **dict(dict(all_owners=False, descriptors=False, sections=list(ADDON_PLANS.sections)), **changes))


def run(plesk, check_mode=False, **changes):
    asked = options(**changes)
    return plesk_addon_plan_info.work(asked, _client.Client(plesk, asked["protocol_version"]), check_mode)


def fail(plesk, **changes):
    with pytest.raises(PleskError) as caught:
        run(plesk, **changes)
    return caught.value.facts()


def ask(answer, request=ALL, **changes):
    """Return what the module returns when this answer comes to this request."""
    with conversation((request, answer)) as plesk:
        return run(plesk, **changes)


class TestTheFiveDocumentedExchanges:
    """https://docs.plesk.com/en-US/obsidian/api-rpc/66420/ shows these requests and replies."""

    @pytest.mark.parametrize("check_mode", [False, True])
    def test_a_plan_by_its_name_and_the_id_of_its_owner(self, check_mode):
        with conversation((get("<name>base_plan</name>", "<owner-id>1</owner-id>"), reply_with_plans(DOCUMENTED))) as plesk:
            returned = run(plesk, check_mode, name=["base_plan"], owner_id=1)
        assert lists(returned) == lists(dict(changed=False, addon_plans=[TYPED], missing=[], warnings=[]))

    def test_a_plan_of_the_requester_by_its_name(self):
        assert ask(reply_with_plans(DOCUMENTED), BY_NAME, name=["base_plan"])["addon_plans"] == [TYPED]

    def test_two_plans_by_their_names(self):
        answer = reply_with_plans(
            plan(number=13, name="first_plan", guid="a2c68e48-982a-1807-c2fb-3708bca41836"),
            plan(number=14, name="second_plan", guid="ccede5cd-3ca3-1db9-f46d-aca67beea2b5"),
        )
        returned = ask(answer, get("<name>first_plan</name><name>second_plan</name>"), name=["first_plan", "second_plan"])
        assert returned["addon_plans"] == [
            bare(id=13, name="first_plan", guid="a2c68e48-982a-1807-c2fb-3708bca41836"),
            bare(id=14, name="second_plan", guid="ccede5cd-3ca3-1db9-f46d-aca67beea2b5"),
        ]

    def test_all_plans_of_a_reseller_by_its_login(self):
        answer = reply_with_plans(plan(number=9, name="Presence Builder", guid="4098eff5-418f-c6b5-eaae-e2ffa15b8024", owner="<owner-id>2</owner-id>"))
        returned = ask(answer, get("", "<owner-login>technolux</owner-login>"), owner_login="technolux")
        facts = dict(id=9, name="Presence Builder", guid="4098eff5-418f-c6b5-eaae-e2ffa15b8024", owner_id=2, owner_login=None)
        assert returned["addon_plans"] == [bare(**facts)]

    def test_all_plans_of_the_requester(self):
        answer = reply_with_plans(plan(number=10, guid="7f595c10-9759-48d5-8b83-69080acc7b74"))
        assert ask(answer)["addon_plans"] == [bare(id=10, guid="7f595c10-9759-48d5-8b83-69080acc7b74")]

    def test_stray_text_and_blanks_between_elements_as_in_the_documentation_do_not_count(self):
        abbreviated = DOCUMENTED.replace("<external-id></external-id>", "<external-id/>").replace("><", ">\n    ...\n    <")
        assert ask(reply_with_plans(abbreviated))["addon_plans"] == [TYPED]


class TestTheRequest:
    """What goes out: a filter of one kind, then at most one owner."""

    @pytest.mark.parametrize(
        "asked, filled",
        [
            (dict(id=[11]), "<id>11</id>"),
            (dict(id=[14, 13]), "<id>14</id><id>13</id>"),
            (dict(id=[2**32 - 1]), "<id>4294967295</id>"),
            (dict(guid=["befbe7ca-1c78-cfbb-2eaf-debf4cce4896"]), "<guid>befbe7ca-1c78-cfbb-2eaf-debf4cce4896</guid>"),
            (dict(external_id=["billing-13"]), "<external-id>billing-13</external-id>"),
            (dict(name=["second_plan", "first_plan"]), "<name>second_plan</name><name>first_plan</name>"),
            (dict(name=["b", "a", "b"]), "<name>b</name><name>a</name>"),
            (dict(name=["R&D <\"more'>"]), "<name>R&amp;D &lt;\"more'&gt;</name>"),
            (dict(name=["Größe 大 🚀"]), "<name>Größe 大 🚀</name>"),
        ],
    )
    def test_a_filter_holds_each_value_once_in_the_order_asked(self, asked, filled):
        ask(reply_with_plans(), get(filled), **asked)

    @pytest.mark.parametrize(
        "asked, owner",
        [
            (dict(), ""),
            (dict(all_owners=False), ""),
            (dict(all_owners=True), "<owner-all/>"),
            (dict(owner_id=2), "<owner-id>2</owner-id>"),
            (dict(owner_id=2**32 - 1), "<owner-id>4294967295</owner-id>"),
            (dict(owner_login="müller & co"), "<owner-login>müller &amp; co</owner-login>"),
            (dict(owner_login="technolux", all_owners=False), "<owner-login>technolux</owner-login>"),
        ],
    )
    @pytest.mark.parametrize("filled, chosen", [("", {}), ("<name>base_plan</name>", dict(name=["base_plan"])), ("<id>7</id>", dict(id=[7]))])
    def test_the_owner_comes_behind_the_filter(self, asked, owner, filled, chosen):
        ask(reply_with_plans(), get(filled, owner), **dict(asked, **chosen))

    @pytest.mark.parametrize("sections", [["limits"], ["packages", "hosting"], []])
    def test_it_is_the_same_whatever_sections_are_asked_for(self, sections):
        ask(reply_with_plans(), ALL, sections=sections)

    def test_a_protocol_version_goes_into_the_packet(self):
        ask(reply_with_plans(), ALL.replace("<packet>", '<packet version="1.6.7.0">'), protocol_version="1.6.7.0")


class TestOptionsThatCannotBeUsed:
    """What the server's schema would refuse is an error without a kind, and no request at all."""

    @pytest.mark.parametrize(
        "asked, words",
        [
            (dict(name=["a"], id=[1]), "name and id exclude each other"),
            (dict(guid=["g"], external_id=["e"]), "guid and external_id exclude each other"),
            (dict(name=["a"], id=[1], guid=["g"], external_id=["e"]), "name and id and guid and external_id"),
            (dict(name=["a"], id=[]), "name and id exclude each other"),
            (dict(owner_id=1, owner_login="admin"), "exclude each other"),
            (dict(owner_id=1, all_owners=True), "exclude each other"),
            (dict(owner_login="admin", all_owners=True), "exclude each other"),
            (dict(name=[]), "name is an empty list; name the plans, or leave the option out"),
            (dict(id=[]), "id is an empty list"),
            (dict(guid=[]), "guid is an empty list"),
            (dict(external_id=[]), "external_id is an empty list"),
            (dict(name=["a", ""]), "name has a value that no plan can have"),
            (dict(name=[" \t\n"]), "name has a value"),
            (dict(guid=[""]), "guid has a value"),
            (dict(external_id=[""]), "external_id has a value"),
            (dict(id=[1, 0]), "id has a value"),
            (dict(id=[-1]), "id has a value"),
            (dict(id=[2**32]), "positive numbers below 4294967296"),
            (dict(id=[10**30]), "id has a value"),
            (dict(id=[True]), "id has a value"),
            (dict(owner_id=0), "owner_id is 0; set it to a positive number below 4294967296, or leave it out"),
            (dict(owner_id=-3), "owner_id is -3"),
            (dict(owner_id=2**32), "owner_id is 4294967296; set it to a positive number below 4294967296"),
            (dict(owner_id=10**30), "owner_id is 1000000000000000000000000000000"),
            (dict(owner_id=True), "owner_id is True"),
            (dict(owner_login=""), "owner_login is empty; set it, or leave it out"),
            (dict(owner_login="  "), "owner_login is empty"),
            (dict(name=["bell\x07"]), "'bell\\\\x07' has a character in it that XML cannot carry"),
            (dict(guid=["\x00"]), "XML cannot carry"),
            (dict(external_id=["half\ud83d"]), "XML cannot carry"),
            (dict(owner_login="esc\x1b"), "XML cannot carry"),
            (dict(protocol_version="1.6\x02"), "protocol_version"),
        ],
    )
    def test_nothing_is_sent(self, asked, words):
        with conversation() as plesk, pytest.raises(OptionError, match=words) as caught:
            run(plesk, **asked)
        assert "failure" not in caught.value.facts()


class TestWhatPlansLookLike:
    """The whole way from the reply to what is returned; the conversion of single values has its own tests."""

    @pytest.mark.parametrize("sections", ["", SECTIONS])
    @pytest.mark.parametrize(
        "owner, expected",
        [
            ("<owner-login>admin</owner-login>", dict(owner_id=None, owner_login="admin")),
            ("<owner-id>2</owner-id>", dict(owner_id=2, owner_login=None)),
            ("<owner-id>2</owner-id><owner-login>technolux</owner-login>", dict(owner_id=2, owner_login="technolux")),
            ("", dict(owner_id=None, owner_login=None)),
        ],
    )
    def test_the_owner_is_an_id_or_a_login_and_both_keys_are_always_there(self, sections, owner, expected):
        found = ask(reply_with_plans(plan(sections, owner=owner)))["addon_plans"][0]
        assert {key: found[key] for key in expected} == expected
        assert list(found) == list(TYPED)

    @pytest.mark.parametrize("text", ["R&D <\"more'>", "Größe", "日本語プラン", "🚀🧑‍🚀", "two  blanks", "{{ not.a.template }}"])
    def test_names_arrive_as_they_are(self, text):
        returned = ask(reply_with_plans(plan(name=text)), get(plesk_text(text)), name=[text])
        assert (returned["addon_plans"][0]["name"], returned["missing"]) == (text, [])

    def test_plans_come_in_the_servers_order_not_in_the_order_asked(self):
        answer = reply_with_plans(plan(number=3, name="c"), plan(number=1, name="a"), plan(number=2, name="b"))
        returned = ask(answer, get("<name>a</name><name>b</name><name>c</name>"), name=["a", "b", "c"])
        assert [found["id"] for found in returned["addon_plans"]] == [3, 1, 2]

    def test_one_name_may_give_the_plans_of_several_owners(self):
        answer = reply_with_plans(plan(number=11), plan(number=21, owner="<owner-id>2</owner-id>"))
        returned = ask(answer, get("<name>base_plan</name>", "<owner-all/>"), name=["base_plan"], all_owners=True)
        assert [(found["id"], found["owner_id"]) for found in returned["addon_plans"]] == [(11, None), (21, 2)]
        assert returned["missing"] == []

    def test_an_external_id_that_is_set_is_text(self):
        returned = ask(reply_with_plans(plan(external="0012")), get("<external-id>0012</external-id>"), external_id=["0012"])
        assert (returned["addon_plans"], returned["missing"]) == ([bare(external_id="0012")], [])

    def test_what_the_documentation_of_the_module_shows_is_what_it_returns(self):
        shown = yaml.safe_load(plesk_addon_plan_info.RETURN)["addon_plans"]["contains"]
        assert list(shown.pop("descriptors")["contains"]) == ["limits", "permissions", "hosting"]
        assert lists({name: value["sample"] for name, value in shown.items()}) == lists(TYPED)

    def test_comments_and_processing_instructions_are_no_part_of_the_reply(self):
        found = DOCUMENTED.replace("<id>", "<!-- a plan --><?php echo 1 ?><id>").replace("base_plan", "base<!-- _ -->_plan")
        assert ask(reply_with_plans(found))["addon_plans"] == [TYPED]


def plesk_text(text):
    """Return a filter by this name."""
    return "<name>{0}</name>".format(text.replace("&", "&amp;").replace("<", "&lt;"))


class TestSections:
    """``sections`` chooses what is returned; all the rest is not even looked at."""

    @pytest.mark.parametrize(
        "sections, keys",
        [
            ([], []),
            (["limits"], ["limits"]),
            (["hosting"], ["hosting_type", "hosting"]),
            (["packages", "limits"], ["limits", "packages"]),
            (["php_settings", "permissions", "performance"], ["performance", "permissions", "php_settings"]),
            (["limits", "limits"], ["limits"]),
        ],
    )
    @pytest.mark.parametrize("answer, whole", [(DOCUMENTED, TYPED), (plan(), bare())], ids=["all defined", "none defined"])
    def test_those_not_asked_for_are_left_out_and_the_order_stays(self, sections, keys, answer, whole):
        identity = ["id", "name", "guid", "external_id", "owner_id", "owner_login"]
        expected = {key: whole[key] for key in [*identity, *keys, "other"]}
        assert lists(ask(reply_with_plans(answer), sections=sections)["addon_plans"]) == lists([expected])


class TestWhatIsMissing:
    """Values that select nothing are no failure, whatever the error repeats of the request."""

    @pytest.mark.parametrize(
        "echo", ["", "<name>second_plan</name>", "<id>14</id>", "<name>first_plan</name>", "<guid>x</guid>", "<filter-id>second_plan</filter-id>"]
    )
    @pytest.mark.parametrize("first", [False, True])
    def test_known_and_unknown_names_in_one_reply(self, echo, first):
        results = [plan(number=13, name="first_plan"), unknown(echo)]
        answer = reply_with_plans(*(reversed(results) if first else results))
        returned = ask(answer, get("<name>first_plan</name><name>second_plan</name>"), name=["first_plan", "second_plan"])
        assert [found["id"] for found in returned["addon_plans"]] == [13]
        assert returned["missing"] == ["second_plan"]

    @pytest.mark.parametrize(
        "kind, values, present",
        [
            ("name", ["z", "base_plan", "a"], dict()),
            ("id", [99, 11, 7], dict()),
            ("guid", ["z", "befbe7ca-1c78-cfbb-2eaf-debf4cce4896", "a"], dict()),
            ("external_id", ["z", "billing-11", "a"], dict(external="billing-11")),
        ],
    )
    def test_missing_holds_the_values_as_asked_in_the_order_asked(self, kind, values, present):
        filled = "".join("<{0}>{1}</{0}>".format(kind.replace("_", "-"), value) for value in values)
        returned = ask(reply_with_plans(unknown(), plan(**present), unknown()), get(filled), **{kind: values})
        assert lists(returned["missing"]) == lists([values[0], values[2]])

    def test_a_value_that_the_server_takes_for_the_same_is_not_missing(self):
        returned = ask(reply_with_plans(plan(name="café plan")), get("<name>CAFE plan</name>"), name=["CAFE plan"])
        assert (returned["addon_plans"][0]["name"], returned["missing"]) == ("café plan", [])

    def test_a_value_asked_for_twice_is_missing_once(self):
        assert ask(reply_with_plans(unknown()), get("<name>a</name>"), name=["a", "a"])["missing"] == ["a"]

    @pytest.mark.parametrize("owner, options", [("<owner-id>2</owner-id>", dict(owner_id=2)), ("<owner-all/>", dict(all_owners=True))])
    def test_an_owner_does_not_change_what_is_missing(self, owner, options):
        assert ask(reply_with_plans(unknown()), get("<name>a</name>", owner), name=["a"], **options)["missing"] == ["a"]


NOTHING = {
    "no result": reply_with_plans(),
    "no operation": "<packet><service-plan-addon/></packet>",
    "no operator": "<packet/>",
    "another operation": "<packet><service-plan-addon><set><result><status>ok</status><id>11</id></result></set></service-plan-addon></packet>",
    "another operator": "<packet><service-plan><get>{0}</get></service-plan></packet>".format(DOCUMENTED),
    "ok without id and name": reply_with_plans("<result><status>ok</status></result>"),
    "ok with empty id and name": reply_with_plans("<result><status>ok</status><id/><name></name></result>"),
    "error 1013": reply_with_plans(unknown()),
}


class TestNothing:
    """The ways of servers to say that there is no plan."""

    @pytest.mark.parametrize("answer", NOTHING.values(), ids=NOTHING)
    @pytest.mark.parametrize("owner, options", [("", {}), ("<owner-all/>", dict(all_owners=True))])
    def test_is_an_empty_list(self, answer, owner, options):
        assert ask(answer, get("", owner), **options) == dict(changed=False, addon_plans=[], missing=[], warnings=[])

    @pytest.mark.parametrize("answer", NOTHING.values(), ids=NOTHING)
    def test_leaves_everything_missing_that_was_asked_for(self, answer):
        returned = ask(answer, get("<id>8</id><id>7</id>"), id=[8, 7])
        assert (returned["addon_plans"], returned["missing"]) == ([], [8, 7])

    @pytest.mark.parametrize("answer", [answer for name, answer in NOTHING.items() if name != "error 1013"])
    def test_of_a_given_owner_is_an_empty_list_too(self, answer):
        assert ask(answer, get("", "<owner-id>2</owner-id>"), owner_id=2)["addon_plans"] == []

    @pytest.mark.parametrize("half", ["<id>11</id>", "<name>base_plan</name>"])
    def test_an_id_or_a_name_makes_a_plan(self, half):
        assert len(ask(reply_with_plans("<result><status>ok</status>{0}</result>".format(half)))["addon_plans"]) == 1


class TestErrors:
    """What Plesk refuses fails the task, with the code and the kind of failure."""

    @pytest.mark.parametrize(
        "errcode, failure",
        [(1006, "permission"), (1010, "permission"), (1014, "protocol"), (1015, "plan"), (1023, "plan"), (4711, "plan"), (11003, "authentication")],
    )
    @pytest.mark.parametrize("selected", [dict(), dict(name=["base_plan"]), dict(owner_id=2), dict(all_owners=True)])
    @pytest.mark.parametrize("behind", [False, True])
    def test_an_error_for_a_value_fails_the_task_even_behind_a_plan(self, errcode, failure, selected, behind):
        filled = "<name>base_plan</name>" if "name" in selected else ""
        owner = "<owner-id>2</owner-id>" if "owner_id" in selected else "<owner-all/>" if "all_owners" in selected else ""
        results = [DOCUMENTED, error(errcode, "Not today")] if behind else [error(errcode, "Not today")]
        with conversation((get(filled, owner), reply_with_plans(*results))) as plesk:
            failed = fail(plesk, **selected)
        assert (failed["errcode"], failed["errtext"], failed["failure"]) == (errcode, "Not today", failure)
        assert failed["msg"].startswith("service-plan-addon/get failed: Not today (errcode {0})".format(errcode))

    def test_an_unknown_owner_is_told_what_to_check(self):
        with conversation((get("", "<owner-login>nobody</owner-login>"), reply_with_plans(error(1015, "Owner not found")))) as plesk:
            failed = fail(plesk, owner_login="nobody")
        assert failed["msg"] == yaml.safe_load(plesk_addon_plan_info.RETURN)["msg"]["sample"]

    def test_an_error_without_code_and_text_is_an_error(self):
        with conversation((BY_NAME, reply_with_plans("<result><status>error</status></result>"))) as plesk:
            failed = fail(plesk, name=["base_plan"])
        assert failed == dict(failed=True, msg="service-plan-addon/get failed: Plesk gives no reason (no errcode)", failure="plan")

    @pytest.mark.parametrize("errcode, failure", [(1001, "authentication"), (1006, "permission"), (1013, "server"), (1015, "server"), (1030, "server")])
    def test_a_packet_that_is_refused_as_a_whole_is_never_an_empty_list(self, errcode, failure):
        with conversation((ALL, refusal(errcode))) as plesk:
            failed = fail(plesk)
        assert (failed["errcode"], failed["failure"]) == (errcode, failure)

    def test_a_result_without_status_is_no_plan_but_a_broken_reply(self):
        with conversation((ALL, reply_with_plans(DOCUMENTED, DOCUMENTED.replace("<status>ok</status>", "")))) as plesk:
            assert fail(plesk)["failure"] == "protocol"


class TestWarnings:
    """What does not fit is said once for all plans that share it."""

    def test_a_value_that_does_not_fit_stays_text_and_is_one_warning(self):
        returned = ask(reply_with_plans(plan(ODD)))
        assert returned["addon_plans"][0]["limits"] == dict(max_site="many")
        assert returned["warnings"] == ["Add-on plan base_plan: " + STAYS]

    def test_many_plans_share_one_warning_that_names_the_first_and_counts_the_others(self):
        answer = reply_with_plans(
            plan(), *(plan(limits(("max_site", text)), number, "plan {0}".format(number)) for number, text in enumerate(["many", "more", "most"], 5))
        )
        assert ask(answer)["warnings"] == ["Add-on plan plan 5 and 2 more: " + STAYS]

    def test_they_reach_the_user_and_so_do_plans_and_missing(self, monkeypatch):
        with conversation((get("<name>base_plan</name><name>third_plan</name>"), reply_with_plans(plan(ODD), unknown()))) as plesk:
            returned = run_module(monkeypatch, plesk_addon_plan_info, plesk, name=["base_plan", "third_plan"])
        assert len(returned["warnings"]) == 1
        assert "Add-on plan base_plan: " + STAYS in str(returned["warnings"])
        assert (returned["changed"], returned["missing"], returned["addon_plans"]) == (False, ["third_plan"], [bare(limits=dict(max_site="many"))])


class TestTheModule:
    """What AnsibleModule makes of the options."""

    @pytest.mark.parametrize(
        "given, filled",
        [
            (dict(name="base_plan"), "<name>base_plan</name>"),
            (dict(name="first_plan,second_plan"), "<name>first_plan</name><name>second_plan</name>"),
            (dict(id="11"), "<id>11</id>"),
            (dict(id=["11", 12]), "<id>11</id><id>12</id>"),
            (dict(external_id=[12]), "<external-id>12</external-id>"),
        ],
    )
    def test_one_value_needs_no_list_and_ids_are_converted(self, monkeypatch, given, filled):
        with conversation((get(filled), reply_with_plans())) as plesk:
            assert "msg" not in run_module(monkeypatch, plesk_addon_plan_info, plesk, **given)

    @pytest.mark.parametrize(
        "given, words",
        [
            (dict(id="base_plan"), "id"),
            (dict(sections=["limits", "mail"]), "sections"),
            (dict(all_owners="perhaps"), "all_owners"),
            (dict(owner_id="admin"), "owner_id"),
            (dict(owner="admin"), "owner"),
            (dict(id=[True]), "id has a value that no plan can have"),
            (dict(name=["a"], guid=["b"]), "exclude each other"),
        ],
    )
    def test_wrong_options_fail_before_anything_is_sent_and_have_no_kind_of_failure(self, monkeypatch, given, words):
        with conversation() as plesk:
            returned = run_module(monkeypatch, plesk_addon_plan_info, plesk, **given)
        assert returned["failed"]
        assert words in returned["msg"]
        assert "failure" not in returned

    def test_all_sections_are_the_default_and_check_mode_reads_as_well(self, monkeypatch):
        with conversation((ALL, reply_with_plans(DOCUMENTED))) as plesk:
            returned = run_module(monkeypatch, plesk_addon_plan_info, plesk, _ansible_check_mode=True)
        assert returned["addon_plans"] == [TYPED]

    def test_every_return_value_is_documented(self, monkeypatch):
        with conversation((ALL, reply_with_plans())) as plesk:
            returned = run_module(monkeypatch, plesk_addon_plan_info, plesk)
        assert set(returned) - {"changed", "invocation"} <= set(yaml.safe_load(plesk_addon_plan_info.RETURN))


class TestThePageAboutAddonPlans:
    """``docs/addon_plans.md`` says what is true; its recipes run in the integration target ``docs_recipes``."""

    def test_its_first_task_runs(self, monkeypatch):
        task = yaml.safe_load(re.search(r"```yaml\n(.*?)```", PAGE, re.DOTALL).group(1))[0]
        asked = get("<name>first_plan</name><name>second_plan</name>", "<owner-login>technolux</owner-login>")
        with conversation((asked, reply_with_plans(plan(SECTIONS)))) as plesk:
            returned = run_module(monkeypatch, plesk_addon_plan_info, plesk, **task["community.plesk.plesk_addon_plan_info"])
        assert list(returned["addon_plans"][0])[-3:] == ["limits", "permissions", "other"]

    @pytest.mark.parametrize("key", TYPED)
    def test_it_explains_every_key_of_a_plan(self, key):
        table = PAGE[PAGE.index("| Key |") : PAGE.index("## Units")]
        assert "`{0}`".format(key) in table

    def test_its_warning_is_the_one_that_is_given(self):
        warning = ask(reply_with_plans(*(plan(ODD, number) for number in (1, 2, 3))))["warnings"][0]
        assert "[WARNING]: {0}\n".format(warning) in PAGE


class TestRepliesThatBreakOff:
    """Half a reply is never taken for a shorter list."""

    def test_reading_again_gives_each_plan_and_each_warning_once(self):
        whole = reply_with_plans(plan(ODD, 1, "one"), plan(ODD, 2, "two"), plan("", 3, "three"))
        for cut in (whole.index("<name>two"), whole.index("<result>"), len(whole)):
            plesk = BreaksOff((ALL, whole[:cut] + "#" + whole[cut:]), (ALL, whole[:-20] + "#" + whole[-20:]), (ALL, whole))
            returned = run(plesk)
            assert [found["name"] for found in returned["addon_plans"]] == ["one", "two", "three"]
            assert returned["warnings"] == ["Add-on plan one and 1 more: " + STAYS]

    def test_what_was_odd_in_an_attempt_that_failed_is_forgotten(self):
        plesk = BreaksOff((ALL, reply_with_plans(plan(ODD), "#")), (ALL, reply_with_plans(plan())))
        assert run(plesk)["warnings"] == []

    def test_a_reply_that_ends_anywhere_before_its_end_is_an_error(self):
        whole = reply_with_plans(DOCUMENTED, plan("", 12), unknown("<name>x</name>")).rstrip()
        for end in range(len(whole)):
            with conversation((ALL, whole[:end])) as plesk:
                assert fail(plesk)["failure"] == "protocol", whole[:end]

    def test_plans_in_front_of_a_refusal_do_not_count(self):
        answer = reply_with_plans(DOCUMENTED).replace("</packet>", "<system><status>error</status><errcode>1003</errcode></system></packet>")
        with conversation((ALL, answer)) as plesk:
            assert fail(plesk)["errcode"] == 1003

    def test_a_connection_that_is_reset_within_a_plan_is_opened_again(self):
        whole = reply_with_plans(plan(ODD, 1, "one"), plan(ODD, 2, "two")).encode()
        half = [*scripted_server.chunks(whole[: whole.index(b"<name>two")]), 0.05, scripted_server.reset]
        returned, server = over_http(half, scripted_server.http_reply(whole))
        assert [found["name"] for found in returned["addon_plans"]] == ["one", "two"]
        assert returned["warnings"] == ["Add-on plan one and 1 more: " + STAYS]
        assert (len(server.requests), server.connections) == (2, 2)

    @pytest.mark.parametrize("ending", [scripted_server.reset, scripted_server.hang_up])
    def test_a_connection_that_always_ends_within_the_reply_fails_the_task(self, ending):
        half = [*scripted_server.chunks(reply_with_plans(DOCUMENTED).encode()), 0.05, ending]
        with pytest.raises(PleskError) as caught:
            over_http(half)
        assert caught.value.failure == "connection"

    def test_a_reply_is_decoded_while_it_arrives(self, monkeypatch):
        seen = threading.Event()
        converts = convert.Converter.convert
        monkeypatch.setattr(convert.Converter, "convert", lambda self, element: (seen.set(), converts(self, element))[1])
        whole = reply_with_plans(DOCUMENTED, plan("", 12)).encode()
        middle = whole.index(b"<result>", 200) + 20
        steps = [*scripted_server.chunks(whole[:middle]), seen, *scripted_server.chunks(whole[middle:])[1:], scripted_server.LAST_CHUNK]
        assert len(over_http(steps)[0]["addon_plans"]) == 2


def over_http(*answers, **changes):
    """Return what the module returns when a real connection gives these answers, and the server."""
    with scripted_server.ScriptedServer(*answers) as server:
        with http.HTTPTransport(server.options()) as transport:
            returned = run(transport, **changes)
        # What is left of an attempt that failed still refers to the connections, and they close when nothing does.
        gc.collect()
        return returned, server


class TestManyPlans:
    """Ten thousand plans are one request, too."""

    def test_all_of_them_arrive_in_their_order(self):
        answer = reply_with_plans(*(plan(ODD, number, "plan {0}".format(number), "guid-{0}".format(number)) for number in range(1, 10001)))
        asked = ["plan 9999", "plan 10001", "plan 1"]
        returned = ask(answer, get("".join("<name>{0}</name>".format(name) for name in asked)), name=asked)
        assert [found["id"] for found in returned["addon_plans"]] == list(range(1, 10001))
        assert returned["missing"] == ["plan 10001"]
        assert returned["warnings"] == ["Add-on plan plan 1 and 9999 more: " + STAYS]
