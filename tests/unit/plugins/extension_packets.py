# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""Packets of the operator ``extension``."""

from __future__ import annotations

READ = "<packet><extension><get/></extension></packet>"


def extension(number, version="1.0.0", **facts):
    """Return the ``details`` of an extension; facts that are None are left out."""
    told = dict(dict(id=number, name="The {0} extension".format(number), version=version, release="1", active="true"), **facts)
    return "<details>{0}</details>".format("".join("<{0}>{1}</{0}>".format(*pair) for pair in told.items() if pair[1] is not None))


def installed(*extensions):
    """Return the operation node that answers ``get`` with these ids, or ``details``."""
    nodes = "".join(one if one.startswith("<") else extension(one) for one in extensions)
    return "<get><result><status>ok</status>{0}</result></get>".format(nodes)


def write(operation, *names, url=None):
    """Return the packet that installs or removes extensions and reads them."""
    what = "<url>{0}</url>".format(url) if url else "<id>{0}</id>"
    return "<packet><extension>{0}<get/></extension></packet>".format("".join("<{0}>{1}</{0}>".format(operation, what.format(name)) for name in names))


def ok(operation):
    """Return the node of an operation that was carried out."""
    return "<{0}><result><status>ok</status></result></{0}>".format(operation)


def refused(operation, errcode, errtext="No"):
    """Return the node of an operation that was refused."""
    return "<{0}><result><status>error</status><errcode>{1}</errcode><errtext>{2}</errtext></result></{0}>".format(operation, errcode, errtext)


def reply(*operations):
    """Return a reply packet of the operator."""
    return '<packet version="1.6.9.1"><extension>{0}</extension></packet>'.format("".join(operations))
