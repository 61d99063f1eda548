# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""What server/get tells of the server is state: it can be changed at every place."""

from __future__ import annotations

import pytest

SECTIONS = "key gen_info components stat admin interfaces prefs shells session_setup site-isolation-config updates admin-domain-list certificates".split()


@pytest.fixture
def section(client):
    """Ask for one section; return its node, None without one."""

    def ask(name, content=""):
        return client.results("server", "get", "<%s>%s</%s>" % (name, content, name))[0].find(name)

    return ask


def facts(node):
    """Return the children without children of their own."""
    return {child.tag: child.text or "" for child in node if not len(child)}


@pytest.mark.parametrize("name", SECTIONS)
def test_each_section_follows_the_schema(section, name):
    assert section(name) is not None


def test_single_values_are_put_in_at_their_places(section, plesk):
    plesk.update(server={"updates": {"available_update": "18.0.71"}, "stat": {"mem": {"used": 1}}, "gen_info": {"mode": "poweruser"}})
    assert facts(section("updates"))["available_update"] == "18.0.71"
    assert facts(section("updates"))["last_installed_update"] == "2"
    assert facts(section("stat").find("mem")) == {
        "total": "4109918208",
        "used": "1",
        "free": "310771712",
        "shared": "88150016",
        "buffer": "152985600",
        "cached": "1752854528",
    }
    assert facts(section("gen_info"))["mode"] == "poweruser"


def test_null_leaves_out_an_element_or_a_section(section, plesk):
    plesk.update(server={"gen_info": {"mode": None}, "components": {"bind": None}, "updates": None})
    assert section("gen_info").find("mode") is None
    assert "bind" not in [name.text for name in section("components").iter("name")]
    assert section("updates") is None


def test_elements_that_are_left_out_have_their_place(section, plesk):
    aspects = {"aspect": [{"name": "spam", "value": "on"}, {"name": "clamav", "value": "off"}]}
    plesk.update(
        server={
            "gen_info": {"vps-optimized-status": aspects},
            "stat": {"version": {"veid": 7}},
            "prefs": {"smtp_port": 25},
            "certificates": {"mail-server": {"name": "mail", "webspace": "example.com"}},
        }
    )
    assert [child.tag for child in section("gen_info")] == ["server_name", "server_guid", "external-id", "vps-optimized-status", "mode"]
    assert [value.text for value in section("gen_info").iter("value")] == ["on", "off"]
    assert facts(section("stat").find("version"))["veid"] == "7"
    assert facts(section("prefs"))["smtp_port"] == "25"
    assert section("certificates").findtext("mail-server/webspace") == "example.com"


def test_a_list_repeats_its_element(section):
    assert [name.text for name in section("stat").findall("diskspace/device/name")] == ["/dev/vda1", "/dev/vdb1"]
    assert [value.text for value in section("site-isolation-config").findall("property/value")] == ["any", "on", "off"]
    assert [name.text for name in section("interfaces")] == ["lo", "eth0"]


def test_the_version_is_that_of_the_panel(section, plesk):
    plesk.update(panel={"version": "17.8.11"})
    assert section("stat").findtext("version/plesk_version") == "17.8.11"


def test_a_domain_of_the_administrator(section, plesk):
    domain = {"id": 4, "name": "example.org", "ascii-name": "example.org", "type": "webspace", "main": True, "guid": "g", "external-id": ""}
    plesk.update(server={"admin-domain-list": {"domain": [domain]}})
    assert section("admin-domain-list").findtext("domain/main") == "true"


def keys(client, content):
    """Return (key id, whether it is additional) of the keys that a filter selects."""
    found = client.results("server", "get", "<key>%s</key>" % content)[0].findall("key")
    return [(key.findtext("property/value"), key.findtext("additional-key")) for key in found]


@pytest.mark.parametrize(
    "content, found",
    [
        ("", [("PLSK.1", "false")]),
        ("<filter><main/></filter>", [("PLSK.1", "false")]),
        ("<filter><all/></filter>", [("PLSK.1", "false"), ("EXT.1", "true"), ("EXT.2", "true")]),
        ("<filter><all-additional/></filter>", [("EXT.1", "true"), ("EXT.2", "true")]),
        ("<filter><key-id>EXT.2</key-id><key-id>nothing</key-id></filter>", [("EXT.2", "true")]),
        ("<filter><name>kav</name></filter>", [("EXT.1", "true")]),
    ],
)
def test_keys_are_selected(client, plesk, content, found):
    additional = [{"plesk_key_id": "EXT.1", "name": "kav", "lim_date": "20270101"}, {"plesk_key_id": "EXT.2", "name": "other"}]
    plesk.update(server={"key": {"plesk_key_id": "PLSK.1"}, "additional_keys": additional})
    assert keys(client, content) == found


@pytest.mark.parametrize("value, flags", [("words", ["true", "false"]), ("digits", ["1", "0"])])
def test_updates_flags(section, plesk, value, flags):
    plesk.update(server={"updates": {"security_updates": True, "available_update_type": "Security"}}, switches=dict(updates_flags=value))
    told = facts(section("updates"))
    assert [told["security_updates"], told["install_system_package_updates_automatically"]] == flags
    assert told["available_update_type"] == "Security"


def test_only_the_administrator_may_ask(client):
    assert client.as_account("technolux").results("server", "get", "<gen_info/>")[0].findtext("errcode") == "1006"


@pytest.mark.parametrize(
    "wrong, words",
    [
        ({"nonsense": {}}, "there is no section 'nonsense'"),
        ({"updates": "none"}, "updates is a mapping or null"),
        ({"additional_keys": {"a": 1}}, "additional_keys is a list of mappings"),
    ],
)
def test_a_section_of_the_wrong_kind_is_refused(plesk, section, wrong, words):
    with pytest.raises(ValueError, match=words):
        plesk.update(server=wrong)
    assert section("updates") is not None


def test_what_was_read_can_be_put_back_with_its_secrets_hidden(plesk, section):
    plesk.update(server={"prefs": {"smtp_password": "Mail-Pa55word"}})
    seen = plesk.state.visible()
    assert "Mail-Pa55word" not in str(seen)
    plesk.update(**seen)
    assert facts(section("prefs"))["smtp_password"] == "Mail-Pa55word"
    assert section("key").findtext("property/value") == "PLSK.00000001.0000"
