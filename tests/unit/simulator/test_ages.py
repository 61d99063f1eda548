# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""An old server's schema is without what came later, and refuses the whole packet that asks for it."""

from __future__ import annotations

import pytest

EXTENSIONS = "<packet><extension><get/></extension></packet>"
HANDLERS = "<packet><php-handler><get><filter/></get></php-handler></packet>"
UPDATES = "<packet><server><get><updates/></get></server></packet>"
CERTIFICATES = "<packet><server><get><certificates/></get></server></packet>"
ADDON_PLANS = "<packet><service-plan-addon><get><filter/></get></service-plan-addon></packet>"


@pytest.mark.parametrize(
    "version, protocol, refused",
    [
        ("9.5.4", "1.4.2.0", [EXTENSIONS, HANDLERS, UPDATES, CERTIFICATES, ADDON_PLANS]),
        ("12.0.18", "1.6.6.0", [EXTENSIONS, HANDLERS, UPDATES, CERTIFICATES]),
        ("12.5.30", "1.6.7.0", [EXTENSIONS, CERTIFICATES]),
        ("17.0", "1.6.8.0", []),
        ("18.0.70", "1.6.9.1", []),
    ],
)
def test_what_came_later_is_1014(client, plesk, version, protocol, refused):
    plesk.update(panel={"version": version})
    assert client.ask("<packet><server><get_protos/></server></packet>").findall(".//proto")[-1].text == protocol
    for packet in (EXTENSIONS, HANDLERS, UPDATES, CERTIFICATES, ADDON_PLANS):
        assert (client.outcome(packet) == [("error", "1014")]) == (packet in refused)


def test_nothing_of_the_packet_runs(client, plesk):
    plesk.update(panel={"version": "12.0"})
    stop = "<srv_man><id>web</id><operation>stop</operation></srv_man>"
    reply = client.ask("<packet>\n<server>%s</server>\n<server><get><gen_info/><updates/></get></server></packet>" % stop)
    assert reply.findtext("system/errtext") == "Parser error: Request is invalid. Error in line 3: Element 'updates': This element is not expected."
    assert plesk.service("web").state == "running"


def test_without_names_anything_else(client, plesk):
    plesk.update(panel={"without": ["server/get/shells", "service-plan-addon/set", "webspace"]})
    assert client.outcome("<packet><server><get><shells/></get></server></packet>") == [("error", "1014")]
    assert client.outcome("<packet><server><get><prefs/></get></server></packet>") == [("ok", None)]
    assert client.outcome(ADDON_PLANS) == [("ok", None)] * 3
    assert client.plans("<filter><id>11</id></filter>", "set")[0].findtext("errcode") == "1014"


def test_an_old_version_asked_of_a_new_server_is_1017(client):
    assert client.outcome(EXTENSIONS.replace("<packet", '<packet version="1.6.7.0"')) == [("error", "1017")]


def test_the_version_stays_when_the_protocols_change(client, plesk):
    plesk.update(panel={"version": "12.0"})
    plesk.update(protocol_versions=["1.6.3.0", "1.6.6.0", "1.6.9.1"])
    assert plesk.state.protocol_versions == ["1.6.3.0", "1.6.6.0"]
    plesk.update(panel={"version": "18.0"})
    assert plesk.state.protocol_versions == ["1.6.3.0", "1.6.6.0", "1.6.9.1"]


def test_a_version_is_numbers_and_dots(plesk):
    with pytest.raises(ValueError, match="State panel: version"):
        plesk.update(panel={"version": "Obsidian"})
