# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""Doing the work of ``plesk_packet`` against a conversation."""

from __future__ import annotations

from ansible_collections.community.plesk.plugins.module_utils._client import Client
from ansible_collections.community.plesk.plugins.module_utils._errors import PleskError
from ansible_collections.community.plesk.plugins.modules import plesk_packet

DELETE = {"customer/del": {"filter": {"id": [5, 6]}}}
DELETE_XML = "<customer><del><filter><id>5</id><id>6</id></filter></del></customer>"
PROTOCOLS = {"server/get_protos": None}
PROTOCOLS_XML = "<server><get_protos/></server>"
DONE = "<result><status>ok</status>{0}</result>"


def failed(errcode, identity=""):
    """Return a result that is an error."""
    return "<result><status>error</status><errcode>{0}</errcode><errtext>No</errtext>{1}</result>".format(errcode, identity)


def packet(*operators):
    """Return a packet with these operators, which may as well be a reply."""
    return "<packet>{0}</packet>".format("".join(operators))


def work(plesk, *operations, check_mode=False, **options):
    """Return what the task returns; PleskError ends here as it does in the module."""
    params = dict(operations=list(operations) or None, xml=None, accept_errcodes=[], unknown="fail", empty_filter="fail")
    try:
        return plesk_packet.work(dict(params, **options), Client(plesk), check_mode)
    except PleskError as error:
        return error.facts()
