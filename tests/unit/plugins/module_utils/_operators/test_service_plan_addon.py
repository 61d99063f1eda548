# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""The operation ``service-plan-addon/get`` for a caller who converts plans in a way of its own."""

from __future__ import annotations

import json
import pathlib
import subprocess
import sys

import pytest
from ansible_collections.community.plesk.plugins.module_utils._client import Client
from ansible_collections.community.plesk.plugins.module_utils._errors import OptionError, ResultError
from ansible_collections.community.plesk.plugins.module_utils._operators import service_plan_addon
from ansible_collections.community.plesk.plugins.module_utils._operators.service_plan_addon import Selection
from ansible_collections.community.plesk.plugins.module_utils._packet.xml import text_of
from ansible_collections.community.plesk.tests.unit.plugins.addon_plan_packets import ALL, error, get, plan, reply_with_plans, unknown
from ansible_collections.community.plesk.tests.unit.plugins.fake_plesk import BreaksOff, conversation

COLLECTIONS = pathlib.Path(__file__).parents[8]


def names(elements):
    """Read the names of plans."""
    return [text_of(element, "name") for element in elements]


@pytest.mark.parametrize(
    "selection, packet",
    [
        (Selection(), ALL),
        (Selection("name", ["a", "b"]), get("<name>a</name><name>b</name>")),
        (Selection("id", [7, 5]), get("<id>7</id><id>5</id>")),
        (Selection("guid", ["g"]), get("<guid>g</guid>")),
        (Selection("external_id", ["e"], "all_owners", True), get("<external-id>e</external-id>", "<owner-all/>")),
        (Selection(owner="owner_id", owner_value=2), get("", "<owner-id>2</owner-id>")),
        (Selection(owner="owner_login", owner_value="technolux"), get("", "<owner-login>technolux</owner-login>")),
    ],
)
def test_the_request_is_a_filter_with_its_values_and_then_the_owner(selection, packet):
    with conversation((packet, reply_with_plans(plan(name="a"), plan(name="b")))) as plesk:
        assert service_plan_addon.get(Client(plesk), names, selection) == ["a", "b"]


def test_a_filter_without_values_is_an_empty_element():
    with conversation((ALL, reply_with_plans())) as plesk:
        service_plan_addon.get(Client(plesk), names, Selection())
    assert "<get><filter/></get>" in plesk.packets[0]


def test_text_that_xml_cannot_carry_is_shown_as_it_is_and_nothing_is_sent():
    with conversation() as plesk, pytest.raises(OptionError, match=r"'a\\x00b' has a character in it that XML cannot carry"):
        service_plan_addon.get(Client(plesk), names, Selection("name", ["fine", "a\x00b"]))


@pytest.mark.parametrize(
    "selection, fails",
    [
        (Selection(), False),
        (Selection(owner="all_owners"), False),
        (Selection(owner="owner_id", owner_value=2), True),
        (Selection(owner="owner_login", owner_value="technolux"), True),
        (Selection("name", ["a"], "owner_id", 2), False),
        (Selection("name", ["a"]), False),
        (Selection("name", ["a"], "all_owners"), False),
    ],
)
def test_the_error_1013_is_about_an_owner_if_it_can_be_about_nothing_else(selection, fails):
    filled = "<name>a</name>" if selection.filter else ""
    owner = {None: "", "all_owners": "<owner-all/>", "owner_id": "<owner-id>2</owner-id>", "owner_login": "<owner-login>technolux</owner-login>"}
    with conversation((get(filled, owner[selection.owner]), reply_with_plans(unknown()))) as plesk:
        if fails:
            with pytest.raises(ResultError, match=r"\(errcode 1013\); check owner_id or owner_login"):
                service_plan_addon.get(Client(plesk), names, selection)
        else:
            assert service_plan_addon.get(Client(plesk), names, selection) == []


def test_an_error_carries_the_packet_that_caused_it():
    with conversation((ALL, reply_with_plans(error(1014)))) as plesk, pytest.raises(ResultError) as caught:
        service_plan_addon.get(Client(plesk), names, Selection())
    assert b"<filter/>" in caught.value.request


