# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""Extensions are told, installed and removed; that may take a while, fail, or go unanswered."""

from __future__ import annotations

import time

import pytest
import requests


@pytest.fixture
def there(client):
    """Return {id: version} as extension/get tells it."""

    def ask():
        return {one.findtext("id"): one.findtext("version") for one in client.results("extension", "get")[0].findall("details")}

    return ask


@pytest.fixture
def order(client):
    """Send install or uninstall for an id; return the errcode, None if it is ok."""

    def send(operation, wanted, kind="id"):
        return client.results("extension", operation, "<%s>%s</%s>" % (kind, wanted, kind))[0].findtext("errcode")

    return send


def test_one_result_holds_all_extensions(client):
    results = client.results("extension", "get")
    assert len(results) == 1
    assert [[child.tag for child in one] for one in results[0].findall("details")] == [["id", "name", "version", "release", "active"]] * 6
    assert [one.text for one in results[0].iter("active")] == ["true"] * 5 + ["false"]


def test_the_filter_takes_one_id(client):
    assert [one.text for one in client.results("extension", "get", "<filter><id>git</id></filter>")[0].iter("name")] == ["Git"]
    assert client.results("extension", "get", "<filter><id>x</id></filter>")[0].findtext("errcode") == "1013"
    assert client.results("extension", "get", "<filter><id>git</id><id>sslit</id></filter>")[0].findtext("errcode") == "1014"


def test_a_server_without_extensions(client, plesk):
    plesk.update(extensions=[])
    assert [child.tag for child in client.results("extension", "get")[0]] == ["status"]


def test_install_and_uninstall(order, there):
    assert order("install", "docker") is None
    assert there()["docker"] == "1.7.2"
    assert order("uninstall", "docker") is None
    assert "docker" not in there()
    assert order("install", "docker") is None
    assert "docker" in there()


def test_install_from_a_url(order, there):
    assert order("install", "https://downloads.example.com/own-tool.zip", "url") is None
    assert there()["own-tool"] == "0.3.0"
    assert order("install", "https://downloads.example.com/nothing.zip", "url") == "1023"


def test_only_the_administrator_may_look(client):
    for operation, asked in (("get", ""), ("install", "<id>docker</id>"), ("uninstall", "<id>git</id>")):
        assert client.as_account("technolux").results("extension", operation, asked)[0].findtext("errcode") == "1006"


def test_an_installation_that_fails(plesk, order, there):
    plesk.update(catalogue=[{"id": "a", "name": "A", "fails": {"errcode": 1030, "errtext": "No licence."}}, {"id": "b", "name": "B", "fails": {}}])
    assert (order("install", "a"), order("install", "b")) == ("1030", "1023")
    assert len(there()) == 6


def test_an_installation_that_takes_a_while_does_not_hold_up_readings(client, plesk, there, until):
    plesk.update(catalogue=[{"id": "a", "name": "A", "seconds": 1}])
    with pytest.raises(requests.Timeout):
        client.session.post(
            client.url(tls=False),
            data="<packet><extension><install><id>a</id></install></extension></packet>",
            headers={"Content-Type": "text/xml", **client.credentials},
            timeout=0.1,
        )
    assert "a" not in there()
    assert until(lambda: "a" in there())


def test_an_extension_that_never_appears(plesk, order, there):
    plesk.update(catalogue=[{"id": "a", "name": "A", "appears": False}])
    assert order("install", "a") is None
    assert "a" not in there()


def test_extension_answer_when_done(plesk, order, there):
    plesk.update(switches=dict(extension_answer="when_done", extension_seconds=0.3))
    started = time.monotonic()
    assert order("install", "docker") is None
    assert order("uninstall", "git") is None
    assert time.monotonic() - started >= 0.6
    assert ("docker" in there(), "git" in there()) == (True, False)


