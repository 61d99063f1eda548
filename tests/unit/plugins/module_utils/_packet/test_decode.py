# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""Decoding a reply while it arrives, whatever arrives."""

from __future__ import annotations

import json
import os
import pathlib
import subprocess
import sys

import pytest
from ansible_collections.community.plesk.plugins.module_utils._errors import PacketError, ResultError
from ansible_collections.community.plesk.plugins.module_utils._packet.decode import RESULT_CAP, decode
from ansible_collections.community.plesk.tests.unit.plugins.scripted_server import ScriptedServer

OK = "<result><status>ok</status></result>"
REPLY = "<packet><server><get>" + OK + "</get></server></packet>"
COLLECTIONS = pathlib.Path(__file__).parents[8]
ONE_RESULT = [("server/get", 0)]


def decoded(*chunks):
    """Return the operations and positions of the results of a reply."""
    return [(result.operation, result.position) for result in decode(chunks)]


def value(inside):
    """Return the text of the element ``value`` in a result."""
    reply = "<packet><server><get><result><status>ok</status>" + inside + "</result></get></server></packet>"
    return next(decode([reply.encode()])).element.findtext("value")


def refusal(*chunks):
    """Return the words of the PacketError that a reply ends in."""
    with pytest.raises(PacketError) as caught:
        decoded(*chunks)
    return str(caught.value)


# Which result belongs to which operation


@pytest.mark.parametrize(
    "inside, results",
    [
        ("<server><get>{0}</get></server>", [("server/get", 0)]),
        ("<server><get>{0}</get><get>{0}</get><get>{0}</get></server>", [("server/get", 0), ("server/get", 1), ("server/get", 2)]),
        # Results of one operation share its position.
        ("<server><get>{0}{0}</get><get>{0}</get></server>", [("server/get", 0), ("server/get", 0), ("server/get", 1)]),
        # Operations without a result count too.
        ("<server><get/><get/><get>{0}</get><get></get><get>{0}</get><get/></server>", [("server/get", 2), ("server/get", 4)]),
        ("<server><get>{0}</get><get/></server><server/><server><get/></server><server><get>{0}</get></server>", [("server/get", 0), ("server/get", 3)]),
        # Operations of each name are counted apart, and those of each operator.
        ("<server><srv_man>{0}</srv_man><get>{0}</get><srv_man>{0}</srv_man></server>", [("server/srv_man", 0), ("server/get", 0), ("server/srv_man", 1)]),
        ("<server><get/><srv_man/><get/></server><server><srv_man>{0}</srv_man></server>", [("server/srv_man", 1)]),
        ("<server><get/></server><site><get>{0}</get></site><server><get>{0}</get></server>", [("site/get", 0), ("server/get", 1)]),
        # What is not a result does not count.
        ("<server><get><output/>{0}<output/></get>text<get>{0}</get></server>", [("server/get", 0), ("server/get", 1)]),
        ("<!--a--><server><?b?><!--c--><get><!--d-->{0}<?e?></get><!--f--><get>{0}</get></server><!--g-->", [("server/get", 0), ("server/get", 1)]),
        ("\n  <server>\n    <get/>\n    <get>\n      {0}\n    </get>\n  </server>\n", [("server/get", 1)]),
        # A result within a result does not move the next.
        ("<server><get><result><status>ok</status><get>{0}</get></result></get><get>{0}</get></server>", [("server/get", 0), ("server/get", 1)]),
    ],
)
def test_a_result_knows_its_operation_and_its_position(inside, results):
    assert decoded("<packet>{0}</packet>".format(inside.format(OK)).encode()) == results


def test_a_reply_knows_in_the_end_how_many_operations_of_each_name_it_held():
    reply = decode(["<packet><server><get/><get>{0}</get><srv_man/></server><site><get/></site></packet>".format(OK).encode()])
    assert len(list(reply)) == 1
    assert reply.operations == {"server/get": 2, "server/srv_man": 1, "site/get": 1}


def test_a_reply_without_results_knows_its_operations_too():
    reply = decode([b"<packet><server><get/></server></packet>"])
    assert list(reply) == []
    assert reply.operations == {"server/get": 1}


def test_some_operations_have_their_results_in_a_child_that_names_what_was_done():
    reply = "<packet><mail><update><set>{0}</set></update><update><add>{0}{0}</add></update></mail></packet>".format(OK)
    found = [(result.operation, result.position, result.branch) for result in decode([reply.encode()])]
    assert found == [("mail/update", 0, "set"), ("mail/update", 1, "add"), ("mail/update", 1, "add")]


