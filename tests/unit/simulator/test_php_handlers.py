# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""PHP handlers are told, with who uses them, and switched on and off."""

from __future__ import annotations

import pytest

ALL = ["plesk-php74-fpm", "plesk-php74-fastcgi", "plesk-php82-fpm", "plesk-php83-fpm", "own-php"]


def test_all_handlers_or_those_that_are_named(client):
    assert [result.findtext("id") for result in client.results("php-handler", "get", "<filter/>")] == ALL
    results = client.results("php-handler", "get", "<filter><id>own-php</id><id>x</id><id>plesk-php82-fpm</id></filter>")
    assert [(result.findtext("id"), result.findtext("errcode")) for result in results] == [("own-php", None), (None, "1013"), ("plesk-php82-fpm", None)]
    assert results[1].findtext("errtext") == "Php handler does not exists"


def test_what_a_handler_tells(client):
    handler = client.results("php-handler", "get", "<filter/>")[0]
    assert [child.tag for child in handler] == ("status id display-name full-version version type path clipath phpini custom handler-status".split())
    assert (handler.findtext("full-version"), handler.findtext("custom"), handler.findtext("handler-status")) == ("7.4.33", "false", "enabled")
    own = client.results("php-handler", "get", "<filter><id>own-php</id></filter>")[0]
    assert [child.tag for child in own] == "status id display-name full-version version type custom handler-status".split()
    assert own.findtext("custom") == "true"


def test_usage_is_told_in_order_and_without_the_id(client):
    results = client.results("php-handler", "get-usage", "<filter/>")
    assert [[name.text for name in result.findall("domain/name")] for result in results] == [
        ["example.net", "old.example.net"],
        [],
        [],
        ["example.com"],
        ["example.org"],
    ]
    assert [one.text for one in results[0].findall("domain/id")] == ["2", "1001"]
    assert all(result.find("id") is None for result in results)
    assert client.results("php-handler", "get-usage", "<filter><id>x</id></filter>")[0].findtext("errcode") == "1013"


def test_a_handler_is_switched_off_and_on(client):
    named = "<filter><id>plesk-php83-fpm</id></filter>"
    assert client.results("php-handler", "disable", named)[0].findtext("handler-status") == "disabled"
    assert client.results("php-handler", "get", named)[0].findtext("handler-status") == "disabled"
    assert client.results("php-handler", "enable", named)[0].findtext("handler-status") == "enabled"


@pytest.mark.parametrize("value, count", [("details", 11), ("status", 1)])
def test_php_handler_change_reply(client, plesk, value, count):
    plesk.update(switches=dict(php_handler_change_reply=value))
    assert len(client.results("php-handler", "disable", "<filter><id>plesk-php83-fpm</id></filter>")[0]) == count


def test_php_handler_unknown(client, plesk):
    plesk.update(switches=dict(php_handler_unknown=1023))
    for operation in ("get", "get-usage", "enable", "disable"):
        assert client.results("php-handler", operation, "<filter><id>x</id></filter>")[0].findtext("errcode") == "1023"


def test_only_the_administrator_may_look(client):
    assert client.as_account("technolux").results("php-handler", "get", "<filter/>")[0].findtext("errcode") == "1006"


def test_plans_take_the_handlers_that_there_are(client, plesk):
    descriptor = client.results("service-plan", "get-physical-hosting-descriptor", "<filter/>")[0].find("descriptor")
    handler = next(one for one in descriptor if one.findtext("name") == "php_handler_id")
    assert [value.text for value in handler.findall("enum/value")] == ALL
    changes = "<filter><id>1</id></filter><hosting><vrt_hst><property><name>php_handler_id</name><value>%s</value></property></vrt_hst></hosting>"
    assert client.service_plans(changes % "own-php", "set")[0].findtext("errcode") is None
    assert client.service_plans(changes % "other-php", "set")[0].findtext("errcode") == "1019"
    plesk.update(php_handlers=[])
    assert client.service_plans(changes % "other-php", "set")[0].findtext("errcode") is None
