# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""What is asked of the operators of plans, and which results are plans."""

from __future__ import annotations

import json
import pathlib
import subprocess
import sys

import pytest
from ansible_collections.community.plesk.plugins.module_utils._client import Client
from ansible_collections.community.plesk.plugins.module_utils._errors import OptionError, ResultError
from ansible_collections.community.plesk.plugins.module_utils._operators import plans
from ansible_collections.community.plesk.plugins.module_utils._operators.plans import Selection
from ansible_collections.community.plesk.plugins.module_utils._packet.decode import decode
from ansible_collections.community.plesk.plugins.module_utils._packet.xml import text_of
from ansible_collections.community.plesk.plugins.module_utils._plans import reading
from ansible_collections.community.plesk.tests.unit.plugins.addon_plan_packets import ALL, error, get, plan, reply_with_plans, unknown
from ansible_collections.community.plesk.tests.unit.plugins.fake_plesk import BreaksOff, conversation

COLLECTIONS = pathlib.Path(__file__).parents[8]
OPERATORS = pytest.mark.parametrize("operator", [plans.ADDON_PLANS, plans.SERVICE_PLANS], ids=lambda operator: operator.name)


def names(plesk, selection, operator=plans.ADDON_PLANS):
    """Return the names of the plans that are selected."""
    found, dummy = reading.read(Client(plesk), operator, selection, [])
    return [one["name"] for one in found]


@OPERATORS
@pytest.mark.parametrize(
    "selection, asked",
    [
        (Selection(), ()),
        (Selection("name", ["a", "b"]), ("<name>a</name><name>b</name>",)),
        (Selection("id", [7, 5]), ("<id>7</id><id>5</id>",)),
        (Selection("guid", ["g"]), ("<guid>g</guid>",)),
        (Selection("external_id", ["e"], "all_owners", True), ("<external-id>e</external-id>", "<owner-all/>")),
        (Selection(owner="owner_id", owner_value=2), ("", "<owner-id>2</owner-id>")),
        (Selection(owner="owner_login", owner_value="technolux"), ("", "<owner-login>technolux</owner-login>")),
    ],
)
def test_the_request_is_a_filter_with_its_values_and_then_the_owner(selection, asked, operator):
    with conversation((get(*asked, operator=operator.name), reply_with_plans(plan(name="a"), plan(name="b"), operator=operator.name))) as plesk:
        assert names(plesk, selection, operator) == ["a", "b"]


def test_a_filter_without_values_is_an_empty_element():
    with conversation((ALL, reply_with_plans())) as plesk:
        names(plesk, Selection())
    assert "<get><filter/></get>" in plesk.packets[0]


def test_text_that_xml_cannot_carry_is_shown_as_it_is_and_nothing_is_sent():
    with conversation() as plesk, pytest.raises(OptionError, match=r"'a\\x00b' has a character in it that XML cannot carry"):
        names(plesk, Selection("name", ["fine", "a\x00b"]))


@OPERATORS
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
def test_the_error_1013_is_about_an_owner_if_it_can_be_about_nothing_else(selection, fails, operator):
    filled = "<name>a</name>" if selection.filter else ""
    owner = {None: "", "all_owners": "<owner-all/>", "owner_id": "<owner-id>2</owner-id>", "owner_login": "<owner-login>technolux</owner-login>"}
    with conversation((get(filled, owner[selection.owner], operator.name), reply_with_plans(unknown(), operator=operator.name))) as plesk:
        if fails:
            with pytest.raises(ResultError, match=r"\(errcode 1013\); check {0}, which is {1}".format(selection.owner, selection.owner_value)):
                names(plesk, selection, operator)
        else:
            assert names(plesk, selection, operator) == []


def test_an_error_carries_the_packet_that_caused_it():
    with conversation((ALL, reply_with_plans(error(1014)))) as plesk, pytest.raises(ResultError) as caught:
        names(plesk, Selection())
    assert b"<filter/>" in caught.value.request


@pytest.mark.usefixtures("clock")
def test_each_attempt_is_read_anew():
    broken = (ALL, reply_with_plans(plan(name="a"), "#"))
    assert names(BreaksOff(broken, broken, (ALL, reply_with_plans(plan(name="a")))), Selection()) == ["a"]


@OPERATORS
@pytest.mark.parametrize("stranger, operation", [("server", "get"), ("webspace", "get"), ("other", "get"), ("same", "add"), ("same", "get-limit-descriptor")])
def test_results_of_another_operation_are_not_plans(operator, stranger, operation):
    other = next(one.name for one in (plans.ADDON_PLANS, plans.SERVICE_PLANS) if one is not operator)
    stranger = dict(same=operator.name, other=other).get(stranger, stranger)
    node = "<{0}><{1}><result><status>ok</status><id>9</id></result></{1}></{0}>".format(stranger, operation)
    answer = reply_with_plans(plan(name="a"), operator=operator.name).replace("<" + operator.name, node + "<" + operator.name, 1)
    with conversation((get(operator=operator.name), answer.replace("</packet>", node + "</packet>"))) as plesk:
        assert names(plesk, Selection(), operator) == ["a"]


def test_results_of_several_operators_go_to_a_reader_each_while_they_arrive():
    both = reply_with_plans(plan(name="a"), unknown()).replace("</packet>", "")
    both += reply_with_plans(plan(name="b"), operator="service-plan").partition('<packet version="1.6.9.1">')[2]
    readers = [reading.PlanReader(operator, Selection(), ["limits"]) for operator in (plans.ADDON_PLANS, plans.SERVICE_PLANS)]
    for result in decode([both.encode()]):
        for reader in readers:
            reader.take(result)
    assert [[one["name"] for one in reader.plans] for reader in readers] == [["a"], ["b"]]


def test_a_plan_is_read_as_soon_as_it_is_there(monkeypatch):
    seen = []
    monkeypatch.setattr(plans, "plan_of", lambda result, selection: seen.append(text_of(result.element, "name")))

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

    names(Dripping(), Selection())
    assert seen == ["a", "b", "c"]


# Runs by itself, so that nothing else is in the memory it measures; each measurement is made in a process of its own.
MEASURING = '''
import json, os, resource, sys
sys.path.insert(0, sys.argv[1])
from lxml import etree
from ansible_collections.community.plesk.plugins.module_utils._client import Client
from ansible_collections.community.plesk.plugins.module_utils._operators.plans import ADDON_PLANS, Selection
from ansible_collections.community.plesk.plugins.module_utils._plans import reading

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
    return reading.read(Client(Plesk(count)), ADDON_PLANS, Selection(), sections)[0]


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
