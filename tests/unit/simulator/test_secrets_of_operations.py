# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""No secret of any operation is shown in log or state, and a state that was read without them can be put back."""

from __future__ import annotations

import pytest

KEY = "<packet><secret_key><create><description>for CI</description></create></secret_key></packet>"
SECRET = "Pa55-of-jdoe"


@pytest.mark.parametrize(
    "content, shown",
    [
        ("<customer><add><gen_info><passwd>%s</passwd></gen_info></add></customer>", "<passwd>********</passwd>"),
        ("<mail><smtp_password> %s </smtp_password></mail>", "<smtp_password>********</smtp_password>"),
        ("<mail><password>\n<value>%s</value></password></mail>", "<password>\n<value>********</value></password>"),
        ("<mail><password><type>plain</type><value>%s</value></password></mail>", "<type>plain</type><value>********</value>"),
        ("<certificate><pvt>%s</pvt></certificate>", "<pvt>********</pvt>"),
        ("<server><license>%s</license></server>", "<license>********</license>"),
        ("<server><activation-code>%s</activation-code></server>", "<activation-code>********</activation-code>"),
        ("<server><remote-access-hash>%s</remote-access-hash></server>", "<remote-access-hash>********</remote-access-hash>"),
        ("<session><session-id>%s</session-id></session>", "<session-id>********</session-id>"),
        ("<p:passwd>%s</p:passwd>", "<p:passwd>********</p:passwd>"),
        ("<passwd>a<!-- x -->%s</passwd>", "<passwd>********</passwd>"),
        ("<passwd><![CDATA[%s]]></passwd>", "<passwd>********</passwd>"),
        ("<passwd>%s", "<passwd>********"),
        ("<password ><!-- a --><!-- b -->\n<value >%s</value></password>", "<value >********</value>"),
        ("<property><name><!-- a -->ftp_password</name ><!-- b --><value>%s</value></property>", "<value>********</value>"),
        ("<property><name>ftp_password</name>\n<value>%s</value></property>", "<name>ftp_password</name>\n<value>********</value>"),
    ],
)
def test_the_log_does_not_show_it(client, plesk, content, shown):
    client.post("<packet>%s</packet>" % (content % SECRET))
    packet = plesk.log[-1]["packet"]
    assert SECRET not in packet
    assert shown in packet


def test_the_log_shows_everything_else(client, plesk):
    packet = "<packet>\n<secret_key>\n<get_info>\n<filter/>\n</get_info>\n</secret_key>\n<server><license_x>1</license_x><login>jdoe</login></server></packet>"
    client.post(packet)
    assert plesk.log[-1]["packet"] == packet


def test_the_log_does_not_show_it_in_another_encoding_either(client, plesk):
    client.post(('<?xml version="1.0" encoding="UTF-16"?><packet><passwd>%s</passwd></packet>' % SECRET).encode("utf-16"))
    assert "<passwd>********</passwd>" in plesk.log[-1]["packet"]


REPLIES = {
    "secret_key/create": [{"key": SECRET}],
    "mail/get_info": [{"mailname": {"name": "info", "password": {"value": SECRET, "type": "plain"}}}],
    "webspace/get": [{"data": {"hosting": {"vrt_hst": {"property": [{"name": "ftp_password", "value": SECRET}, {"name": "ssl", "value": True}]}}}}],
    "customer/get": ["<result><status>ok</status><password>%s</password></result>" % SECRET, {"id": 5, "when": {"filter": {"login": "jdoe"}}}],
}


def test_the_state_does_not_show_it_and_can_be_put_back(told, state, plesk):
    plesk.update(replies=REPLIES)
    seen = state()
    assert SECRET not in str(seen)
    assert seen["replies"]["webspace/get"][0]["data"]["hosting"]["vrt_hst"]["property"][1] == {"name": "ssl", "value": True}
    assert state(seen).status_code == 200
    assert plesk.state.document["replies"] == REPLIES
    assert "<key>%s</key>" % SECRET in told(KEY)


def test_what_a_mask_of_replies_stands_for_has_to_be_known(plesk, state):
    plesk.update(replies=REPLIES)
    response = state({"replies": {"secret_key/create": [{"key": "********"}], "secret_key/get_info": [{"key": "********"}]}})
    assert response.status_code == 400
    assert response.json()["error"] == "replies: what the mask of key stands for cannot be told: give it instead"
    assert plesk.state.document["replies"] == REPLIES


def test_replies_may_change_around_their_masks(plesk, state):
    plesk.update(replies=REPLIES)
    document = state()["replies"]
    document["mail/get_info"][0]["mailname"]["name"] = "sales"
    document["secret_key/create"].append({"errcode": 1006})
    assert state({"replies": document}).status_code == 200
    assert plesk.state.document["replies"]["mail/get_info"] == [{"mailname": {"name": "sales", "password": {"value": SECRET, "type": "plain"}}}]
    assert plesk.state.document["replies"]["secret_key/create"][0] == {"key": SECRET}
