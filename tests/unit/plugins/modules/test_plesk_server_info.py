# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""What ``plesk_server_info`` sends and returns."""

from __future__ import annotations

import pytest
from ansible_collections.community.plesk.plugins.module_utils._client import Client
from ansible_collections.community.plesk.plugins.module_utils._errors import OptionError, PleskError, TransportError
from ansible_collections.community.plesk.plugins.module_utils._server.sections import DEFAULT, NOT_SENT, SECTIONS
from ansible_collections.community.plesk.plugins.modules import plesk_server_info
from ansible_collections.community.plesk.tests.unit.plugins.fake_plesk import conversation, refusal, reply

GET = "<packet><server><get>{0}</get></server></packet>"
GEN_INFO = "<gen_info><server_name>plesk.example.com</server_name><external-id/><mode>standard</mode></gen_info>"
UPDATES = """
    <updates><available_update>18.0.71</available_update><available_update_type>Security</available_update_type><security_updates>1</security_updates>
    <last_installed_update>2</last_installed_update><install_updates_automatically>0</install_updates_automatically>
    <install_third_party_updates>1</install_third_party_updates></updates>
"""
KEY = """
    <key><property><name>plesk_key_id</name><value>PLSK.00000001.0000</value></property>
    <property><name>lim_date</name><value>20991231</value></property><content>c2ltdWxhdGVk</content></key>
"""
STAT = """
    <stat><objects><clients>3</clients></objects><version><plesk_os_version>12.0</plesk_os_version></version><load_avg><l1>0.12</l1></load_avg>
    <diskspace><device><name>/dev/vda1</name><total>84281561088</total></device></diskspace></stat>
"""
COMPONENTS = "<components><component><name>nginx</name><version>1.26.3</version></component></components>"


def asked(*sections, protos=False):
    """Return the packet that asks for these sections, in the order of the schema, and for the versions."""
    get = "<get>{0}</get>".format("".join("<{0}/>".format(section) for section in sections)) if sections else ""
    return "<packet><server>{0}{1}</server></packet>".format(get, "<get_protos/>" if protos else "")


def told(*sections):
    return "<get><result><status>ok</status>{0}</result></get>".format("".join(sections))


def error(errcode, operation="get"):
    return "<{0}><result><status>error</status><errcode>{1}</errcode><errtext>No</errtext></result></{0}>".format(operation, errcode)


def protos(*versions):
    return "<get_protos><result><status>ok</status><protos>{0}</protos></result></get_protos>".format("".join("<proto>{0}</proto>".format(v) for v in versions))


def run(*script, sections=DEFAULT, check_mode=False):
    with conversation(*script) as plesk:
        return plesk_server_info.work(dict(sections=list(sections)), Client(plesk), check_mode)


def fail(*script, **options):
    with pytest.raises(PleskError) as caught:
        run(*script, **options)
    return caught.value.facts()


@pytest.mark.parametrize("check_mode", [False, True])
def test_the_default_sections_come_with_one_request_in_shape(check_mode):
    packet = asked("key", "gen_info", "components", "stat", "updates")
    assert run((packet, reply(told(KEY, GEN_INFO, COMPONENTS, STAT, UPDATES))), check_mode=check_mode) == dict(
        changed=False,
        server=dict(
            key=dict(plesk_key_id="PLSK.00000001.0000", lim_date="20991231"),
            gen_info=dict(server_name="plesk.example.com", external_id=None, mode="standard"),
            components=dict(nginx="1.26.3"),
            stat=dict(
                objects=dict(clients=3),
                version=dict(plesk_os_version="12.0"),
                load_avg=dict(l1=0.12),
                diskspace=[dict(name="/dev/vda1", total=84281561088)],
            ),
            updates=dict(
                available_update="18.0.71",
                available_update_type="Security",
                security_updates=True,
                last_installed_update="2",
                install_updates_automatically=False,
                install_third_party_updates=True,
            ),
        ),
        unavailable={},
        warnings=[],
    )


def test_all_sections_are_asked_for_in_the_order_of_the_schema_whatever_that_of_the_option():
    sections = ("key", "gen_info", "components", "stat", "admin", "interfaces", "prefs", "shells", "session_setup", "updates", "certificates")
    answer = reply(told(*("<{0}/>".format(section) for section in sections)), protos("1.6.9.1"))
    returned = run((asked(*sections, protos=True), answer), sections=reversed(SECTIONS))
    assert set(returned["server"]) == set(SECTIONS)


def test_the_other_sections_are_as_the_schema_types_them():
    answer = reply(
        told(
            "<admin><admin_pname>Administrator</admin_pname><send_announce>0</send_announce></admin>",
            "<interfaces><interface>lo</interface></interfaces>",
            "<prefs><stat_ttl>3</stat_ttl><smtp_password>S3cret</smtp_password><waf-rule-engine>On</waf-rule-engine></prefs>",
            "<shells><shell><name>Bash</name><path>/bin/bash</path></shell></shells>",
            "<session_setup><login_timeout>30</login_timeout></session_setup>",
            "<certificates><panel><name>default</name><admin/></panel></certificates>",
        )
    )
    sections = ("admin", "interfaces", "prefs", "shells", "session_setup", "certificates")
    assert run((asked(*sections), answer), sections=sections)["server"] == dict(
        admin=dict(admin_pname="Administrator", send_announce=False),
        interfaces=dict(interface=["lo"]),
        prefs=dict(stat_ttl=3, waf_rule_engine="On"),
        shells=dict(shell=[dict(name="Bash", path="/bin/bash")]),
        session_setup=dict(login_timeout=30),
        certificates=dict(panel=dict(name="default", admin=None)),
    )


