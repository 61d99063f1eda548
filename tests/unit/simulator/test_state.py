# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""The state can be read, changed and put back; what is wrong changes nothing."""

from __future__ import annotations

import pytest

READ = "<packet><server><get><services_state/></get></server></packet>"


def test_what_was_read_can_be_put_back_and_changes_nothing(client, plesk, state):
    plesk.update(addon_plans=[{"id": 1, "name": "one", "owner": "admin", "limits": {"a": 1}, "packages": ["x", {"name": "y", "version": "2"}]}])
    plans = client.post("<packet><service-plan-addon><get><filter/></get></service-plan-addon></packet>").content
    seen = state()
    assert state(seen).status_code == 200
    assert state() == seen
    assert client.outcome(READ) == [("ok", None)]
    assert client.as_account("admin", "Simulated-Pa55word").outcome(READ) == [("ok", None)]
    assert client.post("<packet><service-plan-addon><get><filter/></get></service-plan-addon></packet>").content == plans


@pytest.mark.parametrize(
    "change, keys",
    [
        (lambda one, two, same: [one, two, same], ["k1", "k2", "k3"]),
        (lambda one, two, same: [same, one], ["k2", "k1"]),
        (lambda one, two, same: [dict(one, key="new"), two, same], ["new", "k2", "k3"]),
        (lambda one, two, same: [dict(one, addresses=[]), two], ["k1", "k2"]),
    ],
)
def test_a_masked_key_is_that_of_the_entry_it_stands_for(plesk, state, change, keys):
    facts = [("k1", "technolux", "192.0.2.1"), ("k2", "admin", "192.0.2.2"), ("k3", "admin", "192.0.2.2")]
    plesk.update(secret_keys=[{"key": key, "login": login, "addresses": [address]} for key, login, address in facts])
    assert state({"secret_keys": change(*state()["secret_keys"])}).status_code == 200
    assert [key.key for key in plesk.state.secret_keys] == keys


@pytest.mark.parametrize("part", ["accounts", "secret_keys"])
def test_a_mask_that_stands_for_nothing_is_refused(plesk, state, part):
    entry = state()[part][0]
    assert state({part: [entry, dict(entry, login="another")]}).status_code == 400
    assert plesk.password == "Simulated-Pa55word"


def test_a_mask_that_may_stand_for_several_keys_is_refused(plesk, state):
    plesk.update(secret_keys=[{"key": "k1", "login": "admin"}, {"key": "k2", "login": "admin"}])
    response = state({"secret_keys": [{"key": "********", "login": "admin", "addresses": ["192.0.2.1"]}]})
    assert response.status_code == 400
    assert "cannot be told" in response.json()["error"]
    assert [key.key for key in plesk.state.secret_keys] == ["k1", "k2"]


@pytest.mark.parametrize(
    "wrong",
    [
        {"addon_plans": [{"id": 1}]},
        {"protocol_versions": ["abc"]},
        {"panel": {"api_enabled": "no"}},
    ],
)
def test_an_update_is_made_as_a_whole_or_not_at_all(plesk, state, wrong):
    before = state()
    with pytest.raises(ValueError, match=r"AddonPlan|protocol_versions|Panel"):
        plesk.update(services=[], accounts=[], **wrong)
    assert state() == before


@pytest.mark.parametrize(
    "part, entry, words",
    [
        ("accounts", {"password": 12345678}, "Account: password is a text, not 12345678"),
        ("accounts", {"login": None}, "Account: login is a text, not None"),
        ("accounts", {"id": "1"}, "Account: id is a whole number"),
        ("accounts", {"id": True}, "Account: id is a whole number"),
        ("accounts", {"disabled": "no"}, "Account: disabled is true or false"),
        ("secret_keys", {"key": 1}, "SecretKey: key is a text"),
        ("secret_keys", {"addresses": "127.0.0.1"}, "SecretKey: addresses is a list of texts"),
        ("services", {"id": 80}, "Service: id is a text"),
        ("services", {"error": 1}, "Service: error is a text or null"),
        ("services", {"fails": ["start"]}, "Service: fails is a mapping"),
        ("services", {"fails": {"start": {"errcode": "1023"}}}, "errcode is a whole number"),
        ("addon_plans", {"id": "9"}, "AddonPlan: id is a whole number"),
        ("addon_plans", {"name": 1.5}, "AddonPlan: name is a text"),
        ("addon_plans", {"raw": None}, "AddonPlan: raw is a text"),
        ("addon_plans", {"limits": 1}, "limits cannot be 1"),
        ("addon_plans", {"packages": "wordpress"}, "AddonPlan: packages is a list"),
        ("addon_plans", {"packages": [1]}, "packages cannot be [1]"),
    ],
)
def test_a_value_of_the_wrong_kind_is_refused_with_a_sentence(client, plesk, state, part, entry, words):
    response = state({part: [dict(plesk.state.document[part][0], **entry)]})
    assert response.status_code == 400
    assert words in response.json()["error"]
    assert client.outcome(READ) == [("ok", None)]


@pytest.mark.parametrize(
    "change, words",
    [
        ({"panel": {"licence_expired": 0}}, "Panel: licence_expired is true or false"),
        ({"panel": {"allowed_ips": "127.0.0.1"}}, "Panel: allowed_ips is a list of texts"),
        ({"panel": {"lock_after": -1}}, "Panel: lock_after is a whole number"),
        ({"generate_addon_plans": True}, "State: generate_addon_plans is a whole number"),
        ({"generate_addon_plans": -1}, "State: generate_addon_plans is a whole number"),
        ({"protocol_versions": ["abc"]}, "'abc'"),
        ({"protocol_versions": ["1.6."]}, "'1.6.'"),
    ],
)
def test_a_wrong_value_of_the_server_as_a_whole_is_refused_too(client, state, change, words):
    response = state(change)
    assert response.status_code == 400
    assert words in response.json()["error"]
    assert client.outcome(READ) == [("ok", None)]


def test_names_that_are_no_texts_are_refused_as_well(plesk):
    for change in ({"panel": {1: 2, "x": 3}}, {"accounts": [{1: 2, "x": 3}]}):
        with pytest.raises(ValueError, match="does not know 1, x"):
            plesk.update(**change)


EVERYTHING = (
    "<packet><server><get><key/><gen_info/><components/><stat/><admin/><prefs/><updates/><certificates/></get></server>"
    "<service-plan><get><filter/><owner-all/></get></service-plan><service-plan-addon><get><filter/><owner-all/></get></service-plan-addon>"
    "<webspace><get><filter/><dataset><gen_info/><hosting/><limits/><subscriptions/></dataset></get></webspace>"
    "<customer><get><filter/><dataset><gen_info/></dataset></get></customer><reseller><get><filter/><dataset><gen-info/></dataset></get></reseller>"
    "<extension><get/></extension><php-handler><get><filter/></get><get-usage><filter/></get-usage></php-handler></packet>"
)


def test_everything_that_can_be_told_is_told_the_same_after_it_was_put_back(client, plesk, state):
    plesk.update(generate_service_plans=2, generate_subscriptions=2, generate_extensions=2, panel={"version": "17.8"})
    client.webspaces("<filter><id>2</id></filter>", "sync-subscription")
    client.service_plans("<filter><id>1</id></filter><limits><limit><name>max_box</name><value>77</value></limit></limits>", "set")
    told = client.post(EVERYTHING).content
    assert b"<status>error" not in told
    assert state(state()).status_code == 200
    assert client.post(EVERYTHING).content == told
    plesk.reset()
    assert client.post(EVERYTHING).content != told
