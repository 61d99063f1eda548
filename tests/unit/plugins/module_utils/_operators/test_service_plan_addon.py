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
from ansible_collections.community.plesk.plugins.module_utils._errors import OptionError, ResultError, TransportError
from ansible_collections.community.plesk.plugins.module_utils._operators import service_plan_addon
from ansible_collections.community.plesk.plugins.module_utils._packet import decode
from ansible_collections.community.plesk.tests.unit.plugins.addon_plan_packets import ALL, error, get, plan, reply, unknown
from ansible_collections.community.plesk.tests.unit.plugins.fake_plesk import FakePlesk, conversation

COLLECTIONS = pathlib.Path(__file__).parents[8]


def names():
    """Return a function that converts a plan to its name."""
    return lambda element: decode.text_of(element, "name")


@pytest.mark.parametrize(
    "selection, owner, version, request_packet",
    [
        (None, None, None, ALL),
        (("name", ["a", "b"]), None, None, get("<name>a</name><name>b</name>")),
        (("external-id", ["e"]), ("owner-all", ""), None, get("<external-id>e</external-id>", "<owner-all/>")),
        (None, ("owner-id", "2"), "1.6.7.0", get("", "<owner-id>2</owner-id>").replace("<packet>", '<packet version="1.6.7.0">')),
    ],
)
def test_the_request_is_a_filter_with_its_values_and_then_the_owner(selection, owner, version, request_packet):
    with conversation((request_packet, reply(plan(name="a"), plan(name="b")))) as plesk:
        assert service_plan_addon.get(plesk, names, selection, owner, version) == ["a", "b"]


def test_a_filter_without_values_is_an_empty_element():
    with conversation((ALL, reply())) as plesk:
        service_plan_addon.get(plesk, names)
    assert "<get><filter/></get>" in plesk.packets[0]


def test_text_that_xml_cannot_carry_is_shown_as_it_is_and_nothing_is_sent():
    with conversation() as plesk, pytest.raises(OptionError, match=r"'a\\x00b' has a character in it that XML cannot carry"):
        service_plan_addon.get(plesk, names, ("name", ["fine", "a\x00b"]))


@pytest.mark.parametrize(
    "selection, owner, fails",
    [
        (None, None, False),
        (None, ("owner-all", ""), False),
        (None, ("owner-id", "2"), True),
        (None, ("owner-login", "technolux"), True),
        (("name", ["a"]), ("owner-id", "2"), False),
        (("name", ["a"]), None, False),
        (("name", ["a"]), ("owner-all", ""), False),
    ],
)
def test_the_error_1013_is_about_an_owner_if_it_can_be_about_nothing_else(selection, owner, fails):
    filled = "<name>a</name>" if selection else ""
    whose = "<{0}>{1}</{0}>".format(*owner) if owner else ""
    with conversation((get(filled, whose), reply(unknown()))) as plesk:
        if fails:
            with pytest.raises(ResultError, match=r"\(errcode 1013\); check owner_id or owner_login"):
                service_plan_addon.get(plesk, names, selection, owner)
        else:
            assert service_plan_addon.get(plesk, names, selection, owner) == []


def test_an_error_carries_the_packet_that_caused_it():
    with conversation((ALL, reply(error(1014)))) as plesk, pytest.raises(ResultError) as caught:
        service_plan_addon.get(plesk, names)
    assert b"<filter/>" in caught.value.request


def test_each_attempt_gets_a_converter_of_its_own(monkeypatch):
    monkeypatch.setattr(decode, "RETRY_PAUSES", (0, 0))
    made = []

    def numbered():
        made.append(None)
        return lambda element: (len(made), decode.text_of(element, "name"))

    lost = TransportError("The connection broke off", "connection")
    plesk = FakePlesk((ALL, lost), (ALL, lost), (ALL, reply(plan(name="a"))))
    assert service_plan_addon.get(plesk, numbered) == [(3, "a")]


def test_a_plan_is_converted_as_soon_as_it_is_there():
    converted = []

    class Dripping:
        """Sends a reply plan by plan."""

        def post(self, packet, timeout=None):
            """Send a packet."""
            whole = reply(plan(name="a"), plan(name="b"), plan(name="c")).encode()
            beginning, *results = whole.split(b"<result>")
            yield beginning
            for number, result in enumerate(results):
                assert len(converted) == number
                yield b"<result>" + result

    service_plan_addon.get(Dripping(), lambda: converted.append)
    assert len(converted) == 3


# Runs by itself, so that nothing else is in the memory it measures; each measurement is made in a process of its own.
MEASURING = '''
import json, os, resource, sys
sys.path.insert(0, sys.argv[1])
from lxml import etree
from ansible_collections.community.plesk.plugins.module_utils._plans import convert
from ansible_collections.community.plesk.plugins.module_utils._operators import service_plan_addon

ENTRIES = "".join("<limit><name>max_of_%d</name><value>%d</value></limit>" % (number, number) for number in range(40))
RESULT = "<result><status>ok</status><id>%d</id><name>plan</name><guid/><external-id/><owner-login>admin</owner-login><limits>" + ENTRIES + "</limits></result>"


class Plesk:
    def __init__(self, count):
        self.count = count

    def post(self, packet=None, timeout=None):
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
    oddities = convert.Oddities()
    return service_plan_addon.get(Plesk(count), lambda: lambda result: convert.convert(result, sections, oddities))


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
