# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""What ``plesk_php_handler_info`` sends and returns."""

from __future__ import annotations

import pytest
from ansible_collections.community.plesk.plugins.module_utils._client import Client
from ansible_collections.community.plesk.plugins.module_utils._errors import PleskError
from ansible_collections.community.plesk.plugins.modules import plesk_php_handler_info
from ansible_collections.community.plesk.tests.unit.plugins.fake_plesk import conversation, refusal

READ = "<packet><php-handler><get><filter/></get></php-handler></packet>"
FPM = """
    <id>plesk-php83-fpm</id><display-name>8.3.21</display-name><full-version>8.3.21</full-version><version>8.3</version><type>fpm</type>
    <path>/opt/plesk/php/8.3/sbin/php-fpm</path><clipath>/opt/plesk/php/8.3/bin/php</clipath><phpini>/opt/plesk/php/8.3/etc/php.ini</phpini>
    <custom>false</custom><handler-status>enabled</handler-status>
"""
OWN = "<id>own</id><display-name>own build</display-name><full-version>8.4.7</full-version><version>8.4</version><type>fastcgi</type>"
OWN_END = "<custom>true</custom><handler-status>disabled</handler-status>"
FPM_ENTRY = dict(
    name="plesk-php83-fpm",
    display_name="8.3.21",
    version="8.3",
    full_version="8.3.21",
    type="fpm",
    path="/opt/plesk/php/8.3/sbin/php-fpm",
    cli_path="/opt/plesk/php/8.3/bin/php",
    php_ini="/opt/plesk/php/8.3/etc/php.ini",
    custom=False,
    enabled=True,
)
OWN_ENTRY = dict(
    name="own",
    display_name="own build",
    version="8.4",
    full_version="8.4.7",
    type="fastcgi",
    path=None,
    cli_path=None,
    php_ini=None,
    custom=True,
    enabled=False,
)


def ok(*contents):
    return "".join("<result><status>ok</status>{0}</result>".format(content) for content in contents)


def error(errcode):
    return "<result><status>error</status><errcode>{0}</errcode><errtext>No</errtext></result>".format(errcode)


def reply(*operations):
    return "<packet><php-handler>{0}</php-handler></packet>".format("".join(operations))


def told(*contents):
    return reply("<get>{0}</get>".format(ok(*contents)))


def domains(**ids):
    return ok("".join("<domain><id>{1}</id><name>{0}.example.com</name></domain>".format(*pair) for pair in ids.items()))


def usage(*names):
    """Return the packet that asks who uses these handlers, an operation for each."""
    return reply("".join("<get-usage><filter><id>{0}</id></filter></get-usage>".format(name) for name in names))


def used(*results):
    return reply("".join("<get-usage>{0}</get-usage>".format(result) for result in results))


BOTH = (READ, told(FPM, OWN + OWN_END))


def run(*script, name=None, usage=False, check_mode=False):
    with conversation(*script) as plesk:
        return plesk_php_handler_info.work(dict(name=name, usage=usage), Client(plesk), check_mode)


def fail(*script, **options):
    with pytest.raises(PleskError) as caught:
        run(*script, **options)
    return caught.value.facts()


@pytest.mark.parametrize("check_mode", [False, True])
def test_all_handlers_come_in_the_servers_order_with_one_request(check_mode):
    assert run(BOTH, check_mode=check_mode) == dict(changed=False, handlers=[FPM_ENTRY, OWN_ENTRY], missing=[], warnings=[])


def test_named_handlers_come_in_the_servers_order_and_missing_ones_in_that_asked():
    returned = run(BOTH, name=["zend", "own", "plesk-php56-fpm"])
    assert (returned["handlers"], returned["missing"]) == ([OWN_ENTRY], ["zend", "plesk-php56-fpm"])


def test_the_domains_of_all_handlers_come_with_one_more_request_and_pair_by_position():
    returned = run(BOTH, (usage("plesk-php83-fpm", "own"), used(domains(www=1, shop=7), ok(""))), usage=True)
    assert returned["handlers"] == [
        dict(FPM_ENTRY, domains=[dict(id=1, name="www.example.com"), dict(id=7, name="shop.example.com")]),
        dict(OWN_ENTRY, domains=[]),
    ]


def test_only_the_handlers_that_are_named_are_asked_for_their_domains():
    assert run(BOTH, (usage("own"), used(domains(a=2))), name=["own"], usage=True)["handlers"][0]["domains"] == [dict(id=2, name="a.example.com")]


def test_nobody_is_asked_for_the_domains_of_no_handler():
    assert run(BOTH, name=["zend"], usage=True) == dict(changed=False, handlers=[], missing=["zend"], warnings=[])


def test_the_same_result_again_makes_no_difference():
    script = [(READ, told(FPM, FPM)), (usage("plesk-php83-fpm"), used(domains(a=2) * 3))]
    assert run(*script, usage=True)["handlers"] == [dict(FPM_ENTRY, domains=[dict(id=2, name="a.example.com")])]


def test_an_id_of_a_domain_that_is_no_number_stays_text():
    assert run(BOTH, (usage("own"), used(domains(a="x2"))), name=["own"], usage=True)["handlers"][0]["domains"][0]["id"] == "x2"


@pytest.mark.parametrize("answer", [reply("<get/>"), told("")])
def test_a_server_without_handlers_is_an_empty_list(answer):
    assert run((READ, answer), usage=True)["handlers"] == []


def test_what_the_schema_does_not_know_is_kept():
    handler = OWN + "<end-of-life>2027-12-31</end-of-life><type>other</type>" + OWN_END
    assert run((READ, told(handler)))["handlers"] == [dict(OWN_ENTRY, type="other", end_of_life="2027-12-31")]


def test_what_is_no_switch_stays_text_with_a_warning():
    returned = run((READ, told(OWN + "<custom>1</custom><handler-status>broken</handler-status>")))
    assert (returned["handlers"][0]["custom"], returned["handlers"][0]["enabled"]) == (True, "broken")
    assert returned["warnings"] == ["PHP handler own: enabled stays text, because it is 'broken'"]


@pytest.mark.parametrize(
    "answer, failure, errcode",
    [
        (refusal(1014), "protocol", 1014),
        (reply("<get>{0}</get>".format(error(1006))), "permission", 1006),
        (reply("<get>{0}</get>".format(error(1023))), "server", 1023),
        ("<packet/>", "protocol", None),
        (reply(), "protocol", None),
    ],
)
def test_what_plesk_refuses_or_leaves_out_fails_the_task(answer, failure, errcode):
    failed = fail((READ, answer))
    assert (failed["failure"], failed.get("errcode")) == (failure, errcode)


@pytest.mark.parametrize(
    "answer, errcode, words",
    [
        (used(ok(""), error(1013)), 1013, "php-handler/get-usage of own failed: No (errcode 1013)"),
        (used(ok("")), None, "php-handler/get-usage was not answered"),
        (refusal(1023, "No"), 1023, "Plesk refused the packet: No (errcode 1023)"),
    ],
)
def test_domains_that_are_not_told_fail_the_task_and_are_never_taken_for_none(answer, errcode, words):
    failed = fail(BOTH, (usage("plesk-php83-fpm", "own"), answer), usage=True)
    assert failed["msg"].startswith(words)
    assert failed.get("errcode") == errcode
