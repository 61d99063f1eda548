# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""A transport that plays a conversation: which packet has to come, and what is answered to it."""

from __future__ import annotations

import contextlib

from ansible_collections.community.plesk.plugins.module_utils._errors import TransportError
from lxml import etree


class FakePlesk:
    """Plays a script of ``(packet, answer)`` pairs; a packet that is not next in it is a failure.

    The packet is XML, compared element by element; None stands for any. The answer is the reply's XML, or an exception to raise.
    """

    def __init__(self, *script):
        self.script = list(script)
        self.packets = []
        self.timeouts = []
        self.fresh = []

    def post(self, packet, timeout=None, fresh=False):
        self.packets.append(packet.decode())
        self.timeouts.append(timeout)
        self.fresh.append(fresh)
        assert self.script, "nothing more was to be sent, but this was: {0}".format(packet.decode())
        expected, answer = self.script.pop(0)
        assert expected is None or canonical(packet) == canonical(expected)
        if isinstance(answer, Exception):
            raise answer
        reply = answer if isinstance(answer, bytes) else answer.encode()
        # In small pieces, as a network delivers it.
        yield from (reply[start : start + 64] for start in range(0, len(reply), 64))


class BreaksOff(FakePlesk):
    """Plays a conversation, and loses the connection where an answer has a ``#``."""

    def post(self, packet, timeout=None, fresh=False):
        """Send a packet."""
        for chunk in super().post(packet, timeout, fresh):
            before, lost, dummy = chunk.partition(b"#")
            yield before
            if lost:
                raise TransportError("The connection broke off", "connection")


@contextlib.contextmanager
def conversation(*script):
    """Give a transport that plays the script, and see to it that the script is played to its end."""
    plesk = FakePlesk(*script)
    yield plesk
    assert not plesk.script, "this was still to be sent: {0}".format(plesk.script[0][0])


def canonical(xml):
    """Return a form of the XML that is the same for the same elements in the same order."""
    root = etree.fromstring(xml if isinstance(xml, bytes) else xml.encode(), etree.XMLParser(remove_blank_text=True))
    return etree.tostring(root, method="c14n")


READ = "<packet><server><get><services_state/></get></server></packet>"


def write(*operations):
    """Return the packet that carries out ``(id, operation)`` pairs and reads the states."""
    asked = "".join("<srv_man><id>{0}</id><operation>{1}</operation></srv_man>".format(*pair) for pair in operations)
    return "<packet><server>{0}<get><services_state/></get></server></packet>".format(asked)


def states(_errors=None, **services):
    """Return the operation node that answers ``get`` with these services; their ids have ``-`` for ``_``."""
    texts = _errors or {}
    listed = "".join(
        "<srv><id>{0}</id><title>The {0} server</title><state>{1}</state>{2}</srv>".format(
            name.replace("_", "-"), state, "<error>{0}</error>".format(texts[name]) if name in texts else ""
        )
        for name, state in services.items()
    )
    return "<get><result><status>ok</status><services_state>{0}</services_state></result></get>".format(listed)


def ok(service):
    """Return the ``srv_man`` node of an operation that was carried out."""
    return "<srv_man><result><status>ok</status><id>{0}</id></result></srv_man>".format(service)


def refused(errcode, errtext, service=None):
    """Return the ``srv_man`` node of an operation that was refused."""
    tail = "<id>{0}</id>".format(service) if service else ""
    return "<srv_man><result><status>error</status><errcode>{0}</errcode><errtext>{1}</errtext>{2}</result></srv_man>".format(errcode, errtext, tail)


def reply(*operations):
    """Return a reply packet of the operator ``server``."""
    return '<?xml version="1.0" encoding="UTF-8"?>\n<packet version="1.6.9.1"><server>{0}</server></packet>\n'.format("".join(operations))


def refusal(errcode, errtext="Refused"):
    """Return a packet that refuses the request as a whole."""
    return "<packet><system><status>error</status><errcode>{0}</errcode><errtext>{1}</errtext></system></packet>".format(errcode, errtext)