@pytest.mark.parametrize(
    "inside, status, errcode",
    [
        ("<status>ok</status><key>x</key>", "ok", None),
        ("<key>x</key>", "ok", None),
        ("", "ok", None),
        ("<status>error</status><errcode>1023</errcode>", "error", 1023),
    ],
)
def test_some_operations_are_their_own_result(inside, status, errcode):
    (result,) = decode(["<packet><server><lic_get_info>{0}</lic_get_info></server></packet>".format(inside).encode()])
    assert (result.operation, result.position, result.status, result.errcode) == ("server/lic_get_info", 0, status, errcode)


@pytest.mark.parametrize(
    "reply",
    [
        "<packet>{0}</packet>",
        "<packet><server>{0}</server></packet>",
        "<packet><server><get><data>{0}</data></get></server></packet>",
        "<packet><server><get><result><status>ok</status><data>{0}</data></result></get></server></packet>",
        "<packet><system><status>ok</status>{0}</system></packet>",
        "<packet><result><server><get/></server></result></packet>",
        '<packet><server><get xmlns="urn:x">{0}</get></server></packet>',
        '<packet><server><get><x:result xmlns:x="urn:x"><status>error</status></x:result></get></server></packet>',
    ],
)
def test_a_result_elsewhere_is_none(reply):
    wrong = "<result><status>error</status></result>"
    assert [result.status for result in decode([reply.format(wrong).encode()]) if not result.ok] == []


# What a result holds


@pytest.mark.parametrize(
    "inside, text",
    [
        ("<value>a &amp; b</value>", "a & b"),
        ("<value>&lt;&gt;&quot;&apos;&#228;&#xe4;</value>", "<>\"'ää"),
        ("<value><![CDATA[<a>&amp;]]></value>", "<a>&amp;"),
        ("<value> a\r\nb </value>", " a\nb "),
        ("<value>größer 密碼 \U0001f512</value>", "größer 密碼 \U0001f512"),
        ('<value xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:nil="true"/>', ""),
    ],
)
def test_the_data_of_a_result_are_read_as_xml_means_them(inside, text):
    assert value(inside) == text


def test_a_long_text_is_read():
    assert len(value("<value>" + "a" * 9000000 + "</value>")) == 9000000


# Refusals of the packet as a whole


SYSTEM = "<system><status>error</status><errcode>1006</errcode><errtext>No access.</errtext></system>"
REFUSED = "<packet>{0}</packet>".format(SYSTEM).encode()


@pytest.mark.parametrize("inside", ["{0}", "{0}<output>Warning</output>", "<output>Warning</output>{0}", "{0}<server><get>" + OK + "</get></server>"])
def test_a_refused_packet_is_an_error_whatever_else_it_holds(inside):
    with pytest.raises(ResultError, match=r"^Plesk refused the packet: No access \(errcode 1006\); use an account with this right"):
        decoded("<packet>{0}</packet>".format(inside.format(SYSTEM)).encode())


def test_a_refused_packet_carries_what_plesk_said():
    with pytest.raises(ResultError) as caught:
        decoded(REFUSED)
    assert (caught.value.errcode, caught.value.errtext, caught.value.failure) == (1006, "No access.", "permission")


def test_a_refused_packet_without_a_code_is_a_failure_of_the_server():
    with pytest.raises(ResultError) as caught:
        decoded(b"<packet><system><status>error</status></system></packet>")
    assert (caught.value.errcode, caught.value.failure) == (None, "server")


def test_a_refused_packet_that_is_not_whole_is_not_a_packet():
    assert "not a whole XML packet" in refusal(REFUSED[:-9])


def test_a_system_that_is_ok_refuses_nothing():
    assert decoded(b"<packet><system><status>ok</status></system></packet>") == []


def test_a_system_that_is_neither_ok_nor_an_error_is_refused():
    assert refusal(b"<packet><system/></packet>").startswith("system came back without a status")


def test_a_system_elsewhere_refuses_nothing():
    assert decoded(b"<packet><server><get><system><status>error</status></system></get></server></packet>") == []


# How a reply may arrive


@pytest.mark.parametrize("declaration", ["", '<?xml version="1.0"?>', '<?xml version="1.0" encoding="UTF-8"?>\n', "<?xml version='1.0' standalone='yes'?>"])
def test_a_reply_is_read_whatever_it_declares(declaration):
    assert decoded((declaration + REPLY).encode()) == ONE_RESULT


