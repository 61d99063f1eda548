# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""What docs/adding_a_module.md gives to be copied works: the state of its simulator answers its packet as its unit test expects."""

from __future__ import annotations

import pathlib
import re
import textwrap

import requests
import yaml
from ansible_collections.community.plesk.tests.simulator import Simulator
from lxml import etree

PAGE = (pathlib.Path(__file__).parents[3] / "docs" / "adding_a_module.md").read_text(encoding="utf-8")
STATE = yaml.safe_load(textwrap.dedent(re.search(r"```yaml\n(.*?)```", PAGE, re.DOTALL).group(1)))[0]["simulator_arrange"]["state"]


def constant(name):
    """Return a constant of the page's unit test."""
    return re.search(r'(?m)^ +{0} = "(.*?)"'.format(name), PAGE).group(1)


def test_the_simulator_answers_the_packet_with_what_the_unit_test_expects():
    with Simulator(STATE) as plesk:
        url = "http://{0}:{1}/enterprise/control/agent.php".format(plesk.host, plesk.plain_port)
        with requests.Session() as session:
            session.trust_env = False
            reply = session.post(url, data=constant("GET"), headers={"KEY": plesk.secret_key, "Content-Type": "text/xml"}, timeout=20)
    answered = etree.fromstring(reply.content).find("locale/get/result/info")
    expected = etree.fromstring(constant("INFO"))
    assert {element.tag: element.text for element in expected}.items() <= {element.tag: element.text for element in answered}.items()