@pytest.mark.parametrize("value", ["at_once", "never"])
def test_extension_answer_before_it_is_done_or_not_at_all(plesk, order, there, until, value):
    plesk.update(switches=dict(extension_answer=value, extension_seconds=1))
    for operation, wanted in (("install", "docker"), ("uninstall", "git")):
        if value == "never":
            with pytest.raises(requests.ConnectionError):
                order(operation, wanted)
        else:
            assert order(operation, wanted) is None
    assert ("docker" in there(), "git" in there()) == (False, True)
    assert until(lambda: ("docker" in there(), "git" in there()) == (True, False))


def test_extension_seconds_are_those_of_the_entry_where_it_has_some(plesk, order, there):
    plesk.update(catalogue=[{"id": "a", "name": "A", "seconds": 30}, {"id": "b", "name": "B"}], switches={"extension_answer": "at_once"})
    assert (order("install", "a"), order("install", "b")) == (None, None)
    assert ("a" in there(), "b" in there()) == (False, True)


def test_extension_lag_reads(plesk, order, there):
    plesk.update(switches=dict(extension_lag_reads=2))
    order("install", "docker")
    assert ["docker" in there() for dummy in range(3)] == [False, False, True]
    order("uninstall", "docker")
    assert ["docker" in there() for dummy in range(3)] == [True, True, False]


def test_extension_not_in_catalogue(plesk, order):
    plesk.update(switches=dict(extension_not_in_catalogue=1013))
    assert order("install", "nothing") == "1013"


@pytest.mark.parametrize("value, errcode, version", [("ok", None, "6.5.1"), ("updated", None, "6.6.0"), (1007, "1007", "6.5.1")])
def test_extension_installed_already(plesk, order, there, value, errcode, version):
    plesk.update(switches=dict(extension_installed_already=value))
    assert order("install", "wp-toolkit") == errcode
    assert there()["wp-toolkit"] == version


def test_extension_unknown(plesk, order):
    assert order("uninstall", "nothing") == "1013"
    plesk.update(switches=dict(extension_unknown=1023))
    assert order("uninstall", "nothing") == "1023"


@pytest.mark.parametrize("value, tags", [(1023, ["status", "errcode", "errtext"]), ("no_details", ["status"])])
def test_extension_get_unknown(client, plesk, value, tags):
    plesk.update(switches=dict(extension_get_unknown=value))
    assert [child.tag for child in client.results("extension", "get", "<filter><id>x</id></filter>")[0]] == tags


@pytest.mark.parametrize("value, count", [(True, 6), (False, 5)])
def test_extension_inactive_shown(plesk, there, value, count):
    plesk.update(switches=dict(extension_inactive_shown=value))
    assert len(there()) == count


def test_many_extensions(plesk, there):
    plesk.update(generate_extensions=30)
    assert len(there()) == 36
    assert [one.active for one in plesk.state.extensions].count(False) == 4


@pytest.mark.parametrize(
    "part, entry, words",
    [
        ("extensions", {"id": 1, "name": "A"}, "Extension: id is a text"),
        ("extensions", {"id": "a", "name": "A", "active": 1}, "Extension: active is true or false"),
        ("catalogue", {"id": "a", "name": "A", "seconds": -1}, "CatalogueEntry: seconds is a number from 0 on"),
        ("catalogue", {"id": "a", "name": "A", "fails": {"code": 1}}, "fails is {errcode, errtext}"),
        ("catalogue", {"id": "a", "name": "A", "fails": {"errcode": "1"}}, "fails: errcode is a whole number"),
    ],
)
def test_a_wrong_extension_is_refused(plesk, there, part, entry, words):
    with pytest.raises(ValueError, match=words):
        plesk.update(**{part: [entry]})
    assert len(there()) == 6


def test_what_is_installed_can_be_put_back(plesk, order, there):
    order("install", "docker")
    order("uninstall", "git")
    before = there()
    plesk.update(**plesk.state.visible())
    assert there() == before
