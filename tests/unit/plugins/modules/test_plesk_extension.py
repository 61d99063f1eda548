# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""What ``plesk_extension`` sends and returns. Waiting and judging have tests of their own."""

from __future__ import annotations

import html
import itertools
import urllib.parse

import pytest
from ansible.module_utils.basic import AnsibleModule
from ansible_collections.community.plesk.plugins.module_utils._client import Client
from ansible_collections.community.plesk.plugins.module_utils._errors import OptionError, PleskError, TransportError
from ansible_collections.community.plesk.plugins.modules import plesk_extension
from ansible_collections.community.plesk.tests.unit.plugins.extension_packets import READ, extension, installed, ok, refused, reply, write
from ansible_collections.community.plesk.tests.unit.plugins.fake_plesk import conversation, refusal
from ansible_collections.community.plesk.tests.unit.plugins.run_module import run_module

LOST = TransportError("The reply never came", "connection")
URL = "https://downloads.example.com/own-tool.zip"

pytestmark = pytest.mark.usefixtures("clock")


def options(*names, **changes):
    return dict(dict(name=list(names), state="present", url=None, wait_timeout=600, timeout=30), **changes)


def run(*script, names=("docker",), check_mode=False, **changes):
    with conversation(*script) as plesk:
        return plesk_extension.work(options(*names, **changes), Client(plesk), check_mode)


def entry(name="docker", before=None, after=None, operation=None, **facts):
    changed = operation is not None
    facts = dict(dict(changed=changed, failed=False, outcome="done" if changed else "unchanged", errcode=None, errtext=None), **facts)
    return dict(name=name, before=before, after=after, operation=operation, **facts)


def has(*extensions):
    return READ, reply(installed(*extensions))


def test_an_extension_is_installed_with_one_read_and_one_write():
    returned = run(has("git"), (write("install", "docker"), reply(ok("install"), installed("git", extension("docker", "1.7.2")))))
    assert returned == dict(
        changed=True,
        extensions=[entry(after="1.7.2", operation="install")],
        diff=dict(before=dict(docker=dict(state="absent")), after=dict(docker=dict(state="present", version="1.7.2"))),
        warnings=[],
    )


def test_an_extension_is_removed_with_one_read_and_one_write():
    returned = run(has("git", "docker"), (write("uninstall", "docker"), reply(ok("uninstall"), installed("git"))), state="absent")
    assert returned == dict(
        changed=True,
        extensions=[entry(before="1.0.0", operation="uninstall")],
        diff=dict(before=dict(docker=dict(state="present", version="1.0.0")), after=dict(docker=dict(state="absent"))),
        warnings=[],
    )


@pytest.mark.parametrize("state, found, version", [("present", ["docker"], "1.0.0"), ("absent", ["git"], None)])
def test_one_request_is_all_where_nothing_is_to_do(state, found, version):
    returned = run(has(*found), state=state)
    assert (returned["changed"], returned["extensions"]) == (False, [entry(before=version, after=version)])


def test_several_extensions_are_one_packet_in_the_order_asked():
    script = [
        has("git"),
        (write("install", "ruby", "docker"), reply(ok("install"), ok("install"), installed("docker", "git", "ruby"))),
    ]
    returned = run(*script, names=["ruby", "git", "docker", " ruby "])
    assert [(one["name"], one["operation"], one["after"]) for one in returned["extensions"]] == [
        ("ruby", "install", "1.0.0"),
        ("git", None, "1.0.0"),
        ("docker", "install", "1.0.0"),
    ]


@pytest.mark.parametrize("names, found", [(["own-tool"], []), (["own-tool"], ["own-tool"])])
def test_a_url_is_where_an_extension_is_installed_from_if_it_is_not_there(names, found):
    script = [has(*found)] + ([] if found else [(write("install", "own-tool", url=URL), reply(ok("install"), installed("own-tool")))])
    assert run(*script, names=names, url=URL)["changed"] is not bool(found)