def test_a_reply_is_read_wherever_it_is_cut():
    text = '<?xml version="1.0" encoding="UTF-8"?>\n' + REPLY.replace("</status>", "</status><value>ä&amp;<![CDATA[<b>]]></value>") + "\n"
    reply = text.encode()
    read = []
    for place in range(1, len(reply)):
        results = decode([reply[:place], reply[place:]])
        read.append(next(results).element.findtext("value"))
        read += list(results)
    assert read == ["ä&<b>"] * (len(reply) - 1)


def test_empty_chunks_are_no_end():
    assert decoded(REPLY[:20].encode(), b"", REPLY[20:].encode(), b"") == ONE_RESULT


def test_a_result_is_given_before_its_packet_is_whole():
    assert next(decode(iter([REPLY[:60].encode()]))).ok


@pytest.mark.parametrize("charset", ["UTF-8", "UTF-16", "UTF-16LE", "UTF-16BE", "ISO-8859-1", "ISO-8859-15", "windows-1252", "US-ASCII"])
def test_a_reply_is_read_in_the_charset_it_declares(charset):
    reply = '<?xml version="1.0" encoding="{0}"?>{1}'.format(charset, REPLY)
    assert decoded(reply.encode(charset)) == ONE_RESULT


@pytest.mark.parametrize("charset", ["UTF-8", "UTF-16", "ISO-8859-1", "windows-1252"])
def test_letters_are_read_in_the_charset_that_is_declared(charset):
    reply = '<?xml version="1.0" encoding="{0}"?>{1}'.format(charset, REPLY.replace("</status>", "</status><value>Größe</value>"))
    assert next(decode([reply.encode(charset)])).element.findtext("value") == "Größe"


@pytest.mark.parametrize(
    "declared, charset",
    [("UTF-8", "ISO-8859-1"), ("", "ISO-8859-1"), ("US-ASCII", "UTF-8"), ("UTF-16", "UTF-8"), ("klingon", "UTF-8")],
)
def test_a_reply_in_another_charset_than_it_declares_is_refused(declared, charset):
    declaration = '<?xml version="1.0" encoding="{0}"?>'.format(declared) if declared else ""
    reply = declaration + REPLY.replace("</status>", "</status><value>Größe</value>")
    assert "not a whole XML packet" in refusal(reply.encode(charset))


# What is no reply


@pytest.mark.parametrize("chunks", [[], [b""], [b" "], [b"\r\n", b"\t"]])
def test_an_empty_reply_is_called_empty(chunks):
    assert refusal(*chunks).startswith("The reply is empty;")