def test_protocols_alone_are_one_operation():
    assert run((asked(protos=True), reply(protos("1.6.9.0", "1.6.9.1"))), sections=["protocols"])["server"] == dict(protocols=["1.6.9.0", "1.6.9.1"])


def test_what_the_schema_does_not_know_is_kept():
    answer = reply(told("<gen_info><server_name>x</server_name><new-thing><a>1</a></new-thing></gen_info>", "<new-section>y</new-section>"))
    assert run((asked("gen_info"), answer), sections=["gen_info"])["server"] == dict(gen_info=dict(server_name="x", new_thing=dict(a="1")), new_section="y")


def test_a_value_of_another_type_stays_text_with_a_warning():
    returned = run((asked("session_setup"), reply(told("<session_setup><login_timeout>never</login_timeout></session_setup>"))), sections=["session_setup"])
    assert returned["server"] == dict(session_setup=dict(login_timeout="never"))
    assert len(returned["warnings"]) == 1
    assert "session_setup.login_timeout" in returned["warnings"][0]


def test_a_section_that_the_answer_lacks_is_unavailable():
    returned = run(
        (asked("gen_info", "updates", protos=True), reply(told(GEN_INFO), protos().replace("<protos></protos>", ""))),
        sections=["updates", "protocols", "gen_info"],
    )
    assert (list(returned["server"]), returned["unavailable"]) == (["gen_info"], dict(updates=NOT_SENT, protocols=NOT_SENT))


def test_the_same_result_again_and_again_is_one():
    again = told(GEN_INFO).replace("</result>", "</result><result><status>ok</status>" + GEN_INFO + "</result>")
    assert run((asked("gen_info"), reply(again)), sections=["gen_info"])["server"]["gen_info"]["mode"] == "standard"


@pytest.mark.parametrize("refused", [refusal(1014, "No"), reply(error(1014))])
def test_a_packet_that_is_refused_is_asked_again_for_each_section(refused):
    script = [
        (asked("gen_info", "updates", "certificates", protos=True), refused),
        (asked("gen_info"), reply(told(GEN_INFO))),
        (asked("certificates"), refused),
        (asked("updates"), reply(told(UPDATES))),
        (asked(protos=True), reply(protos("1.6.7.0"))),
    ]
    returned = run(*script, sections=["gen_info", "certificates", "updates", "protocols"])
    assert list(returned["server"]) == ["gen_info", "updates", "protocols"]
    assert returned["unavailable"] == dict(certificates="No (errcode 1014)")


def test_what_is_odd_about_a_section_that_is_asked_for_alone_is_warned_of():
    odd = told("<session_setup><login_timeout>never</login_timeout></session_setup>")
    script = [
        (asked("gen_info", "session_setup"), refusal(1014)),
        (asked("gen_info"), reply(told(GEN_INFO))),
        (asked("session_setup"), reply(odd)),
    ]
    (warning,) = run(*script, sections=["gen_info", "session_setup"])["warnings"]
    assert "session_setup.login_timeout" in warning


def test_a_single_section_that_is_refused_is_not_asked_for_again():
    returned = run((asked("certificates"), refusal(1014, "Line 1\nof \u202etwo")), sections=["certificates"])
    assert (returned["server"], returned["unavailable"]) == ({}, dict(certificates="Line 1 of \\u202etwo (errcode 1014)"))


@pytest.mark.parametrize(
    "answer, failure, errcode",
    [
        (refusal(1001), "authentication", 1001),
        (refusal(1017), "protocol", 1017),
        (refusal(11003), "authentication", 11003),
        (reply(error(1006)), "permission", 1006),
        (reply(error(1023)), "server", 1023),
        ("<packet/>", "protocol", None),
        (reply("<get/>"), "protocol", None),
        (TransportError("No TLS", "tls"), "tls", None),
    ],
)
def test_everything_else_fails_the_task(answer, failure, errcode):
    failed = fail((asked("gen_info"), answer), sections=["gen_info"])
    assert (failed["failure"], failed.get("errcode")) == (failure, errcode)


def test_what_fails_one_of_the_parts_fails_the_task():
    script = [(asked("gen_info", "updates"), refusal(1014)), (asked("gen_info"), reply(told(GEN_INFO))), (asked("updates"), refusal(1001))]
    assert fail(*script, sections=["gen_info", "updates"])["errcode"] == 1001


@pytest.mark.parametrize("answer, failure", [(error(1023, "get_protos"), "server"), ("<get_protos/>", "protocol"), ("", "protocol")])
def test_an_error_of_get_protos_fails_the_task(answer, failure):
    assert fail((asked(protos=True), reply(answer)), sections=["protocols"])["failure"] == failure


def test_no_section_is_an_error_before_anything_is_sent():
    with pytest.raises(OptionError, match=r"^sections is an empty list; "):
        run(sections=[])


def test_the_same_section_twice_is_asked_for_once():
    assert list(run((asked("gen_info"), reply(told(GEN_INFO))), sections=["gen_info", "gen_info"])["server"]) == ["gen_info"]
