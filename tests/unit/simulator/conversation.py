# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""One long conversation without a network, in which every switch makes itself felt."""

from __future__ import annotations

import time
from email.message import Message

from ansible_collections.community.plesk.tests.simulator import agent, defaults
from ansible_collections.community.plesk.tests.simulator.request import Request

from . import subjects
from .wire import READ

SERVER = "<packet%s><server>%s</server></packet>"
ADDON = "<packet%s><service-plan-addon>%s</service-plan-addon></packet>"
GET = "<get><filter>%s</filter>%s</get>"
KEY = {"KEY": defaults.SECRET_KEY}
RESELLER = {"KEY": defaults.RESELLER_KEY}
LOGIN = {"HTTP_AUTH_LOGIN": "j\u00f6rg", "HTTP_AUTH_PASSWD": "S\u00fc\u00dfes-Geheimnis"}
ELSEWHERE = "192.0.2.1"
STATE = {
    "accounts": [
        *defaults.DEFAULTS["accounts"],
        {"login": LOGIN["HTTP_AUTH_LOGIN"], "password": LOGIN["HTTP_AUTH_PASSWD"], "role": "administrator", "id": 4},
        {"login": "empty", "password": "Without-Pl4ns", "role": "reseller", "id": 5},
    ],
    "secret_keys": [*defaults.DEFAULTS["secret_keys"], {"key": "bound", "login": "technolux", "addresses": ["127.0.0.1"]}],
    "addon_plans": [*defaults.DEFAULTS["addon_plans"], {"id": 20, "name": "caf\u00e9 plan", "owner": "admin"}],
    "catalogue": subjects.CATALOGUE,
    "panel": {"administrator_ips": ["127.0.0.1"]},
}


class Clock:
    """In place of the module time, one that stands still; whoever would sleep is only noted."""

    gmtime = staticmethod(time.gmtime)
    strftime = staticmethod(time.strftime)

    def __init__(self):
        self.now = 1000.0
        self.slept = []

    def monotonic(self):
        """Return the time."""
        return self.now

    def sleep(self, seconds):
        """Note how long somebody would have slept."""
        self.slept.append(seconds)


def srv_man(*pairs):
    """Return a packet that operates services."""
    return SERVER % ("", "".join("<srv_man><id>%s</id><operation>%s</operation></srv_man>" % pair for pair in pairs))


def ask(state, packet, headers=None, method="POST", peer="127.0.0.1"):
    """Return all that answers a packet but its date."""
    message = Message()
    for name, value in {"Content-Type": "text/xml", **(KEY if headers is None else headers)}.items():
        message[name] = value
    reply = agent.Exchange(state, Request(method, agent.PATH, message, packet.encode("utf-8"), peer, 1, False)).answer()
    return reply.status, bool(reply.cut), [header for header in reply.headers if header[0] != "Last-Modified"], reply.whole()


def held(state, clock):
    """Hold the conversation and return its answers; the panel goes away at its end."""
    state.update(STATE)
    utf8, latin1 = ({name: value.encode(encoding).decode("latin-1") for name, value in LOGIN.items()} for encoding in ("utf-8", "latin-1"))
    answers = [
        # Services
        ask(state, srv_man(("nginx", "start"), ("postgresql", "stop"), ("milter", "start"))),
        ask(state, srv_man(("postgresql", "restart"))),
        ask(state, READ),
        ask(state, srv_man(("dns", "restart"), ("smtp", "restart"), ("mysql", "start"))),
        ask(state, srv_man(("smtp", "stop"))),
        *[ask(state, READ) for dummy in range(2)],
        # Check-ups
        ask(state, "<packet version='99'><x/></packet>", {}),
        ask(state, "<packet version='99'><x/></packet>", {"KEY": "wrong"}),
        ask(state, "<packet><x/></packet>", {"KEY": "wrong"}),
        ask(state, READ, {"KEY": "bound"}, peer=ELSEWHERE),
        ask(state, READ, peer=ELSEWHERE),
        *[ask(state, READ, headers) for headers in (utf8, latin1, RESELLER, {"HTTP_AUTH_LOGIN": "admin", "HTTP_AUTH_PASSWD": "wrong"})],
        ask(state, ADDON % (" version='1.4.2.0'", GET % ("", ""))),
        ask(state, READ, method="GET"),
        ask(state, READ, {**KEY, "Content-Type": "text/plain"}),
        *[ask(state, packet) for packet in ("", "no XML", SERVER % (" version='1.6.3.5'", "<get/>"))],
        # Add-on plans
        *[ask(state, ADDON % ("", GET % pair)) for pair in ADDON_GETS],
        *[ask(state, ADDON % ("", GET % ("", owner)), RESELLER) for owner in ("<owner-id>1</owner-id>", "<owner-all/>")],
        ask(state, ADDON % ("", GET % ("<id>14</id>", "")), {**KEY, "HTTP_PRETTY_PRINT": "TRUE"}),
        ask(state, "<packet><server><get/></server>%s<server><get/></server></packet>" % (ADDON % ("", GET % ("<id>14</id>", "")))[8:-9]),
        # Changes of plans, subscriptions, extensions; the rest of the API
        *[ask(state, packet) for packet in subjects.PLANS + subjects.SUBSCRIPTIONS + subjects.OTHERS],
        ask(state, subjects.NO_SUBSCRIPTIONS, {"HTTP_AUTH_LOGIN": "empty", "HTTP_AUTH_PASSWD": "Without-Pl4ns"}),
        # A panel that goes away
        *[ask(state, srv_man((name, "restart"))) for name in ("web", "plesk")],
    ]
    for seconds in (0.0, 1.0):
        clock.now += seconds
        answers.append(ask(state, READ))
    return answers, clock.slept


ADDON_GETS = [
    ("", "<owner-all/>"),
    ("", "<owner-login>empty</owner-login>"),
    ("", "<owner-login>nobody</owner-login>"),
    ("<name>cafe\u0301 plan</name><name>CAF\u00c9 plan</name><name>cafe plan</name>", ""),
    ("<id>99</id>", ""),
]