@pytest.mark.usefixtures("clock")
def test_each_attempt_is_read_anew():
    attempts = []

    def read(elements):
        attempts.append(names(elements))
        return attempts

    broken = BreaksOff((ALL, reply_with_plans(plan(name="a"), "#")), (ALL, reply_with_plans(plan(name="a"), "#")), (ALL, reply_with_plans(plan(name="a"))))
    assert service_plan_addon.get(Client(broken), read, Selection()) == [["a"]]


@pytest.mark.parametrize(
    "operator, operation", [("server", "get"), ("webspace", "get"), ("service-plan-addon", "add"), ("service-plan-addon", "get-limit-descriptor")]
)
def test_results_of_another_operation_are_not_plans(operator, operation):
    stranger = "<{0}><{1}><result><status>ok</status><id>9</id></result></{1}></{0}>".format(operator, operation)
    answer = reply_with_plans(plan(name="a")).replace("<service-plan-addon>", stranger + "<service-plan-addon>", 1).replace("</packet>", stranger + "</packet>")
    with conversation((ALL, answer)) as plesk:
        assert service_plan_addon.get(Client(plesk), names, Selection()) == ["a"]


def test_a_plan_is_read_as_soon_as_it_is_there():
    seen = []

    class Dripping:
        """Sends a reply plan by plan."""

        def post(self, packet, timeout=None, fresh=False):
            """Send a packet."""
            whole = reply_with_plans(plan(name="a"), plan(name="b"), plan(name="c")).encode()
            beginning, *results = whole.split(b"<result>")
            yield beginning
            for number, result in enumerate(results):
                assert len(seen) == number
                yield b"<result>" + result

    service_plan_addon.get(Client(Dripping()), lambda elements: seen.extend(map(id, elements)), Selection())
    assert len(seen) == 3


# Runs by itself, so that nothing else is in the memory it measures; each measurement is made in a process of its own.
MEASURING = '''
import json, os, resource, sys
sys.path.insert(0, sys.argv[1])
from lxml import etree
from ansible_collections.community.plesk.plugins.module_utils._client import Client
from ansible_collections.community.plesk.plugins.module_utils._plans import convert
from ansible_collections.community.plesk.plugins.module_utils._operators import service_plan_addon

ENTRIES = "".join("<limit><name>max_of_%d</name><value>%d</value></limit>" % (number, number) for number in range(40))
RESULT = "<result><status>ok</status><id>%d</id><name>plan</name><guid/><external-id/><owner-login>admin</owner-login><limits>" + ENTRIES + "</limits></result>"


class Plesk:
    def __init__(self, count):
        self.count = count

    def post(self, packet=None, timeout=None, fresh=False):
        yield b"<packet><service-plan-addon><get>"
        for number in range(self.count):
            yield (RESULT % (number + 1)).encode()
        yield b"</get></service-plan-addon></packet>"


def one_tree(count):
    parser = etree.XMLParser()
    for chunk in Plesk(count).post():
        parser.feed(chunk)
    return parser.close()


def plans(count, sections):
    client = Client(Plesk(count))
    return service_plan_addon.get(client, lambda elements: convert.read(elements, sections), service_plan_addon.Selection())[0]


def growth(work, *arguments):
    """Return by how many KiB the memory of a new process grows at most while it does the work."""
    reading, writing = os.pipe()
    child = os.fork()
    if not child:
        before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        kept = work(*arguments)
        os.write(writing, b"%d" % (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before))
        os._exit(0 if len(kept) else 1)
    assert os.waitpid(child, 0)[1] == 0
    return int(os.read(reading, 100))


def identities(count):
    keys = ("name", "guid", "external_id", "owner_id", "owner_login")
    return [dict(dict.fromkeys(keys, "plan %d" % number), id=number, other={}) for number in range(count)]


plans(10, ["limits"])
one_tree(10)
measured = dict(tree=growth(one_tree, 10000), few=growth(plans, 1000, []), many=growth(plans, 10000, []), result=growth(identities, 10000))
print(json.dumps(measured))
'''


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="ru_maxrss has another unit elsewhere")
def test_ten_thousand_plans_take_no_more_memory_than_what_is_returned_of_them():
    finished = subprocess.run([sys.executable, "-c", MEASURING, str(COLLECTIONS)], stdout=subprocess.PIPE, check=True, timeout=300)
    measured = json.loads(finished.stdout)
    assert measured["many"] < measured["tree"] / 10, measured
    assert measured["many"] < measured["few"] + measured["result"] + 4096, measured
