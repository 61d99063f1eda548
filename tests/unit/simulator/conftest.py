# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""A simulated Plesk for each test, and a plain client to talk to it."""

from __future__ import annotations

import functools
import pathlib
import time

import pytest
import requests
from ansible_collections.community.plesk.tests.simulator import schema
from ansible_collections.community.plesk.tests.simulator.addresses import in_url
from ansible_collections.community.plesk.tests.simulator.pytest_fixtures import certificate, nothing_but_the_simulator, plesk
from ansible_collections.community.plesk.tests.simulator.rendering import Style
from ansible_collections.community.plesk.tests.unit.simulator.samples import request
from lxml import etree

__all__ = ["certificate", "nothing_but_the_simulator", "plesk"]

SCHEMA_OF_REPLIES = str(pathlib.Path(schema.__file__).parent / "replies" / "packet.xsd")
AGENT = "/enterprise/control/agent.php"


def until(happened):
    """Wait until a condition holds, for at most ten seconds; return whether it does."""
    end = time.monotonic() + 10
    while not happened() and time.monotonic() < end:
        time.sleep(0.05)
    return happened()


@functools.lru_cache(maxsize=None)
def compiled(path):
    """Return the compiled schema."""
    return etree.XMLSchema(etree.parse(path))


class Client:
    """Sends packets as written and shows replies as received."""

    def __init__(self, plesk):
        self.plesk = plesk
        self.session = requests.Session()
        self.session.trust_env = False
        self.credentials = {"KEY": plesk.secret_key}

    def as_account(self, login, password=None):
        """Speak as this account from now on."""
        password = self.plesk.state.account(login).password if password is None else password
        self.credentials = {"HTTP_AUTH_LOGIN": login, "HTTP_AUTH_PASSWD": password}
        return self

    def url(self, tls=True):
        """Return the address of agent.php."""
        return "%s://%s:%d%s" % ("https" if tls else "http", in_url(self.plesk.host), self.plesk.port if tls else self.plesk.plain_port, AGENT)

    def post(self, packet, tls=False, **headers):
        """Send a packet, without TLS because that is faster; return the HTTP response."""
        body = packet.encode("utf-8") if isinstance(packet, str) else packet
        headers = {"Content-Type": "text/xml", **self.credentials, **{name.replace("__", "-"): value for name, value in headers.items()}}
        headers = {name: value for name, value in headers.items() if value is not None}
        return self.session.post(self.url(tls), data=body, headers=headers, verify=self.plesk.ca_path, allow_redirects=False, timeout=10)

    def ask(self, packet, **headers):
        """Send a packet; return the reply's root element."""
        response = self.post(packet, **headers)
        assert response.status_code == 200
        return etree.fromstring(response.content)

    def outcome(self, packet, **headers):
        """Send a packet; return [(status, errcode)] of everything answered."""
        return [(status.text, status.getparent().findtext("errcode")) for status in self.ask(packet, **headers).iter("status")]

    def states(self):
        """Return {id: state} as services_state tells it."""
        reply = self.ask("<packet><server><get><services_state/></get></server></packet>")
        return {srv.findtext("id"): srv.findtext("state") for srv in reply.iter("srv")}

    def manage(self, *pairs):
        """Send one srv_man for each (id, operation); return [(status, errcode)]."""
        return self.outcome(
            "<packet><server>%s</server></packet>" % "".join("<srv_man><id>%s</id><operation>%s</operation></srv_man>" % pair for pair in pairs)
        )

    def plans(self, asked="<filter/>", operation="get", operator="service-plan-addon"):
        """Send one operation of service-plan-addon, or of another operator; return the results."""
        reply = self.ask("<packet><%s><%s>%s</%s></%s></packet>" % (operator, operation, asked, operation, operator))
        return list(reply.iter("result", "system"))

    def service_plans(self, asked="<filter/>", operation="get"):
        """Send one operation of service-plan; return the results."""
        return self.plans(asked, operation, "service-plan")

    def webspaces(self, asked="<filter/><dataset><gen_info/><subscriptions/></dataset>", operation="get"):
        """Send one operation of webspace; return the results."""
        return self.plans(asked, operation, "webspace")

    def subscription(self, name):
        """Return (locked, synchronized, guids of the plans) of a subscription as webspace/get tells it."""
        data = self.webspaces("<filter><name>%s</name></filter><dataset><subscriptions/></dataset>" % name)[0].find("data")
        told = [data.findtext("subscriptions/subscription/" + flag) for flag in ("locked", "synchronized")]
        return (*told, [guid.text for guid in data.iter("plan-guid")])

    def results(self, operator, operation, asked=""):
        """Send one operation whose reply has to follow the schema; return the results."""
        reply = self.ask("<packet><%s><%s>%s</%s></%s></packet>" % (operator, operation, asked, operation, operator))
        allowed = compiled(SCHEMA_OF_REPLIES)
        assert allowed.validate(reply), allowed.error_log
        return list(reply.iter("result", "system"))


@pytest.fixture
def client(plesk):
    """A client with the administrator's secret key."""
    return Client(plesk)


@pytest.fixture(name="until")
def until_fixture():
    """Wait for something that takes a while."""
    return until


@pytest.fixture
def client_of():
    """Make clients for other simulators."""
    return Client


@pytest.fixture
def told(client, plesk):
    """Give replies, send a packet; return what is in its one operation of the reply, as text."""

    def ask(packet, replies=None):
        if replies is not None:
            plesk.update(replies=replies)
        text = client.post(packet).text
        inner = text[text.index("<packet") :].strip()
        for dummy in range(3):
            inner = inner[inner.index(">") + 1 : inner.rindex("<")]
        return inner

    return ask


@pytest.fixture
def sent():
    """Return the smallest packet for an operation."""
    return lambda name: "<packet><%s>%s</%s></packet>" % (name.split("/")[0], Style(None, True).element(request(name, False), 0), name.split("/")[0])


@pytest.fixture
def state(plesk):
    """Read the state, or put one."""

    def order(document=None):
        url = "http://%s:%d/simulator/state" % (plesk.host, plesk.plain_port)
        return requests.get(url, timeout=5).json() if document is None else requests.put(url, json=document, timeout=5)

    return order
