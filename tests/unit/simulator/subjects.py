# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""Packets about plans, subscriptions, extensions, PHP handlers and the rest of the API, for the long conversation."""

from __future__ import annotations

from ansible_collections.community.plesk.tests.simulator.defaults.subscriptions import BASE_PLAN

PACKET = "<packet><%(operator)s><%(operation)s>%(asked)s</%(operation)s></%(operator)s></packet>"
BUSINESS = "<filter><name>Business</name></filter>"
COM, NET = ("<filter><name>example.%s</name></filter>" % name for name in ("com", "net"))
INFO = "<dataset><gen_info/><subscriptions/></dataset>"


def packet(operator, operation, asked=""):
    """Return a packet with one operation."""
    return PACKET % {"operator": operator, "operation": operation, "asked": asked}


def pair(section, entry, name, value):
    """Return a section of a plan with one name and its value."""
    return "<%s><%s><name>%s</name><value>%s</value></%s></%s>" % (section, entry, name, value, entry, section)


NEW = ["<name>Business</name>", "<name>base_plan</name>", "<name>new</name><external-id>billing-2</external-id>"]
CHANGES = [
    "<external-id/>",
    pair("limits", "limit", "max_box", "9"),
    pair("limits", "limit", "nonsense", "1"),
    pair("limits", "limit", "upsell_site_builder", "1"),
    "<hosting>%s</hosting>" % pair("vrt_hst", "property", "webstat", "x"),
    pair("php-settings", "setting", "memory_limit", ""),
    pair("php-settings", "setting", "additional-directives", "a\n  b"),
]
PLANS = [
    *[packet("service-plan", "add", asked) for asked in NEW],
    *[packet("service-plan", "set", BUSINESS + change) for change in CHANGES],
    packet("service-plan", "get", "<filter/>"),
    packet("service-plan-addon", "set", "<filter><id>14</id><id>99</id><id>11</id></filter><performance><bandwidth>5</bandwidth></performance>"),
    packet("service-plan-addon", "get", "<filter><id>11</id></filter>"),
    packet("service-plan", "get-limit-descriptor", BUSINESS),
]
SUBSCRIPTIONS = [
    packet("webspace", "get", "<filter><name>x</name></filter>" + INFO),
    packet("webspace", "sync-subscription", NET),
    packet("webspace", "sync-subscription", COM),
    packet("webspace", "add-subscription", COM + "<plan-guid>%s</plan-guid>" % BASE_PLAN),
    packet("webspace", "get", "<filter/>" + INFO),
    packet("service-plan", "del", BUSINESS),
    packet("webspace", "get", "<filter/>" + INFO),
]
NO_SUBSCRIPTIONS = packet("webspace", "get", "<filter/>" + INFO)
OTHERS = [
    *[packet("extension", "install", "<id>%s</id>" % name) for name in ("slow", "nothing", "wp-toolkit")],
    packet("extension", "uninstall", "<id>nothing</id>"),
    packet("extension", "get"),
    packet("extension", "get", "<filter><id>nothing</id></filter>"),
    packet("php-handler", "disable", "<filter><id>own-php</id><id>x</id></filter>"),
    packet("server", "get", "<updates/>"),
    packet("site", "get", "<filter><dns/></filter><dataset><gen_info/></dataset>"),
    packet("server", "get", "<dns/>"),
    packet("site", "get", "<filter><name>x</name></filter><dataset><gen_info/></dataset>"),
]
CATALOGUE = [{"id": "slow", "name": "Slow", "seconds": 2}, {"id": "wp-toolkit", "name": "WP Toolkit", "version": "99"}]
