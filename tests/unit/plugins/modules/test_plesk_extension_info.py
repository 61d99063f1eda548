# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""What ``plesk_extension_info`` sends and returns."""

from __future__ import annotations

import pytest
from ansible_collections.community.plesk.plugins.module_utils._client import Client
from ansible_collections.community.plesk.plugins.module_utils._errors import PleskError
from ansible_collections.community.plesk.plugins.modules import plesk_extension_info
from ansible_collections.community.plesk.tests.unit.plugins.extension_packets import READ, extension, installed, refused, reply
from ansible_collections.community.plesk.tests.unit.plugins.fake_plesk import conversation, refusal


def run(answer, name=None, check_mode=False):
    with conversation((READ, answer)) as plesk:
        return plesk_extension_info.work(dict(name=name), Client(plesk), check_mode)


def entry(name, **facts):
    return dict(dict(name=name, title="The {0} extension".format(name), version="1.0.0", release="1", active=True), **facts)


@pytest.mark.parametrize("check_mode", [False, True])
def test_all_extensions_come_in_the_servers_order_with_one_request(check_mode):
    answer = reply(installed("git", extension("docker", "2.1", active="false", release="877")))
    assert run(answer, check_mode=check_mode) == dict(
        changed=False, extensions=[entry("git"), entry("docker", version="2.1", active=False, release="877")], missing=[]
    )


def test_named_extensions_come_in_the_servers_order_and_missing_ones_in_that_asked():
    returned = run(reply(installed("git", "docker", "ruby")), ["zend", "ruby", "git", "monitoring", "zend"])
    assert ([one["name"] for one in returned["extensions"]], returned["missing"]) == (["git", "ruby"], ["zend", "monitoring"])


@pytest.mark.parametrize("answer", [reply(installed()), reply("<get><result><status>ok</status><details/></result></get>")])
def test_a_server_without_extensions_is_an_empty_list(answer):
    assert run(answer, ["git"]) == dict(changed=False, extensions=[], missing=["git"])


def test_what_the_server_does_not_tell_is_null():
    bare = "<details><id> git </id><version/><active>perhaps</active></details>"
    assert run(reply(installed(bare))) == dict(changed=False, extensions=[dict(name="git", title=None, version=None, release=None, active=None)], missing=[])


def test_the_children_may_come_in_any_order_and_booleans_as_numbers():
    assert run(reply(installed("<details><active>1</active><name>Git</name><new/><id>git</id></details>")))["extensions"] == [
        dict(name="git", title="Git", version=None, release=None, active=True)
    ]


def test_several_extensions_in_one_node_are_several():
    several = "<details><id>git</id><name>Git</name><version>1</version><id>ruby</id><id>docker</id><version>2</version></details>"
    returned = run(reply(installed(several, "sslit")))
    assert [(one["name"], one["title"], one["version"]) for one in returned["extensions"]] == [
        ("git", "Git", "1"),
        ("ruby", None, None),
        ("docker", None, "2"),
        ("sslit", "The sslit extension", "1.0.0"),
    ]


def test_a_result_for_each_extension_and_the_same_one_again_make_no_difference():
    one, other = ("<result><status>ok</status>{0}</result>".format(extension(name)) for name in ("git", "ruby"))
    returned = run(reply("<get>{0}{1}{0}{1}</get>".format(one, other)))
    assert [extension["name"] for extension in returned["extensions"]] == ["git", "ruby"]


def test_a_terminal_does_not_obey_what_is_read():
    assert run(reply(installed(extension("git", name="Git\u202e"))))["extensions"][0]["title"] == "Git\\u202e"


@pytest.mark.parametrize(
    "answer, failure, errcode",
    [
        (refusal(1014), "protocol", 1014),
        (refusal(1017), "protocol", 1017),
        (reply(refused("get", 1006)), "permission", 1006),
        (reply(refused("get", 1023)), "server", 1023),
        ("<packet/>", "protocol", None),
        (reply(), "protocol", None),
        (reply("<get/>"), "protocol", None),
    ],
)
def test_what_plesk_refuses_or_leaves_out_fails_the_task(answer, failure, errcode):
    with pytest.raises(PleskError) as caught:
        run(answer)
    assert (caught.value.failure, caught.value.errcode) == (failure, errcode)
