# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""Objects for the engine of changes, as simple as they can be: a jar holds a word, or there is no jar of that name."""

from __future__ import annotations

import types

from ansible_collections.community.plesk.plugins.module_utils._changes import change
from ansible_collections.community.plesk.plugins.module_utils._changes.kind import Kind
from ansible_collections.community.plesk.plugins.module_utils._packet.result import Result

CREATE = change.plan("new", "milk", None, "create", "milk")
FILL = change.plan("old", "milk", "water", "fill", "milk")
DELETE = change.plan("bad", None, "water", "delete", None)
# A jar that was shaken looks as before.
SHAKE = change.plan("full", "milk", "milk", "shake", "milk")
OK = Result("jar/change", 0, None, "ok", None, None)


def refused(errcode=1023, errtext="No"):
    """Return the result of a change that was refused."""
    return Result("jar/change", 0, None, "error", errcode, errtext)


class Jars(Kind):
    """Plays a script: the answer to what is sent, and one reading after the other; each is an exception to raise, or what to return."""

    noun = "jar"
    failure = "plan"
    hints = types.MappingProxyType({1026: "buy jars"})

    def __init__(self, answer=None, *readings, reports=()):
        self.answer = answer
        self.readings = list(readings)
        self.reports = dict(reports)
        self.sent = []
        self.timeouts = []

    def read(self, changes, timeout):
        self.timeouts.append(timeout)
        assert self.readings, "nothing more was to be read"
        return told(self.readings.pop(0))

    def send(self, changes):
        assert not self.sent, "it was sent already"
        self.sent = [(made.name, made.operation) for made in changes]
        return told(self.answer)

    def agrees(self, change, found):
        return found == change.wanted

    def proves(self, change):
        return change.operation != "shake"

    def show(self, change, found):
        return found

    def name_state(self, change, found):
        return "full of {0}".format(found) if found else "gone"

    def quote(self, change, found):
        return ', and it says "{0}"'.format(self.reports[change.name]) if change.name in self.reports else ""


def told(answer):
    """Return an answer, or raise it."""
    if isinstance(answer, Exception):
        raise answer
    return answer