@pytest.mark.parametrize("length", [1, 10, len(REPLY) // 2, len(REPLY) - 1])
def test_a_reply_that_breaks_off_is_refused(length):
    assert "not a whole XML packet" in refusal(REPLY[:length].encode())


@pytest.mark.parametrize("more", ["x", "<packet/>", REPLY, "\x00x", "</packet>", "&amp;"])
@pytest.mark.parametrize("cut", [False, True])
def test_a_reply_with_something_behind_it_is_refused(more, cut):
    assert "not a whole XML packet" in refusal(*([REPLY.encode(), more.encode()] if cut else [(REPLY + more).encode()]))


@pytest.mark.parametrize(
    "reply",
    [
        b"Bad Gateway",
        b"<html><body><br>Bad Gateway</body></html>",
        b"{}",
        b"\x1f\x8b\x08\x00",
        b"\x00\x00\x00\x00",
        b"<packet>&nbsp;</packet>",
        b"<packet>&#0;</packet>",
        b"<packet>\x01</packet>",
        b"<packet><a></b></packet>",
        b"<packet a='1' a='2'/>",
        b"<packet><x:a/></packet><",
    ],
)
def test_what_is_no_xml_is_refused(reply):
    assert "not a whole XML packet" in refusal(reply)


@pytest.mark.parametrize("chunks", [[b"<html><br>Bad Gateway</html>"], [b"<html>", b"<br>Bad Gateway", b"</html>"]])
def test_the_message_about_what_is_no_xml_shows_its_first_words(chunks):
    assert "it begins with: <html><br>Bad Gateway" in refusal(*chunks)


@pytest.mark.parametrize("blanks", [150, 180, 195])
def test_a_word_that_the_cut_goes_through_is_not_shown_because_nobody_could_mask_half_a_secret(blanks):
    page = b"<html>" + b"x " * (blanks // 2) + b"5f1c7a3e-0d52-4b0e-9a64-2f8e5d1b7c90-and-so-on-and-on"
    assert "5f1c" not in refusal(page)


def test_the_first_words_are_few():
    message = refusal(b"<html> not a packet " + b"a" * 100000)
    assert message.endswith("it begins with: <html> not a packet ...")


def test_xml_that_is_no_packet_is_refused_by_the_name_of_its_root():
    assert "its root is html instead of packet" in refusal(b"<html><body>Login</body></html>")


@pytest.mark.parametrize("reply", [b'<packet xmlns="urn:x"/>', b'<x:packet xmlns:x="urn:x"/>'])
def test_a_packet_in_a_namespace_is_refused(reply):
    assert "its root is {urn:x}packet instead of packet" in refusal(reply)


def test_a_packet_without_anything_in_it_has_no_results():
    assert decoded(b"<packet/>") == []


def test_the_results_before_a_broken_end_are_given_first():
    results = decode([REPLY.encode(), b"x"])
    next(results)
    with pytest.raises(PacketError):
        next(results)


# What is an attack


BOMB = "<!DOCTYPE packet [<!ENTITY a0 'ha'>" + "".join("<!ENTITY a{0} '{1}'>".format(level + 1, "&a{0};".format(level) * 10) for level in range(12)) + "]>"


@pytest.mark.parametrize(
    "doctype", ["<!DOCTYPE packet>", '<!DOCTYPE packet SYSTEM "packet.dtd">', "<!DOCTYPE packet [<!ENTITY a 'b'>]>", "<!DOCTYPE packet []>"]
)
def test_a_doctype_is_refused(doctype):
    assert "DOCTYPE" in refusal((doctype + REPLY).encode())


def test_a_doctype_is_refused_without_any_result():
    assert "DOCTYPE" in refusal(b"<!DOCTYPE html><html></html>")


def test_a_doctype_is_refused_before_the_first_result():
    with pytest.raises(PacketError, match=r"DOCTYPE"):
        next(decode([("<!DOCTYPE packet>" + REPLY).encode()]))


@pytest.mark.parametrize(
    "reply",
    [
        "<packet>&a12;</packet>",
        "<packet a='&a12;'/>",
        "<packet><server><get><result><status>&a12;</status></result></get></server></packet>",
        "<packet><server><get a='&a12;'>" + OK + "</get></server></packet>",
    ],
)
def test_an_entity_bomb_is_refused(reply):
    assert refusal((BOMB + reply).encode())


EXTERNAL = {
    "entity": "<!DOCTYPE packet [<!ENTITY x SYSTEM '{0}'>]><packet><server><get><result><status>&x;</status></result></get></server></packet>",
    "parameter entity": "<!DOCTYPE packet [<!ENTITY % x SYSTEM '{0}'> %x;]><packet/>",
    "doctype": "<!DOCTYPE packet SYSTEM '{0}'><packet/>",
    "inclusion": "<packet xmlns:xi='http://www.w3.org/2001/XInclude'><xi:include href='{0}' parse='text'/></packet>",
    "stylesheet": "<?xml-stylesheet href='{0}'?><packet/>",
    "schema": "<packet xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' xsi:noNamespaceSchemaLocation='{0}'/>",
}


def outcome(reply):
    """Return all that a reply comes to, as text."""
    try:
        return repr([(result, dict(result.element.attrib)) for result in decode([reply.encode()])])
    except PacketError as error:
        return str(error)


@pytest.mark.parametrize("kind", sorted(EXTERNAL))
def test_a_file_that_a_reply_names_is_not_read(tmp_path, kind):
    path = tmp_path / "private.txt"
    path.write_text("private words")
    assert "private words" not in outcome(EXTERNAL[kind].format(path.as_uri()))


@pytest.mark.parametrize("kind", sorted(EXTERNAL))
def test_an_url_that_a_reply_names_is_not_asked(kind):
    with ScriptedServer(b"") as server:
        outcome(EXTERNAL[kind].format("http://127.0.0.1:{0}/x".format(server.port)))
    assert server.connections == 0


@pytest.mark.parametrize(
    "reply",
    [
        b"<packet>" + b"<a>" * 100000,
        b"<packet><server><get><result><status>ok</status>" + b"<a>" * 5000 + b"</a>" * 5000 + b"</result></get></server></packet>",
        b"<packet><server><get><result><status>" + b"a" * 11000000 + b"</status></result></get></server></packet>",
        b"<packet a='" + b"a" * 11000000 + b"'/>",
        b"<" + b"a" * 11000000 + b"/>",
    ],
    ids=["open elements", "deep elements", "text", "attribute", "name"],
)
def test_what_has_no_measure_is_refused(reply):
    assert "not a whole XML packet" in refusal(reply)


class Endless:
    """A reply that begins well, and goes on with the same without end."""

    def __init__(self, beginning, more):
        self.beginning = beginning
        self.more = more
        self.size = 0

    def __iter__(self):
        yield self.beginning
        while self.size < 4 * RESULT_CAP:
            self.size += len(self.more)
            yield self.more


ENDLESS = {
    "comments": (b"<packet>", b"<!--" + b"a" * 65536 + b"-->"),
    "blanks": (b"<packet>", b" " * 65536 + b"<a/>"),
    "no results": (b"<packet><server><get>", b"<a>" + b"b" * 65536 + b"</a>"),
    "results elsewhere": (b"<packet><server>", b"<result><status>ok</status>" + b"b" * 65536 + b"</result>"),
    "data": (b"<packet><server><get><result><status>ok</status>", b"<a>" + b"b" * 65536 + b"</a>"),
}


@pytest.mark.parametrize("kind", sorted(ENDLESS))
def test_a_reply_that_goes_on_without_results_is_given_up(kind):
    with pytest.raises(PacketError, match=r"The reply goes on for 16 MiB without one result"):
        list(decode(Endless(*ENDLESS[kind])))


def test_a_reply_with_results_may_be_longer_than_any_of_them():
    plan = b"<result><status>ok</status>" + b"<a>" + b"b" * (RESULT_CAP // 4) + b"</a></result>"
    assert len(decoded(b"<packet><server><get>", *[plan] * 6, b"</get></server></packet>")) == 6


@pytest.mark.parametrize("kind", sorted(ENDLESS))
def test_a_reply_that_goes_on_without_results_is_not_read_to_its_end(kind):
    endless = Endless(*ENDLESS[kind])
    with pytest.raises(PacketError):
        list(decode(endless))
    assert endless.size < RESULT_CAP + 200000


# What is kept


def test_a_result_holds_its_data_while_it_is_used_and_its_status_afterwards():
    assert [len(result.element) for result in decode([REPLY.encode()])] == [1]
    assert [(len(result.element), result.status) for result in list(decode([REPLY.encode()]))] == [(0, "ok")]


# Of the process itself: what getrusage() tells begins with what the parent has.
STATUS = pathlib.Path("/proc/self/status")
MEASURE = """
import json, sys
from lxml import etree
from ansible_collections.community.plesk.plugins.module_utils._packet.decode import decode

def chunks(opening, repeated, closing, count):
    yield b"<packet>" + opening
    for dummy in range(count):
        yield repeated * 20
    yield closing + b"</packet>"

def count_results(chunks):
    return sum(1 for dummy in decode(chunks))

def count_in_a_tree(chunks):
    parser = etree.XMLParser()
    for chunk in chunks:
        parser.feed(chunk)
    return len(parser.close().findall(".//result"))

def peak(shape, count, read):
    assert read(chunks(*shape, count)) == 20 * count
    with open("/proc/self/status") as status:
        return next(int(line.split()[1]) for line in status if line.startswith("VmHWM:"))

grown = {}
for name, shape in json.loads(sys.argv[1]).items():
    shape = [part.encode() for part in shape]
    before = peak(shape, 10, count_results)
    grown[name] = peak(shape, 300, count_results) - before
before = peak(shape, 10, count_in_a_tree)
grown["tree"] = peak(shape, 300, count_in_a_tree) - before
print(json.dumps(grown))
"""
PLAN = "<result><status>ok</status><limits>" + "<limit><name>disk_space</name><value>-1</value></limit>" * 3 + "</limits></result>"
SHAPES = {
    "results in one operation": ("<server><get>", PLAN, "</get></server>"),
    "operations in one operator": ("<server>", "<get>" + PLAN + "</get>", "</server>"),
    "operators": ("", "<server><get>" + PLAN + "</get></server>", ""),
    "operators with empty operations": ("", "<server/><server><srv_man/><get>" + PLAN + "</get></server>", ""),
}


@pytest.fixture(scope="module")
def grown():
    """Give how many kilobytes more a process needs for many results than for few, by the shape of the reply, and for one ``tree`` of all."""
    environ = dict(os.environ, PYTHONPATH=str(COLLECTIONS))
    measured = subprocess.run([sys.executable, "-c", MEASURE, json.dumps(SHAPES)], env=environ, stdout=subprocess.PIPE, check=True)
    return json.loads(measured.stdout.decode())


@pytest.mark.skipif(not STATUS.exists(), reason="Only Linux tells the peak of a process")
@pytest.mark.parametrize("shape", sorted(SHAPES))
def test_many_results_take_no_more_memory_than_few(grown, shape):
    assert grown[shape] < grown["tree"] / 10