@pytest.mark.parametrize("state, found", [("present", []), ("absent", ["docker"])])
def test_check_mode_predicts_and_sends_nothing(state, found):
    returned = run(has(*found), state=state, check_mode=True)
    if state == "absent":
        assert returned["extensions"] == [entry(before="1.0.0", operation="uninstall")]
    else:
        # Which version it will be, nobody knows.
        assert returned["extensions"] == [entry(after="", operation="install")]
        assert returned["diff"]["after"] == dict(docker=dict(state="present", version=""))
    assert returned["changed"] is True


def test_an_extension_without_a_version_is_not_taken_for_one_that_is_not_there():
    assert run(has(extension("docker", None)))["extensions"] == [entry(before="", after="")]


def test_the_task_reads_until_an_extension_is_there(clock):
    script = [has(), (write("install", "docker"), reply(ok("install"), installed())), has(), has(), has("docker")]
    returned = run(*script)
    assert returned["extensions"] == [entry(after="1.0.0", operation="install")]
    assert clock.pauses == [0.25, 0.5, 1.0]


def test_an_extension_that_does_not_come_within_the_time_fails():
    answers = itertools.chain([has(), (write("install", "docker"), reply(ok("install"), installed()))], itertools.repeat(has(), 4))
    returned = run(*answers, wait_timeout=3)
    assert returned["failed"]
    assert returned["msg"] == ("Extension docker: not installed 3 seconds after install; look at the extensions in the panel, or raise wait_timeout")
    assert returned["failure"] == "timeout"
    assert returned["extensions"] == [entry(operation="install", outcome="failed", failed=True, changed=False)]


def test_an_extension_that_does_not_go_within_the_time_fails():
    returned = run(has("docker"), (write("uninstall", "docker"), reply(ok("uninstall"), installed("docker"))), has("docker"), state="absent", wait_timeout=0)
    assert "still installed 0 seconds after uninstall" in returned["msg"]


@pytest.mark.parametrize("state, before, after", [("present", [], ["docker"]), ("absent", ["docker"], [])])
def test_a_lost_answer_is_settled_by_reading_and_nothing_is_sent_again(state, before, after):
    operation = "install" if state == "present" else "uninstall"
    returned = run(has(*before), (write(operation, "docker"), LOST), has(*before), has(*after), state=state)
    assert (returned["changed"], returned["extensions"][0]["outcome"]) == (True, "done")
    word = "installed" if after else "not installed"
    assert returned["warnings"] == ["The answer to {0} of docker was lost, but the extension is {1} now: The reply never came".format(operation, word)]


def test_a_lost_answer_that_reading_does_not_settle_is_unknown():
    returned = run(has(), (write("install", "docker"), LOST), has(), wait_timeout=0)
    assert (returned["failure"], returned["extensions"][0]["outcome"], returned["changed"]) == ("connection", "unknown", True)
    assert "install was sent, outcome unknown, the extension is not installed: " in returned["msg"]


def test_a_refused_extension_fails_with_the_words_of_plesk_and_the_others_count():
    script = [has(), (write("install", "dokcer", "ruby"), reply(refused("install", 1023, "Not in the catalog"), ok("install"), installed("ruby")))]
    returned = run(*script, names=["dokcer", "ruby"])
    assert returned["msg"] == "1 of 2 extensions failed: dokcer: install failed: Not in the catalog (errcode 1023)"
    assert (returned["failure"], returned["errcode"], returned["changed"]) == ("server", 1023, True)
    assert [one["outcome"] for one in returned["extensions"]] == ["failed", "done"]


def test_after_an_error_the_extension_is_told_as_it_is_now():
    returned = run(has(), (write("install", "docker"), reply(refused("install", 1007, "Exists"), installed("docker"))))
    assert returned["msg"].startswith("Extension docker: install failed, although the extension is installed now: Exists (errcode 1007)")
    assert returned["extensions"][0]["after"] == "1.0.0"


def test_wrong_credentials_are_not_tried_again():
    returned = run(has(), (write("install", "docker"), reply(refused("install", 1001), refused("get", 1001))))
    assert (returned["failure"], returned["errcode"]) == ("authentication", 1001)


