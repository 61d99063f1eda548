# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""What stands around a packet is passed over if it is nothing, however the network cuts it, and refused if it is something."""

from __future__ import annotations

import pytest
from ansible_collections.community.plesk.plugins.module_utils._errors import PacketError
from ansible_collections.community.plesk.plugins.module_utils._packet.decode import decode
from ansible_collections.community.plesk.plugins.module_utils._packet.trim import trim

PACKET = b"<packet><server><get><result><status>ok</status></result></get></server></packet>"
DECLARED = b"<?xml version='1.0' encoding='UTF-8'?>\n" + PACKET
MARK = b"\xef\xbb\xbf"
BEFORE = [b"", b"\n", b"\r\n \t", MARK, b"\n" + MARK, MARK + b"\n", MARK + MARK, b" " + MARK + b"\r\n" + MARK + b"\t", b"\n" * 10000]
BEHIND = [b"", b"\n", b" \r\n\t", b"\0", b"\0\0\n", MARK, b"\n" + MARK + b"\0 \n", b"\0" * 4096, b"\n" * 10000]


def results(*chunks):
    return len(list(decode(chunks)))


def pieces(reply, size):
    return [reply[start : start + size] for start in range(0, len(reply), size)]


@pytest.mark.parametrize("packet", [PACKET, DECLARED])
@pytest.mark.parametrize("before", BEFORE)
@pytest.mark.parametrize("size", [1, 2, 3, 7, 64, 100000])
def test_blanks_and_marks_before_a_packet_are_passed_over(packet, before, size):
    assert results(*pieces(before + packet, size)) == 1


@pytest.mark.parametrize("behind", BEHIND)
@pytest.mark.parametrize("size", [1, 2, 3, 7, 64, 100000])
def test_blanks_marks_and_nuls_behind_a_packet_are_passed_over(behind, size):
    assert results(*pieces(DECLARED + behind, size)) == 1


@pytest.mark.parametrize("place", range(12))
def test_a_chunk_may_end_anywhere_before_the_first_word(place):
    reply = b" " + MARK + b"\r\n" + MARK + b"\n" + DECLARED
    assert results(reply[:place], b"", reply[place:]) == 1


@pytest.mark.parametrize("behind", [b"\n", b"\0", MARK])
def test_the_packet_may_be_a_chunk_of_its_own(behind):
    assert results(DECLARED, behind, b"", behind) == 1


@pytest.mark.parametrize("charset", ["UTF-16", "UTF-16LE", "UTF-16BE"])
@pytest.mark.parametrize("size", [1, 2, 3, 64, 100000])
def test_bytes_of_a_wide_charset_are_left_alone(charset, size):
    reply = "<?xml version='1.0' encoding='{0}'?>{1}\n\n".format(charset, PACKET.decode()).encode(charset)
    assert b"".join(trim(pieces(reply, size))) == reply
    assert results(*pieces(reply, size)) == 1


NOTICE = b"Notice: Undefined index in /usr/local/psa/x.php\n"


@pytest.mark.parametrize("before", [b"x", b"\0", b"\x0c", b"\xa0", b"\xff", MARK[:2], NOTICE, b"<br />\n<b>Warning</b>:  mysqli\n", b"<!-- a -->\n"])
def test_anything_else_before_a_declaration_is_refused(before):
    with pytest.raises(PacketError):
        results(before + DECLARED)


@pytest.mark.parametrize(
    "behind", [b"x", b"\0x", b"\0" + PACKET, MARK + b".", b"\n<br />\n<b>Notice</b>", b"\x0c", b"\0" * 4097, b"\n" * 4097 + b"\0", b"\0" * 5000 + b"x"]
)
@pytest.mark.parametrize("size", [1, 7, 100000])
def test_anything_else_behind_a_packet_is_refused(behind, size):
    with pytest.raises(PacketError):
        results(*pieces(DECLARED + behind, size))


@pytest.mark.parametrize("size", [1, 2, 5, 100000])
def test_nothing_within_a_reply_is_lost(size):
    reply = b"<packet> \n" + MARK + b" <a>\xc3\xaf\xc2\xbb </a>\n\n\n</packet>"
    assert b"".join(trim(pieces(b"\n" + reply + b"\n\0", size))) == reply


@pytest.mark.parametrize("chunks", [[], [b""], [b"\n", MARK, b" "], [MARK[:1], MARK[1:]]])
def test_a_reply_of_nothing_but_blanks_and_marks_is_empty(chunks):
    assert b"".join(trim(chunks)) == b""
    with pytest.raises(PacketError, match=r"^The reply is empty;"):
        results(*chunks)


def test_a_chunk_is_handed_on_as_soon_as_it_is_there():
    arriving = iter([b"\n<packet>", b"<a/>", b"</packet>"])
    assert next(trim(arriving)) == b"<packet>"
    assert list(arriving) == [b"<a/>", b"</packet>"]
