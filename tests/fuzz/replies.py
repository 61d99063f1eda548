# Copyright (c) Contributors to community.plesk
# GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later

"""Replies made of random bytes: either those bytes themselves, or a packet whose elements they choose."""

from __future__ import annotations

import xml.sax.saxutils

TAGS = """
    packet server service-plan-addon get srv_man result system status errcode errtext output id name guid external-id owner-id owner-login
    services_state srv title state error limits limit value hosting vrt_hst none property performance bandwidth max_connections
    permissions permission php-settings setting packages package version novelty
""".split()
TEXTS = """
    ok error running stopped none web dns 1 0 -1 9 10737418240 1e3 1e9999 0.5 .5e-3 true false TRUE 1013 1014 11003 99999999999 ftp_quota ssl shell
    &amp; &#0; &#x41; &nothing; ÄÖÜ x]]>y <!--x--> <?pi?> <![CDATA[cdata]]>
""".split()
SKELETONS = [
    "<packet><server><get><result><status>ok</status><services_state>{0}</services_state></result></get></server></packet>",
    "<packet><server>{0}<get><result><status>ok</status><services_state/></result></get></server></packet>",
    "<packet><server><srv_man><result><status>ok</status>{0}</result></srv_man></server></packet>",
    "<packet><service-plan-addon><get><result><status>ok</status><id>1</id><name>a</name>{0}</result></get></service-plan-addon></packet>",
    "<packet>{0}</packet>",
    "<packet><server><srv_man/><srv_man>{0}</srv_man>{0}</server><server>{0}<srv_man><result><status>ok</status></result></srv_man></server></packet>",
    "<!DOCTYPE packet [<!ENTITY nothing 'x'>]><packet>{0}</packet>",
    '<?xml version="1.0" encoding="UTF-8"?><packet xmlns:p="urn:p">{0}<p:packet/></packet>',
    "{0}",
]
SECTIONS = [
    "<limits><limit><name>max_site</name><value>-1</value></limit>{0}</limits>",
    "<hosting><vrt_hst><property><name>ssl</name><value>true</value></property>{0}</vrt_hst></hosting>",
    "<performance><bandwidth>-1</bandwidth>{0}</performance>",
    "<permissions><permission><name>x</name><value>1</value></permission>{0}</permissions>",
    "<php-settings><setting><name>x</name><value>off</value></setting>{0}</php-settings>",
    "<packages><package><name>x</name>{0}</package></packages>",
    "<srv><id>web</id><state>running</state>{0}</srv>",
    "<srv_man><result><status>error</status><errcode>1013</errcode>{0}</result></srv_man>",
    "<system><status>error</status><errcode>1001</errcode>{0}</system>",
    "{0}",
]


def make_reply(provider):
    """Return the bytes of a reply, as a FuzzedDataProvider has it."""
    if provider.ConsumeBool():
        return provider.ConsumeBytes(1 << 20)
    grown = "".join(section(provider) for dummy in range(provider.ConsumeIntInRange(0, 4)))
    return provider.PickValueInList(SKELETONS).format(grown).encode("utf-8", "replace")


def well_formed():
    """Yield replies to begin with."""
    for skeleton in SKELETONS[:-1]:
        for filling in SECTIONS:
            yield skeleton.format(filling.format("")).encode("utf-8")


def section(provider):
    """Return a section with elements in it that do not belong there."""
    return provider.PickValueInList(SECTIONS).format(element(provider, 0))


def element(provider, depth):
    """Return elements within elements."""
    grown = ""
    for dummy in range(provider.ConsumeIntInRange(0, 3)):
        tag = provider.PickValueInList(TAGS)
        inner = element(provider, depth + 1) if depth < 4 and provider.ConsumeBool() else text(provider)
        grown += "<{0}>{1}</{0}>".format(tag, inner)
    return grown


def text(provider):
    """Return a text that is known to be awkward, or any."""
    if provider.ConsumeBool():
        return provider.PickValueInList(TEXTS)
    return xml.sax.saxutils.escape(provider.ConsumeUnicodeNoSurrogates(12))