def test_a_packet_that_is_refused_as_a_whole_fails_the_task():
    with pytest.raises(PleskError) as caught:
        run(has(), (write("install", "docker"), refusal(1006)))
    assert caught.value.errcode == 1006


def test_a_reading_that_fails_after_the_write_is_done_again():
    script = [has(), (write("install", "docker"), reply(ok("install"), refused("get", 1023))), has("docker")]
    assert run(*script)["extensions"] == [entry(after="1.0.0", operation="install")]


def test_the_write_goes_over_a_fresh_connection():
    with conversation(has(), (write("install", "docker"), reply(ok("install"), installed("docker")))) as plesk:
        plesk_extension.work(options("docker"), Client(plesk), False)
    assert plesk.fresh == [False, True]


def test_no_name_is_nothing_to_do():
    assert run(names=[])["changed"] is False


@pytest.mark.parametrize(
    "names, changes, words",
    [
        (["git", " "], {}, "An extension has an empty name"),
        (["git"], dict(url=URL, state="absent"), "url is where one extension is installed from"),
        (["git", "ruby"], dict(url=URL), "url is where one extension is installed from"),
        ([], dict(url=URL), "url is where one extension is installed from"),
        (["git"], dict(url=" "), "url is empty; name where the extension is installed from, or leave it out"),
        (["git"], dict(wait_timeout=-1), "wait_timeout has to be a number"),
        (["git"], dict(wait_timeout=86401), "wait_timeout has to be a number"),
    ],
)
def test_wrong_options_are_an_error_before_anything_is_sent(names, changes, words):
    with pytest.raises(OptionError, match="^" + words):
        run(names=names, **changes)


@pytest.mark.parametrize(
    "url",
    [
        "https://someone:S3cret-1@downloads.example.com/own-tool.zip",
        "https://someone:S3cret%2F1@downloads.example.com/own-tool.zip",
        "https://S3cret-1@downloads.example.com/own-tool.zip",
        "https://S3cret-1:@downloads.example.com/own-tool.zip",
        "https://someone:S3cret@1@downloads.example.com/own-tool.zip",
        "https://someone:S3cret/1@downloads.example.com/own-tool.zip",
        "https://someone:S3cret?1@downloads.example.com/own-tool.zip",
        "https://someone:S3cret#1@downloads.example.com/own-tool.zip",
        "https://someone:S3cret-1@[::1/own-tool.zip",
        "someone:S3cret-1@downloads.example.com/own-tool.zip",
        "['https://someone:S3cret-1@downloads.example.com/own-tool.zip']",
        "https://downloads.example.com/own-tool.zip?access_token=S3cret-1&version=2",
        "https://downloads.example.com:8443/own-tool.zip?X-Amz-Signature=S3cret-1#top",
    ],
)
def test_no_secret_in_a_url_is_shown(monkeypatch, url):
    asked, told = html.escape(url), html.escape(urllib.parse.unquote(url))
    with conversation(has(), (write("install", "own-tool", url=asked), reply(refused("install", 1023, "Cannot load " + told), installed()))) as plesk:
        logged = []
        monkeypatch.setattr(AnsibleModule, "log", lambda self, message, log_args=None: logged.append(message))
        failed = run_module(monkeypatch, plesk_extension, plesk, name="own-tool", url=url)
    assert "Cannot load " in failed["msg"]
    assert "downloads.example.com" in failed["msg"] or "[::1" in failed["msg"]
    assert "own-tool.zip" in logged[0]
    assert "S3cret" not in str(failed) + str(logged)


@pytest.mark.parametrize(
    "url", [None, "", "https://downloads.example.com/", "https://[broken/", "https://[::1]/a@b", "https://downloads.example.com:8443/a@b?keys=1&x=1", 7]
)
def test_a_url_without_a_secret_has_none(url):
    assert plesk_extension.find_secrets(dict(url=url)) == []
